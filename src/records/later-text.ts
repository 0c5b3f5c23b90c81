import { longDate } from '../base/dates.ts';
import { edtfFault, firstDay, lastDay, type Edtf } from '../schemas/edtf.ts';
import { warn, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { fieldName } from './problem.ts';
import { namedPlaces } from './reference-check.ts';

/** The date of a record as it was read; `undefined` where it is none. YAML reads a bare year as a number. */
function dateOf({ raw }: Candidate): Edtf | undefined {
  const { date } = raw;
  const written = typeof date === 'number' ? String(date) : date;
  return typeof written === 'string' && edtfFault(written) === undefined ? written : undefined;
}

/** The text that was on the table on a day: the newest draft of that time. */
function draftOn(candidates: readonly Candidate[], day: string): Candidate | undefined {
  const drafts = candidates.flatMap((text) => {
    const date = text.raw['kind'] === 'negotiating-text' && text.collection === 'texts' ? dateOf(text) : undefined;
    return date !== undefined && firstDay(date) <= day ? [{ text, date }] : [];
  });
  return drafts.sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? 1 : -1))[0]?.text;
}

/** Warns of statements and letters that name a text which there was not yet: most often it is a later version of the one meant. */
export function warnOfLaterTexts(candidates: readonly Candidate[], known: Directory): void {
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
      const at = [...path, 'text'];
      const draft = draftOn(candidates, lastDay(date));
      warn(
        candidate,
        'reference',
        at,
        `The record is of ${longDate(date)}, before the text that it names: "${text.id}" is of ${longDate(later)}`,
        {
          field: fieldName(at),
          hint: draft
            ? `On the table was "${draft.id}": name it, with the number that the article had there`
            : 'Name the text that was on the table, or correct the date',
        },
      );
    }
  }
}
