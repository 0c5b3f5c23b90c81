import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPublished } from '../../ledger/published.ts';
import type { Problem } from '../../records/problem.ts';
import { yamlText } from '../../records/yaml-text.ts';
import { idFault, idLike } from '../../schemas/id.ts';
import { schemas } from '../../schemas/index.ts';
import { schemaNames } from '../../schemas/json-schema.ts';
import type { Fault, HandedIn } from './draft.ts';

/** What is to become of a statement that was handed in. */
export interface Judged {
  place: string;
  /** Path of its file below `content/`; none where it has no id. */
  path?: string | undefined;
  /** The file, where it is taken. */
  text?: string | undefined;
  /** Why it is refused; none where it is taken. */
  faults: Fault[];
  /** What is worth a second look. */
  warnings: Fault[];
}

/** The fields of statements in the order of the schema, in which files have them. */
const order = Object.keys(schemas.statements.shape);

/** The file of a statement. */
function fileOf(fields: Readonly<Record<string, unknown>>, body: string): string {
  const places = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(([a], [b]) => places(a) - places(b)),
  );
  return `---\n# yaml-language-server: $schema=../../schemas/${schemaNames.statements}.schema.json\n${yamlText(sorted)}\n---\n\n${body.trim()}\n`;
}

/** The id of a statement that brings none: its date and its first actor. */
function madeId({ date, actors }: Readonly<Record<string, unknown>>): string | undefined {
  const [actor] = Array.isArray(actors) ? (actors as unknown[]) : [];
  return typeof date === 'string' && typeof actor === 'string' ? `${date}-${actor}` : undefined;
}

const told = ({ columnOf }: HandedIn, { field, kind, message, hint }: Problem): Fault => ({
  column: field !== undefined ? columnOf(field) : kind === 'body' || kind === 'link' ? columnOf('body') : '',
  message,
  hint,
});

/**
 * Says of each statement whether it can be taken, by the check that records pass: alone, beside those that are there,
 * and beside each other.
 */
export function judge(
  contentDir: string,
  handedIn: readonly HandedIn[],
  { today, latest }: { today: string; latest: string },
): Judged[] {
  const planned = new Map<string, string>();
  const judged = handedIn.map((draft): Judged & { draft: HandedIn } => {
    const fields: Record<string, unknown> = { added: today, ...draft.fields };
    const id = fields['id'] ?? madeId(fields);
    const faults = [...draft.faults];
    const fault = typeof id === 'string' ? idFault(id) : undefined;
    if (typeof id !== 'string')
      faults.push({
        column: draft.columnOf('id'),
        message: 'There is no id, and none can be made without date and actors',
      });
    else if (fault !== undefined) {
      const like = idLike(id);
      faults.push({ column: draft.columnOf('id'), message: `"${id}" ${fault}`, hint: like && `Did you mean ${like}?` });
    }
    if (typeof id !== 'string' || fault !== undefined) return { draft, place: draft.place, faults, warnings: [] };
    const path = `statements/${id}.mdx`;
    const base = { draft, place: draft.place, path, faults, warnings: [] };
    if (planned.has(path) || existsSync(join(contentDir, path))) {
      const where = planned.has(path) ? 'another row of this file' : 'a record that is there';
      const hint = 'Give this one another id, such as with the topic at its end, or leave it out';
      faults.push({ column: draft.columnOf('id'), message: `"${id}" is the id of ${where}`, hint });
      return base;
    }
    const text = fileOf({ ...fields, id }, draft.body);
    planned.set(path, text);
    return { ...base, text };
  });
  const { problems, warnings } = readPublished(contentDir, { drafts: true, latest, planned });
  return judged.map(({ draft, ...one }) => {
    const own = ({ file }: Problem) => one.text !== undefined && file === one.path;
    const faults = [...one.faults, ...problems.filter(own).map((problem) => told(draft, problem))];
    return {
      ...one,
      text: faults.length === 0 ? one.text : undefined,
      faults,
      warnings: warnings.filter(own).map((problem) => told(draft, problem)),
    };
  });
}
