import { foldedName } from '../base/folded.ts';
import { blame, type Candidate } from './candidate.ts';
import { namesIn } from './twins.ts';

/** Letters that look like others, each after what it looks like: those that are used to make one name look like another. */
const lookalikes = 'aаα bвβ cсϲ dԁ eеεє hнһη iіιı jј kкκ lӏ mмμ nոν oоοօ0 pрρ qԛ sѕ tтτ uυս vѵ wԝω xхχ yуγ zζ'.split(
  ' ',
);
const alike = new Map(lookalikes.flatMap(([letter = '', ...others]) => others.map((other) => [other, letter])));

/** A name as it looks: names with the same look cannot be told apart by readers. */
const look = (name: string): string =>
  // A capital I, a small L and a one are drawn alike, as are m and rn.
  foldedName(name.replace(/[I1|]/g, 'l'))
    .replace(/[^ a-z]/gu, (letter) => alike.get(letter) ?? letter)
    .replaceAll('rn', 'm');

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
    for (const { path, name } of namesIn(actor.raw)) {
      const owner = owners.get(look(name));
      if (!owner || owner.actor === actor) continue;
      const { path: other } = owner.actor;
      blame(actor, 'field', path, {
        message:
          foldedName(name) === foldedName(owner.name)
            ? `"${name}" is the name of another actor: ${other}`
            : `"${name}" looks like the name of another actor, "${owner.name}" in ${other}, and is written with other letters`,
        hint: path[0] === 'name' ? 'Use the actor that exists, or add what tells the two apart' : 'Delete it here',
      });
    }
}
