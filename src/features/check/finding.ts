/** What a comparison came to: it agrees, it does not, or nothing could be compared. */
export type Outcome = 'fine' | 'look' | 'not-compared';

/** One thing that was found out, in a sentence. */
export interface Note {
  outcome: Outcome;
  text: string;
}

/** What agrees. */
export const fine = (text: string): Note => ({ outcome: 'fine', text });
/** What needs a look. */
export const look = (text: string): Note => ({ outcome: 'look', text });
/** What was not compared. */
export const notCompared = (text: string): Note => ({ outcome: 'not-compared', text });

/** The gravest of what notes came to. */
export const gravest = (notes: readonly Note[]): Outcome =>
  (['look', 'not-compared'] as const).find((one) => notes.some(({ outcome }) => outcome === one)) ?? 'fine';

/** Words in quotation marks, on one line. */
export const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`;
