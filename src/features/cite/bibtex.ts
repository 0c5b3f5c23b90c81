import { describedAs, edtfOf, type CslItem, type CslName } from './csl.ts';
import { shownName } from './names.ts';

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

/** Months as BibTeX and biblatex both know them, without braces. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A name: in braces of its own where it must not be split. */
const bibName = (name: CslName): string =>
  'literal' in name ? verbatim(name.literal) : `${latex(name.family)}, ${latex(name.given)}`;

/**
 * An item as an entry that BibLaTeX and plain BibTeX both read. `@online` is the type of BibLaTeX for pages, and plain
 * BibTeX treats what it does not know as `@misc`. What only one of them prints stands in both manners: `date` and `url` for
 * BibLaTeX, `year`, `month` and `howpublished` for BibTeX. What both print, and nothing else has a field for, is the note.
 */
export function toBibtex(item: CslItem): string {
  const [issued] = item.issued?.['date-parts'] ?? [];
  const month = issued?.[1] === undefined ? undefined : months[issued[1] - 1];
  const publisher = item['container-title'] ?? item.publisher;
  const isAuthor = item.author?.some((name) => shownName(name) === publisher);
  const note = [describedAs(item), item.version && `rev. ${item.version}`, item.section].filter(Boolean).join(', ');
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(bibName).join(' and ')],
    ['title', verbatim(item.title)],
    ['date', item.issued?.['date-parts'].map(edtfOf).join('/')],
    ['year', issued && String(issued[0])],
    ['month', month],
    ['organization', isAuthor || publisher === undefined ? undefined : verbatim(publisher)],
    ['howpublished', `\\url{${item.URL}}`],
    ['url', item.URL],
    ['urldate', item.accessed?.['date-parts'].map(edtfOf).join('/')],
    ['langid', babelName(item.language)],
    ['note', latex(note)],
    ['annotation', [item.note, item.annote].flatMap((text) => (text ? latex(text) : [])).join('\n\n')],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`] : [],
  );
  return `@online{${item.id},\n${lines.join('')}}\n`;
}
