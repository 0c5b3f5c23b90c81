import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/features/cite/bibtex.ts';
import { citationFiles } from '../../../src/features/cite/files.ts';
import { edtfOf, type CslItem } from '../../../src/features/cite/csl.ts';
import { wholeName } from '../../../src/features/cite/names.ts';
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
  return {
    errors,
    key: entry?.entry_key,
    type: entry?.bib_type,
    author: (author as { literal?: unknown }[] | undefined)?.map((name) => words(name.literal)),
    field: (name: string) => words(fields[name]),
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

const specials = '50% of $5 & #1_a {b} ~c^d \\e "f" <g> – Ñandú, Việt Nam, Россия, 中国';

describe('BibLaTeX', () => {
  it('reads as the record', () => {
    const read = readBibtex(toBibtex(csl(record.letter())));
    expect(read).toMatchObject({
      errors: [],
      key: 'letters-open-letter',
      type: 'online',
      author: ['Electronic Frontier Foundation', 'Michael Geist'],
    });
    expect(read.field('title')).toBe('Open letter');
    expect(read.field('date')).toBe('2024-02-08');
    expect(read.field('url')).toBe('https://record.example/letters/open-letter/');
  });

  it('keeps an institution one name', () => {
    expect(toBibtex(csl(record.statement()))).toContain('author = {{Islamic Republic of Iran}},');
    expect(readBibtex(toBibtex(csl(record.statement()))).author).toEqual(['Islamic Republic of Iran']);
    expect(readBibtex(toBibtex(csl(record.statement({ actors: ['chair', 'iran'] })))).author).toEqual([
      'A. B. Mebarki, Chair of the Committee',
      'Islamic Republic of Iran',
    ]);
  });

  it('keeps partial dates and stretches of days', () => {
    expect(readBibtex(toBibtex(csl(record.statement()))).field('date')).toBe('2024-02');
    expect(readBibtex(toBibtex(csl(record.statement({ date: '2024' })))).field('date')).toBe('2024');
    expect(readBibtex(toBibtex(csl(record.session()))).field('date')).toBe('2024-01-29/2024-02-09');
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
  it('reads as the record', () => {
    const read = readRis(toRis(csl(record.letter({ title: specials }))));
    expect(read).toMatchObject({
      title: specials,
      URL: 'https://record.example/letters/open-letter/',
      issued: { 'date-parts': [[2024, 2, 8]] },
    });
  });

  it('keeps an institution one name', () => {
    expect(readRis(toRis(csl(record.statement()))).author).toEqual([{ family: 'Islamic Republic of Iran', given: '' }]);
    expect(readRis(toRis(csl(record.statement({ actors: ['chair'] })))).author).toEqual([
      { family: 'A. B. Mebarki (Chair of the Committee)', given: '' },
    ]);
  });

  it('keeps partial dates', () => {
    expect(readRis(toRis(csl(record.statement()))).issued).toEqual({ 'date-parts': [[2024, 2]] });
    expect(readRis(toRis(csl(record.statement({ date: '2024' })))).issued).toEqual({ 'date-parts': [[2024]] });
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
  const items: CslItem[] = files.flatMap(({ params, props }) => (params.format === 'bib' ? props.item : []));

  it('are three for each record, as reference managers ask for them', () => {
    const written = files.map(({ params: { collection, id, format } }) => `${collection}/${id}/cite.${format}`);
    expect(new Set(written).size).toBe(15);
    expect(written).toEqual(
      expect.arrayContaining(['bib', 'ris', 'csl.json'].map((format) => `texts/resolution/cite.${format}`)),
    );
    for (const { props } of files) expect(props.format.write(props.item)).toContain(props.item.URL);
  });

  it('agree with their BibLaTeX', () => {
    for (const item of items) {
      const read = readBibtex(toBibtex(item));
      expect(read).toMatchObject({ errors: [], key: item.id });
      expect({ title: read.field('title'), url: read.field('url'), author: read.author }).toEqual({
        title: item.title,
        url: item.URL,
        author: item.author?.map(({ literal }) => literal),
      });
      expect(read.field('date')).toBe(item.issued?.['date-parts'].map(edtfOf).join('/'));
    }
  });

  it('agree with their RIS', () => {
    for (const item of items) {
      const read = readRis(toRis(item));
      expect({ title: read.title, url: read.URL, issued: read.issued?.['date-parts'][0] }).toEqual({
        title: item.title,
        url: item.URL,
        issued: item.issued?.['date-parts'][0],
      });
      expect(read.author?.map(({ literal, family }) => literal ?? family)).toEqual(
        item.author?.map(({ literal }) => wholeName(literal).replace(/,$/, '')),
      );
    }
  });

  it('have keys that differ', () => {
    expect(items).not.toHaveLength(0);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
