import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../../src/base/canonical.ts';
import { plainCollections } from '../../../src/features/data/collections.ts';
import { packageFiles, packagePaths, zipName } from '../../../src/features/data/package.ts';
import { deep } from '../../support/deep.ts';
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
  for (const { path, schema } of described.resources)
    for (const { name, description } of schema?.fields ?? [])
      expect(rows).toContainEqual({ file: path, field: name, description });
  expect(rows.filter(({ description }) => description === '')).toEqual([]);
});

test('JSON Lines hold the records of the collections, one a line', () => {
  for (const { name, records } of plainCollections(corpus, address)) {
    const lines = text(`${name}.jsonl`).split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(records())));
  }
});

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

test('the archive is the same wherever and whenever it is made', () => {
  const zone = process.env['TZ'];
  onTestFinished(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const made = ['UTC', 'Pacific/Kiritimati', 'America/New_York'].map((name) => {
    process.env['TZ'] = name;
    const zip = packageFiles(smallCorpus(), address).find(({ file }) => file === zipName);
    return sha256(zip?.bytes ?? '');
  });
  expect(new Set(made).size).toBe(1);
});

test('each file has an address that is promised', () => {
  expect(packagePaths(corpus, address)).toContain('/data/statements.jsonl');
  expect(packagePaths(corpus, address)).toContain(`/data/${zipName}`);
});

/** What a researcher would do: unpack, check, count positions by actor. No package is needed. */
const script = `
import csv, hashlib, json, sys, zipfile, collections
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
lines = archive.read(root + 'statements.jsonl').decode().splitlines()
assert len([json.loads(line) for line in lines]) == len(rows['statements.csv'])
print(json.dumps({name: len(found) for name, found in rows.items()}))
`;

describe.runIf(deep)('with python3, as a researcher', () => {
  test('the archive opens, its checksums fit, every table has the columns it says', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'package-')), zipName);
    onTestFinished(() => rmSync(join(path, '..'), { recursive: true }));
    writeFileSync(path, files.get(zipName) ?? '');
    const { status, stdout, stderr } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ 'statements.csv': corpus.statements.length });
  });
});
