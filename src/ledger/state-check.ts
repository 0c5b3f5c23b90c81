import type { z } from 'zod';
import { canonicalJson } from '../base/canonical.ts';
import { parseRecordPath } from '../records/addresses.ts';
import { isHarmless, unsafeParts } from '../records/body.ts';
import { homes } from '../records/home.ts';
import { describeIssues } from '../records/issues.ts';
import type { Problem } from '../records/problem.ts';
import { SourceFile } from '../records/source-file.ts';
import type { Yaml } from '../records/yaml.ts';
import { schemas } from '../schemas/index.ts';
import { forbiddenCharacter } from '../schemas/characters.ts';
import type { Line } from './ledger.ts';
import { migrate, migrations, versionAfter } from './migrations.ts';
import { snapshot, type Snapshot } from './snapshot.ts';

/** A line of the ledger that names a state, and where it stands. */
export interface NamedState {
  /** File of the ledger below `content/`, and the number of the line. */
  ledger: string;
  number: number;
  line: Extract<Line, { event: 'revision' }>;
}

/** Values that were read from JSON, as faults in them are told: all stand in its only line. */
const inOneLine = (value: unknown): Yaml => {
  const place = () => ({ line: 1, column: 1 });
  return { value, place, keyPlace: place, written: () => undefined };
};

/** In what a state differs from the line of the ledger that names it; `undefined` when in nothing. */
function mismatch(
  state: Snapshot,
  { address, revision, date, anchors, removed }: NamedState['line'],
): string | undefined {
  const { collection, id } = parseRecordPath(address);
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  if (state.address !== address || state.collection !== collection || state.id !== id)
    return `holds another record, ${state.address}`;
  if (state.revision !== revision) return `holds another revision, ${String(state.revision)}`;
  if (state.published !== date) return `was published on another day, ${state.published}`;
  const own = state.passages.map((passage) => passage.anchors);
  if (!same(own, anchors)) return 'has other anchors than the ledger gives it';
  const gone = Object.fromEntries(state.removed.map((passage) => [passage.anchor, passage.revision]));
  return same(gone, removed) ? undefined : 'has other removed anchors than the ledger gives it';
}

/**
 * What is wrong with a state that is kept as the ledger says: one that was forged together with its line. It is read as
 * records are, by the schema of its collection and by the rules that keep a text from being code.
 */
export function stateFaults(path: string, json: string, named: NamedState): Problem[] {
  const { ledger, number, line } = named;
  const hint = `npm run publish writes no such state. Remove content/${ledger} (line ${String(number)} names it) with its revisions, or bring both back from git, and publish again`;
  const file = new SourceFile(path, '');
  const told = (message: string, field?: string) =>
    file.problem('published', { line: 1, column: 1 }, message, { hint, field });
  const faultsOf = (schema: z.ZodType, value: unknown, issues: readonly z.core.$ZodIssue[], within = '') =>
    describeIssues(file, inOneLine(value), schema, issues).map(({ message, field }) =>
      told(`${field === undefined ? '' : `${within}${field}: `}${message}`, field),
    );

  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [told('It is not valid JSON')];
  }
  const { success, data: state, error } = snapshot.safeParse(value);
  if (!success) return faultsOf(snapshot, value, error.issues);
  const { schemaVersion = 1, collection, fields, id, body } = state;
  const today = versionAfter(migrations);
  if (schemaVersion > today)
    return [told(`It follows version ${String(schemaVersion)} of the schemas; this program knows ${String(today)}`)];
  const other = mismatch(state, line);
  if (other !== undefined) return [told(`It ${other}`)];
  const schema: z.ZodType = schemas[collection];
  const now = migrate(collection, fields, schemaVersion, migrations);
  const { error: wrong } = schema.safeParse(now);
  if (wrong) return faultsOf(schema, now, wrong.issues, 'fields.');
  if (fields['id'] !== id) return [told('It has another id in its fields', 'fields.id')];
  if (canonicalJson(value) !== json) return [told('It is not in canonical form')];
  const texts = [...state.passages, ...state.removed].map(({ text }) => text);
  const bad = [body, ...texts].map(forbiddenCharacter).find((found) => found !== undefined);
  if (bad) return [told(`It holds ${bad.name}`)];
  if (homes[collection].ending !== '.mdx' && body !== '')
    return [told('It has a text, which its kind of record has not', 'body')];
  if (isHarmless(body)) return [];
  return unsafeParts(new SourceFile(path, body), body).map((fault) =>
    told(`Line ${String(fault.line)} of its text: ${fault.message}`, 'body'),
  );
}
