import type { Entry } from '../../records/entry.ts';
import { asksOf } from './asks.ts';
import { partsOf, type Signatory } from './signatories.ts';
import type { Address } from '../../tables/address.ts';
import { recordPath } from '../../records/addresses.ts';
import { csv, dateCell, joined } from '../../tables/csv.ts';

/** Who signed what: one row for each signatory and letter. */
export const signatoriesCsv = (signatories: readonly Signatory[], address: Address): string =>
  csv(
    [
      'signatory',
      'actor',
      'letter',
      'date',
      'letter_title',
      'letter_kind',
      'role',
      'name_in_letter',
      'counted',
      'letter_url',
    ],
    signatories.flatMap((signatory) =>
      partsOf(signatory).map(({ letter, listedAs, convened }) => [
        signatory.name,
        signatory.actor?.id,
        letter.id,
        dateCell(letter.fields.date),
        letter.fields.title,
        letter.fields.kind,
        joined([...(convened ? ['convened'] : []), ...(listedAs === undefined ? [] : ['signed'])]),
        listedAs,
        letter.fields.signatory_count,
        address(recordPath('letters', letter.id)),
      ]),
    ),
  );

/** What letters asked for: one row for each ask. */
export const asksCsv = (letters: readonly Entry<'letters'>[], address: Address): string =>
  csv(
    ['ask', 'text', 'letter', 'date', 'letter_title', 'topics_of_letter', 'paragraph_url'],
    letters
      .flatMap(asksOf)
      .map(({ letter: { id, fields }, anchor, text }, index) => [
        index + 1,
        text,
        id,
        dateCell(fields.date),
        fields.title,
        joined(fields.topics),
        address(`${recordPath('letters', id)}#${anchor}`),
      ]),
  );
