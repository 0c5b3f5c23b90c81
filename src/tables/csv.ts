import { stringify } from 'csv-stringify/sync';
import { cellText, type Cell } from './cells.ts';

/** Writes rows as CSV that spreadsheets open as it is meant: UTF-8 with byte order mark, CRLF, every cell quoted (RFC 4180). */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([columns, ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    quoted: true,
    quoted_empty: true,
    cast: { boolean: String, string: cellText },
  });
