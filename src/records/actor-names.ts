import { foldedName } from '../base/folded.ts';
import { blame, type Candidate } from './candidate.ts';

/** Letters that look like others, each with what it looks like: those that are used to make one name look like another. */
const alike: Record<string, string> = Object.fromEntries(
  [
    ['a', 'аα'],
    ['b', 'вβ'],
    ['c', 'сϲ'],
    ['d', 'ԁ'],
    ['e', 'еεє'],
    ['h', 'нһη'],
    ['i', 'іιı'],
    ['j', 'ј'],
    ['k', 'кκ'],
    ['l', 'ӏ'],
    ['m', 'мμ'],
    ['n', 'ոν'],
    ['o', 'оοօ0'],
    ['p', 'рρ'],
    ['q', 'ԛ'],
    ['s', 'ѕ'],
    ['t', 'тτ'],
    ['u', 'υս'],
    ['v', 'ѵ'],
    ['w', 'ԝω'],
    ['x', 'хχ'],
    ['y', 'уγ'],
    ['z', 'ζ'],
  ].flatMap(([letter = '', others = '']) => Array.from(others, (other): [string, string] => [other, letter])),
);

/** A name as it looks: names with the same look cannot be told apart by readers. */
const look = (name: string): string =>
  // A capital I, a small L and a one are drawn alike, as are m and rn.
  foldedName(name.replace(/[I1|]/g, 'l'))
    .replace(/[^ a-z]/gu, (letter) => alike[letter] ?? letter)
    .replaceAll('rn', 'm');

/** Names of an actor as they were read, each with its field. */
function namesOf({ raw }: Candidate): { path: PropertyKey[]; field: string; name: string }[] {
  const { name, also_known_as: others } = raw;
  const all: { path: PropertyKey[]; field: string; name: unknown }[] = [
    { path: ['name'], field: 'name', name },
    ...(Array.isArray(others) ? others : []).map((other: unknown, index) => ({
      path: ['also_known_as', index],
      field: `also_known_as[${String(index)}]`,
      name: other,
    })),
  ];
  return all.flatMap((each) => (typeof each.name === 'string' ? [{ ...each, name: each.name }] : []));
}

/** No two actors have the same name, or names that look the same, and none is also known by the name of another. */
export function checkActorNames(candidates: readonly Candidate[]): void {
  const actors = candidates.filter(({ collection }) => collection === 'actors');
  const owners = new Map<string, { actor: Candidate; name: string }>();
  for (const actor of actors) {
    const { name } = actor.raw;
    if (typeof name === 'string' && look(name) !== '' && !owners.has(look(name)))
      owners.set(look(name), { actor, name });
  }
  for (const actor of actors)
    for (const { path, field, name } of namesOf(actor)) {
      const owner = owners.get(look(name));
      if (!owner || owner.actor === actor) continue;
      const same = foldedName(name) === foldedName(owner.name);
      blame(
        actor,
        'field',
        path,
        same
          ? `"${name}" is the name of another actor: ${owner.actor.path}`
          : `"${name}" looks like the name of another actor, "${owner.name}" in ${owner.actor.path}, and is written with other letters`,
        {
          field,
          hint: field === 'name' ? 'Use the actor that exists, or add what tells the two apart' : 'Delete it here',
        },
      );
    }
}
