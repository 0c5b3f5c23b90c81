import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { site } from '../../../src/base/site.ts';
import { sha256 } from '../../../src/base/canonical.ts';
import { questions } from '../../../src/features/data/database.ts';
import { plainCollections } from '../../../src/features/data/collections.ts';
import { packageFiles, packagePaths, zipName } from '../../../src/features/data/package.ts';
import { cellText, type Cell } from '../../../src/tables/cells.ts';
import { corpusAt } from '../../support/corpus.ts';
import { deep } from '../../support/deep.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { contentOf } from '../../support/site.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();
const files = new Map(packageFiles(corpus, address).map(({ file, bytes }) => [file, bytes]));
const text = (file: string) => strFromU8(files.get(file) ?? new Uint8Array());
const folder = 'cybercrime-convention-record/';

interface Resource {
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; description: string }[] };
}
const described = JSON.parse(text('datapackage.json')) as { name: string; resources: Resource[] };

test('datapackage.json names every file with its bytes, and every column of a table in its order', () => {
  expect(described.name).toBe('cybercrime-convention-record');
  for (const { path, bytes, hash, schema } of described.resources) {
    const content = files.get(path) ?? new Uint8Array();
    expect([content.length, `sha256:${sha256(content)}`]).toEqual([bytes, hash]);
    if (!path.endsWith('.csv')) continue;
    const [header] = parse(strFromU8(content), { bom: true, to: 1 });
    expect(schema?.fields.map(({ name }) => name)).toEqual(header);
  }
  const own = ['datapackage.json', 'dictionary.csv', 'SHA256SUMS', zipName];
  expect(described.resources.map(({ path }) => path).sort()).toEqual(
    [...files.keys()].filter((file) => !own.includes(file)).sort(),
  );
});

test('the dictionary says what every column of every table means', () => {
  const rows: { file: string; field: string; description: string }[] = parse(text('dictionary.csv'), {
    bom: true,
    columns: true,
  });
  const written = new Set(rows.map(({ file, field, description }) => [file, field, description].join('\t')));
  for (const { path, schema } of described.resources)
    for (const { name, description } of schema?.fields ?? [])
      expect(written).toContain([path, name, description].join('\t'));
  expect(rows.filter(({ description }) => description === '')).toEqual([]);
});

/** What stands in each line of a file of JSON Lines. */
const linesOf = (name: string) =>
  text(`${name}.jsonl`)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, Cell>);

test('JSON Lines hold the records of the collections, one a line', () => {
  for (const { name, records } of plainCollections(corpus, address)) {
    expect(linesOf(name)).toEqual(JSON.parse(JSON.stringify(records())));
  }
});

test.each(['positions', 'signatories', 'assessments', 'sources', 'passages'])(
  'JSON Lines of %s hold the rows of the table, by column',
  (name) => {
    const [header, ...cells] = parse(text(`${name}.csv`), { bom: true });
    const rows = linesOf(name).map((row) => header?.map((column) => cellText(String(row[column] ?? ''))));
    expect(rows).toEqual(cells);
  },
);

