import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { relate } from '../../src/corpus/corpus.ts';
import { readEnvironment } from '../../src/base/environment.ts';
import { feedLength } from '../../src/features/feeds/feed.ts';
import { followed, subjects } from '../../src/features/feeds/follow.ts';
import { readPublished } from '../../src/ledger/published.ts';
import { site } from '../../src/base/site.ts';
import { parseXml, readAtom } from '../support/feeds.ts';
import { builtSite, contentOf } from '../support/site.ts';

const built = builtSite();
const { siteUrl } = readEnvironment({});
const { entries, process: state, published } = readPublished(contentOf('fixture'));
if (!state) throw new Error('content/process.yaml cannot be read');
const all = subjects(relate(entries, state, site.mainText, published));
const pages = ['/', ...all.map(({ collection, id }) => `/${collection}/${id}/`)];

const read = (path: string) => readFileSync(join(built, path), 'utf8');
const feedOf = (page: string) => readAtom(read(`${page}feed.xml`));

/** Links of a page: those in its head by relation and type, and the addresses of those that readers see. */
function links(page: string) {
  const inHead: Record<string, string[]> = {};
  const visible: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel, type, href }) {
      if (href === undefined) return;
      if (name === 'link') (inHead[[rel, type].filter(Boolean).join(' ')] ??= []).push(href);
      if (name === 'a') visible.push(href);
    },
  });
  parser.end(read(`${page}index.html`));
  return { inHead, visible };
}

/** The page of the site that an address names, when it is a permanent one. */
const fileOf = (address: string) =>
  address.startsWith(siteUrl.href)
    ? `/${address.slice(siteUrl.href.length).replace(/#.*/, '').replace(/\/$/, '/index.html')}`
    : undefined;

describe('feeds', () => {
  it('belong to every actor, topic, meeting, article and red line', () => {
    const kinds = Map.groupBy(all, ({ collection }) => collection);
    expect([...kinds.keys()]).toEqual(Object.keys(followed));
    expect(kinds.get('actors')).toHaveLength(entries.actors.length);
    expect(kinds.get('topics')).toHaveLength(entries.topics.length);
    expect(kinds.get('sessions')).toHaveLength(entries.sessions.length);
    expect(kinds.get('red-lines')).toHaveLength(entries['red-lines'].length);
    for (const { id } of kinds.get('articles') ?? []) expect(existsSync(join(built, 'articles', id))).toBe(true);
  });

  it('are linked from their pages, in the head and where readers see it', () => {
    for (const page of pages) {
      const { inHead, visible } = links(page);
      const atom = `${page}feed.xml`;
      expect([page, inHead['alternate application/atom+xml']]).toEqual([
        page,
        page === '/' ? ['/feed.xml'] : [atom, '/feed.xml'],
      ]);
      expect([page, new Set(visible.filter((href) => href === atom))]).toEqual([page, new Set([atom])]);
    }
  });

  it('are named by no page that has none', () => {
    for (const page of ['/actors/', '/search/', '/statements/2024-02-01-arcadia/', '/texts/convention/'])
      expect(links(page).inHead['alternate application/atom+xml']).toEqual(['/feed.xml']);
  });

  it('name themselves, their page and their entries by permanent addresses that exist', () => {
    for (const page of pages) {
      const atom = feedOf(page);
      expect(atom.self).toBe(`${siteUrl.origin}${page}feed.xml`);
      expect(atom.page).toBe(`${siteUrl.origin}${page}`);
      const ids = atom.entries.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(feedLength);
      for (const id of ids) {
        const file = fileOf(id);
        expect([page, id, file !== undefined && existsSync(join(built, file))]).toEqual([page, id, true]);
      }
    }
  });

  it('bring all records that belong to a page, newest change first', () => {
    for (const { collection, id, records } of all) {
      const feed = feedOf(`/${collection}/${id}/`);
      expect(feed.entries).toHaveLength(Math.min(records.length, feedLength));
      const changes = feed.entries.map(({ updated }) => updated);
      expect(changes).toEqual([...changes].sort().reverse());
      if (changes.length > 0) expect(feed.updated).toBe(changes[0]);
    }
    const dated = [entries.sessions, entries.statements, entries.letters, entries['red-lines'], entries.texts].flat();
    expect(feedOf('/').entries).toHaveLength(Math.min(dated.length, feedLength));
  });
});

describe('the search description', () => {
  it('is linked from every kind of page and leads to the search page, the query behind a #', () => {
    for (const page of ['/', '/search/', '/statements/2024-02-01-arcadia/', '/actors/arcadia/', '/about/'])
      expect(links(page).inHead['search application/opensearchdescription+xml']).toEqual(['/opensearch.xml']);
    const template = [...parseXml(read('/opensearch.xml')).getElementsByTagName('Url')][0]?.getAttribute('template');
    expect(template).toBe(`${siteUrl.href}search/#?q={searchTerms}`);
  });
});
