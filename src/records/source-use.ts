import { counted } from '../base/counted.ts';
import { paragraphRuns } from '../base/paragraph-runs.ts';
import { leadingTexts, type Entries, type Entry } from './entry.ts';
import type { Passage } from './passage.ts';

/** Paragraphs of the account that do not say which of several sources they rest on. */
export const unmarked = ({ fields, passages }: Entry): Passage[] =>
  passages.slice(leadingTexts(fields).length).filter(({ sources }) => sources.length === 0);

/** Addresses that fields name as their source: those of votes and verdicts. */
const namedIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
        name === 'source' && typeof inner === 'string' ? [inner] : namedIn(inner),
      )
    : [];

/** Numbers of sources that nothing of a record names, where every paragraph names its sources. */
function unusedSources({ fields, passages }: Entry): number[] {
  if (!('sources' in fields) || passages.some(({ sources }) => sources.length === 0)) return [];
  const used = new Set(passages.flatMap(({ sources }) => sources));
  const named = new Set(namedIn(fields));
  return fields.sources.flatMap(({ url }, index) => (used.has(index + 1) || named.has(url) ? [] : [index + 1]));
}

/**
 * What the marks of sources leave open, for people: paragraphs that do not say which of several sources they rest on, and
 * sources that no paragraph names. Counted, or listed. Empty where nothing is open.
 */
export function unmarkedText(entries: Entries, listed: boolean): string {
  const all = Object.values(entries).flat() as Entry[];
  const told = (count: number, what: string, verb: string, records: number) =>
    `${counted(count, what)} in ${counted(records, 'record')} ${verb}`;
  const open = all
    .map((entry) => ({ entry, anchors: unmarked(entry).map(({ anchor }) => anchor) }))
    .filter(({ anchors }) => anchors.length > 0);
  const paragraphs = open.reduce((sum, { anchors }) => sum + anchors.length, 0);
  const unused = all
    .map((entry) => ({ entry, numbers: unusedSources(entry) }))
    .filter(({ numbers }) => numbers.length > 0);
  const sources = unused.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const heads = [
    paragraphs > 0 &&
      told(
        paragraphs,
        'paragraph',
        `${paragraphs === 1 ? 'does' : 'do'} not say which of several sources ${paragraphs === 1 ? 'it rests' : 'they rest'} on`,
        open.length,
      ),
    sources > 0 && told(sources, 'source', `${sources === 1 ? 'is' : 'are'} named by no paragraph`, unused.length),
  ].filter((head) => head !== false);
  if (heads.length === 0) return '';
  if (!listed) return `${heads.join('; ')}; npm run check -- --unmarked lists them`;
  return [
    `${heads.join('; ')}:`,
    ...open.map(({ entry, anchors }) => `  ${entry.file}: ${paragraphRuns(anchors)}`),
    ...unused.map(
      ({ entry, numbers }) => `  ${entry.file}: ${numbers.map((number) => `source ${String(number)}`).join(', ')}`,
    ),
  ].join('\n');
}
