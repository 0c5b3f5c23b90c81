import { toBibtex } from '../../cite/bibtex.ts';
import { edtfOf, type CslDate } from '../../cite/csl.ts';
import { toRis } from '../../cite/ris.ts';
import { dateCell, joined } from '../../../tables/cells.ts';
import { csvText } from './csv-text.ts';
import { referenceOf, type ListedRecord } from './listed-record.ts';

/** Columns of a result list as CSV. */
export const columns = ['title', 'kind', 'date', 'authors', 'address', 'paragraph_address', 'revision'] as const;

/** A date, or the first and last day of a meeting with a slash between, as CSV files of the record write dates. */
const dateText = (date: CslDate | undefined): string | undefined =>
  date?.['date-parts'].map((parts) => dateCell(edtfOf(parts))).join('/');

/** A result list as CSV, in its order. */
export const resultsCsv = (records: readonly ListedRecord[]): string =>
  csvText(
    columns,
    records.map((record) => {
      const { title, genre, issued, author = [], URL: address, version } = referenceOf(record);
      const authors = joined(author.map(({ literal }) => literal));
      return [title, genre, dateText(issued), authors?.toString(), address, record.paragraph, version];
    }),
  );

/** A result list in the RIS format. */
export const resultsRis = (records: readonly ListedRecord[]): string => records.map(referenceOf).map(toRis).join('');

/** A result list as a bibliography of BibLaTeX. */
export const resultsBibtex = (records: readonly ListedRecord[]): string =>
  records.map(referenceOf).map(toBibtex).join('\n');

/** What a result list can be taken away as. */
export const resultFormats = [
  { label: 'CSV', ending: 'csv', mediaType: 'text/csv;charset=utf-8', write: resultsCsv },
  { label: 'RIS', ending: 'ris', mediaType: 'application/x-research-info-systems', write: resultsRis },
  { label: 'BibTeX', ending: 'bib', mediaType: 'application/x-bibtex', write: resultsBibtex },
] as const;
