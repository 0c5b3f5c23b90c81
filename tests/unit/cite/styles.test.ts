import { describe, expect, it } from 'vitest';
import { inEveryStyle, inStyle, styleNames } from '../../../src/features/cite/styles.ts';
import { site } from '../../../src/base/site.ts';
import { csl, record, texts } from './records.ts';

const place = `as documented in the ${site.name}, rev. 1`;
const Place = `As documented in the ${site.name}, rev. 1`;

describe('a statement with a partial date and quotation marks in its title', () => {
  const url = 'https://record.example/statements/said/';
  it('is cited in every style', () => {
    expect(texts(csl(record.statement()))).toEqual({
      'chicago-note': `Islamic Republic of Iran, “Iran: ‘Safety’ Isn’t in Article 53,” ${place}, February 2024, ${url}.`,
      'chicago-author-date': `Islamic Republic of Iran. 2024. “Iran: ‘Safety’ Isn’t in Article 53.” ${Place}. February 2024. ${url}.`,
      apa: `Islamic Republic of Iran. (2024, February). Iran: “safety” isn’t in Article 53. ${Place}. ${url}`,
      mla: `Islamic Republic of Iran. “Iran: ‘Safety’ Isn’t in Article 53.” ${Place}, Feb. 2024, ${url}.`,
      oscola: `Islamic Republic of Iran, ‘Iran: “Safety” Isn’t in Article 53’ (${place}, February 2024) <${url}>.`,
      bluebook: `Islamic Republic of Iran, Iran: “Safety” Isn’t in Article 53, ${place} (Feb. 2024), ${url}.`,
      'iso-690': `ISLAMIC REPUBLIC OF IRAN. Iran: ‘safety’ isn’t in Article 53. ${Place}. Online. February 2024. Available from: ${url}`,
      'united-nations': `Islamic Republic of Iran, “Iran: ‘safety’ isn’t in Article 53”, February 2024, ${place}. Available at ${url}.`,
      wikipedia: `{{cite web |author=Islamic Republic of Iran |title=Iran: “safety” isn’t in Article 53 |website=${site.name} |type=account, revision 1 |date=February 2024 |url=${url}}}`,
      markdown: `Islamic Republic of Iran, [“Iran: ‘safety’ isn’t in Article 53”](${url}), February 2024, ${place}.`,
      html: `Islamic Republic of Iran, <a href="${url}">“Iran: ‘safety’ isn’t in Article 53”</a>, February 2024, ${place}.`,
    });
  });
});

describe('styles', () => {
  it('print a meeting with its days and without an author', () => {
    const { apa, oscola, 'united-nations': un } = texts(csl(record.session()));
    expect(apa).toContain('(2024, January 29–February 9)');
    expect(oscola).toContain('29 January–9 February 2024');
    expect(un).toMatch(/^“Concluding session”, 29 January – 9 February 2024, /);
  });

  it('print a year alone as a year', () => {
    for (const text of Object.values(texts(csl(record.statement({ date: '2024' })))))
      expect(text).not.toMatch(/January|Jan\.|February/);
  });

  it('name the Record once for a red line, and do not call it an account of somebody', () => {
    for (const text of Object.values(texts(csl(record.redLine())))) {
      expect(text.split(site.name)).toHaveLength(2);
      expect(text).not.toContain('documented');
    }
  });

  it('say paragraph and revision', () => {
    for (const [style, text] of Object.entries(
      texts(csl(record.letter(), { passage: ['p3'], revision: { number: 2 } })),
    ))
      if (style !== 'wikipedia') {
        expect(text).toContain(`${site.name}, rev. 2, para. 3`);
        expect(text).toContain('/letters/open-letter/#p3');
      }
  });

  it('keep names that start small or hold a dot as they are', () => {
    expect(texts(csl(record.statement({ title: 'epicenter.works on eID' })))['chicago-note']).toContain(
      '“epicenter.works on eID,”',
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
      if (!['html', 'markdown'].includes(style)) expect(text.includes('<i>')).toBe(title.includes('<i>'));
      expect(html.replace(/<\/?i>/g, '')).not.toMatch(/<|&(?!amp;|lt;|gt;|quot;)/);
      expect(html.split('<i>').length).toBe(html.split('</i>').length);
    }
  });

  it('mask what means something in templates, Markdown and HTML', () => {
    const { wikipedia, markdown, html } = texts(csl(record.statement({ title: 'A|B [c] {d} <e> & _f_' })));
    expect(wikipedia).toContain('|title=A{{!}}B &#91;c&#93; &#123;d&#125; <e> & _f_ |');
    expect(markdown).toContain('\\[c\\]');
    expect(markdown).toContain('\\_f\\_');
    expect(html).toContain('&lt;e&gt; &amp; _f_');
  });

  it('give the same for the same, in any order', () => {
    const before = texts(csl(record.letter()));
    texts(csl(record.session()));
    expect(texts(csl(record.letter()))).toEqual(before);
  });

  it('write the months of the Bluebook as its table has them, alone and in a stretch of days', () => {
    const bluebook = (date: string) => texts(csl(record.statement({ date })))['bluebook'];
    expect(bluebook('2024-06-01')).toContain(', rev. 1 (June 1, 2024), ');
    expect(bluebook('2024-09')).toContain(', rev. 1 (Sept. 2024), ');
    const days = (start: string, end: string) => texts(csl(record.session({ start, end })))['bluebook'];
    expect(days('2024-06-28', '2024-07-02')).toContain(' (June 28–July 2, 2024), ');
    expect(days('2024-12-30', '2025-01-03')).toContain(' (Dec. 30, 2024–Jan. 3, 2025), ');
  });

  it.each(['Who decides?', 'It said: "No."'])(
    'go on with a capital after %s only where a new sentence starts',
    (title) => {
      const cited = texts(csl(record.statement({ title })));
      for (const style of ['chicago-author-date', 'apa', 'mla', 'iso-690']) expect(cited[style]).toContain(` ${Place}`);
      for (const style of ['chicago-note', 'oscola', 'bluebook', 'united-nations'])
        expect(cited[style]).toMatch(new RegExp(`[ (]${place}`));
    },
  );

  it('shorten a long list of names in their own manner', () => {
    const author = Array.from({ length: 24 }, (_, index) => ({ literal: `State ${String.fromCharCode(65 + index)}` }));
    const cited = texts({ ...csl(record.statement()), author });
    const start = (style: string) => cited[style]?.split(/[“‘(]|, Iran:|\. Iran:/)[0]?.replaceAll('State ', '');
    expect(start('chicago-note')).toBe('A et al., ');
    expect(start('chicago-author-date')).toBe('A, B, C, D, E, F, G, et al. 2024. ');
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
        expect(places, `${kind} in ${style}`).toEqual(['data-anchor', 'data-day', 'data-paragraphs']);
        expect(html.replace(/<span [^>]*><\/span>|<\/?i>/g, '')).not.toContain('<');
      }
    }
  });
});
