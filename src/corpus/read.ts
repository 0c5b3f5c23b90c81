import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { z } from 'zod';
import { collections, schemas, type Collection, type Fields } from '../schemas/index.ts';
import { process as processSchema, type Process } from '../schemas/process.ts';
import { references, type Reference } from '../schemas/reference.ts';
import { readBody, type Body } from './body.ts';
import { leadingTexts, type Entries, type Entry } from './entry.ts';
import { splitFrontMatter } from './front-matter.ts';
import { describeIssues } from './issues.ts';
import { resolveLinks } from './links.ts';
import { nearest } from './nearest.ts';
import { passageNodes, plainText } from './passage.ts';
import { byPlace, fieldName, type Problem } from './problem.ts';
import { renderBody } from './render.ts';
import { listFolder, readSourceFile, SourceFile } from './source-file.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** What `content/` holds: the records that are in order, and everything that is wrong. */
export interface ReadResult {
  entries: Entries;
  process: Process | undefined;
  problems: Problem[];
  /** Number of files that were read. */
  files: number;
}

/** Settings of a reading. */
export interface ReadOptions {
  /** Path under which the site is served. */
  base?: string;
  /** Whether records with `status: draft` are kept (while editing) or left out (in a build). */
  drafts?: boolean;
}

/** A record between parsing and the checks that need all records. */
interface Draft<C extends Collection = Collection> {
  collection: C;
  id: string;
  file: SourceFile;
  fields: Fields<C>;
  yaml: Yaml;
  /** Path of the record in its YAML: empty, or its index in a list. */
  prefix: PropertyKey[];
  body: Body | undefined;
  references: Reference[];
}

/** Where a collection lives: a folder of MDX or YAML files, or one YAML list. */
const homes: Record<Collection, { ending: '.mdx' | '.yaml'; list?: true }> = {
  sessions: { ending: '.mdx' },
  statements: { ending: '.mdx' },
  letters: { ending: '.mdx' },
  'red-lines': { ending: '.mdx' },
  texts: { ending: '.mdx' },
  actors: { ending: '.yaml' },
  topics: { ending: '.yaml', list: true },
  glossary: { ending: '.yaml', list: true },
};

/** Folders and files of `content/` that hold no records. */
const others = ['pages', 'ledger', 'revisions', 'process.yaml', 'README.md'];

/**
 * Reads and checks all of `content/`. Never throws for bad content: every fault of every file is in `problems`,
 * sorted by file and place, and only records without fault are in `entries`.
 */
export function readCorpus(root: string, options: ReadOptions = {}): ReadResult {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  let files = 0;
  const open = (path: string): SourceFile | undefined => {
    files += 1;
    const file = readSourceFile(root, path);
    if (file instanceof SourceFile) return file;
    problems.push(file);
    return undefined;
  };

  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    problems.push({
      file: '.',
      line: 1,
      column: 1,
      kind: 'file',
      message: `There is no folder ${root}`,
      hint: 'Set CONTENT_DIR to the folder that holds the records',
    });
    return { entries: emptyEntries(), process: undefined, problems, files };
  }

  for (const collection of collections) {
    const home = homes[collection];
    if (home.list) {
      const file = open(`${collection}${home.ending}`);
      if (file) drafts.push(...readList(collection, file, problems));
      continue;
    }
    for (const path of listFolder(root, collection)) {
      const ending = extname(path);
      if (ending !== home.ending) {
        const folder = statSync(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory();
        problems.push({
          file: path,
          line: 1,
          column: 1,
          kind: 'file',
          message: folder ? 'is a folder; records are not sorted into folders' : `does not end in ${home.ending}`,
          hint: folder
            ? `Move its files to ${collection}/`
            : `Records here are named ID${home.ending}, such as ${basename(path, ending) || 'name'}${home.ending}`,
        });
        continue;
      }
      const file = open(path);
      if (!file) continue;
      const draft =
        home.ending === '.mdx' ? readRecord(collection, file, problems) : readPlain(collection, file, problems);
      if (draft) drafts.push(draft);
    }
  }
  const known = [...collections.map((name) => (homes[name].list ? `${name}.yaml` : name)), ...others];
  for (const path of listFolder(root, '.')) {
    const name = basename(path);
    if (!known.includes(name)) {
      const close = nearest(name, known);
      problems.push({
        file: name,
        line: 1,
        column: 1,
        kind: 'file',
        message: 'is not a part of the record',
        hint: close ? `Did you mean ${close}?` : `Parts are ${known.join(', ')}`,
      });
    }
  }

  const { process, file: processFile, yaml: processYaml } = readProcess(open, problems);
  problems.push(...checkIds(drafts));
  problems.push(...checkReferences(drafts, options));
  if (process && processFile && processYaml)
    problems.push(...checkProcessReferences(process, processFile, processYaml, drafts));
  const kept = drafts.filter((draft) => options.drafts === true || !isDraft(draft));
  const { problems: linkProblems, resolve } = resolveLinks(
    root,
    kept.map((draft) => ({
      collection: draft.collection,
      id: draft.id,
      title: titleOf(draft),
      passages: countPassages(draft),
      file: draft.file,
      links: draft.body?.links ?? [],
    })),
  );
  problems.push(...linkProblems);

  const faulty = new Set(problems.map((problem) => problem.file));
  const entries = emptyEntries();
  for (const draft of kept) {
    if (faulty.has(draft.file.path)) continue;
    (entries[draft.collection] as Entry[]).push(finish(draft, options.base ?? '/', resolve));
  }
  for (const list of Object.values(entries)) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entries, process, problems: problems.sort(byPlace), files };
}

