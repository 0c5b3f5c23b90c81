import { counted } from '../base/counted.ts';
import { paragraphRuns } from '../base/paragraph-runs.ts';
import type { Candidate } from './candidate.ts';
import { leadingTexts, type Entries, type Entry } from './entry.ts';
import type { Passage } from './passage.ts';
import { fieldName, type Problem } from './problem.ts';

/** Paragraphs of the account that do not say which of several sources they rest on. */
const unmarked = ({ fields, passages }: Entry): Passage[] =>
  passages.slice(leadingTexts(fields).length).filter(({ sources }) => sources.length === 0);

/** Addresses that fields name as their source: those of votes and verdicts. */
const namedIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
        name === 'source' && typeof inner === 'string' ? [inner] : namedIn(inner),
      )
    : [];

/** Warns of sources that nothing of a record names, where every paragraph names its sources. */
export function unusedSources({ file, yaml, prefix }: Candidate, { fields, passages }: Entry): Problem[] {
  if (!file || !('sources' in fields) || passages.some(({ sources }) => sources.length === 0)) return [];
  const used = new Set(passages.flatMap(({ sources }) => sources));
  const named = new Set(namedIn(fields));
  return fields.sources.flatMap(({ url }, index) => {
    if (used.has(index + 1) || named.has(url)) return [];
    const path = ['sources', index];
    const number = String(index + 1);
    return file.problem(
      'reference',
      yaml?.place([...prefix, ...path]) ?? { line: 1, column: 1 },
      `No paragraph names source ${number}`,
      {
        field: fieldName(path),
        hint: `Write [^${number}] after what rests on it, unless only fields do`,
      },
    );
  });
}

/** Paragraphs that do not say which of several sources they rest on, for people: counted, or listed. Empty where there are none. */
export function unmarkedText(entries: Entries, listed: boolean): string {
  const found = Object.values(entries)
    .flat()
    .map((entry: Entry) => ({ entry, anchors: unmarked(entry).map(({ anchor }) => anchor) }))
    .filter(({ anchors }) => anchors.length > 0);
  if (found.length === 0) return '';
  const count = found.reduce((sum, { anchors }) => sum + anchors.length, 0);
  const verb =
    count === 1 ? 'does not say which of several sources it rests' : 'do not say which of several sources they rest';
  const head = `${counted(count, 'paragraph')} in ${counted(found.length, 'record')} ${verb} on`;
  if (!listed) return `${head}; npm run check -- --unmarked lists them`;
  const lines = found.map(({ entry, anchors }) => `  ${entry.file}: ${paragraphRuns(anchors)}`);
  return [`${head}:`, ...lines].join('\n');
}
