/** Records as JSON Lines: one a line, and nothing else, for tools that read a stream. */
export const jsonLines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
