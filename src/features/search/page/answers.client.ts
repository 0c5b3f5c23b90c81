import { base } from '../../../client/base.ts';
import { button, element } from '../../../client/element.ts';
import { site } from '../../../base/site.ts';
import { pointSides, provisionSides } from '../../positions/sides.ts';
import type { Told } from '../files.ts';
import { facetOf } from '../query/places.client.ts';
import type { SearchResult } from '../query/search.client.ts';
import type { OpenedSearch } from './open-search.client.ts';
import { listOf } from './results.client.ts';

/** A question that fields of the record answer. */
type Asked = readonly [
  pattern: RegExp,
  /** Kinds of facts that answer it: any of these. */
  kinds: string,
  heading: string,
  /** What is not told where there is no answer. */
  unknown: string,
  /**
   * Whether what it asks of must be named, is the main text where none is named, or may be what was found. `actor` is a
   * question only where an actor is named, and nothing is asked for that fields do not tell.
   */
  of?: 'named' | 'main' | 'actor',
];

/** Questions in the order that they are tried in. */
const questions: readonly Asked[] = [
  [/\bhow many .*\b(?:vot(?:e|ed|es)|abstain(?:ed)?)\b/, 'result', 'How the vote ended', 'how it ended', 'named'],
  [
    /\bhow many\b(?=.*\bsign)(?=.*\b(?:letter|statement|manifesto|declaration|appeal)\b)/,
    'letter',
    'Signatories',
    'how many signed it',
  ],
  [/\bhow many .*\b(?:sign|ratif)/, 'counted', 'Signatures and ratifications', 'how many', 'main'],
  [
    /\bhow (?:did|has|have|do|does) .*\bvot(?:e|ed|es)\b|\bvoted? of\b/,
    'ballot',
    'How it voted',
    'how it voted',
    'named',
  ],
  [/\bwho (?:had |has )?voted (?:against|no)\b/, 'voted-against', 'Voted against', 'who voted against', 'named'],
  [/\bwho (?:had |has )?abstained\b/, 'voted-abstaining', 'Abstained', 'who abstained', 'named'],
  [/\bwho (?:had |has )?voted\b/, 'ballot', 'Voted', 'who voted how', 'named'],
  [/\bwho .*\b(?:oppos|object|reject|against|disagre|delet|remov)/, 'against', '', 'who was against', 'named'],
  [/\bwho .*\b(?:support|favou?r|back|agree|defend|keep|kept|retain)/, 'for', '', 'who was for', 'named'],
  [/\bwho .*\b(?:chang|amend)/, 'change', '', 'who wanted it changed', 'named'],
  [/\bwho .*\bpropos/, 'proposes', 'Proposed', 'who proposed it', 'named'],
  [/\b(?:who|which (?:states|countries)) .*\bratif/, 'ratified', 'Reported as having ratified', 'who ratified', 'main'],
  [/\bwho .*\bnot sign/, 'not_signed', 'Named as not having signed', 'who did not sign', 'main'],
  [/\b(?:who|what|which (?:states|countries|organi[sz]ations)) .*\bsign/, 'signed', 'Signed', 'who signed it'],
  [
    /\b(?:when|is|has|does|did|will) .*\b(?:into|in) force\b/,
    'force',
    'Entry into force',
    'when it enters into force',
    'main',
  ],
  [/\bred lines? .*\b(?:not met|unmet|worse|crossed)\b/, 'not-met worse', 'Not met', 'which were not met', 'main'],
  [/\bred lines? .*\bpart/, 'partly-met', 'Partly met', 'which were partly met', 'main'],
  [/\bred lines? .*\bmet\b/, 'met', 'Met', 'which were met', 'main'],
  [
    /\bpositions?\b|\bwhat (?:did|does|do|has) .*\b(?:say|said|wants?|think)\b/,
    'position',
    'Positions',
    'what its position was',
    'actor',
  ],
];

/** An answer from the record's own fields. */
export interface Answer {
  heading: string;
  facts: readonly Told[];
  /** Set where no field tells it. */
  unknown: string | undefined;
}

/**
 * What is asked for of a provision is what should become of it; of anything else, the side of the point that each position
 * names.
 */
const sides = {
  for: { provision: 'keep', point: 'for' },
  change: { provision: 'change', point: 'for' },
  against: { provision: 'delete', point: 'against' },
} as const;

