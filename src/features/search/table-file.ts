import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tight } from './language/words.ts';
import { signOf } from './sign.ts';
import type { TableFile } from './table.ts';

/** A page as Pagefind 1.6 keeps it in `fragment/`, as far as it is read here. */
interface Fragment {
  url: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

/** Mark before the JSON of a fragment. */
const prefix = 'pagefind_dcd';

function readFragment(file: string): Fragment {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  if (!text.startsWith(prefix)) throw new Error(`${file} is no fragment of Pagefind as this program knows it`);
  return JSON.parse(text.slice(prefix.length)) as Fragment;
}

/** Ids cut to the fewest letters that tell them apart. */
function shortest(ids: readonly string[]): string[] {
  const longest = Math.max(0, ...ids.map((id) => id.length));
  for (let length = 1; length < longest; length += 1) {
    const cut = ids.map((id) => id.slice(0, length));
    if (new Set(cut).size === ids.length) return cut;
  }
  return [...ids];
}

/** The table of all searchable pages, read from the index that Pagefind wrote into a folder. */
export function tableOf(indexFolder: string): TableFile {
  const folder = join(indexFolder, 'fragment');
  const pages = readdirSync(folder)
    .map((name) => ({ id: name.replace(/\..*$/, ''), ...readFragment(join(folder, name)) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const names = [...new Set(pages.flatMap(({ filters }) => Object.keys(filters)))]
    .filter((name) => name !== 'date')
    .sort();
  return {
    ids: shortest(pages.map(({ id }) => id)),
    urls: pages.map(({ url }) => url),
    signs: pages.map(({ meta }) => signOf(tight(meta['title'] ?? ''))).join(''),
    dates: pages.map(({ filters }) => filters['date']?.[0] ?? ''),
    facets: Object.fromEntries(
      names.map((name) => {
        const values = [...new Set(pages.flatMap(({ filters }) => filters[name] ?? []))].sort();
        const places = new Map(values.map((value, place) => [value, place]));
        const of = pages.map(({ filters }) => (filters[name] ?? []).map((value) => places.get(value) ?? 0));
        return [name, { values, of }];
      }),
    ),
  };
}
