import type { Ask } from './asks.ts';
import type { Pair } from './overlap.ts';
import { signingOf, type Signatory } from './signatories.ts';
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
    signatories.flatMap(({ name, actor, signed, convened }) => {
      const listed = new Map(signed.map(({ letter, name: written }) => [letter, written]));
      return [...new Set([...listed.keys(), ...convened])].map((letter) => {
        const roles = [...(convened.includes(letter) ? ['convened'] : []), ...(listed.has(letter) ? ['signed'] : [])];
        const { fields, id } = letter;
        return [
          name,
          actor?.id,
          id,
          dateCell(fields.date),
          fields.title,
          fields.kind,
          joined(roles),
          listed.get(letter),
          signingOf(letter).counted,
          address(recordPath('letters', id)),
        ];
      });
    }),
  );

/** Signatories in common: one row for each pair of letters that has one. */
export const overlapCsv = (pairs: readonly Pair[], address: Address): string =>
  csv(
    ['letter', 'date', 'other_letter', 'other_date', 'in_common', 'signatories', 'letter_url', 'other_letter_url'],
    pairs.map(({ letters: [older, younger], shared }) => [
      older.id,
      dateCell(older.fields.date),
      younger.id,
      dateCell(younger.fields.date),
      shared.length,
      joined(shared.map(({ name }) => name)),
      address(recordPath('letters', older.id)),
      address(recordPath('letters', younger.id)),
    ]),
  );

/** What letters asked for: one row for each letter that makes an ask; asks that are one have the same number. */
export const asksCsv = (asks: readonly Ask[], address: Address): string =>
  csv(
    ['ask', 'text', 'letter', 'date', 'letter_title', 'topics_of_letter', 'paragraph_url'],
    asks.flatMap(({ places }, index) =>
      places.map(({ letter: { id, fields }, anchor, text }) => [
        index + 1,
        text,
        id,
        dateCell(fields.date),
        fields.title,
        joined(fields.topics),
        address(`${recordPath('letters', id)}#${anchor}`),
      ]),
    ),
  );
