import { longDate } from '../../base/dates.ts';
import { paragraphRuns } from '../../base/paragraph-runs.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { gradesOf, type Dated, type Entry } from '../../records/entry.ts';
import { unmarked } from '../../records/source-use.ts';
import { titleOf } from '../../records/summary.ts';
import { signingOf, signingWords } from '../letters/signatories.ts';
import { states } from '../source-check/state.ts';
import type { Known, Survey } from '../source-check/survey.ts';

/** One kind of gap: what is missing, what to do about it, and where. */
export interface Gap {
  title: string;
  /** What to look for, in Markdown. */
  advice: string;
  /** Where, an item each, in Markdown. */
  items: string[];
}

/** Signs that Markdown would take for marks. */
const plain = (text: string): string => text.replace(/[[\]<*_`\\]/g, '\\$&');

const file = (path: string): string => `\`content/${path}\``;

const line = (entry: Entry, more = ''): string => `${plain(titleOf(entry))} (${file(entry.file)})${plain(more)}`;

/** Kinds of meetings at which hardly anybody makes statements, so that none are missing. */
const silent: readonly string[] = ['milestone', 'signing', 'general-assembly'];

const dated = ({ sessions, statements, letters, redLines, texts }: Corpus): Entry<Dated>[] => [
  ...sessions,
  ...statements,
  ...letters,
  ...redLines,
  ...texts,
];

const source = ({ url, line: { state }, citations }: Known): string => {
  const files = [...new Set(citations.map((citation) => file(citation.file)))].join(', ');
  return `<${url}> (${states[state].label.toLowerCase()}; ${files})`;
};

/** What the record does not know yet, as far as it can tell by itself: gaps worth the time of whoever researches next. */
export function researchGaps(corpus: Corpus, { lost, unarchived }: Survey): Gap[] {
  return [
    {
      title: 'Meetings without statements',
      advice: 'Look for summaries, recordings and written submissions.',
      items: corpus.sessions
        .filter(({ id, fields }) => !silent.includes(fields.kind) && corpus.statementsOf('session', id).length === 0)
        .map((session) => line(session, `, ${longDate(session.fields.start)}`)),
    },
    {
      title: 'States that are recorded and never speak',
      advice: 'Look for their statements, alone or within a group.',
      items: corpus.actors
        .filter(({ id, fields }) => fields.kind === 'state' && corpus.statementsOf('actors', id).length === 0)
        .map((actor) => line(actor)),
    },
    {
      title: 'Records based only on machine-made reports',
      advice: 'Look for an official or primary source, and compare every sentence with it.',
      items: dated(corpus)
        .filter(({ fields }) => gradesOf(fields).every((grade) => grade === 'automated-report'))
        .map((entry) => line(entry)),
    },
    {
      title: 'Paragraphs that do not say which source they rest on',
      advice: 'Open the sources and put a mark such as `[^1]` behind each sentence or paragraph.',
      items: dated(corpus).flatMap((entry) => {
        const open = unmarked(entry);
        return open.length === 0 ? [] : line(entry, `: ${paragraphRuns(open.map(({ anchor }) => anchor))}`);
      }),
    },
    {
      title: 'Sources that are gone and have no copy',
      advice: 'Look for a copy in a web archive and write its address under `archived`.',
      items: lost.filter(({ archived, grade }) => archived === undefined && grade !== undefined).map(source),
    },
    {
      title: 'Sources without a copy in a web archive',
      advice: 'Save the page at <https://web.archive.org/save> before it is lost.',
      items: unarchived.map(source),
    },
    {
      title: 'Letters whose signatories are known in part',
      advice: 'Look for the list of all signatories and their number.',
      items: corpus.letters.flatMap((letter) => {
        const signing = signingOf(letter);
        return signing.whole ? [] : line(letter, `: ${signingWords(signing)}`);
      }),
    },
    {
      title: 'Articles not compared with the official document',
      advice: 'Compare number and title, then remove `checked: false`.',
      items: corpus.texts.flatMap((text) => {
        const open = (text.fields.articles ?? []).filter(({ checked }) => checked === false);
        return open.length === 0 ? [] : line(text, `: ${open.map(({ number }) => number).join(', ')}`);
      }),
    },
  ];
}

/** The gaps as Markdown; kinds of which there is none share one line. */
export function researchReport(corpus: Corpus, survey: Survey): string {
  const gaps = researchGaps(corpus, survey);
  const none = gaps.filter(({ items }) => items.length === 0).map(({ title }) => title.toLowerCase());
  const sections = gaps
    .filter(({ items }) => items.length > 0)
    .flatMap(({ title, advice, items }) => [
      `## ${title} (${String(items.length)})`,
      advice,
      items.map((item) => `- ${item}`).join('\n'),
    ]);
  return `${[
    `# ${site.name}: what to research next`,
    `As of ${longDate(corpus.asOf)}. Made by \`npm run report\` from the records alone: what is listed is not known here, which does not mean that it cannot be known.`,
    ...sections,
    ...(none.length > 0 ? [`Nothing is open here: ${none.join('; ')}.`] : []),
  ].join('\n\n')}\n`;
}
