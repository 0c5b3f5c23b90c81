import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical.ts';
import { escapeMarkup } from '../../src/base/markup.ts';
import { site } from '../../src/base/site.ts';
import { styleNames } from '../../src/features/cite/styles.ts';
import { chainedFile } from '../../src/publishing/publication.ts';
import { readPublished, type PublishedResult } from '../../src/ledger/published.ts';
import { build } from '../support/build.ts';
import { follow, openPage } from '../support/built-page.ts';
import { writeMinimal } from '../support/content.ts';
import { parseXml, readAtom } from '../support/feeds.ts';
import { paragraphs, start, takenThrough, type Handed } from '../support/taken-through.ts';

const folder = mkdtempSync(join(tmpdir(), 'permanence-'));
const root = join(folder, 'content');
const out = join(folder, 'site');
let handed: Handed[] = [];
let result: PublishedResult;

beforeAll(() => {
  writeMinimal(root, start);
  handed = takenThrough(root);
  result = readPublished(root);
  expect(result.problems).toEqual([]);
  const { code, output } = build({ CONTENT_DIR: root, OUT_DIR: out });
  expect([code, output]).toEqual([0, expect.stringContaining('Built')]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('whatever was done to a record since', () => {
  it('the scratch record went through everything', () => {
    const { histories } = result.published;
    expect(
      Object.fromEntries(Object.values(histories).map(({ address, revisions }) => [address, revisions.length])),
    ).toMatchObject({
      '/statements/uno/': 6,
      '/letters/letter/': 2,
      '/letters/second/': 2,
      '/actors/ir/': 2,
      '/topics/process/': 2,
      '/texts/haupt/': 2,
      '/sessions/prima/': 1,
    });
    expect(handed.length).toBeGreaterThan(60);
    expect(new Set(handed.filter(({ address }) => address === '/statements/uno/').map(({ anchor }) => anchor))).toEqual(
      new Set(['p1', 'p2', 'p3', 'p4', 'p6']),
    );
  });

  it('every address and place that was handed out leads to a page that has the place', () => {
    for (const { address, anchor } of handed)
      expect([address, follow(out, address, anchor).words(anchor)]).toEqual([address, expect.any(String)]);
  });

  it('every place of every revision shows the words that stood there, under every address that the record had', () => {
    const wrong: string[] = [];
    for (const { address, revision, anchor, text } of handed) {
      const page = follow(out, `${address}r/${String(revision)}/`, anchor);
      const place = page.words(anchor);
      // Where one was merged into another, its place lies in that.
      const around = [...new Set(handed.map((other) => other.anchor))].find(
        (other) => page.within(other).includes(anchor) && flat(page.words(other) ?? '').includes(flat(text)),
      );
      if (!flat(place ?? '').includes(flat(text)) && around === undefined)
        wrong.push(`${page.path}#${anchor}: ${place ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  it('paragraphs of the present page are those that their numbers meant', () => {
    const page = openPage(out, '/statements/uno/');
    expect(page.words('p4')).toBe(paragraphs.fourth);
    expect(page.words('p1')).toContain(paragraphs.first);
    expect(page.words('p1')).toContain('crimes should be listed by name');
    expect(page.within('p1')).toContain('p2');
    expect(page.words('p3')).toBe(paragraphs.third.split(' Networks')[0]);
    expect(page.words('p6')).toBe('Networks should be reachable on all days of the week.');
    expect(page.words('p5')).toBe('Paragraph 5 was removed after revision 3. Read it there: paragraph 5');
    expect(page.links('p5')).toEqual(['/statements/uno/r/3/#p5']);
    expect(openPage(out, '/statements/uno/r/3/').words('p5')).toBe(paragraphs.inserted);
    expect(openPage(out, '/letters/letter/').words('p1')).toBe(
      'Paragraph 1 was removed after revision 1. Read it there: paragraph 1',
    );
    expect(openPage(out, '/letters/letter/r/1/').words('p1')).toBe('Stop the vote.');
  });

  it('former addresses forward, place by place', () => {
    expect(openPage(out, '/statements/one/').forwardsTo).toBe('/statements/uno/');
    expect(openPage(out, '/statements/one/').links('p2')).toEqual(['/statements/uno/#p2']);
    expect(openPage(out, '/statements/one/r/2/').forwardsTo).toBe('/statements/uno/r/2/');
    expect(openPage(out, '/statements/one/history/').forwardsTo).toBe('/statements/uno/history/');
    expect(openPage(out, '/statements/uno/r/6/').forwardsTo).toBe('/statements/uno/');
    expect(openPage(out, '/texts/main/').links('article-1')).toEqual(['/texts/haupt/#article-1']);
    expect(openPage(out, '/texts/main/').words('article-1')).toBe('Article 1');
  });

  it('a retired page forwards, says why, and is in no site map', () => {
    expect(openPage(out, '/former/').forwardsTo).toBe('/timeline/');
    expect(openPage(out, '/former/').words()).toContain('It was retired on 6 March 2024 (Nobody read it)');
    expect(read('sitemap-0.xml')).toContain('/timeline/</loc>');
    expect(read('sitemap-0.xml')).not.toMatch(/\/(former|statements\/one)\/<\/loc>/);
  });

  it('places of other pages stay: meetings, terms, articles', () => {
    expect(openPage(out, '/timeline/').links('first')).toEqual(['#prima']);
    expect(openPage(out, '/glossary/').words('ahc')).toBe('The place “ahc” is no longer listed on this page.');
    expect(openPage(out, '/texts/haupt/').words('article-1')).toBe(
      'The place “article-1” is no longer listed on this page.',
    );
    expect(openPage(out, '/texts/haupt/').words('article-2')).toContain('Terms');
  });
});

describe('revisions', () => {
  it('superseded ones show a banner, the difference in words, and the text as it was', () => {
    const page = openPage(out, '/statements/uno/r/1/');
    expect(page.words()).toContain(
      'This is revision 1 of 1 March 2024. It was superseded on 2 March 2024: Note of day 2 <&>',
    );
    expect(page.links()).toContain('/statements/uno/');
    expect(page.html).toContain('<del><span class="visually-hidden">[removed: </span>courts');
    expect(page.html).toContain('<ins><span class="visually-hidden">[added: </span>judges');
    expect(page.words()).toContain('Paragraphs 1 and 2, merged');
    expect(page.words()).toContain('Paragraph 6, new');
    // That an actor, a meeting and a text were renamed since is no change of this record.
    const [difference = ''] = openPage(out, '/statements/uno/r/3/').words()?.split('The record as it was') ?? [];
    expect(difference).toContain('Paragraph 5, removed');
    expect(difference).not.toMatch(/Actors|Session/);
    expect(page.html).toContain('<meta name="robots" content="noindex"');
    expect(openPage(out, '/statements/uno/r/4/').words()).toContain(
      'It spoke [removed: at length][added: for an hour]',
    );
    expect(openPage(out, '/actors/ir/r/1/').words()).toContain('[added: Islamic Republic of ]');
  });

  it('are served byte for byte, under every address: the SHA-256 is that of the ledger, the JSON is canonical', () => {
    let count = 0;
    for (const { address, formerly, revisions } of Object.values(result.published.histories))
      for (const path of [address, ...formerly])
        for (const { number, sha256 } of revisions) {
          const json = readFileSync(join(out, path, `r/${String(number)}.json`));
          expect([path, createHash('sha256').update(json).digest('hex')]).toEqual([path, sha256]);
          expect(canonicalJson(JSON.parse(json.toString('utf8')))).toBe(json.toString('utf8'));
          count += 1;
        }
    expect(count).toBeGreaterThan(25);
    expect(openPage(out, '/statements/uno/r/1/').words()).toContain(
      result.published.histories['/statements/uno/']?.revisions[0]?.sha256 ?? '?',
    );
  });

  it('have their citation in every style on their page, as their snapshot tells it', () => {
    const { revisions = [] } = result.published.histories['/statements/uno/'] ?? {};
    expect(revisions.length).toBe(6);
    // The last one forwards to the record.
    for (const { number, sha256 } of revisions.slice(0, -1)) {
      const path = `/statements/uno/r/${String(number)}/`;
      const { html } = openPage(out, path);
      const { fields } = JSON.parse(read(`${path.slice(1, -1)}.json`)) as { fields: { title: string } };
      const citations = [...html.matchAll(/data-style="([^"]*)">(.*?)<copy-button/gs)].map(
        ([, style = '', cited = '']): [string, string] => [style, cited.replace(/<[^>]*>/g, '')],
      );
      expect(citations.map(([style]) => style)).toEqual(styleNames.map(({ id }) => id));
      for (const [style, cited] of citations) {
        expect(cited.toLowerCase()).toContain(escapeMarkup(fields.title).toLowerCase());
        expect(cited).toMatch(new RegExp(`(?:, rev\\.|account, revision) ${String(number)}\\b`));
        expect(`${style}: ${cited}`).toContain(path);
      }
      expect(html).toContain(`<code class="hash" id="cite-sha256">${sha256}</code>`);
    }
    expect(openPage(out, '/actors/ir/r/1/').html).not.toContain('data-style');
  });

  it('cost two files each, beside the few of their record', () => {
    const files = (folder: string) =>
      globSync('**/*', { cwd: join(out, folder) }).filter((file) => /\.\w+$/.test(file));
    expect(files('statements/uno/r').sort()).toEqual(
      [1, 2, 3, 4, 5, 6].flatMap((number) => [`${String(number)}.json`, `${String(number)}/index.html`]).sort(),
    );
    const own = ['cite.bib', 'cite.csl.json', 'cite.ris', 'history/index.html', 'index.html'];
    for (const record of ['statements/uno', 'letters/letter', 'red-lines/line', 'texts/haupt', 'sessions/prima'])
      expect([
        record,
        files(record)
          .filter((file) => !/^(?:r\/|feed\.)/.test(file))
          .sort(),
      ]).toEqual([record, own]);
  });

  it('are cited by the files of a record that was withdrawn; those of a renamed one cite it where it is now', () => {
    const address = (path: string) => new URL(path, site.url).href;
    for (const [path, cited] of [
      ['letters/second/', address('letters/second/r/2/')],
      ['statements/one/', address('statements/uno/')],
      ['statements/uno/', address('statements/uno/')],
    ] as const) {
      const { entries, errors } = new BibLatexParser(read(`${path}cite.bib`), { processUnknown: true }).parse();
      expect([path, errors, Object.keys(entries).length]).toEqual([path, [], 1]);
      const [ris] = new Cite(read(`${path}cite.ris`)).data as { URL: string }[];
      const [csl] = JSON.parse(read(`${path}cite.csl.json`)) as { URL: string }[];
      expect([path, ris?.URL, csl?.URL]).toEqual([path, cited, cited]);
    }
  });

  it('are listed with date, note and fingerprint', () => {
    const page = openPage(out, '/statements/uno/history/');
    for (const [index, { sha256, note }] of (
      result.published.histories['/statements/uno/']?.revisions ?? []
    ).entries()) {
      expect(page.words()).toContain(`Revision ${String(index + 1)}`);
      expect(page.words()).toContain(note);
      expect(page.words()).toContain(sha256);
    }
    expect(page.words()).toContain('5 March 2024: /statements/one/ is now /statements/uno/');
    expect(openPage(out, '/letters/second/history/').words()).toContain('withdrawn. It was signed by nobody');
  });
});

describe('records that were withdrawn', () => {
  it.each([
    ['/letters/second/', 'A second letter', 'It was signed by nobody', ['p1', 'p2']],
    ['/topics/process/', 'Process', 'It said nothing.', []],
  ])('%s says so, when and why, and leads to what it said', (path, title, reason, anchors) => {
    const page = openPage(out, path);
    expect(page.words()).toContain(`Withdrawn: ${title}`);
    expect(page.words()).toContain(`This record was withdrawn on 6 March 2024. The reason: ${reason}`);
    for (const anchor of anchors) expect(page.links(anchor)).toEqual([`${path}r/2/#${anchor}`]);
    expect(page.links()).toEqual(expect.arrayContaining([`${path}history/`, `${path}r/2/`]));
    expect(openPage(out, `${path}r/2/`).words()).toContain(
      `This record was withdrawn on 6 March 2024. The reason: ${reason}`,
    );
    expect(openPage(out, path).html).toContain('<meta name="robots" content="noindex"');
  });
});

describe('corrections', () => {
  it('lists all changes, newest first, each at a place of its own', () => {
    const page = openPage(out, '/corrections/');
    const ids = [...page.html.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id ?? '');
    const { events } = result.published;
    expect(ids).toHaveLength(events.filter(({ kind, revision }) => kind !== 'revision' || (revision ?? 0) > 1).length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.words(ids.at(-1) ?? '')).toContain('Note of day 2 <&>');
    expect(page.words('withdrawal-letters-second-2024-03-06-2')).toContain('Withdrawn. It was signed by nobody');
    expect(page.words('revision-statements-uno-6')).toContain('Revision 6. Note of day 6 <&>');
  });

  it('has a feed that says the same', () => {
    const xml = read('corrections.xml');
    parseXml(xml);
    const { entries } = readAtom(xml);
    expect(entries.length).toBe((openPage(out, '/corrections/').html.match(/<li id=/g) ?? []).length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(xml).toContain('Note of day 6 &lt;&amp;&gt;');
  });

  it('the ledger is served as it is, with an index of all records', () => {
    const index = JSON.parse(read('ledger/index.json')) as {
      files: string[];
      records: Record<string, { formerly?: string[] }>;
    };
    for (const name of index.files)
      expect(read(`ledger/${name}`)).toBe(readFileSync(join(root, 'ledger', name), 'utf8'));
    expect(index.files).toHaveLength(globSync('ledger/*', { cwd: root }).length);
    expect(index.records['/statements/uno/']?.formerly).toEqual(['/statements/one/']);
  });
});

it('a build that would break a promise fails, names it, and leaves the former site as it was', () => {
  const fingerprint = () =>
    globSync('**/*', { cwd: out })
      .filter((file) => statSync(join(out, file)).isFile())
      .sort()
      .map(
        (file) =>
          `${file} ${createHash('sha256')
            .update(readFileSync(join(out, file)))
            .digest('hex')}`,
      );
  const before = fingerprint();
  const { path, content } = chainedFile({ date: '2024-03-09', note: 'A promise', ends: result.ledger.chain.ends }, [
    { event: 'addresses', addresses: ['/data/no-such-file.csv', '/timeline/#no-such-place'] },
  ]);
  writeFileSync(join(root, path), content);
  const { code, output } = build({ CONTENT_DIR: root, OUT_DIR: out });
  expect(code).toBe(1);
  expect(output).toContain(
    'data/no-such-file.csv  [promise] was published (/data/no-such-file.csv) and would be missing',
  );
  expect(output).toContain('The former output was left as it was');
  expect(fingerprint()).toEqual(before);
});
