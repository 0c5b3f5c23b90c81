/** Address of a revision below the base: `/statements/2024-08-08-iran/r/2/`. Permanent. */
export const revisionPath = (address: string, number: number): string => `${address}r/${String(number)}/`;

/** Address of the canonical JSON of a revision. Permanent. */
export const revisionJsonPath = (address: string, number: number): string => `${address}r/${String(number)}.json`;
