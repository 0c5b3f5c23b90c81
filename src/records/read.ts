import { statSync } from 'node:fs';
import { checkActorNames } from './actor-names.ts';
import { collections } from '../schemas/index.ts';
import type { PlainWords } from '../schemas/plain-words.ts';
import type { Process } from '../schemas/process.ts';
import { isDraft, numberOnce } from './candidate.ts';
import { checkDates } from './date-check.ts';
import { directory } from './directory.ts';
import { checkPages } from './editorial.ts';
import type { Entries, Entry } from './entry.ts';
import { finish, resolveRef } from './finish.ts';
import { homes } from './home.ts';
import { checkIds } from './identity.ts';
import { checkLinks } from './links.ts';
import { byPosition, type NumberPassages } from './passage.ts';
import { byPlace, type Problem } from './problem.ts';
import { checkPositions } from './position-check.ts';
import { checkJudges } from './judge-check.ts';
import { warnOfLaterTexts } from './later-text.ts';
import { readPlainWords } from './plain-words-file.ts';
import { readProcess } from './process-file.ts';
import { checkReferences } from './reference-check.ts';
import { fileProblem } from './source-file.ts';
import { warnOfTwins } from './twins.ts';
import { checkVotes } from './vote-check.ts';
import { checkParts, collectFolder, collectList, collectText, guard, type Findings } from './walk.ts';

/** What `content/` holds: the records that are in order, and everything that is wrong. */
export interface ReadResult {
  entries: Entries;
  process: Process | undefined;
  plainWords: PlainWords;
  problems: Problem[];
  /** What editors may want to look at; it stops nothing. */
  warnings: Problem[];
  /** Number of files that were read. */
  files: number;
}

/** Settings of a reading. */
export interface ReadOptions {
  /** Path under which the site is served. */
  base?: string;
  /** Whether records with `status: draft` are kept (while editing) or left out (in a build). */
  drafts?: boolean;
  /** The latest day that records can tell of; none where nobody asks the clock, as in a build. */
  latest?: string;
  /** Records that are not written yet, by the path that they would have: checked with those that are there. */
  planned?: ReadonlyMap<string, string>;
  /** How passages get their anchors. */
  number?: NumberPassages;
}

/**
 * Reads and checks all of `content/`. Never throws for bad content: every fault of every file is in `problems`,
 * sorted by file and place, and only records without fault are in `entries`.
 */
export function readCorpus(
  root: string,
  { base = '/', drafts = false, number = byPosition, latest, planned = new Map() }: ReadOptions = {},
): ReadResult {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    const hint = 'Set CONTENT_DIR to the folder that holds the records';
    return {
      entries: emptyEntries(),
      process: undefined,
      plainWords: [],
      problems: [fileProblem('.', `There is no folder ${root}`, hint)],
      warnings: [],
      files: 0,
    };
  }
  const found = collect(root);
  for (const [path, text] of planned) collectText(path, text, found);
  checkPages(root, found);
  checkParts(root, found);

  const { candidates, problems } = found;
  const known = directory(candidates, found.unreadable);
  checkIds(candidates);
  checkActorNames(candidates);
  if (latest !== undefined) checkDates(candidates, latest);
  checkReferences(candidates, known, drafts);
  const numbering = numberOnce(number, (ref) => resolveRef(known, ref));
  checkPositions(candidates, known, numbering);
  const process = readProcess(root, known, { numbering, latest }, found);
  const plainWords = readPlainWords(root, found);
  checkLinks(root, candidates, known, { drafts, numbering });
  checkVotes(candidates, known, numbering);
  checkJudges(candidates, known);
  warnOfTwins(candidates);
  warnOfLaterTexts(candidates, known);

  const entries = emptyEntries();
  for (const candidate of candidates) {
    const { fields, path } = candidate;
    if (!fields || candidate.problems.length > 0 || (isDraft(candidate) && !drafts)) continue;
    const entry = guard(path, candidate.problems, () => {
      const numbered = numbering(candidate);
      return numbered && finish(candidate, fields, base, numbered);
    });
    if (!entry) continue;
    (entries[candidate.collection] as Entry[]).push(entry);
  }
  for (const list of Object.values(entries)) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  problems.push(...candidates.flatMap((candidate) => candidate.problems));
  const warnings = candidates.flatMap((candidate) => candidate.warnings);
  return {
    entries,
    process,
    plainWords,
    problems: problems.sort(byPlace),
    warnings: warnings.sort(byPlace),
    files: found.files,
  };
}

/** Reads every record of the folder, and what can be said of each alone. */
export function collect(root: string): Findings {
  const found: Findings = { candidates: [], problems: [], unreadable: new Set(), files: 0 };
  for (const collection of collections)
    if (homes[collection].list) collectList(root, collection, found);
    else collectFolder(root, collection, homes[collection], found);
  return found;
}

/** A record of nothing. */
export const emptyEntries = (): Entries => ({
  sessions: [],
  statements: [],
  letters: [],
  'red-lines': [],
  texts: [],
  actors: [],
  topics: [],
  glossary: [],
});
