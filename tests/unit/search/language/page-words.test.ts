import { expect, test } from 'vitest';
import { pageWords, searchedText } from '../../../../src/features/search/language/page-words.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>Window</title></head><body><nav>Sections</nav>${body}<footer>End</footer></body></html>`;

test('only what stands in data-pagefind-body is searched, without what is ignored', () => {
  const html = page(
    '<p>before</p><main data-pagefind-body><h1>Title</h1><p data-pagefind-ignore>No <b>never</b></p><p>Yes</p></main><p>after</p>',
  );
  expect(searchedText(html)).toBe('Title Yes');
});

test('a page without data-pagefind-body is not searched', () => {
  expect(pageWords(page('<p>Words</p>'))).toEqual([]);
});

test('metadata is searched, filters and sort keys are not', () => {
  const html = page(
    '<div data-pagefind-body><span hidden data-pagefind-filter="actor:iran"></span><span hidden data-pagefind-meta="title:A &amp; B: C"></span><span hidden data-pagefind-meta="when:8 August 2024"></span><span hidden data-pagefind-sort="date:2024"></span>Text</div>',
  );
  expect(searchedText(html)).toBe('A & B: C 8 August 2024 Text');
});

test('elements that Pagefind leaves out are left out', () => {
  const html = page(
    '<div data-pagefind-body>a<script>b()</script><style>c{}</style><noscript>d</noscript><form>e<label>f</label></form><svg><text>g</text></svg><nav>h</nav><footer>i</footer> j</div>',
  );
  expect(pageWords(html)).toEqual(['a', 'j']);
});

test('words are parted by blocks, not by emphasis', () => {
  const html = page(
    '<div data-pagefind-body><p>safe<b>guards</b></p><p>one</p><td>two</td><dd>three</dd>four<br>five</div>',
  );
  expect(pageWords(html)).toEqual(['safeguards', 'one', 'two', 'three', 'four', 'five']);
});

test('each word once; what nobody types is left out', () => {
  const html = page(`<div data-pagefind-body>co-operation co-operation ${'x'.repeat(60)}</div>`);
  expect(pageWords(html)).toEqual(['cooperation', 'co', 'operation']);
});
