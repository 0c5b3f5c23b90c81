import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();
const statement = '/statements/2024-02-01-arcadia/#p2';
const vote = '/votes/2024-02-02-article-2/';

describe('/votes/', () => {
  it('says how many votes there are, and lists each with its question, what came of it and its page', () => {
    const page = openPage(out, 'votes/');
    expect(page.words()).toContain('The figures of 1 recorded vote are documented here');
    // The place that was its address before it had a page.
    expect(page.words('2024-02-02-article-2')).toBe(
      '2 February 2024 Should Article 2, the purpose, be deleted? No: 10 voted to keep, 2 to delete, 3 abstained.',
    );
    expect(page.links('2024-02-02-article-2')).toEqual([vote]);
    expect(page.words('2024-02-amendments')).toContain('Adopted in 2 votes. The figures are not known.');
    expect(page.words()).toContain('The report of the session');
  });

  it.each([
    ['sessions/first-session/', '/votes/2024-02-amendments/'],
    ['statements/2024-02-01-arcadia/', vote],
    ['articles/purpose/', vote],
    ['actors/arcadia/', vote],
    ['positions/articles/purpose/', vote],
  ])('is linked from %s', (path, link) => {
    expect(openPage(out, path).links()).toContain(link);
  });

  it('gives its tables away', () => {
    expect(openPage(out, 'votes/').links()).toEqual(expect.arrayContaining(['/data/votes.csv', '/data/ballots.csv']));
    expect(readFileSync(join(out, 'data/sessions.json'), 'utf8')).toContain('"id":"2024-02-02-article-2"');
    expect(readFileSync(join(out, 'data/sessions.csv'), 'utf8')).toContain('2-10-3');
  });
});

describe('the page of a vote', () => {
  const page = openPage(out, vote.slice(1));

  it('answers its question, and says who is named on which side in words of what the vote does', () => {
    expect(page.words()).toContain('Should Article 2, the purpose, be deleted? No: 10 voted to keep, 2 to delete');
    expect(page.words()).toContain('Put to the vote Delete Article 2');
    expect(page.words()).toMatch(/Voted to delete\s*2 of 2 named/);
    expect(page.words()).toMatch(/Voted to keep\s*1 of 10 named, and members of 1 group/);
    expect(page.words()).toContain('Elbonia (By its own account)');
    expect(page.links()).toEqual(expect.arrayContaining([statement, '/articles/purpose/', '/actors/arcadia/']));
  });

  it('names its sources with their grades, and cites the revision of its meeting', () => {
    expect(page.words()).toMatch(/Sources Report of the meeting Official/i);
    expect(page.words()).toMatch(
      /“Should Article 2, the purpose, be deleted\?” \(vote of 2 February 2024\), in “First session”, rev\. \d+ \(\d+ November 2026\), https:\/\/\S+\/votes\/2024-02-02-article-2\/\./,
    );
    expect(page.links()).toEqual(
      expect.arrayContaining([
        '/sessions/first-session/',
        '/sessions/first-session/history/',
        '/sessions/first-session/feed.xml',
      ]),
    );
  });

  it('is in the site map and in the search', () => {
    expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).toContain(vote);
    expect(readFileSync(join(out, 'search/table.json'), 'utf8')).toContain(`"${vote}"`);
  });
});

describe('meetings', () => {
  it('tell what was said at them from what was published about them, and which continues which', () => {
    const second = openPage(out, 'sessions/second-session');
    expect(second.links('statements').slice(0, 3)).toEqual([
      '/statements/2024-08-05-borduria/',
      '/statements/2024-08-06-costaguana/',
      '/statements/2024-arcadia/',
    ]);
    expect(second.words()).toMatch(/Said at the meeting 2 .*Published about it 1 /);
    expect(second.words()).toContain('Continues First session.');
    expect(openPage(out, 'sessions/first-session').words()).toContain('Continued by Second session.');
  });
});

describe('/signature/', () => {
  it('says how far it is, and names States with the place that tells of them', () => {
    const page = openPage(out, 'signature/');
    expect(page.words()).toContain('Of the 40 ratifications needed for entry into force, 3 are reported');
    expect(page.words()).toMatch(/Arcadia: Signed,\s*25 October 2025/);
    expect(page.links()).toEqual(expect.arrayContaining([statement, '/articles/entry-into-force/']));
  });

  it('is linked from the home page', () => {
    expect(openPage(out, '').links()).toContain('/signature/');
  });
});