const emptyEntries = (): Entries => ({
  sessions: [],
  statements: [],
  letters: [],
  'red-lines': [],
  texts: [],
  actors: [],
  topics: [],
  glossary: [],
});

const isDraft = (draft: Draft): boolean => 'status' in draft.fields && draft.fields.status === 'draft';

/** What a record is called, whatever its collection. */
export const titleOf = ({ fields }: { fields: Fields<Collection> }): string =>
  'title' in fields ? fields.title : 'name' in fields ? fields.name : 'label' in fields ? fields.label : fields.term;

const countPassages = (draft: Draft): number =>
  leadingTexts(draft.collection, draft.fields).length + (draft.body ? passageNodes(draft.body.tree).length : 0);

/** Checks the fields of one record against its schema; `undefined` when they are not in order. */
function checkFields<C extends Collection>(
  collection: C,
  file: SourceFile,
  yaml: Yaml,
  value: unknown,
  problems: Problem[],
  prefix: PropertyKey[] = [],
): Draft<C> | undefined {
  const schema: z.ZodType = schemas[collection];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(
      file.problem('yaml', yaml.place(prefix), 'Fields are expected here, each as name: value', {
        hint: 'Compare it with another record of the same kind',
      }),
    );
    return undefined;
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    problems.push(...describeIssues(file, yaml, schema, result.error.issues, prefix));
    return undefined;
  }
  const fields = result.data as Fields<C>;
  return {
    collection,
    id: fields.id,
    file,
    fields,
    yaml,
    prefix,
    body: undefined,
    references: [...references(schema, fields)],
  };
}

/** Reads a record with front matter and body. Faults in both are reported together. */
function readRecord<C extends Collection>(collection: C, file: SourceFile, problems: Problem[]): Draft<C> | undefined {
  const parts = splitFrontMatter(file);
  if ('message' in parts) {
    problems.push(parts);
    return undefined;
  }
  const { yaml, problems: faults } = readYaml(file, parts.yaml, parts.offset);
  problems.push(...faults);
  const body = readBody(file, parts.body);
  problems.push(...body.problems);
  if (body.problems.length === 0 && body.tree.children.length === 0)
    problems.push(
      file.problem('body', { line: file.lines.length, column: 1 }, 'has no text', {
        hint: 'Write the account after the front matter, one paragraph for each point',
      }),
    );
  const draft = yaml && checkFields(collection, file, yaml, yaml.value, problems);
  return draft && { ...draft, body };
}

/** Reads a record that is a YAML file. */
function readPlain<C extends Collection>(collection: C, file: SourceFile, problems: Problem[]): Draft<C> | undefined {
  const { yaml, problems: faults } = readYaml(file, file.text, 0);
  problems.push(...faults);
  return yaml && checkFields(collection, file, yaml, yaml.value, problems);
}

/** Reads a collection that is one YAML list. */
function readList<C extends Collection>(collection: C, file: SourceFile, problems: Problem[]): Draft<C>[] {
  const { yaml, problems: faults } = readYaml(file, file.text, 0);
  problems.push(...faults);
  if (!yaml) return [];
  if (!Array.isArray(yaml.value)) {
    problems.push(file.problem('yaml', { line: 1, column: 1 }, 'must be a list: each entry starts with "- id:"'));
    return [];
  }
  return yaml.value.flatMap(
    (value: unknown, index) => checkFields(collection, file, yaml, value, problems, [index]) ?? [],
  );
}

function readProcess(
  open: (path: string) => SourceFile | undefined,
  problems: Problem[],
): { process: Process | undefined; file?: SourceFile; yaml?: Yaml } {
  const file = open('process.yaml');
  if (!file) return { process: undefined };
  const { yaml, problems: faults } = readYaml(file, file.text, 0);
  problems.push(...faults);
  if (!yaml) return { process: undefined };
  const result = processSchema.safeParse(yaml.value);
  if (result.success) return { process: result.data, file, yaml };
  problems.push(...describeIssues(file, yaml, processSchema, result.error.issues));
  return { process: undefined };
}

