import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/features/cite/styles.ts';
import { site } from '../../../src/base/site.ts';
import { csl, record } from './records.ts';

const texts = (item: Parameters<typeof citations>[0]) =>
  Object.fromEntries(citations(item).map(({ style, text }) => [style, text]));
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
    for (const { text } of citations(csl(record.statement({ date: '2024' }))))
      expect(text).not.toMatch(/January|Jan\.|February/);
  });

  it('name the Record once for a red line, and do not call it an account of somebody', () => {
    for (const { text } of citations(csl(record.redLine()))) {
      expect(text.split(site.name)).toHaveLength(2);
      expect(text).not.toContain('documented');
    }
  });

  it('say paragraph and revision', () => {
    for (const { style, text } of citations(csl(record.letter(), { passage: 'p3', revision: { number: 2 } })))
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
    for (const { style, text, html } of citations(csl(record.statement({ title })))) {
      expect(text).not.toMatch(/,,|;;|(?<!\.)\.\.(?!\.)| [,.;]|\s\s|[\uE000-\uE0FF]|CONTAINERMARK/);
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
    const before = citations(csl(record.letter()));
    citations(csl(record.session()));
    expect(citations(csl(record.letter()))).toEqual(before);
  });
});
