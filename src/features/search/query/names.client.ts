import type { FacetName } from '../facets.ts';
import type { NamedKind, NamesFile } from '../files.ts';
import { runTogether } from '../words.ts';
import { namesIndex } from './names-index.client.ts';

/** A thing that goes by names. */
export interface NamedThing {
  kind: NamedKind;
  id: string;
  path: string;
  label: string;
}

/** The names of the search, ready for use. */
export interface Names extends NamesFile {
  /** The things that a name means, in the singular or plural; the name is run together. */
  meant(name: string): readonly NamedThing[] | undefined;
  thing(kind: NamedKind, id: string): NamedThing | undefined;
  /** Values of a facet with their labels, in the order that they are shown in where they are not sorted by count. */
  labels(facet: FacetName): readonly (readonly [value: string, label: string])[];
}

/** Opens the names. */
export function openNames(file: NamesFile): Names {
  const byId = new Map<string, NamedThing>();
  const named = file.named.flatMap(([kind, id, label, ...names]) => {
    const path = kind === 'term' ? `/glossary/#${id}` : `/${kind}s/${id}/`;
    const thing = { kind, id, path, label };
    byId.set(`${kind} ${id}`, thing);
    return [label, ...names].map((name) => [name, thing] as const);
  });
  const byName = namesIndex(named, runTogether);
  return {
    ...file,
    meant: (name) => {
      const forms = name.length > 4 ? [name, name.replace(/s$/, ''), `${name}s`] : [name];
      return forms.map(byName).find((things) => things.length > 0);
    },
    thing: (kind, id) => byId.get(`${kind} ${id}`),
    labels: (facet) =>
      facet === 'kind' || facet === 'grade' || facet === 'language'
        ? file.values[facet]
        : file.named.filter(([kind]) => kind === facet).map(([, id, label]) => [id, label]),
  };
}

/** The article of the main text that a number means in a text; `undefined` where none is recorded. */
export function articleNumbered(number: string, text: string, { articles, thing }: Names): NamedThing | undefined {
  const [slug] = articles.find((places) => places.includes(`${text} ${number}`, 1)) ?? [];
  return slug === undefined ? undefined : thing('article', slug);
}