/** Kinds of facts that are on the side that a question asks for, and what it is called; none where it asks for none. */
function sideOf(asks: string, ofProvision: boolean): readonly [kinds: string, title: string] | undefined {
  if (!(asks === 'for' || asks === 'change' || asks === 'against')) return undefined;
  const { provision, point } = sides[asks];
  return ofProvision ? [`provision-${provision}`, provisionSides[provision]] : [`point-${point}`, pointSides[point]];
}

/** Words with which a position is asked for. */
const askingWord = /^(?:wants?|think)$/;

/** Results that a question is about where it names nothing. */
const mostNear = 3;

/**
 * Answers a query that is a question from the fields of the record: with what they tell of everything that it names.
 * @param load gives all that fields tell; it is asked only where there is a question.
 * @param found paths of the results in order: a question that names nothing is about the first that fields tell of.
 */
export async function answerOf(
  { state, places, others }: SearchResult,
  found: readonly string[],
  main: string,
  load: () => Promise<readonly Told[]>,
): Promise<Answer | undefined> {
  const query = state.query.toLowerCase().replace(/[?.]+$/, '');
  const asked = questions.find(([pattern]) => pattern.test(query));
  if (!asked) return undefined;
  const [, asks, heading, unknown, of] = asked;
  const named = places.flatMap((place) => {
    const facet = facetOf(place);
    // "Entry into force" is an article, and not what is asked about.
    const meant = facet && !(of === 'main' && /^(?:article|session)$/.test(facet.facet));
    return meant ? [{ facet: facet.facet, key: `${facet.facet} ${facet.value}` }] : [];
  });
  const ofActor = named.some(({ facet }) => facet === 'actor') && others.every((word) => askingWord.test(word));
  if (of === 'actor' && !ofActor) return undefined;
  const ofProvision = named.some(({ facet }) => facet === 'article' || facet === 'text');
  const [kinds, title] = sideOf(asks, ofProvision) ?? [asks, heading];
  if (of === 'named' && named.length === 0) return { heading: title, facts: [], unknown };
  // An article says which text is meant; of several things of one kind, any will do.
  const groups = [...Map.groupBy(named, ({ facet }) => facet)]
    .filter(([facet]) => facet !== 'text' || !named.some((other) => other.facet === 'article'))
    .map(([, list]) => list.map(({ key }) => key));
  if (of === 'main' && !named.some(({ facet }) => facet === 'text')) groups.push([`text ${main}`]);
  const answersIt = ([kind, about]: Told) =>
    kind.split(' ').some((one) => kinds.split(' ').includes(one)) &&
    groups.every((keys) => keys.some((key) => about.includes(key)));
  const placeOf = ([, , , path]: Told) => found.indexOf(path.replace(/#.*/, ''));
  const all = (await load()).filter(answersIt);
  const near = all.filter((fact) => placeOf(fact) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  const facts = groups.length > 0 ? all : near.slice(0, mostNear);
  // What no position tells, statements may say all the same.
  if (of === 'actor' && facts.length === 0) return undefined;
  return { heading: title, facts, unknown: facts.length === 0 ? unknown : undefined };
}

/** Facts that are shown at once. */
const most = 8;

/** What fields of the record answer to a query that is a question; none where it is none. @throws {SearchUnavailable} */
export async function drawAnswer(opened: OpenedSearch, result: SearchResult): Promise<HTMLElement | undefined> {
  const { table } = opened.dependencies;
  const found = listOf(result).map(table.pathOf);
  const answer = await answerOf(result, found, site.mainText, opened.answers);
  if (!answer) return undefined;
  const { heading, facts, unknown } = answer;
  const lines = facts.map(([, , words, path]) =>
    element('li', {}, element('a', { href: base + path.slice(1) }, words)),
  );
  const list = element('ul', { class: 'plain' }, ...lines.slice(0, most));
  const all = button(`Show all ${String(lines.length)}`, () => {
    list.append(...lines.slice(most));
    all.remove();
  });
  return element(
    'section',
    { class: 'answer', 'aria-label': 'From the fields of the record' },
    element('h3', {}, heading),
    unknown === undefined
      ? list
      : element('p', {}, `No field of the record says ${unknown}. That proves nothing: the record is incomplete.`),
    lines.length > most && all,
    unknown === undefined &&
      element('p', { class: 'quiet' }, 'From the fields of the record; each line leads to the place that shows it.'),
  );
}
