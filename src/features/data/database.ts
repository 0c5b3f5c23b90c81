import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Address } from '../../tables/address.ts';
import type { Cell } from '../../tables/cells.ts';
import { licence, rights } from '../../tables/licence.ts';
import type { FileDescription } from './downloads.ts';
import { dataTables } from './tables/index.ts';
import type { DataTable } from './tables/shared.ts';

/** Name of the file. */
export const databaseName = 'corpus.sqlite';

/** Which columns of which tables can be searched for words; `passages_fts` finds rows of `passages`. */
const searched: Record<string, string> = {
  passages: 'record_title, text',
  statements: 'title, position, account',
};

/** Questions to begin with, as the data page shows them. */
export const questions = [
  `SELECT actor_name, text_short, article, effect, count(*)
FROM positions WHERE actor_kind = 'state' AND article IS NOT NULL AND effect IS NOT NULL
GROUP BY actor_name, text_short, article, effect;`,
  `SELECT passages.url, passages.text
FROM passages_fts JOIN passages ON passages.rowid = passages_fts.rowid
WHERE passages_fts MATCH 'delete article' ORDER BY rank LIMIT 10;`,
] as const;

/**
 * All tables as one SQLite database, the same bytes wherever it is made: SQLite comes with the library, as WebAssembly. The
 * one of Node.js differs from one Node.js to the next, and every file names the SQLite that wrote it.
 */
export function database(corpus: Corpus, address: Address): FileDescription & { bytes: Uint8Array } {
  const tables = dataTables(corpus, address);
  // SQLite writes files, not memory.
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    const path = join(folder, databaseName);
    const made = new sqlite.Database(path);
    // Nobody reads the file before it is whole, and a broken one is thrown away.
    made.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    const add = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]) => {
      made.exec(`CREATE TABLE ${name} (${columns.map((column) => `"${column}"`).join(', ')})`);
      const insert = made.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(row.map((cell) => cell ?? null));
      insert.finalize();
    };
    const nameOf = (table: DataTable) => table.name.replaceAll('-', '_');
    for (const table of tables) {
      const names = table.columns.map(({ name }) => name);
      add(nameOf(table), names, table.rows());
    }
    for (const [name, columns] of Object.entries(searched))
      made.exec(
        `CREATE VIRTUAL TABLE ${name}_fts USING fts5(${columns}, content=${name}, tokenize='porter unicode61');
         INSERT INTO ${name}_fts(${name}_fts) VALUES ('rebuild')`,
      );
    add(
      'dictionary',
      ['table_name', 'column_name', 'description'],
      tables.flatMap((table) => table.columns.map(({ name, description }) => [nameOf(table), name, description])),
    );
    const about = { name: site.name, url: address('/data/'), as_of: corpus.asOf, license: licence.url, rights };
    add('about', ['name', 'value'], Object.entries(about));
    made.exec('COMMIT');
    made.close();
    return {
      file: databaseName,
      format: 'SQLite',
      title: 'All tables in one database',
      description:
        'All tables, and full-text tables of the passages and the statements. Its tables about and dictionary say where it is from and what the columns mean.',
      fields: [],
      count: () => tables.length,
      bytes: new Uint8Array(readFileSync(path)),
    };
  } catch (cause) {
    // SQLite does not say why the disk fails it; in a new folder of our own, it is for want of room.
    if (cause instanceof sqlite.SQLite3Error && /disk/.test(cause.message))
      throw Object.assign(new Error(cause.message, { cause }), { code: 'ENOSPC', path: folder });
    throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
