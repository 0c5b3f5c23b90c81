import { expect, it } from 'vitest';
import { withImportsAhead } from '../../../src/layouts/imports-ahead.ts';

const imports = new Map([
  ['assets/search.js', ['assets/tools.js', 'assets/nearest.js']],
  ['assets/tools.js', ['assets/site.js']],
  ['assets/site.js', ['assets/tools.js']],
  ['assets/other.js', []],
]);
const page = (base: string) =>
  `<head><link rel="icon" href="${base}icon.svg"></head><script type="module" src="${base}assets/search.js"></script>`;

it.each(['/', '/record/'])('a page below %s names its script and all that it imports, once each and first', (base) => {
  const links = ['search', 'tools', 'site', 'nearest'].map(
    (name) => `<link rel="modulepreload" href="${base}assets/${name}.js">`,
  );
  expect(withImportsAhead(page(base), imports)).toBe(page(base).replace('<head>', `<head>${links.join('')}`));
});

it('a page whose scripts are not known stays as it is', () => {
  expect(withImportsAhead(page('/'), new Map())).toBe(page('/'));
});
