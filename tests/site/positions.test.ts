import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();
const state = 'statements/2024-02-02-three-states';

describe('who stood where', () => {
  it('leads from the overview by topic, article, text and meeting to who stood where', () => {
    const page = openPage(out, 'positions');
    expect(page.words()).toContain('7 positions of 4 actors, from 5 of 8 statements, on 2 topics.');
    expect(page.words()).toContain('Absence is not agreement: 3 actors of the 7 in this record have no position here');
    expect(page.links()).toEqual(
      expect.arrayContaining([
        '/positions/scope/',
        '/positions/scope/?who=asia-pacific-states',
        '/positions/articles/purpose/',
        '/positions/texts/third-draft/',
        '/positions/sessions/first-session/',
        '/positions/positions.csv',
      ]),
    );
    // Of the second meeting, two of three statements; of others, none is in the record.
    expect(page.words()).toMatch(/Second session 29 July to 9 August 2024 3 2 2 2/);
    expect(page.words()).toContain(
      'No statement in the record comes from Consultation, Meeting of May and Third session.',
    );
  });

  it('links each mark to the paragraph that shows it, told by its words', () => {
    const { html } = openPage(out, 'positions/scope');
    const marks = [...html.matchAll(/<li [^>]*data-stance="([^"]*)"[^>]*>\s*<a href="([^"]*)"/g)].map(
      ([, stance, href]) => [stance, href],
    );
    expect(marks.slice(0, 6)).toEqual([
      ['supports', '/statements/2024-arcadia/#p1'],
      ['supports', `/${state}/#p1`],
      ['opposes', '/statements/2024-02-01-arcadia/#p2'],
      ['supports', `/${state}/#p1`],
      ['proposes', '/statements/2024-08-05-borduria/#p1'],
      ['reserves', `/${state}/#p2`],
    ]);
  });

  it('is reached from the topic, the article, the text, the meeting and the statement, with its own paragraphs', () => {
    expect(openPage(out, 'topics/scope').links()).toContain('/positions/scope/');
    expect(openPage(out, 'articles/purpose').links()).toContain('/positions/articles/purpose/');
    expect(openPage(out, 'texts/third-draft').links()).toContain('/positions/texts/third-draft/');
    expect(openPage(out, 'sessions/first-session').links()).toContain('/positions/sessions/first-session/');
    const others = openPage(out, 'sessions/third-session').links();
    expect(others.filter((link) => link.startsWith('/positions/'))).toEqual([]);
    const statement = openPage(out, state);
    expect(statement.links()).toEqual(expect.arrayContaining(['#p1', '#p2', '/positions/scope/']));
    expect(statement.words()).toContain('Reserves its position on the vote Costaguana');
  });

  it('shows those who voted to delete an article under that, wherever it tells what is to become of it', () => {
    const ballot = '/votes/2024-02-02-article-2/';
    /** The links of the column or group of each heading. */
    const columns = (path: string): Map<string, string> => {
      const { html } = openPage(out, path);
      const groups = [
        ...html.matchAll(/<td data-label="([^"]*)">(.*?)<\/td>/gs),
        ...html.matchAll(/<dt>([^<]*)<\/dt>\s*<dd>(.*?)<\/dd>/gs),
      ];
      const found = new Map<string, string>();
      for (const [, label = '', inner = ''] of groups) found.set(label.trim(), (found.get(label.trim()) ?? '') + inner);
      return found;
    };
    for (const path of ['positions/articles/purpose', 'articles/purpose', 'actors/arcadia']) {
      const found = columns(path);
      expect(found.get('Delete or narrow'), path).toContain(ballot);
      expect(found.get('Delete or narrow'), path).toContain('Voted to delete');
      expect(found.get('Delete or narrow'), path).toContain('/statements/2024-02-01-arcadia/#p2');
      expect(found.get('Keep or strengthen') ?? '', path).not.toContain('Voted to delete');
      expect(
        [...found.keys()].filter((label) => /^Supports/.test(label)),
        path,
      ).toEqual([]);
    }
    expect(columns('positions').get('Delete or narrow')).toContain('Arcadia');
    expect(openPage(out, 'statements/2024-02-01-arcadia').words()).toContain(
      'Delete or narrow Delete: opposes the wide scope',
    );
    const file = readFileSync(join(out, 'positions/positions.csv'), 'utf8');
    expect(file).toMatch(/"arcadia","Arcadia",.*"Voted to delete: [^"]*","delete","Delete or narrow"/);
  });

  it('gives the table as a file; the picture that was promised says that it has ended', () => {
    const file = (path: string) => readFileSync(join(out, path), 'utf8');
    expect(file('positions/positions.csv')).toBe(file('data/positions.csv'));
    expect(file('positions/positions.svg')).toMatch(/not drawn any more[^]*>https:\/\/\S+\/positions\/</);
  });

  it('shows on the page of an actor what it said of each topic, and of articles', () => {
    const page = openPage(out, 'actors/arcadia');
    expect(page.links()).toEqual(
      expect.arrayContaining([
        '/statements/2024-02-01-arcadia/#p2',
        '/articles/purpose/',
        '/letters/2023-10-scope-letter/',
      ]),
    );
    expect(page.words()).toMatch(/Positions \d.* Opposes the wide scope 1 February 2024/);
  });

  it('keeps a page that was published when a correction takes its last position away, and says so', () => {
    expect(openPage(out, 'positions/texts/convention').words()).toContain('No positions here any longer');
    expect(openPage(out, 'positions').links()).not.toContain('/positions/texts/convention/');
  });
});
