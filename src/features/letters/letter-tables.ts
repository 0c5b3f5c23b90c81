import type { Corpus } from '../../corpus/corpus.ts';
import { asksOf } from './asks.ts';
import { involvementsOf, signatoriesOf } from './signatories.ts';
import { recordPath } from '../../records/addresses.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { dateCell, joined } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** Who signed what: one row for each signatory and letter. */
export const signatoryTable = (corpus: Corpus, address: Address): Table =>
  table(
    () =>
      signatoriesOf(corpus).flatMap((signatory) =>
        involvementsOf(signatory).map((involvement) => ({ signatory, ...involvement })),
      ),
    {
      signatory: ({ signatory }) => signatory.name,
      actor: ({ signatory }) => signatory.actor?.id,
      letter: ({ letter }) => letter.id,
      date: ({ letter }) => dateCell(letter.fields.date),
      letter_title: ({ letter }) => letter.fields.title,
      letter_kind: ({ letter }) => letter.fields.kind,
      role: ({ convened, listedAs }) =>
        joined([...(convened ? ['convened'] : []), ...(listedAs === undefined ? [] : ['signed'])]),
      name_in_letter: ({ listedAs }) => listedAs,
      counted: ({ letter }) => letter.fields.signatory_count,
      letter_url: ({ letter }) => recordUrl(letter, address),
    },
  );

/** Demands of letters: one row for each ask. */
export const askTable = ({ letters }: Corpus, address: Address): Table =>
  table(() => letters.flatMap(asksOf).map((ask, index) => ({ ...ask, number: index + 1 })), {
    ask: ({ number }) => number,
    text: ({ text }) => text,
    letter: ({ letter }) => letter.id,
    date: ({ letter }) => dateCell(letter.fields.date),
    letter_title: ({ letter }) => letter.fields.title,
    topics_of_letter: ({ letter }) => joined(letter.fields.topics),
    paragraph_url: ({ letter, anchor }) => address(`${recordPath('letters', letter.id)}#${anchor}`),
  });
