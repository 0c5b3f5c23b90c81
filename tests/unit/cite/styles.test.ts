import { describe, expect, it } from 'vitest';
import { inEveryStyle, inStyle, styleNames } from '../../../src/features/cite/styles.ts';
import { site } from '../../../src/base/site.ts';
import type { CslItem } from '../../../src/features/cite/csl.ts';
import { originalsOf } from '../../../src/features/cite/originals.ts';
import { corpus, csl, record, texts } from './records.ts';

const ours = site.name;
const date = '2026-11-25';

describe('a page about a statement with a partial date and quotation marks in its title', () => {
  const url = 'https://record.example/statements/said/';
  it('is cited in every style, by the Record', () => {
    expect(texts(csl(record.statement()))).toEqual({
      'chicago-note': `${ours}, “Iran: ‘Safety’ Isn’t in Article 53” (oral statement of February 2024), rev. 1, November 25, 2026, ${url}.`,
      'chicago-author-date': `${ours}. 2026. “Iran: ‘Safety’ Isn’t in Article 53” (oral statement of February 2024). Rev. 1. November 25, 2026. ${url}.`,
      apa: `${ours}. (2026, November 25). Iran: “safety” isn’t in Article 53 (Rev. 1) [Oral statement of February 2024]. ${url}`,
      mla: `${ours}. “Iran: ‘Safety’ Isn’t in Article 53” (oral statement of Feb. 2024). Rev. 1, 25 Nov. 2026, ${url}.`,
      oscola: `${ours}, ‘Iran: “Safety” Isn’t in Article 53’ (oral statement of February 2024; rev. 1, 25 November 2026) <${url}>.`,
      bluebook: `${ours}, Iran: “Safety” Isn’t in Article 53 (oral statement of Feb. 2024), rev. 1 (Nov. 25, 2026), ${url}.`,
      'united-nations': `${ours}, “Iran: ‘safety’ isn’t in Article 53” (oral statement of February 2024), rev. 1 (25 November 2026). Available at ${url}.`,
      wikipedia: `{{cite web |author=${ours} |title=Iran: “safety” isn’t in Article 53 |type=oral statement of February 2024, revision 1 |date=25 November 2026 |url=${url}}}`,
      markdown: `${ours}, [“Iran: ‘safety’ isn’t in Article 53”](${url}) (oral statement of February 2024), rev. 1 (25 November 2026).`,
    });
  });
});

