import type { Known } from './operators.ts';
import type { NamedKind, PlaceIndex } from './place-index.ts';
import { tight, tokensOf } from './words.ts';

/** What a place can be, in the order in which places are offered where several are meant. */
export const placeKinds = [
  'paragraph',
  'record',
  'text',
  'article',
  'session',
  'period',
  'actor',
  'topic',
  'term',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A thing of the index with one of its names. */
export interface NamedPlace {
  kind: NamedKind;
  id: string;
  address: string;
  label: string;
  /** The words of the name. */
  words: string[];
  /** Why it is offered for this name. */
  reason: string;
  /** How far the name is from the thing: 0 its label, 1 another name of it, 2 only where nothing else is asked for, 3 where it was. */
  distance: number;
}

/** The names of an index. */
export interface Names {
  /** All things with all their names, in the order of the index. */
  all: NamedPlace[];
  /** The things of a name, run together. */
  byName: Map<string, NamedPlace[]>;
  /** Things by address. */
  byAddress: Map<string, NamedPlace>;
  /** Documents by their symbol run together, with and without its first letter. */
  symbols: Map<string, NamedPlace[]>;
}

/** The words of a text between their joints, folded. */
export const parseRecordPath = (text: string): string[] => tokensOf(text).flatMap(({ parts }) => parts);

/** The values of operators that an index names, for reading queries. */
export function knownIn({ named }: PlaceIndex): Known {
  const values = (kind: NamedKind) => named.flatMap(([own, ...names]) => (own === kind ? [names] : []));
  return { actor: values('actor'), topic: values('topic'), session: values('session'), text: values('text') };
}

const opened = new WeakMap<PlaceIndex, Names>();

/** The names of an index, made ready once. */
export function namesOf(index: PlaceIndex): Names {
  const known = opened.get(index);
  if (known) return known;
  const names: Names = { all: [], byName: new Map(), byAddress: new Map(), symbols: new Map() };
  const add = (name: string, place: Omit<NamedPlace, 'words'>) => {
    const words = parseRecordPath(name);
    const key = words.join('');
    const list = names.byName.get(key) ?? [];
    const entry = { ...place, words };
    if (!list.some(({ address }) => address === place.address)) names.byName.set(key, [...list, entry]);
    names.all.push(entry);
  };
  for (const [kind, id, label, ...others] of index.named) {
    const address = kind === 'term' ? `/glossary/#${id}` : `/${kind}s/${id}/`;
    for (const written of [label, ...(kind === 'article' ? [label.replace(/^.*?: /, '')] : others)]) {
      const name = written.replace('=', '');
      const own = label.includes(name);
      const distance = name === written ? Number(!own) : 2;
      add(name, { kind, id, address, label, reason: own ? 'Its name' : `Also called ${name}`, distance });
    }
    const [last] = names.all.slice(-1);
    if (last) names.byAddress.set(address, last);
  }
  for (const [places, ...ids] of index.where)
    for (const id of ids) {
      const place = names.byAddress.get(`/sessions/${id}/`);
      for (const name of places.split('|')) if (place) add(name, { ...place, reason: `Held in ${name}`, distance: 3 });
    }
  for (const [symbol, address] of index.symbols) {
    const place = names.byAddress.get(address);
    for (const key of [symbol, symbol.replace(/^\w+/, '')])
      if (place) names.symbols.set(tight(key), [{ ...place, reason: symbol, distance: 0 }]);
  }
  opened.set(index, names);
  return names;
}
