import { basename, extname } from 'node:path';
import type { z } from 'zod';
import { schemas, type Collection, type Fields } from '../schemas/index.ts';
import { references, type Reference } from '../schemas/reference.ts';
import { readBody, type Body } from './body.ts';
import { leadingTexts, passageSources } from './entry.ts';
import { splitFrontMatter, type Parts } from './front-matter.ts';
import { describeIssues, noFields } from './issues.ts';
import { checkNumbers } from './mark-check.ts';
import type { NumberPassages, Numbering, Passage } from './passage.ts';
import { fieldName, type Fault, type Problem, type ProblemKind } from './problem.ts';
import { showBody, type ResolveRef, type ShownBody } from './render.ts';
import type { SourceFile } from './source-file.ts';
import { wordsAndMarks } from './source-marks.ts';
import { readYaml, type Yaml } from './yaml.ts';

/**
 * A record between reading and the checks that need all records. One with faults stays among the candidates, so that
 * records that refer to it are not blamed for them.
 */
export interface Candidate<C extends Collection = Collection> {
  collection: C;
  /** The id as far as it can be told: from the fields, else from the name of the file. */
  id: string;
  /** Path of its file below `content/`. */
  path: string;
  file: SourceFile | undefined;
  yaml?: Yaml | undefined;
  /** Path of the record in its YAML: empty, or its index in a list. */
  prefix: PropertyKey[];
  /** The fields as they were read, right or wrong. */
  raw: Record<string, unknown>;
  /** The fields, when they are in order. */
  fields?: Fields<C> | undefined;
  body?: Body | undefined;
  references: Reference[];
  problems: Problem[];
  /** What editors may want to look at; it stops nothing. */
  warnings: Problem[];
}

const nameOf = (path: string) => basename(path, extname(path));

/** A record of which no more is known than that it is there. */
export const bareCandidate = (collection: Collection, path: string, problems: Problem[] = []): Candidate => ({
  collection,
  id: nameOf(path),
  path,
  file: undefined,
  prefix: [],
  raw: {},
  references: [],
  problems,
  warnings: [],
});

/** Whether a record is a draft, as far as can be told. */
export const isDraft = (candidate: Candidate): boolean => candidate.raw['status'] === 'draft';

/** A record with its body as it is shown, and the anchors of its passages. */
export interface Numbered extends Numbering {
  passages: Passage[];
  /** None for records without a body. */
  shown?: ShownBody;
}

/** Gives the passages of records their anchors, each record once; `undefined` when faults leave its passages open. */
export function numberOnce(
  number: NumberPassages,
  resolve: ResolveRef,
): (candidate: Candidate) => Numbered | undefined {
  const numberOne = ({ collection, id, fields, body }: Candidate): Numbered | undefined => {
    if (!fields || (body && body.problems.length > 0)) return undefined;
    const shown = body && showBody(body.tree, resolve);
    const parts = (shown?.passages ?? []).map(wordsAndMarks);
    const texts = [...leadingTexts(fields), ...parts.map(({ text }) => text)];
    const sources = passageSources(
      fields,
      parts.map(({ marks }) => marks),
    );
    const { passages, removed } = number(collection, id, texts);
    return {
      passages: passages.map((passage, index) => ({ ...passage, sources: sources[index] ?? [] })),
      removed,
      ...(shown ? { shown } : {}),
    };
  };
  const known = new Map<Candidate, Numbered | undefined>();
  return (candidate) => {
    if (!known.has(candidate)) known.set(candidate, numberOne(candidate));
    return known.get(candidate);
  };
}

/** What is wrong where a record names a draft, which readers cannot open; nothing in a draft, or where drafts are shown. */
export const draftFault = (from: Candidate, target: Candidate, drafts: boolean): Fault | undefined =>
  !drafts && isDraft(target) && !isDraft(from)
    ? {
        message: `"${target.id}" is a draft, which readers cannot open`,
        hint: `Remove status: draft in ${target.path}, or add it here`,
      }
    : undefined;

/** What is said of a field of a record. */
type Said = [kind: ProblemKind, path: readonly PropertyKey[], fault: Fault];