/** Ids equal their file names, and no two records of a collection share an id or a former one. */
function checkIds(drafts: readonly Draft[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    const listed = homes[draft.collection].list === true;
    const name = basename(draft.file.path, extname(draft.file.path));
    const place = draft.yaml.place([...draft.prefix, 'id']);
    if (!listed && name !== draft.id)
      problems.push(
        draft.file.problem('id', place, `The id is "${draft.id}" but the file is named "${name}"`, {
          field: 'id',
          hint: `Rename the file to ${draft.id}${extname(draft.file.path)}, or write id: ${name.toLowerCase()}`,
        }),
      );
    const former = 'aliases' in draft.fields ? (draft.fields.aliases ?? []) : [];
    for (const [field, id] of [['id', draft.id], ...former.map((alias) => ['aliases', alias] as const)] as const) {
      const key = `${draft.collection}/${id.toLowerCase()}`;
      const other = seen.get(key);
      if (other)
        problems.push(
          draft.file.problem(
            'id',
            draft.yaml.place([...draft.prefix, field]),
            `"${id}" is already the id of ${other.file.path}`,
            { field, hint: 'Ids are permanent addresses: choose another' },
          ),
        );
      else seen.set(key, draft);
    }
  }
  const names = new Map<string, SourceFile>();
  for (const { file } of drafts) {
    const other = names.get(file.path.toLowerCase());
    if (other && other !== file)
      problems.push(
        file.problem('id', { line: 1, column: 1 }, `differs from ${other.path} only in capital letters`, {
          hint: 'Many computers cannot keep both: rename one',
        }),
      );
    names.set(file.path.toLowerCase(), file);
  }
  return problems;
}

/** Every reference names a record that exists and is published. */
function checkReferences(drafts: readonly Draft[], options: ReadOptions): Problem[] {
  const byCollection = new Map(
    collections.map((name) => [
      name,
      new Map(drafts.filter((draft) => draft.collection === name).map((draft) => [draft.id, draft])),
    ]),
  );
  return drafts.flatMap((draft) =>
    draft.references.flatMap((reference): Problem[] => {
      const found = reference.collections
        .map((name) => byCollection.get(name)?.get(reference.id))
        .find((target) => target !== undefined);
      const field = fieldName(reference.path);
      const position = draft.yaml.place([...draft.prefix, ...reference.path]);
      if (!found)
        return [
          draft.file.problem(
            'reference',
            position,
            `"${reference.id}" is no record in ${reference.collections.join(' or ')}`,
            { field, hint: hintFor(reference, byCollection) },
          ),
        ];
      if (options.drafts !== true && isDraft(found) && !isDraft(draft))
        return [
          draft.file.problem('reference', position, `"${reference.id}" is a draft, which readers cannot open`, {
            field,
            hint: 'Remove status: draft there, or add it here',
          }),
        ];
      return [];
    }),
  );
}

function hintFor(reference: Reference, known: Map<Collection, Map<string, unknown>>): string {
  const elsewhere = [...known].find(([name, ids]) => !reference.collections.includes(name) && ids.has(reference.id));
  const close = nearest(
    reference.id,
    reference.collections.flatMap((name) => [...(known.get(name)?.keys() ?? [])]),
  );
  if (close !== undefined) return `Did you mean ${close}?`;
  return elsewhere
    ? `There is one in ${elsewhere[0]}, which does not fit here`
    : `Add it to content/${reference.collections[0] ?? ''}, or correct the id`;
}

function checkProcessReferences(process: Process, file: SourceFile, yaml: Yaml, drafts: readonly Draft[]): Problem[] {
  const texts = drafts.filter((draft) => draft.collection === 'texts').map((draft) => draft.id);
  return [...references(processSchema, process)]
    .filter((reference) => !texts.includes(reference.id))
    .map((reference) =>
      file.problem('reference', yaml.place(reference.path), `"${reference.id}" is no record in texts`, {
        field: fieldName(reference.path),
        hint: nearest(reference.id, texts),
      }),
    );
}

/** Renders the body and numbers the passages. */
function finish<C extends Collection>(
  draft: Draft<C>,
  base: string,
  resolve: (ref: string) => { href: string; title: string },
): Entry<C> {
  const lead = leadingTexts(draft.collection, draft.fields);
  const nodes = draft.body ? passageNodes(draft.body.tree) : [];
  const texts = [...lead, ...nodes.map(plainText)];
  const passages = texts.map((text, index) => ({ anchor: `p${String(index + 1)}`, text }));
  const html = draft.body
    ? renderBody(draft.body.tree, {
        base,
        resolve,
        anchors: passages.slice(lead.length).map((passage) => passage.anchor),
      })
    : '';
  const { collection, id, fields } = draft;
  const digest = createHash('sha256')
    .update(JSON.stringify([collection, id, fields, html, passages]))
    .digest('hex');
  return { collection, id, file: draft.file.path, fields, html, passages, digest };
}
