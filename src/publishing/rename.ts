import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Candidate } from '../records/candidate.ts';
import { directory } from '../records/directory.ts';
import { homes } from '../records/home.ts';
import { collect } from '../records/read.ts';
import type { Position } from '../records/problem.ts';
import { filesOf } from '../records/walk.ts';
import { collections, type Collection } from '../schemas/collections.ts';
import { process as processSchema } from '../schemas/process.ts';
import { references } from '../schemas/reference.ts';
import { SourceFile } from '../records/source-file.ts';
import { readYaml, type Yaml } from '../records/yaml.ts';

/** A renaming: the collection, the former id and the new one. */
export interface Renaming {
  collection: Collection;
  from: string;
  to: string;
}

/** Files below `content/` after a renaming: what is written anew, and what is removed. */
export interface Renamed {
  write: Map<string, string>;
  remove: string[];
}

const offsetOf = (text: string, { line, column }: Position): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, before) => sum + before.length + 1, 0) +
  column -
  1;

/** Puts the new id where the former one stands, quoted or not, at each place. */
function replaceAt(text: string, places: readonly Position[], { from, to }: Renaming): string {
  const offsets = places.map((place) => offsetOf(text, place)).sort((a, b) => b - a);
  let changed = text;
  for (const offset of offsets) {
    const start = /["']/.test(changed.charAt(offset)) ? offset + 1 : offset;
    if (changed.startsWith(from, start)) changed = changed.slice(0, start) + to + changed.slice(start + from.length);
  }
  return changed;
}

/** How ids of `<Ref>` without a collection are read: before the renaming, and after it. */
interface Bare {
  /** Whether the former id alone means the record. */
  before: boolean;
  /** Another record of the new id, which the id alone would mean, or would have meant. */
  other: Candidate | undefined;
}

/** Where an address stands in a link: after `](` or `]:` of Markdown, or as the value of an attribute. */
const beforeAddress = String.raw`(?<=\]\(\s*<?|\]:\s*<?|=\s*\{?["'${'`'}])`;

/** Puts the new address into the links of a text: Markdown links, attributes, and the ids of `<Ref>`. */
function replaceLinks(text: string, { collection, from, to }: Renaming, { before, other }: Bare): string {
  const ref = (id: string) => new RegExp(`(?<=<Ref\\s+id\\s*=\\s*["'])(\\w[\\w-]*/)?${id}(?=["'#])`, 'g');
  const path = new RegExp(`${beforeAddress}/${collection}/${from}/`, 'g');
  // Where two records have one id, it is written with its collection.
  return text
    .replace(ref(to), (whole, prefix?: string) => (prefix || !other ? whole : `${other.collection}/${to}`))
    .replace(ref(from), (whole, prefix?: string) => {
      if (prefix ? prefix !== `${collection}/` : !before) return whole;
      return `${prefix ?? (other ? `${collection}/` : '')}${to}`;
    })
    .replace(path, () => `/${collection}/${to}/`);
}

const referencePlaces = (
  yaml: Yaml,
  found: readonly { path: PropertyKey[]; id: string; collections: readonly Collection[] }[],
  renaming: Renaming,
  prefix: PropertyKey[] = [],
) =>
  found
    .filter(({ id, collections }) => id === renaming.from && collections.includes(renaming.collection))
    .map(({ path }) => yaml.place([...prefix, ...path]));

/** Says how all files read once a record has another id: its own, and those that name it. */
export function renameRecord(root: string, renaming: Renaming): Renamed {
  const { collection, from, to } = renaming;
  const { candidates, unreadable } = collect(root);
  const known = directory(candidates, unreadable);
  // A `<Ref>` without collection means the first record of that id. One that was moved by hand is not there any more.
  const bare: Bare = {
    before: (known.find(from)?.collection ?? collection) === collection,
    other: known.find(
      to,
      collections.filter((name) => name !== collection),
    ),
  };
  const texts = new Map<string, string>();
  const places = new Map<string, Position[]>();
  const own: Candidate | undefined = candidates.find((other) => other.collection === collection && other.id === from);
  const note = (path: string, text: string, found: readonly Position[]) => {
    texts.set(path, text);
    places.set(path, [...(places.get(path) ?? []), ...found]);
  };
  for (const { path, file, yaml, references: found, prefix } of candidates)
    if (file && yaml) note(path, file.text, referencePlaces(yaml, found, renaming, prefix));
  if (own?.file && own.yaml) note(own.path, own.file.text, [own.yaml.place([...own.prefix, 'id'])]);
  for (const path of [...filesOf(root, 'pages', '.mdx', []), 'process.yaml']) {
    const text = readFileSync(join(root, path), 'utf8');
    const { yaml } = extname(path) === '.yaml' ? readYaml(new SourceFile(path, text)) : {};
    note(path, text, yaml ? referencePlaces(yaml, [...references(processSchema, yaml.value)], renaming) : []);
  }

  const write = new Map<string, string>();
  const remove: string[] = [];
  for (const [path, before] of texts) {
    const after = replaceLinks(replaceAt(before, places.get(path) ?? [], renaming), renaming, bare);
    const moved = own !== undefined && path === own.path && homes[collection].list !== true;
    if (moved) {
      write.set(`${collection}/${to}${homes[collection].ending}`, after);
      remove.push(path);
    } else if (after !== before) write.set(path, after);
  }
  return { write, remove };
}

/** Files that refer to a record, and so keep it from being withdrawn. */
export function referrers(root: string, collection: Collection, id: string): string[] {
  const { write } = renameRecord(root, { collection, from: id, to: `${id}-x` });
  const own = `${collection}/${id}-x${homes[collection].ending}`;
  return [...write.keys()].filter(
    (path) => path !== own && (homes[collection].list !== true || path !== `${collection}.yaml`),
  );
}
