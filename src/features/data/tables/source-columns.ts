import type { Dated, Entry } from '../../../records/entry.ts';
import type { Source } from '../../../schemas/index.ts';
import { dateCell, dateOfCell, itemsOfCell, joined } from '../../../tables/cells.ts';
import { column, type Back, type Column } from '../../../tables/table.ts';

const order = 'in the order of source_urls';

/** Reads a list of one thing of each source back into the sources. */
const intoSources = (key: keyof Source, value: (item: string) => unknown): Back => ({
  field: `sources[].${key}`,
  read(cell, { fields }) {
    const sources = (fields['sources'] ??= []) as Record<string, unknown>[];
    for (const [index, item] of itemsOfCell(cell).entries()) {
      const source = (sources[index] ??= {});
      if (item !== '') source[key] = value(item);
    }
  },
});

const sourceList = (
  name: string,
  description: string,
  key: keyof Source,
  [write, read]: [(value: string) => string | undefined, (item: string) => unknown] = [String, String],
): Column<Entry<Dated>> =>
  column(
    name,
    description,
    ({ fields }) =>
      joined(
        fields.sources.map((source) => {
          const value = source[key];
          return value === undefined ? undefined : write(String(value));
        }),
      ),
    intoSources(key, read),
  );

const dates: [(value: string) => string | undefined, (item: string) => unknown] = [dateCell, dateOfCell];

/** What is told of the sources of a record: a list in one cell for each thing, all in the same order. */
export const sourceColumns: Column<Entry<Dated>>[] = [
  sourceList('source_urls', 'Addresses of all sources', 'url'),
  sourceList('source_titles', `Titles of the sources, ${order}`, 'title'),
  sourceList('source_publishers', `Publishers of the sources, ${order}`, 'publisher'),
  sourceList('source_dates', `Dates of the sources, ${order}`, 'date', dates),
  sourceList('source_languages', `Languages of the sources where not English, ${order}`, 'language'),
  sourceList('source_grades', `Grades of the sources, ${order}`, 'grade'),
  sourceList('source_archived', `Copies in a web archive, ${order}`, 'archived'),
  sourceList('source_accessed', `When the sources were last read, ${order}`, 'accessed', dates),
  sourceList('source_originals', `true where the source is the original itself, ${order}`, 'original', [
    String,
    (item) => item === 'true' || (item === 'false' ? false : item),
  ]),
];
