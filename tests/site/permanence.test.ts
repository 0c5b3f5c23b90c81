import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical.ts';
import { escapeMarkup } from '../../src/base/markup.ts';
import { site } from '../../src/base/site.ts';
import { styleNames } from '../../src/features/cite/styles.ts';
import { readPublished } from '../../src/ledger/published.ts';
import type { Snapshot } from '../../src/ledger/snapshot.ts';
import { follow, openPage } from '../support/built-page.ts';
import { parseXml, readAtom } from '../support/feeds.ts';
import { builtSite, contentOf } from '../support/site.ts';

const out = builtSite();
const root = contentOf('fixture');
const result = readPublished(root);

/** A place that was handed out: on a page, or on one of its revisions; with the words that stood there. */
interface Handed {
  /** Address of the record at the time. */
  address: string;
  revision: number;
  anchor: string;
  text: string;
}

/** Every place of every revision, as its snapshot says since it was published: nothing that our code makes of it today. */
const handed: Handed[] = globSync('revisions/**/*.json', { cwd: root }).flatMap((file) => {
  const { address, revision, passages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as Snapshot;
  return passages.flatMap(({ anchors, text }) => anchors.map((anchor) => ({ address, revision, anchor, text })));
});

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const edited = '/statements/2024-02-05-arcadia-evidence/';
const formerly = '/statements/2024-02-05-arcadia/';
const letter = '/letters/2023-10-scope-letter/';
const withdrawn = '/letters/2024-02-unsigned-letter/';
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('whatever was done to a record since', () => {
  it('the record went through everything', () => {
    const { histories } = result.published;
    expect(
      Object.fromEntries(Object.values(histories).map(({ address, revisions }) => [address, revisions.length])),
    ).toMatchObject({
      [edited]: 5,
      [letter]: 4,
      [withdrawn]: 2,
      '/actors/arcadia/': 2,
      '/topics/process/': 2,
      '/texts/third-draft/': 2,
      '/sessions/first-session/': 3,
    });
    expect(handed.length).toBeGreaterThan(60);
    expect(
      new Set(handed.filter(({ address }) => address === edited || address === formerly).map(({ anchor }) => anchor)),
    ).toEqual(new Set(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']));
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
    const page = openPage(out, edited);
    expect(page.words('p4')).toMatch(/^Finally it offered to host a workshop/);
    expect(page.words('p1')).toContain('The delegation thanked the chair');
    expect(page.words('p1')).toContain('crimes should be listed by name');
    expect(page.within('p1')).toContain('p2');
    expect(page.words('p3')).toBe('On evidence it proposed shorter deadlines for answering requests.');
    expect(page.words('p6')).toBe('Networks should be reachable on all days of the week.');
    expect(page.words('p5')).toBe('Paragraph 5 was removed after revision 3. Read it there: paragraph 5');
    expect(page.links('p5')).toEqual([`${edited}r/3/#p5`]);
    expect(openPage(out, `${edited}r/3/`).words('p5')).toMatch(/^Asked about safeguards/);
    expect(openPage(out, letter).words('p1')).toBe(
      'Paragraph 1 was removed after revision 1. Read it there: paragraph 1',
    );
    expect(openPage(out, `${letter}r/1/`).words('p1')).toBe('Stop the vote.');
  });

  it('former addresses forward, place by place', () => {
    expect(openPage(out, formerly).forwardsTo).toBe(edited);
    expect(openPage(out, formerly).links('p2')).toEqual([`${edited}#p2`]);
    expect(openPage(out, `${formerly}r/2/`).forwardsTo).toBe(`${edited}r/2/`);
    expect(openPage(out, `${formerly}history/`).forwardsTo).toBe(`${edited}history/`);
    expect(openPage(out, `${edited}r/5/`).forwardsTo).toBe(edited);
    expect(openPage(out, '/texts/zero-draft/').links('article-2')).toEqual(['/texts/third-draft/#article-2']);
    expect(openPage(out, '/texts/zero-draft/').words('article-2')).toBe('Article 2');
  });

  it('a retired page forwards, says why, and is in no site map', () => {
    expect(openPage(out, '/dossier/').forwardsTo).toBe('/my-list/');
    expect(openPage(out, '/dossier/').words()).toContain(
      'It was retired on 7 November 2026 (The page is called My list now)',
    );
    expect(read('sitemap-0.xml')).toContain('/timeline/</loc>');
    expect(read('sitemap-0.xml')).not.toMatch(/\/(dossier|statements\/2024-02-05-arcadia)\/<\/loc>/);
  });

  it('places of other pages stay: meetings, terms, articles', () => {
    expect(openPage(out, '/timeline/').links('opening-session')).toEqual(['#first-session']);
    expect(openPage(out, '/glossary/').words('quorum')).toBe('The place “quorum” is no longer listed on this page.');
    expect(openPage(out, '/texts/third-draft/').words('article-9')).toBe(
      'The place “article-9” is no longer listed on this page.',
    );
    expect(openPage(out, '/texts/third-draft/').words('article-2')).toContain('Purpose');
  });
});

describe('revisions', () => {
  it('superseded ones show a banner, the difference in words, and the text as it was', () => {
    const page = openPage(out, `${edited}r/1/`);
    expect(page.words()).toContain(
      'This is revision 1 of 2 November 2026. It was superseded on 3 November 2026: Words of evidence corrected <&>',
    );
    expect(page.links()).toContain(edited);
    expect(page.html).toContain('<del><span class="visually-hidden">[removed: </span>courts');
    expect(page.html).toContain('<ins><span class="visually-hidden">[added: </span>judges');
    expect(page.words()).toContain('Paragraphs 1 and 2, merged');
    expect(page.words()).toContain('Paragraph 6, new');
    // That an actor, a meeting and a text were renamed since is no change of this record.
    const [difference = ''] = openPage(out, `${edited}r/3/`).words()?.split('The record as it was') ?? [];
    expect(difference).toContain('Paragraph 5, removed');
    expect(difference).not.toMatch(/Actors|Session/);
    expect(page.html).toContain('<meta name="robots" content="noindex"');
    expect(openPage(out, `${edited}r/4/`).words()).toContain('It spoke [removed: at length][added: for an hour]');
    expect(openPage(out, '/actors/arcadia/r/1/').words()).toContain('[removed: Republic of ]');
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
    expect(openPage(out, `${edited}r/1/`).words()).toContain(
      result.published.histories[edited]?.revisions[0]?.sha256 ?? '?',
    );
  });

  it('have their citation in every style on their page, as their snapshot tells it', () => {
    const { revisions = [] } = result.published.histories[edited] ?? {};
    expect(revisions.length).toBe(5);
    // The last one forwards to the record.
    for (const { number, sha256 } of revisions.slice(0, -1)) {
      const path = `${edited}r/${String(number)}/`;
      const { html } = openPage(out, path);
      const { fields } = JSON.parse(read(`${path.slice(1, -1)}.json`)) as { fields: { title: string } };
      const citations = [...html.matchAll(/id="cite-[^"]*" data-style="([^"]*)">(.*?)<copy-button/gs)].map(
        ([, style = '', cited = '']): [string, string] => [style, cited.replace(/<[^>]*>/g, '')],
      );
      expect(citations.map(([style]) => style)).toEqual(styleNames.map(({ id }) => id));
      for (const [style, cited] of citations) {
        expect(cited.toLowerCase()).toContain(escapeMarkup(fields.title).toLowerCase());
        expect(cited).toMatch(new RegExp(`(?:[rR]ev\\.|, revision) ${String(number)}\\b`));
        expect(`${style}: ${cited}`).toContain(path);
      }
      expect(html).toContain(`<code class="hash" id="cite-sha256">${sha256}</code>`);
      // My list reads the reference there.
      expect(html).toMatch(/<section class="cite"[^>]* data-reference="[^"]*URL[^"]*"/);
    }
    expect(openPage(out, '/actors/arcadia/r/1/').html).not.toContain('data-style');
  });

  it('cost two files each, beside the few of their record', () => {
    const files = (folder: string) =>
      globSync('**/*', { cwd: join(out, folder) }).filter((file) => /\.\w+$/.test(file));
    expect(files(`${edited}r`).sort()).toEqual(
      [1, 2, 3, 4, 5].flatMap((number) => [`${String(number)}.json`, `${String(number)}/index.html`]).sort(),
    );
    const own = ['cite.bib', 'cite.csl.json', 'cite.ris', 'history/index.html', 'index.html'];
    for (const record of [edited, letter, '/red-lines/gender/', '/texts/third-draft/', '/sessions/first-session/'])
      expect([
        record,
        files(record)
          .filter((file) => !/^(?:r\/|feed\.)/.test(file))
          .sort(),
      ]).toEqual([record, own]);
  });

  it('are cited by the files of a record that was withdrawn; those of a renamed one cite it where it is now', () => {
    const address = (path: string) => new URL(path.slice(1), site.url).href;
    for (const [path, cited] of [
      [withdrawn, address(`${withdrawn}r/2/`)],
      [formerly, address(edited)],
      [edited, address(edited)],
    ] as const) {
      const { entries, errors } = new BibLatexParser(read(`${path}cite.bib`), { processUnknown: true }).parse();
      // The record itself, then the original.
      expect([path, errors, Object.keys(entries).length]).toEqual([path, [], 2]);
      const [ris] = new Cite(read(`${path}cite.ris`)).data as { URL: string }[];
      const [csl] = JSON.parse(read(`${path}cite.csl.json`)) as { URL: string }[];
      expect([path, ris?.URL, csl?.URL]).toEqual([path, cited, cited]);
    }
  });

  it('are listed with date, note and fingerprint', () => {
    const page = openPage(out, `${edited}history/`);
    for (const [index, { sha256, note }] of (result.published.histories[edited]?.revisions ?? []).entries()) {
      expect(page.words()).toContain(`Revision ${String(index + 1)}`);
      expect(page.words()).toContain(note);
      expect(page.words()).toContain(sha256);
    }
    expect(page.words()).toContain(`6 November 2026: ${formerly} is now ${edited}`);
    expect(openPage(out, `${withdrawn}history/`).words()).toContain('withdrawn. It was signed by nobody');
  });
});

describe('records that were withdrawn', () => {
  it.each([
    [withdrawn, 'Unsigned letter', 'It was signed by nobody', 2, ['p1', 'p2']],
    ['/topics/youth/', 'Youth', 'It said nothing.', 1, []],
  ])('%s says so, when and why, and leads to what it said', (path, title, reason, last, anchors) => {
    const state = `${path}r/${String(last)}/`;
    const page = openPage(out, path);
    expect(page.words()).toContain(`Withdrawn: ${title}`);
    expect(page.words()).toContain(`This record was withdrawn on 7 November 2026. The reason: ${reason}`);
    for (const anchor of anchors) expect(page.links(anchor)).toEqual([`${state}#${anchor}`]);
    expect(page.links()).toEqual(expect.arrayContaining([`${path}history/`, state]));
    expect(openPage(out, state).words()).toContain(
      `This record was withdrawn on 7 November 2026. The reason: ${reason}`,
    );
    expect(openPage(out, path).html).toContain('<meta name="robots" content="noindex"');
  });
});

describe('corrections', () => {
  const page = openPage(out, '/corrections/');
  const { events } = result.published;
  const anchors = (pattern: RegExp) => [...page.html.matchAll(pattern)].map(([, id]) => id ?? '');

  it('lead with what was wrong, newest first', () => {
    expect(anchors(/<li id="((?:correction|withdrawal)-[^"]*)"/g)).toEqual([
      'correction-sessions-consultation-2023-2026-11-08',
      'withdrawal-letters-2024-02-unsigned-letter-2026-11-07-2',
      'withdrawal-topics-youth-2026-11-07',
      'withdrawal-letters-2024-02-unsigned-letter-2026-11-07',
    ]);
    expect(page.words('correction-sessions-consultation-2023-2026-11-08')).toContain(
      'Corrected. It was held on 1 March; an earlier version said 2 March.',
    );
    expect(page.words('withdrawal-letters-2024-02-unsigned-letter-2026-11-07-2')).toContain(
      'Withdrawn. It was signed by nobody',
    );
  });

  it('have every other change, folded away by publication, each at a place of its own', () => {
    const changed = events.filter(({ kind, revision = 1 }) => kind === 'renaming' || revision > 1);
    const places = anchors(/<li id="((?:revision|renaming)-[^"]*)"/g);
    expect(places).toHaveLength(changed.length);
    expect(new Set(places).size).toBe(places.length);
    const publications = anchors(/<details id="(publication-[^"]*)"/g);
    expect(publications).toHaveLength(new Set(changed.map(({ date, note }) => `${date} ${note}`)).size);
    expect(page.words(publications[0] ?? '')).toMatch(
      /^8 November 2026: Corrections of November 1 record Consultation/,
    );
    expect(page.words(publications.at(-1) ?? '')).toContain('Words of evidence corrected <&>');
    expect(page.words('revision-statements-2024-02-05-arcadia-evidence-5')).toContain('Revision 5: what changed');
  });

  it('have a feed that says the same, a publication in one entry', () => {
    const xml = read('corrections.xml');
    parseXml(xml);
    const { entries } = readAtom(xml);
    const places = anchors(/<(?:li|details) id="((?:correction|withdrawal|publication)-[^"]*)"/g);
    expect(entries.map(({ id }) => id.split('#')[1]).sort()).toEqual(places.sort());
    expect(entries[0]?.title).toBe('Corrected: Consultation');
    expect(entries[1]?.title).toBe('1 record changed: Corrections of November');
    expect(xml).toContain('Words of evidence corrected &lt;&amp;&gt;');
  });

  it('the ledger is served as it is, with an index of all records', () => {
    const index = JSON.parse(read('ledger/index.json')) as {
      files: string[];
      records: Record<string, { formerly?: string[] }>;
    };
    for (const name of index.files)
      expect(read(`ledger/${name}`)).toBe(readFileSync(join(root, 'ledger', name), 'utf8'));
    expect(index.files).toHaveLength(globSync('ledger/*', { cwd: root }).length);
    expect(index.records[edited]?.formerly).toEqual([formerly]);
  });
});
