import { site } from '../../base/site.ts';
import type { Address } from '../../tables/address.ts';
import { instant, type Feed, type FeedEntry } from './atom.ts';
import { rights } from '../../tables/licence.ts';

/** Media type of a feed in JSON. */
export const jsonFeedType = 'application/feed+json';

/** Path of a feed in JSON, beside the same in Atom: `/feed.xml` and `/feed.json`. */
export const jsonPath = ({ path }: Pick<Feed, 'path'>): string => path.replace(/xml$/, 'json');

const item = (entry: FeedEntry, address: Address) => ({
  id: address(entry.id ?? entry.path),
  url: address(entry.path),
  title: entry.title,
  content_text: entry.summary,
  date_published: instant(entry.published),
  date_modified: instant(entry.updated),
  ...(entry.categories.length > 0 && { tags: entry.categories.map(({ label }) => label) }),
});

/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); it says the same as the one in Atom. */
export const jsonFeed = (feed: Feed, address: Address): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: address(feed.page),
      feed_url: address(jsonPath(feed)),
      description: feed.subtitle,
      user_comment: rights,
      language: site.language,
      authors: [{ name: site.publisher, url: address('/') }],
      items: feed.entries.map((entry) => item(entry, address)),
    },
    null,
    2,
  )}\n`;
