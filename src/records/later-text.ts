import { longDate } from '../base/dates.ts';
import { firstDay, lastDay } from '../schemas/edtf.ts';
import { warn, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { dateIn, namedPlaces } from './reference-check.ts';

/** The date of a record as it was read; `undefined` where it is none. */
const dateOf = ({ raw }: Candidate): string | undefined => dateIn(raw['date']);

/** The drafts with the day from which each was on the table, newest first. */
const draftsIn = (candidates: readonly Candidate[]): { text: Candidate; from: string }[] =>
  candidates
    .filter(({ collection, raw }) => collection === 'texts' && raw['kind'] === 'negotiating-text')
    .flatMap((text) => {
      const date = dateOf(text);
      return date === undefined ? [] : [{ text, from: firstDay(date) }];
    })
    .sort((a, b) => (a.from < b.from ? 1 : -1));

/** Warns of statements and letters that name a text which there was not yet: most often it is a later version of the one meant. */
export function warnOfLaterTexts(candidates: readonly Candidate[], known: Directory): void {
  const drafts = draftsIn(candidates);
  for (const candidate of candidates) {
    const date = dateOf(candidate);
    if ((candidate.collection !== 'statements' && candidate.collection !== 'letters') || date === undefined) continue;
    const told = new Set<string>();
    for (const { path, place } of namedPlaces(candidate)) {
      const id = (place as { text?: unknown } | null)?.text;
      const text = typeof id === 'string' && !told.has(id) ? known.find(id, ['texts']) : undefined;
      const later = text && dateOf(text);
      if (!text || later === undefined || lastDay(date) >= firstDay(later)) continue;
      told.add(text.id);
      const draft = drafts.find(({ from }) => from <= lastDay(date))?.text;
      warn(candidate, 'reference', [...path, 'text'], {
        message: `The record is of ${longDate(date)}, before the text that it names: "${text.id}" is of ${longDate(later)}`,
        hint: draft
          ? `On the table was "${draft.id}": name it, with the number that the article had there`
          : 'Name the text that was on the table, or correct the date',
      });
    }
  }
}
