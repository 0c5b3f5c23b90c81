import { articleAnchor, articlePath } from '../../../records/addresses.ts';
import { mentionsOfThread } from '../../../corpus/article.ts';
import { article as articleSchema } from '../../../schemas/text.ts';
import { recordUrl } from '../../../tables/address.ts';
import { dateCell, joined } from '../../../tables/cells.ts';
import { describeField } from '../../../tables/fields.ts';
import { column } from '../../../tables/table.ts';
import { idsOf } from '../collections.ts';
import { closingColumns, dataTable, dateColumns, fieldColumns, type DataTable, type Shared } from './shared.ts';

const said = (name: string) => describeField(articleSchema, name);
const checked = 'false while number and title have not been compared with the official document';

/** Texts. */
export const textTable = ({ corpus, id, url, title, place, count }: Shared): DataTable =>
  dataTable('texts', 'Texts', 'One row for each text; see text-articles.csv for their articles', () => corpus.texts, [
    id,
    url,
    title,
    ...fieldColumns('texts', 'short', 'also_known_as', 'symbol'),
    ...dateColumns<'texts'>('Date of the text'),
    ...fieldColumns('texts', 'kind'),
    column('document_url', 'Where the text can be read', ({ fields }) => fields.url),
    ...fieldColumns('texts', 'replaces'),
    column('replaces_short', 'Its short name', ({ fields }) =>
      fields.replaces === undefined ? undefined : place({ text: fields.replaces }),
    ),
    column('article_count', 'Number of articles recorded', ({ fields }) => fields.articles?.length ?? 0),
    count('mention_count', 'Number of records that name it or an article of it', (id) => corpus.mentions(id)),
    ...closingColumns,
  ]);

/** Articles of the main text. */
export const articleTable = ({ corpus, address, place }: Shared): DataTable =>
  dataTable('articles', 'Articles', 'One row for each article of the main text', () => corpus.articles, [
    column('id', 'Last part of the address of its page', ({ slug }) => slug),
    column('url', 'Permanent address: the one to cite', ({ slug }) => address(articlePath(slug))),
    column('number', 'Number in the main text', ({ article }) => article.number),
    column('title', 'Title in the main text', ({ article }) => article.title),
    column('about', said('about'), ({ article }) => article.about),
    column('checked', checked, ({ article }) => article.checked),
    column('places', 'Its places in all texts, oldest first', ({ places }) =>
      joined(places.map(({ text, number }) => place({ text: text.id, article: number }))),
    ),
    column('statements', 'Ids of the statements that name it under any of its numbers', (thread) =>
      joined(idsOf('statements', mentionsOfThread(corpus, thread))),
    ),
    column('letters', 'Ids of the letters that name it under any of its numbers', (thread) =>
      joined(idsOf('letters', mentionsOfThread(corpus, thread))),
    ),
    column('red_lines', 'Ids of the red lines that concern it', (thread) =>
      joined(idsOf('red-lines', mentionsOfThread(corpus, thread))),
    ),
  ]);

/** Articles of every text. */
export function textArticleTable({ corpus, address, place }: Shared): DataTable {
  const rows = () => corpus.texts.flatMap((text) => (text.fields.articles ?? []).map((article) => ({ text, article })));
  return dataTable(
    'text-articles',
    'Articles of all texts',
    'One row for each article of each text, as far as they are recorded',
    rows,
    [
      column('text', 'Id of the text', ({ text }) => text.id),
      column('text_short', 'Short name of the text', ({ text }) => text.fields.short),
      column('text_date', 'Date of the text', ({ text }) => dateCell(text.fields.date)),
      column('number', 'Number in this text, or preamble', ({ article }) => article.number),
      column('title', said('title'), ({ article }) => article.title),
      column('about', said('about'), ({ article }) => article.about),
      column('checked', checked, ({ article }) => article.checked),
      column('formerly', 'The same article in earlier texts', ({ article }) =>
        joined((article.formerly ?? []).map(place)),
      ),
      column('url', 'Permanent address: its own page, or its place in the page of the text', ({ text, article }) =>
        article.slug === undefined
          ? `${recordUrl(text, address)}#${articleAnchor(article.number)}`
          : address(articlePath(article.slug)),
      ),
    ],
  );
}
