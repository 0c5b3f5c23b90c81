import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/features/cite/bibtex.ts';
import { citationFiles } from '../../../src/features/cite/files.ts';
import { edtfOf, type CslItem, type CslName } from '../../../src/features/cite/csl.ts';
import { splitName } from '../../../src/features/cite/names.ts';
import { originalsOf } from '../../../src/features/cite/originals.ts';
import { site } from '../../../src/base/site.ts';
import { toRis } from '../../../src/features/cite/ris.ts';
import { corpus, csl, record } from './records.ts';

/** Plain text of a value of the BibLaTeX parser: nodes of text, or names. */
const words = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(words).join('')
    : typeof value === 'object' && value !== null && 'text' in value
      ? String(value.text)
      : typeof value === 'string'
        ? value
        : '';

/** What an independent parser reads in a BibLaTeX entry. */
function readBibtex(bibtex: string) {
  const { entries, errors } = new BibLatexParser(bibtex, { processUnknown: true }).parse();
  const [entry] = Object.values(entries);
  const { author, ...fields } = entry?.fields ?? {};
  const names = author as { literal?: unknown; family?: unknown; given?: unknown }[] | undefined;
  return {
    errors,
    key: entry?.entry_key,
    type: entry?.bib_type,
    author: names?.map(({ literal, family, given }): CslName =>
      literal === undefined ? { family: words(family), given: words(given) } : { literal: words(literal) },
    ),
    field: (name: string) => words(fields[name] ?? entry?.unknown_fields?.[name]),
  };
}

interface RisItem {
  title: string;
  type: string;
  URL: string;
  author?: { literal?: string; family?: string; given?: string }[];
  issued?: { 'date-parts': number[][] };
}
/** What an independent parser reads in a RIS file. */
const readRis = (ris: string): RisItem => (new Cite(ris).data as RisItem[])[0] as RisItem;

const undated = { url: 'https://example.org/a', title: 'A source', grade: 'primary' };

const specials = '50% of $5 & #1_a {b} ~c^d \\e "f" <g> – Ñandú, Việt Nam, Россия, 中国';

const [letter] = originalsOf(record.letter(), corpus);
if (!letter) throw new Error('The letter has no original');

describe('BibLaTeX', () => {
  it('has what plain BibTeX prints: year, month, address and note, in fields of its own', () => {
    const page = toBibtex(csl(record.statement({ date: '2024-08-05' }), { passage: ['p2'] }));
    expect(page).toContain(`author = {{${site.name}}},`);
    expect(page).toContain('  year = {2026},\n  month = nov,\n');
    expect(page).toContain('howpublished = {\\url{https://record.example/statements/said/#p2}},');
    expect(page).toContain('note = {Oral statement of 5 August 2024, rev. 1, para. 2},');
    expect(readBibtex(page).type).toBe('online');
    expect(readBibtex(toBibtex(letter)).field('organization')).toBe('Example Press');
    const [year] = originalsOf(record.statement({ date: '2024', sources: [undated] }), corpus);
    expect(year && toBibtex(year)).toMatch(/ date = \{2024\},\n {2}year = \{2024\},\n {2}how/);
  });

  it('survives characters that LaTeX takes for commands, and all scripts', () => {
    expect(readBibtex(toBibtex(csl(record.statement({ title: specials })))).field('title')).toBe(specials);
  });

  it('has no urldate of its own', () => {
    expect(toBibtex(csl(record.letter()))).not.toContain('urldate');
    expect(toBibtex(csl(record.letter(), { accessed: '2026-01-02' }))).toContain('urldate = {2026-01-02},');
  });
});

describe('RIS', () => {
  it('survives special characters and all scripts; a name with a comma stays one', () => {
    expect(readRis(toRis(csl(record.letter({ title: specials })))).title).toBe(specials);
    expect(splitName({ literal: 'A, Inc.' })).toBe('A (Inc.),');
  });

  it('keeps partial dates', () => {
    expect(readRis(toRis(letter)).issued).toEqual({ 'date-parts': [[2024, 2]] });
    const [year] = originalsOf(record.statement({ date: '2024', sources: [undated] }), corpus);
    expect(year && readRis(toRis(year)).issued).toEqual({ 'date-parts': [[2024]] });
  });

  it('writes lines of tag and value, from TY to ER', () => {
    for (const make of Object.values(record)) {
      const lines = toRis(csl(make())).split('\r\n');
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
      expect(lines.slice(-2)).toEqual(['ER  - ', '']);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/);
    }
  });
});

describe('the files beside records', () => {
  const files = citationFiles(corpus);
  const ofFormat = (format: string) => files.filter(({ params }) => params.format === format);
  const items: CslItem[] = ofFormat('bib').flatMap(({ props }) => props.items);

  it('are three for each record, as reference managers ask for them', () => {
    const written = files.map(({ params: { collection, id, format } }) => `${collection}/${id}/cite.${format}`);
    expect(new Set(written).size).toBe(15);
    expect(written).toEqual(
      expect.arrayContaining(['bib', 'ris', 'csl.json'].map((format) => `texts/resolution/cite.${format}`)),
    );
    for (const { props } of files)
      for (const item of props.items) expect(props.format.write(props.items)).toContain(item.URL);
  });

  it('hold the page of the record, then the original where one is known', () => {
    expect(
      ofFormat('csl.json').map(({ params: { collection }, props }) => [collection, props.items.map(({ id }) => id)]),
    ).toEqual([
      ['sessions', ['sessions-last-session']],
      ['statements', ['statements-said', 'statements-said-original']],
      ['letters', ['letters-open-letter', 'letters-open-letter-original']],
      ['red-lines', ['red-lines-intent']],
      ['texts', ['texts-resolution', 'texts-resolution-original']],
    ]);
  });

  it('agree with their BibLaTeX', () => {
    for (const item of items) {
      const { errors, key, author, field } = readBibtex(toBibtex(item));
      expect([errors, key, author]).toEqual([[], item.id, item.author]);
      const read = ['title', 'url', 'date'].map(field);
      expect(read).toEqual([item.title, item.URL, edtfOf(item.issued?.['date-parts'][0])]);
    }
    for (const { props } of ofFormat('bib')) {
      const { entries, errors } = new BibLatexParser(props.format.write(props.items), { processUnknown: true }).parse();
      expect([errors, Object.values(entries).map(({ entry_key }) => entry_key)]).toEqual([
        [],
        props.items.map(({ id }) => id),
      ]);
    }
  });

  it('agree with their RIS', () => {
    for (const { props } of ofFormat('ris')) {
      const read = new Cite(props.format.write(props.items)).data as RisItem[];
      expect(read.map(({ title, URL }) => ({ title, URL }))).toEqual(
        props.items.map(({ title, URL }) => ({ title, URL })),
      );
      for (const [index, item] of props.items.entries()) {
        expect(read[index]?.issued?.['date-parts'][0]).toEqual(item.issued?.['date-parts'][0]);
        expect(read[index]?.author).toEqual(
          item.author?.map((name) =>
            'literal' in name ? { family: name.literal, given: '' } : { family: name.family, given: name.given },
          ),
        );
      }
    }
  });

  it('have keys that differ', () => {
    expect(items).not.toHaveLength(0);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