function placed({ file, yaml, prefix }: Candidate, [kind, path, { message, hint }]: Said): Problem[] {
  const at = yaml?.place([...prefix, ...path]) ?? { line: 1, column: 1 };
  return file ? [file.problem(kind, at, message, { hint, field: fieldName(path) })] : [];
}

/** Adds a problem at a field of a record. */
export function blame(candidate: Candidate, ...said: Said): void {
  candidate.problems.push(...placed(candidate, said));
}

/** Adds a warning at a field of a record. */
export function warn(candidate: Candidate, ...said: Said): void {
  candidate.warnings.push(...placed(candidate, said));
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks the fields of one record against its schema. */
function checkFields(
  collection: Collection,
  file: SourceFile,
  yaml: Yaml,
  value: unknown,
  prefix: PropertyKey[] = [],
): Candidate {
  const candidate: Candidate = { ...bareCandidate(collection, file.path), file, yaml, prefix };
  if (!isFields(value)) return { ...candidate, problems: yaml.broken ? [] : [noFields(file, yaml, prefix)] };
  const schema: z.ZodType = schemas[collection];
  const result = schema.safeParse(value);
  const id = typeof value['id'] === 'string' ? value['id'] : candidate.id;
  const read = { ...candidate, id, raw: value, references: [...references(schema, value)] };
  if (!result.success) return { ...read, problems: describeIssues(file, yaml, schema, result.error.issues, prefix) };
  // What is broken may belong to this record: it is checked as far as it goes, and is none yet.
  return yaml.broken ? read : { ...read, fields: result.data as Fields<Collection> };
}

/** Reads a record with front matter and body. Faults in both are reported together. */
export function readRecord(collection: Collection, file: SourceFile): Candidate {
  const parts = splitFrontMatter(file);
  if ('message' in parts) return { ...bareCandidate(collection, file.path, [parts]), file };
  const body = readBody(file, parts.body);
  const problems = [...body.problems];
  if (body.problems.length === 0 && body.tree.children.length === 0)
    problems.push(
      file.problem('body', { line: file.lines.length, column: 1 }, 'The record has no text', {
        hint: 'Write the account after the front matter, one paragraph for each point',
      }),
    );
  const candidate = readPlain(collection, file, parts);
  const { sources } = candidate.raw;
  if (Array.isArray(sources)) problems.push(...checkNumbers(file, body.marks, sources.length));
  return { ...candidate, body, problems: [...candidate.problems, ...problems] };
}

/** Reads a record that is YAML: a file, or a part of one. */
export function readPlain(collection: Collection, file: SourceFile, part?: Pick<Parts, 'yaml' | 'offset'>): Candidate {
  const { yaml, problems } = readYaml(file, part);
  const candidate = yaml
    ? checkFields(collection, file, yaml, yaml.value)
    : { ...bareCandidate(collection, file.path), file };
  return { ...candidate, problems: [...problems, ...candidate.problems] };
}

/** Reads a collection that is one YAML list. */
export function readList(collection: Collection, file: SourceFile): { candidates: Candidate[]; problems: Problem[] } {
  const { yaml, problems } = readYaml(file);
  // Where the YAML is broken, its ids are still told apart: what refers to them is not at fault.
  const named = [...file.text.matchAll(/^- +id: *["']?([a-z0-9-]+)/gm)].flatMap(([, id]) =>
    id === undefined ? [] : [{ ...bareCandidate(collection, file.path), id }],
  );
  if (!yaml) return { candidates: named, problems };
  if (yaml.value === null && file.lines.every((line) => /^\s*(#|$)/.test(line))) return { candidates: [], problems };
  if (!Array.isArray(yaml.value)) {
    if (yaml.broken) return { candidates: named, problems };
    const message = 'The file must be a list: each entry starts with "- id:"';
    return { candidates: named, problems: [...problems, file.problem('yaml', { line: 1, column: 1 }, message)] };
  }
  const entries: unknown[] = yaml.value;
  const candidates = entries.map((value, index) => checkFields(collection, file, yaml, value, [index]));
  if (!yaml.broken) return { candidates, problems };
  const read = candidates.filter(({ raw }) => typeof raw['id'] === 'string');
  const ids = new Set(read.map(({ id }) => id));
  return { candidates: [...read, ...named.filter(({ id }) => !ids.has(id))], problems };
}
