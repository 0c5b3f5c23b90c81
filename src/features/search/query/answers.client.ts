import type { Told } from '../files.ts';
import { facetOf } from './places.client.ts';
import type { SearchResult } from './search.client.ts';

/** A question that fields of the record answer. */
interface Asked {
  pattern: RegExp;
  /** Kinds of facts that answer it: one of each word's alternatives. */
  kinds: readonly string[];
  heading: string;
  /** What is not told where there is no answer. */
  unknown: string;
  /** The text that is meant where none is named. */
  main?: true;
  /** It asks for something that must be named: an actor, an article, a topic. */
  about?: true;
}

/** Questions in the order that they are tried in. */
const questions: readonly Asked[] = [
  {
    pattern: /\bhow (?:did|has|have|do|does) .*\bvot(?:e|ed|es)\b|\bvoted? of\b/,
    kinds: ['ballot'],
    heading: 'How it voted',
    unknown: 'how it voted',
    about: true,
  },
  {
    pattern: /\bwho (?:had |has )?voted (?:against|no)\b/,
    kinds: ['ballot voted-against'],
    heading: 'Voted against',
    unknown: 'who voted against',
    about: true,
  },
  {
    pattern: /\bwho (?:had |has )?abstained\b/,
    kinds: ['ballot voted-abstaining'],
    heading: 'Abstained',
    unknown: 'who abstained',
    about: true,
  },
  {
    pattern: /\bwho (?:had |has )?voted\b/,
    kinds: ['ballot'],
    heading: 'Voted',
    unknown: 'who voted how',
    about: true,
  },
  {
    pattern: /\bwho .*\b(?:oppos|object|reject|against|disagre)/,
    kinds: ['against'],
    heading: 'Against it',
    unknown: 'who was against',
    about: true,
  },
  {
    pattern: /\bwho .*\b(?:support|favou?r|back|agree|defend)/,
    kinds: ['for'],
    heading: 'For it',
    unknown: 'who was for',
    about: true,
  },
  { pattern: /\bwho .*\bpropos/, kinds: ['proposes'], heading: 'Proposed', unknown: 'who proposed it', about: true },
  {
    pattern: /\bwho .*\bratif|\bwhich (?:states|countries) .*\bratif/,
    kinds: ['ratified'],
    heading: 'Reported as having ratified',
    unknown: 'who ratified',
    main: true,
  },
  {
    pattern: /\bwho .*\bnot sign/,
    kinds: ['not_signed'],
    heading: 'Named as not having signed',
    unknown: 'who did not sign',
    main: true,
  },
  {
    pattern: /\b(?:who|which (?:states|countries|organi[sz]ations)) .*\bsign|\bwhat .*\bsign/,
    kinds: ['signed'],
    heading: 'Signed',
    unknown: 'who signed it',
  },
  {
    pattern: /\b(?:when|is|has|does|did|will) .*\b(?:into|in) force\b/,
    kinds: ['force'],
    heading: 'Entry into force',
    unknown: 'when it enters into force',
    main: true,
  },
  {
    pattern: /\bred lines? .*\b(?:not met|unmet|worse|crossed)\b/,
    kinds: ['not-met', 'worse'],
    heading: 'Not met',
    unknown: 'which were not met',
    main: true,
  },
  {
    pattern: /\bred lines? .*\bpart/,
    kinds: ['partly-met'],
    heading: 'Partly met',
    unknown: 'which were partly met',
    main: true,
  },
  { pattern: /\bred lines? .*\bmet\b/, kinds: ['met'], heading: 'Met', unknown: 'which were met', main: true },
];

/** An answer from the record's own fields. */
export interface Answer {
  heading: string;
  facts: readonly Told[];
  /** Set where no field tells it. */
  unknown: string | undefined;
}

/** Results that a question is about where it names nothing. */
const mostNear = 3;

/** The question that a query asks, where fields can answer it. */
const questionIn = (query: string): Asked | undefined =>
  questions.find(({ pattern }) => pattern.test(query.toLowerCase().replace(/[?.]+$/, '')));

/**
 * Answers a query that is a question from the fields of the record: with what they tell of everything that it names.
 * @param load gives all that fields tell; it is asked only where there is a question.
 * @param found paths of the results in order: a question that names nothing is about the first that fields tell of.
 */
export async function answerOf(
  { state, places }: SearchResult,
  found: readonly string[],
  main: string,
  load: () => Promise<readonly Told[]>,
): Promise<Answer | undefined> {
  const asked = questionIn(state.query);
  if (!asked) return undefined;
  const { kinds, heading, unknown } = asked;
  const named = places.flatMap((place) => {
    const facet = facetOf(place);
    // "Entry into force" is an article, and not what is asked about.
    const meant = facet && !(asked.main && /^(?:article|session)$/.test(facet.facet));
    return meant ? [{ facet: facet.facet, key: `${facet.facet} ${facet.value}` }] : [];
  });
  if (asked.about && named.length === 0) return { heading, facts: [], unknown };
  // An article says which text is meant; of several things of one kind, any will do.
  const groups = [...Map.groupBy(named, ({ facet }) => facet)]
    .filter(([facet]) => facet !== 'text' || !named.some((other) => other.facet === 'article'))
    .map(([, list]) => list.map(({ key }) => key));
  if (asked.main && !named.some(({ facet }) => facet === 'text')) groups.push([`text ${main}`]);
  const answersIt = ([kind, of]: Told) =>
    kinds.some((one) => one.split(' ').every((word) => kind.split(' ').includes(word))) &&
    groups.every((keys) => keys.some((key) => of.includes(key)));
  const placeOf = ([, , , path]: Told) => found.indexOf(path.replace(/#.*/, ''));
  const all = (await load()).filter(answersIt);
  const near = all.filter((fact) => placeOf(fact) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  const facts = groups.length > 0 ? all : near.slice(0, mostNear);
  return { heading, facts, unknown: facts.length === 0 ? unknown : undefined };
}
