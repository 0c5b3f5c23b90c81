import { foldText } from '../words.ts';

/** The letter or digit that a name, and every key of it, begins with. */
const initialOf = (name: string): string => foldText(/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').charAt(0);

/**
 * Finds what goes by a name. Keys are reckoned for names that begin like what is looked for, when it is: there are thousands of
 * names, and a query asks for few of them.
 * @param named names with what goes by them.
 * @param keyOf what all spellings of a name share; it begins with the first letter of the name.
 */
export function namesIndex<Thing>(
  named: Iterable<readonly [name: string, thing: Thing]>,
  keyOf: (name: string) => string,
): (key: string) => readonly Thing[] {
  const byInitial = Map.groupBy(named, ([name]) => initialOf(name));
  const keyed = new Map<string, Map<string, Thing[]>>();
  return (key) => {
    const initial = key.charAt(0);
    let things = keyed.get(initial);
    if (!things) {
      things = new Map();
      for (const [name, thing] of byInitial.get(initial) ?? []) {
        const own = keyOf(name);
        const same = things.get(own) ?? [];
        if (!same.includes(thing)) things.set(own, [...same, thing]);
      }
      keyed.set(initial, things);
    }
    return things.get(key) ?? [];
  };
}
