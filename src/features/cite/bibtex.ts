import { edtfOf, type CslItem } from './csl.ts';

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\^{}',
};

/** Text for LaTeX. Letters beyond ASCII stay as they are: biber, and BibTeX since 2020, read UTF-8. */
const latex = (text: string): string =>
  text.replace(/[\\{}~^]/g, (character) => escapes[character] ?? character).replace(/[$&%#_]/g, '\\$&');

/** A value whose capitals and words stay as they are: braces within the braces of the field. */
const verbatim = (text: string): string => `{${latex(text)}}`;

/** The name that babel and biblatex give a language. */
const babelName = (language: string): string =>
  (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language).toLowerCase();

/**
 * An item as an entry of BibLaTeX, which most readers of BibTeX take too. It is `@online`, whatever it documents: the
 * one type of BibLaTeX that prints address, version and container of a page. Names are in braces of their own, so that they are not split.
 */
export function toBibtex(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => verbatim(literal)).join(' and ')],
    ['title', verbatim(item.title)],
    ['titleaddon', item.genre && latex(item.genre)],
    ['date', item.issued?.['date-parts'].map(edtfOf).join('/')],
    ['organization', item['container-title'] && verbatim(item['container-title'])],
    ['version', item.version && latex(item.version)],
    ['number', item.number && latex(item.number)],
    ['location', item['event-place'] && latex(item['event-place'])],
    ['url', item.URL],
    ['urldate', item.accessed?.['date-parts'].map(edtfOf).join('/')],
    ['langid', babelName(item.language)],
    ['note', item.note && latex(item.note)],
    ['annotation', item.annote && latex(item.annote)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${item.id},\n${lines.join('')}}\n`;
}
