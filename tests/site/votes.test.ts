import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();
const statement = '/statements/2024-02-01-arcadia/#p2';
const vote = '#2024-02-02-article-2';

describe('/votes/', () => {
  it('says how many votes there are, and shows question, figures, result and who is named', () => {
    const page = openPage(out, 'votes/');
    expect(page.words()).toContain('The figures of 1 recorded vote are documented here');
    expect(page.words()).toContain('Delete Article 2');
    expect(page.words()).toMatch(/2 in favour\s*10 against\s*3 abstaining/);
    expect(page.words()).toContain('Provision kept');
    expect(page.words()).toMatch(/In favour\s*2 States are named, of 2/);
    expect(page.words()).toContain('Elbonia (By its own account)');
    expect(page.words()).toContain('The report of the session');
  });

  it('leads to the paragraph that speaks of the vote, and to its place from the table', () => {
    const links = openPage(out, 'votes/').links();
    expect(links).toEqual(expect.arrayContaining([statement, vote, '/articles/purpose/', '/actors/arcadia/']));
    expect(openPage(out, 'votes/').words(vote.slice(1))).toBe('Delete Article 2');
  });

  it.each([
    ['sessions/first-session/', '#2024-02-amendments'],
    ['statements/2024-02-01-arcadia/', vote],
    ['articles/purpose/', vote],
  ])('is linked from %s', (path, anchor) => {
    expect(openPage(out, path).links()).toContain(`/votes/${anchor}`);
  });

  it('gives files away: two tables and a drawing that stands for itself', () => {
    const file = (name: string) => readFileSync(join(out, 'votes', name), 'utf8');
    expect(file('votes.csv').trim().split('\r\n')).toHaveLength(3);
    expect(file('ballots.csv').trim().split('\r\n')).toHaveLength(5);
    expect(file('votes.svg')).toMatch(/^<svg[^>]* width="\d+" height="\d+"/);
    expect(file('votes.svg')).toContain('/votes/');
    expect(readFileSync(join(out, 'data/sessions.json'), 'utf8')).toContain('"id":"2024-02-02-article-2"');
    expect(readFileSync(join(out, 'data/sessions.csv'), 'utf8')).toContain('2-10-3');
  });
});

describe('/signature/', () => {
  it('says how far it is, and names States with the place that tells of them', () => {
    const page = openPage(out, 'signature/');
    expect(page.words()).toContain('Of the 40 ratifications that entry into force needs, 3 are reported');
    expect(page.words()).toMatch(/Arcadia: Signed,\s*25 October 2025/);
    expect(page.links()).toEqual(expect.arrayContaining([statement, '/articles/entry-into-force/']));
  });

  it('is linked from the home page and from every page', () => {
    expect(openPage(out, '').links()).toContain('/signature/');
    expect(openPage(out, 'votes/').html).toContain('href="/signature/"');
  });
});
