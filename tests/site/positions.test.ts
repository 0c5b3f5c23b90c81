import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readPublished } from '../../src/ledger/published.ts';
import { build } from '../support/build.ts';
import { openPage } from '../support/built-page.ts';
import { publishAll } from '../support/ledger.ts';
import { writePositions } from '../support/positions.ts';

it('a page of positions that was published stays when a correction takes its last position away, and says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'positions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'content');
  const out = join(folder, 'dist');
  writePositions(root);
  publishAll(root);
  expect(readPublished(root).published.addresses).toEqual(
    expect.arrayContaining([
      '/positions/',
      '/positions/scope/',
      '/positions/texts/convention/',
      '/positions/positions.csv',
    ]),
  );
  const path = join(root, 'statements/shared.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(', provision: {text: convention}', ''));
  expect(readPublished(root).problems).toEqual([]);
  const { code, output } = build({ CONTENT_DIR: root, OUT_DIR: out });
  expect([code, output]).toEqual([0, expect.stringContaining('Built')]);
  expect(openPage(out, 'positions/texts/convention').words()).toContain('No positions here any more');
  expect(openPage(out, 'positions/scope').words()).toContain('5 positions of 3 actors');
  expect(openPage(out, 'positions').links()).not.toContain('/positions/texts/convention/');
});