describe('an original', () => {
  const source = { url: 'https://example.org/a', title: 'Intervention: "No"', publisher: 'Permanent Mission' };
  const entry = record.statement({
    date: '2024-02-01',
    actors: ['geist', 'berg'],
    sources: [{ ...source, date: '2024-02-03', grade: 'primary' }],
  });
  const url = source.url;
  it('is cited in every style, by those who said it, persons by family and given name', () => {
    const [item] = originalsOf(entry, corpus);
    expect(item && texts(item)).toEqual({
      'chicago-note': `Michael Geist and Eliška van der Berg, “Intervention: ‘No’” (oral statement of February 1, 2024), Permanent Mission, February 3, 2024, ${url}.`,
      'chicago-author-date': `Geist, Michael, and Eliška van der Berg. 2024. “Intervention: ‘No’” (oral statement of February 1, 2024). Permanent Mission. February 3, 2024. ${url}.`,
      apa: `Geist, M., & van der Berg, E. (2024, February 3). Intervention: “No” [Oral statement of February 1, 2024]. Permanent Mission. ${url}`,
      mla: `Geist, Michael, and Eliška van der Berg. “Intervention: ‘No’” (oral statement of 1 Feb. 2024). Permanent Mission, 3 Feb. 2024, ${url}.`,
      oscola: `Michael Geist and Eliška van der Berg, ‘Intervention: “No”’ (oral statement of 1 February 2024; Permanent Mission, 3 February 2024) <${url}>.`,
      bluebook: `Michael Geist & Eliška van der Berg, Intervention: “No” (oral statement of Feb. 1, 2024), Permanent Mission (Feb. 3, 2024), ${url}.`,
      'united-nations': `Michael Geist and Eliška van der Berg, “Intervention: ‘No’” (oral statement of 1 February 2024), Permanent Mission, 3 February 2024. Available at ${url}.`,
      wikipedia: `{{cite web |last1=Geist |first1=Michael |last2=van der Berg |first2=Eliška |title=Intervention: “No” |website=Permanent Mission |type=oral statement of 1 February 2024 |date=3 February 2024 |url=${url}}}`,
      markdown: `Michael Geist and Eliška van der Berg, [“Intervention: ‘No’”](${url}) (oral statement of 1 February 2024), Permanent Mission, 3 February 2024.`,
    });
  });

  it('is cited by its title where nobody wrote it', () => {
    const [item] = originalsOf(record.letter({ convenors: [] }), corpus);
    for (const [style, text] of Object.entries(item ? texts(item) : {}))
      expect([style, text]).toEqual([style, expect.stringMatching(/^(?:\{\{cite web \|title=|\[)?[“‘]?A [Ss]ource/)]);
  });

  it('keeps a title in another language as it is written', () => {
    const [item] = originalsOf(
      record.letter({ sources: [{ url, title: 'Lettre ouverte au comité', language: 'fr', grade: 'primary' }] }),
      corpus,
    );
    for (const text of Object.values(item ? texts(item) : {})) expect(text).toContain('Lettre ouverte au comité');
  });
});

describe('styles', () => {
  it('print what a page documents, also where it took days, and where it has no day', () => {
    const { apa, oscola, bluebook, 'united-nations': un } = texts(csl(record.session()));
    expect(apa).toContain(' [Concluding session of January 29–February 9, 2024]. ');
    expect(oscola).toContain(' (concluding session of 29 January–9 February 2024; rev. 1, ');
    expect(bluebook).toContain(' (concluding session of Jan. 29–Feb. 9, 2024), rev. 1 ');
    expect(un).toContain('” (concluding session of 29 January to 9 February 2024), ');
    for (const text of Object.values(texts(csl(record.redLine())))) expect(text).toMatch(/red line/i);
  });

  it('keep the capitals of a kind that is a name', () => {
    const { 'chicago-note': assembly, apa } = texts(csl(record.session({ kind: 'general-assembly' })));
    expect(assembly).toContain(' (General Assembly of January 29');
    expect(apa).toContain(' [General Assembly of ');
    expect(texts(csl(record.session({ kind: 'substantive' })))['chicago-note']).toContain(
      ' (session of the Committee of ',
    );
  });

  it('print a year alone as a year', () => {
    for (const text of Object.values(texts(csl(record.statement({ date: '2024' })))))
      expect(text).toMatch(/ral statement of 2024\W/);
  });

  it('name the Record once', () => {
    for (const make of Object.values(record))
      for (const text of Object.values(texts(csl(make()))))
        expect(text.toLowerCase().split(site.name.toLowerCase())).toHaveLength(2);
  });

  it('say paragraph and revision', () => {
    const all = texts(csl(record.letter(), { passage: ['p3'], revision: { number: 2, date } }));
    for (const [style, text] of Object.entries(all)) {
      expect([style, text]).toEqual([
        style,
        expect.stringMatching(/(?:[rR]ev\. 2(?: \(25 November 2026\))?, para\. 3|revision 2 .*\|at=para\. 3 )/),
      ]);
      expect(text).toContain('/letters/open-letter/#p3');
    }
  });

  it('say that there is no date, and when it was read, where they ask for that', () => {
    const {
      'chicago-author-date': chicago,
      apa,
      bluebook,
    } = texts(csl(record.redLine(), { revision: { number: 1 }, accessed: '2026-09-01' }));
    const url = 'https://record.example/red-lines/intent/';
    expect(chicago).toContain(`${ours}. n.d. “`);
    expect(apa).toContain(`${ours}. (n.d.). `);
    expect(apa).toContain(`. Retrieved September 1, 2026, from ${url}`);
    expect(bluebook).toContain(`, rev. 1, ${url} (last visited Sept. 1, 2026).`);
  });

  it('keep names that start small or hold a dot as they are', () => {
    expect(texts(csl(record.statement({ title: 'epicenter.works on eID' })))['chicago-note']).toContain(
      '“epicenter.works on eID”',
    );
  });

  const hard = [
    'Why? "Because!"',
    'An end.',
    'A & B <i>c</i> | d',
    'What now?',
    'Côte d’Ivoire: «oui» — Ñandú',
    '[Brackets] {{braces}} *stars*',
    'Etc...',
  ];
  it.each(hard)('print %s without doubled punctuation or broken markup', (title) => {
    const item = csl(record.statement({ title }));
    for (const [style, text] of Object.entries(texts(item))) {
      const html = inStyle(item, style);
      expect(text).not.toMatch(/,,|;;|(?<!\.)\.\.(?!\.)| [,.;]|\s\s|[\uE000-\uE0FF]/);
      if (style !== 'markdown') expect(text.includes('<i>')).toBe(title.includes('<i>'));
      expect(html.replace(/<\/?i>/g, '')).not.toMatch(/<|&(?!amp;|lt;|gt;|quot;)/);
      expect(html.split('<i>').length).toBe(html.split('</i>').length);
    }
  });

  it('mask what means something in templates and Markdown', () => {
    const { wikipedia, markdown } = texts(csl(record.statement({ title: 'A|B [c] {d} <e> & _f_' })));
    expect(wikipedia).toContain('|title=A{{!}}B &#91;c&#93; &#123;d&#125; <e> & _f_ |');
    expect(markdown).toContain('\\[c\\]');
    expect(markdown).toContain('\\_f\\_');
  });

  it('give the same for the same, in any order', () => {
    const before = texts(csl(record.letter()));
    texts(csl(record.session()));
    expect(texts(csl(record.letter()))).toEqual(before);
  });

  it('write the months of the Bluebook as its table T12 has them', () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const day = `2024-${String(index + 1).padStart(2, '0')}-09`;
      const bluebook = texts(csl(record.redLine(), { revision: { number: 1, date: day } }))['bluebook'];
      return /, rev\. 1 \((.*) 9, 2024\), /.exec(bluebook ?? '')?.[1];
    });
    expect(months.join(' ')).toBe('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.');
    const days = (start: string, end: string) => texts(csl(record.session({ start, end })))['bluebook'];
    expect(days('2024-06-28', '2024-07-02')).toContain(' of June 28–July 2, 2024), ');
    expect(days('2024-12-30', '2025-01-03')).toContain(' of Dec. 30, 2024–Jan. 3, 2025), ');
  });

  it('shorten a long list of names in their own manner', () => {
    const author = Array.from({ length: 24 }, (_, index) => ({ literal: `State ${String.fromCharCode(65 + index)}` }));
    const cited = texts({ ...csl(record.statement()), author });
    const start = (style: string) => cited[style]?.split(/[“‘(]|, Iran:|\. Iran:/)[0]?.replaceAll('State ', '');
    expect(start('chicago-note')).toBe('A et al., ');
    expect(start('chicago-author-date')).toBe('A, B, C, D, E, F, G, et al. 2026. ');
    expect(start('apa')).toBe('A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, … X. ');
    expect(start('mla')).toBe('A, et al. ');
    expect(start('oscola')).toBe('A and others, ');
    expect(start('bluebook')).toBe('A et al.');
    expect(start('united-nations')).toBe('A and others, ');
  });

  it('are known by their names alone', () => {
    expect(() => inStyle(csl(record.letter()), 'nature')).toThrow('nature');
  });
});

describe('the citations of a page', () => {
  it('are safe HTML of words, italics and places to fill, each place once', () => {
    for (const [kind, make] of Object.entries(record)) {
      const citations = inEveryStyle(csl(make()));
      expect(citations.map(({ style }) => style)).toEqual(styleNames.map(({ id }) => id));
      for (const { style, html } of citations) {
        const places = [...html.matchAll(/<span (data-[a-z]+)(?:="[^"]*")?><\/span>/g)].map(([, name]) => name).sort();
        const dayWanted = style === 'apa' || style === 'bluebook' ? [] : ['data-day'];
        expect(places, `${kind} in ${style}`).toEqual(['data-anchor', ...dayWanted, 'data-paragraphs']);
        expect(html.replace(/<span [^>]*><\/span>|<\/?i>/g, '')).not.toContain('<');
      }
    }
  });

  it('have no room for paragraphs where the original is cited', () => {
    const [item] = originalsOf(record.statement(), corpus);
    for (const { html } of item ? inEveryStyle(item) : []) expect(html).not.toMatch(/data-(?:anchor|paragraphs)/);
  });
});

it('an address with signs that markup writes otherwise keeps its room for the day of access', () => {
  const URL = 'https://example.org/a?b=1&c="2"&d=3|4';
  const item: CslItem = { id: 'x', type: 'webpage', title: 'A & B', author: [{ literal: 'C' }], URL, language: 'en' };
  const plain = { ...item, URL: 'https://example.org/a' };
  const rooms = (citations: { style: string; html: string }[]) =>
    citations.map(({ style, html }) => [style, html.match(/data-day="[^"]*"/)?.[0]]);
  expect(rooms(inEveryStyle(item))).toEqual(rooms(inEveryStyle(plain)));
});