test('checksums and archive hold every other file, byte for byte', () => {
  const sums = text('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  const own = ['SHA256SUMS', zipName];
  expect(sums).toEqual(
    [...files].filter(([file]) => !own.includes(file)).map(([file, bytes]) => [sha256(bytes), file]),
  );
  const zipped = unzipSync(files.get(zipName) ?? new Uint8Array());
  expect(Object.keys(zipped)).toEqual(
    [...files.keys()].filter((file) => file !== zipName).map((file) => folder + file),
  );
  for (const [file, bytes] of Object.entries(zipped)) expect(bytes).toEqual(files.get(file.slice(folder.length)));
});

test('database and archive are the same wherever and whenever it is made', () => {
  const zone = process.env['TZ'];
  onTestFinished(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const made = ['UTC', 'Pacific/Kiritimati'].map((name) => {
    process.env['TZ'] = name;
    // The archive holds the database.
    const zip = packageFiles(smallCorpus(), address).find(({ file }) => file === zipName);
    return sha256(zip?.bytes ?? '');
  });
  expect(new Set(made).size).toBe(1);
});

test('where the disk has no room for the database, that is told in a sentence', () => {
  const module = `
    import { database } from './src/features/data/database.ts';
    import { systemFault } from './src/base/system-fault.ts';
    import { address, smallCorpus } from './tests/unit/corpus/small-corpus.ts';
    try { database(smallCorpus(), address); } catch (error) { console.log(systemFault(error)); }`;
  // No file may grow beyond some kilobytes: to a program, that is a full disk.
  const node = ['-c', 'ulimit -f 40 && exec "$0" "$@"', process.execPath, '--input-type=module', '-e', module];
  expect(spawnSync('sh', node, { encoding: 'utf8' }).stdout).toMatch(/^There is no space left on the disk \(.*record-/);
});

test('each file has an address that is promised', () => {
  expect(packagePaths(corpus, address)).toEqual([...files.keys()].map((file) => `/data/${file}`));
});

/** What a researcher would do: unpack, check, count positions by actor. No package is needed. */
const script = `
import collections, csv, hashlib, json, re, sqlite3, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
root = archive.namelist()[0].split('/')[0] + '/'
for line in archive.read(root + 'SHA256SUMS').decode().splitlines():
    digest, name = line.split('  ')
    assert hashlib.sha256(archive.read(root + name)).hexdigest() == digest, name
package = json.loads(archive.read(root + 'datapackage.json'))
rows = {}
for resource in package['resources']:
    if not resource['path'].endswith('.csv'): continue
    lines = archive.read(root + resource['path']).decode('utf-8-sig').splitlines(keepends=True)
    reader = csv.DictReader(lines, strict=True)
    rows[resource['path']] = list(reader)
    assert reader.fieldnames == [field['name'] for field in resource['schema']['fields']], resource['path']
    assert all(None not in row and None not in row.values() for row in rows[resource['path']])
for name in ['statements', 'positions', 'signatories', 'assessments', 'sources', 'votes']:
    lines = archive.read(root + name + '.jsonl').decode().split('\\n')[:-1]
    assert len([json.loads(line) for line in lines]) == len(rows[name + '.csv']), name
with open(sys.argv[1] + '.sqlite', 'wb') as file: file.write(archive.read(root + 'corpus.sqlite'))
database = sqlite3.connect('file:' + sys.argv[1] + '.sqlite?mode=ro', uri=True)
assert database.execute('PRAGMA integrity_check').fetchall() == [('ok',)]
# Excel would run such a cell as a formula: CSV has an apostrophe before it, the database has not.
plain = lambda cell: cell[1:] if re.match(r"'+[=+@-]", cell) else cell
text = lambda cell: '' if cell is None else str(cell)
for file, found in rows.items():
    if file == 'dictionary.csv': continue
    cells = database.execute('SELECT * FROM ' + file[:-4].replace('-', '_')).fetchall()
    said = [[{'true': '1', 'false': '0'}.get(cell, plain(cell)) for cell in row.values()] for row in found]
    assert [[' '.join(text(cell).split()) for cell in row] for row in cells] == [[' '.join(cell.split()) for cell in row] for row in said], file
by_state = collections.Counter((row['actor_name'], row['text_short'], row['article'], row['effect']) for row in rows['positions.csv']
    if row['actor_kind'] == 'state' and row['article'] and row['effect'])
answers = [database.execute(question).fetchall() for question in json.loads(sys.argv[2])]
assert by_state and {row[:4]: row[4] for row in answers[0]} == by_state
assert answers[1] and all(re.search('delet', text, re.I) for _, text in answers[1])
word = max((row['text'] for row in rows['passages.csv']), key=len).split()[0]
assert database.execute('SELECT count(*) FROM passages_fts WHERE passages_fts MATCH ?', ['"' + word + '"']).fetchone()[0] > 0
assert database.execute('SELECT count(*) FROM dictionary').fetchone()[0] == sum(len(r['schema']['fields']) for r in package['resources'] if 'schema' in r)
print(json.dumps({name: len(found) for name, found in rows.items()}))
`;

describe.runIf(deep)('with python3, as a researcher', () => {
  test('the archive opens, its checksums fit, every table has the columns it says', () => {
    const path = join(temporaryFolder(), zipName);
    const record = corpusAt(contentOf('fixture'), site.mainText);
    writeFileSync(path, packageFiles(record, address).find(({ file }) => file === zipName)?.bytes ?? '');
    const { status, stdout, stderr } = spawnSync('python3', ['-c', script, path, JSON.stringify(questions)], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ 'statements.csv': record.statements.length });
  });
});
