import { foldedName } from '../base/folded.ts';
import { literal } from '../base/literal.ts';
import { abbreviation } from '../schemas/actor.ts';
import { entriesOf, stringsOf } from '../schemas/rule.ts';
import { blame, warn, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { listed } from './summary.ts';
import { namesIn } from './twins.ts';

/** Names of an actor: the full one first. */
const namesOf = ({ raw }: Candidate): string[] => namesIn(raw).map(({ name }) => name);

/** Who stands behind a letter, as far as it is recorded. */
interface Behind {
  has(actor: Candidate): boolean;
  /** Whether its list of signatories is whole: by their number it is, or it is not, or there is no number. */
  whole: boolean | undefined;
}

function behind(letter: Candidate): Behind {
  const signatories = entriesOf(letter.raw['signatories']);
  const ids = new Set([...stringsOf(letter.raw['convenors']), ...signatories.map(({ actor }) => actor)]);
  const names = new Set(signatories.flatMap(({ name }) => (typeof name === 'string' ? [foldedName(name)] : [])));
  const count = letter.raw['signatory_count'];
  return {
    has: (actor) => ids.has(actor.id) || namesOf(actor).some((name) => names.has(foldedName(name))),
    whole:
      signatories.length === 0 || letter.yaml?.broken
        ? false
        : typeof count === 'number'
          ? count <= signatories.length
          : undefined,
  };
}

/** Finds names in a text, as words of their own. */
function occurring(names: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => names.length > 0 && pattern.test(text);
}

/** Finds the actors that a text names: by their full names, or by abbreviations. */
function namedBy(actors: readonly Candidate[]): (text: string) => Candidate[] {
  const called = actors.map((actor) => {
    const [name, ...others] = namesOf(actor);
    return { actor, occurs: occurring([name ?? actor.id, ...others.filter((other) => abbreviation.test(other))]) };
  });
  return (text) => called.flatMap(({ actor, occurs }) => (occurs(text) ? [actor] : []));
}

/** Those whose view a verdict follows stand behind the letter that gives it, and are those that its reason names. */
export function checkJudges(candidates: readonly Candidate[], known: Directory): void {
  const named = namedBy(candidates.filter(({ collection }) => collection === 'actors'));
  for (const candidate of candidates.filter(({ collection }) => collection === 'red-lines'))
    for (const [index, { by, letter, why }] of entriesOf(candidate.raw['assessments']).entries()) {
      const judges = stringsOf(by).flatMap((id) => known.find(id, ['actors']) ?? []);
      const given = typeof letter === 'string' ? known.find(letter, ['letters']) : undefined;
      const signed = given && behind(given);
      for (const judge of judges) {
        if (!given || !signed || signed.whole === false || signed.has(judge)) continue;
        const path = ['assessments', index, 'by', stringsOf(by).indexOf(judge.id)];
        const say = signed.whole ? blame : warn;
        say(candidate, 'reference', path, {
          message: `"${judge.id}" is neither convenor nor signatory of "${given.id}"`,
          hint: `Compare it with the letter; if it wrote or signed it, add it to ${given.path}`,
        });
      }
      // Where a judge has no name that could be read, nobody can tell whether the reason holds it.
      if (judges.length === 0 || judges.some((judge) => namesOf(judge).length === 0) || typeof why !== 'string')
        continue;
      const others = named(why).filter((actor) => !signed?.has(actor));
      if (others.length === 0 || occurring(judges.flatMap(namesOf))(why)) continue;
      const quoted = (actors: readonly Candidate[]) => listed(actors.map(({ id }) => `"${id}"`));
      warn(candidate, 'field', ['assessments', index, 'why'], {
        message: `The reason names ${quoted(others)}, but the verdict is that of ${quoted(judges)}`,
        hint: 'Name the same in both: in by, whose view it is; in why, who says so',
      });
    }
}
