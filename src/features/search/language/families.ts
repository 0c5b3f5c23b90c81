/** Words of a shard: the rest of each line by its stem. */
export type Shard = ReadonlyMap<string, string>;

/** Reads a shard of the vocabulary. */
export const readShard = (text: string): Shard =>
  new Map(
    text.split('\n').map((line) => {
      const end = line.indexOf(' ');
      return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
    }),
  );

/** How many records a family of words has, by its line. */
export const countIn = (line: string): number => (line === '' ? 1 : Number.parseInt(line, 10));

/** The words of a family, by its stem and line. */
export const formsIn = (stem: string, line: string): string[] => {
  const [, ...forms] = line.split(' ');
  if (forms.length === 0) return [stem];
  return forms.map((form) => {
    if (form === '.') return stem;
    const [, away = '', ending = ''] = /^(\d*)(.*)$/s.exec(form) ?? [];
    return stem.slice(0, stem.length - Number(away)) + ending;
  });
};
