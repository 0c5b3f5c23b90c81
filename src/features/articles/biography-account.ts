import type { Biography, Change, Step } from './biography.ts';
import type { ArticleThread } from '../../corpus/corpus.ts';
import { counted } from '../../base/counted.ts';
import { listed } from '../../records/summary.ts';

/** `Article 5`, `the preamble`. */
export const articleName = (number: string): string => (number === 'preamble' ? 'the preamble' : `Article ${number}`);

/** What names the article, in one sentence. */
export function mentionSentence({ statements, letters, redLines, votes }: Biography): string {
  const counts = [
    ...(statements.length > 0 ? [counted(statements.length, 'statement')] : []),
    ...(letters.length > 0 ? [counted(letters.length, 'letter')] : []),
    ...(redLines.length > 0 ? [counted(redLines.length, 'red line')] : []),
  ];
  const total = statements.length + letters.length + redLines.length;
  const vote =
    votes.length > 0
      ? `${counted(votes.length, 'recorded vote')} ${votes.length === 1 ? 'was' : 'were'} taken on it.`
      : '';
  if (total === 0) return vote || 'No statement, letter or red line in this record names it.';
  return `${listed(counts)} ${total === 1 ? 'names' : 'name'} it${vote ? `; ${vote}` : '.'}`;
}

/** What changed in number and title since the last text in which the article is recorded. */
export const changeSentences = ({ number, title }: Change): string[] => [
  ...(number ? [`Number changed from ${number.from} to ${number.to}.`] : []),
  ...(title ? [`Title changed from “${title.from}” to “${title.to}”.`] : []),
];

/** Number of records that a step lists. */
export const recordsAt = ({ statements, letters, redLines }: Step): number =>
  statements.length + letters.length + redLines.length;

/** Numbers of an article before the present one, with the texts in which it had them: `5 in First draft (2023) and Revised draft (Nov 2023)`. */
export const earlierNumbers = ({ places }: ArticleThread): string =>
  [...Map.groupBy(places.slice(0, -1), ({ number }) => number)]
    .map(([number, own]) => `${number} in ${listed(own.map(({ text }) => text.fields.short))}`)
    .join('; ');

/** Anchor of a step in the page of the article. */
export const stepId = ({ text }: Pick<Step, 'text'>): string => `in-${text.id}`;
