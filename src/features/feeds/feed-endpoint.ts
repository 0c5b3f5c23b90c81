import { href, permalink } from '../../ui/address.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { firstAddress, type History } from '../../ledger/history.ts';
import { recordRoutes } from '../../ledger/routes.ts';
import { site } from '../../base/site.ts';
import { atom, type Feed } from './atom.ts';
import { correctionFeed } from './correction-feed.ts';
import { corrections } from './corrections.ts';
import { atomPath, followed, subjectFeed, subjects, type Subject } from './follow.ts';

/** What a feed is written from: something to follow, or the history of a record that was withdrawn. */
interface FeedProps {
  subject?: Subject;
  history?: History;
}

interface FeedRoute {
  params: { collection: string; id: string };
  props: FeedProps;
}

/** Addresses of feeds: of all that can be followed, and of what could be under an address that was given up. */
export function feedRoutes(corpus: Corpus): FeedRoute[] {
  const present = subjects(corpus).map((subject): FeedRoute => ({
    params: { collection: subject.collection, id: subject.id },
    props: { subject },
  }));
  const byPath = new Map(present.map(({ params: { collection, id }, props }) => [`/${collection}/${id}/`, props]));
  const others = recordRoutes(corpus.published)
    .filter(
      ({ params, props: { history, former } }) =>
        Object.hasOwn(followed, params.collection) && (former || history.withdrawn),
    )
    .map(({ params: { collection, id }, props: { history } }): FeedRoute => ({
      params: { collection, id },
      props: byPath.get(history.address) ?? { history },
    }));
  return [...present, ...others];
}

/** The last that followers of a record hear of it: that it was withdrawn, and why. */
function withdrawalFeed(history: History, corpus: Corpus, titleOf: (address: string) => string): Feed {
  const { address } = history;
  const last = corrections(corpus, titleOf).filter(({ what, path }) => what === 'Withdrawn' && path === address);
  return {
    ...correctionFeed(last.slice(0, 1), [], corpus.published),
    path: atomPath(address),
    id: atomPath(firstAddress(history)),
    page: address,
    title: `${site.name}: ${titleOf(address)}`,
    subtitle: 'This record was withdrawn.',
    updated: last[0]?.date ?? corpus.asOf,
  };
}

/** The feed at an address. */
export const feedAt = ({ subject, history }: FeedProps, corpus: Corpus, titleOf: (address: string) => string): Feed => {
  if (subject) return subjectFeed(subject, corpus);
  if (history) return withdrawalFeed(history, corpus, titleOf);
  throw new Error('A feed needs something to follow, or the history of a record');
};

/** A feed in Atom, as it is served. */
export const atomResponse = (feed: Feed): Response =>
  new Response(atom(feed, permalink, href('/feed.css')), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
