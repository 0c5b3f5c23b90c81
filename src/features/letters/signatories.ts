import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { foldedName } from '../../base/folded.ts';

/** One name under one letter. */
export interface Signature {
  letter: Entry<'letters'>;
  /** The name as the letter lists it. */
  name: string;
}

/** An organization or a person with the letters that it signed. */
export interface Signatory {
  /** Permanent within the page: the id of its actor, or `n-` and its folded name. */
  key: string;
  name: string;
  actor: Entry<'actors'> | undefined;
  /** Letters that list it as a signatory, oldest first, each once. */
  signed: Signature[];
  /** Letters that it convened, oldest first, whether or not they list it. */
  convened: Entry<'letters'>[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Actors by each of their names, folded; a name that two actors have belongs to neither. */
function actorsByName(actors: readonly Entry<'actors'>[]): (name: string) => string | undefined {
  const owners = new Map<string, string | undefined>();
  for (const { id, fields } of actors)
    for (const key of new Set([fields.name, ...(fields.also_known_as ?? [])].map(foldedName)))
      owners.set(key, owners.has(key) ? undefined : id);
  return (name) => owners.get(foldedName(name));
}

/**
 * Everybody who convened or signed a letter, by name. Two entries are one signatory when they have the same actor, or no
 * actor and the same folded name; a name without an actor that is the name of an actor is that actor.
 */
export function signatoriesOf({ letters, actors, get }: Pick<Corpus, 'letters' | 'actors' | 'get'>): Signatory[] {
  const named = actorsByName(actors);
  const found = new Map<string, Signatory>();
  const of = (name: string, id: string | undefined): Signatory => {
    const actor = id === undefined ? undefined : get('actors', id);
    const key = actor?.id ?? `n-${foldedName(name).replaceAll(' ', '-')}`;
    const known = found.get(key);
    if (known) return known;
    const made = { key, name: actor?.fields.name ?? name, actor, signed: [], convened: [] };
    found.set(key, made);
    return made;
  };
  for (const letter of letters) {
    for (const id of letter.fields.convenors) of(id, id).convened.push(letter);
    for (const { name, actor } of letter.fields.signatories ?? []) {
      const signatory = of(name, actor ?? named(name));
      if (signatory.signed.at(-1)?.letter !== letter) signatory.signed.push({ letter, name });
    }
  }
  return [...found.values()].sort((a, b) => collator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}

/** A letter that somebody signed, convened, or both. */
export interface Involvement {
  letter: Entry<'letters'>;
  /** The name as the letter lists it; none where it does not. */
  listedAs: string | undefined;
  convened: boolean;
}

/** The letters of a signatory: those that list it, oldest first, then those that it only convened. */
export const involvementsOf = ({ signed, convened }: Signatory): Involvement[] => [
  ...signed.map(({ letter, name }) => ({ letter, listedAs: name, convened: convened.includes(letter) })),
  ...convened
    .filter((letter) => !signed.some((signature) => signature.letter === letter))
    .map((letter) => ({ letter, listedAs: undefined, convened: true })),
];

/** What is recorded of who signed a letter. */
export interface Signing {
  /** Names listed here. */
  named: number;
  /** How many signed, as a source counts them. */
  counted: number | undefined;
  /** Whether every signatory is named: never assumed. */
  whole: boolean;
}

/** What is recorded of who signed a letter; a list is whole only where a count says so. */
export function signingOf({ fields }: Pick<Entry<'letters'>, 'fields'>): Signing {
  const named = fields.signatories?.length ?? 0;
  return { named, counted: fields.signatory_count, whole: named > 0 && named === fields.signatory_count };
}

/** The same in words: `4, all listed`, `79, 1 listed`, `number unknown, 5 listed`. */
export function signingWords({ named, counted, whole }: Signing): string {
  if (whole) return `${String(named)}, all listed`;
  const names = named === 0 ? 'none listed' : `${String(named)} listed`;
  return counted === undefined ? `number unknown, ${names}` : `${counted.toLocaleString('en')}, ${names}`;
}
