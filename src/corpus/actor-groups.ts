import { unGroups, type Actor } from '../schemas/actor.ts';

/** A group that actors are sorted into: States by regional group of the United Nations, others by kind. */
export interface ActorGroup {
  /** Stands in addresses; permanent. */
  id: string;
  label: string;
  /** For the head of a column. */
  short: string;
  states: boolean;
}

/** Names of the regional groups that fit into a narrow column. */
const shortNames: Record<(typeof unGroups)[number], string> = {
  'African States': 'African',
  'Asia-Pacific States': 'Asia-Pacific',
  'Eastern European States': 'Eastern European',
  'Latin American and Caribbean States': 'Latin American, Caribbean',
  'Western European and other States': 'Western European, other',
};

const slug = (label: string) => label.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const regional = new Map(
  unGroups.map((label): [string, ActorGroup] => [
    label,
    { id: slug(label), label, short: shortNames[label], states: true },
  ]),
);

const group = (id: string, label: string, short: string): ActorGroup => ({ id, label, short, states: false });

const otherStates: ActorGroup = {
  id: 'other-states',
  label: 'States of no regional group',
  short: 'No group',
  states: true,
};
/** Those who are named by a vote and have no record of their own. */
export const withoutRecord: ActorGroup = {
  id: 'states-without-a-page',
  label: 'States without a page in this record',
  short: 'Without a page',
  states: true,
};
const statesTogether = group(
  'groups-of-states',
  'Groups of States and intergovernmental organizations',
  'Groups of States',
);
const others = group('academia-and-others', 'Academia, technical community and persons', 'Academia, others');

const byKind: Record<Exclude<Actor['kind'], 'state'>, ActorGroup> = {
  'regional-group': statesTogether,
  intergovernmental: statesTogether,
  'un-body': group('un-bodies', 'United Nations bodies and offices', 'UN bodies'),
  'civil-society': group('civil-society', 'Civil society', 'Civil society'),
  industry: group('industry', 'Industry', 'Industry'),
  academia: others,
  'technical-community': others,
  individual: others,
};

/** All groups, in the order of pages. */
export const actorGroups: readonly ActorGroup[] = [
  ...regional.values(),
  otherStates,
  withoutRecord,
  ...new Set(Object.values(byKind)),
];

/** The group that an actor belongs to. */
export const actorGroup = ({ kind, un_group }: Pick<Actor, 'kind' | 'un_group'>): ActorGroup =>
  kind === 'state' ? ((un_group && regional.get(un_group)) ?? otherStates) : byKind[kind];
