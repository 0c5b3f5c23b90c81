import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readPublished } from '../../../src/ledger/published.ts';
import type { Entry } from '../../../src/records/entry.ts';
import { parseMarkdown } from '../../../src/records/markdown.ts';
import { renderBody, showBody } from '../../../src/records/render.ts';
import { SourceFile } from '../../../src/records/source-file.ts';
import { check, inLines, readContent, replace, withBody } from '../../support/content.ts';
import { deep } from '../../support/deep.ts';
import { publishedContent, due, edit, publishAll, revised, swap } from '../../support/ledger.ts';
import { contentOf } from '../../support/site.ts';

/** Texts of the elements of a page that have the anchor of a passage, on one line, without the pilcrow. */
function shownTexts(html: string): Map<string, string> {
  const texts = new Map<string, string>();
  const open: { anchor?: string; skipped: boolean }[] = [];
  const parser = new Parser({
    onopentag(_, { id, class: classes }) {
      if (id !== undefined) texts.set(id, '');
      open.push({ ...(id === undefined ? {} : { anchor: id }), skipped: /\b(pilcrow|uncopied)\b/.test(classes ?? '') });
    },
    ontext(text) {
      if (open.some(({ skipped }) => skipped)) return;
      for (const { anchor } of open) if (anchor !== undefined) texts.set(anchor, (texts.get(anchor) ?? '') + text);
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return new Map([...texts].map(([anchor, text]) => [anchor, text.replace(/\s+/g, ' ').trim()]));
}

/** Passages whose text is not that of their element; those of other parts of the page stand elsewhere. */
const differing = ({ html, passages }: Entry, leading: number) => {
  const shown = shownTexts(html);
  return passages.slice(leading).filter(({ anchor, text }) => shown.get(anchor) !== text);
};

/** How many passages stand outside the body. */
const leading = ({ fields }: Entry): number =>
  'asks' in fields ? fields.asks.length : 'assessments' in fields ? fields.assessments.length : 0;

/** Every kind of block that a body can hold, each with the texts that it is cited by. */
const blocks: [what: string, source: string, ...texts: string[]][] = [
  ['a paragraph', 'Words *in* **two**\nlines &amp; `code`.', 'Words in two lines & code.'],
  ['a line break', 'Line one  \nline two\\\nline three', 'Line one line two line three'],
  ['a heading, which has no number', '## Heading\n\nWords.', 'Words.'],
  ['a list', '- one\n- two *and* three', 'one', 'two and three'],
  ['a list with space', '1. one\n\n2. two\n\n   more', 'one', 'two more'],
  ['nested lists', '- outer\n  - inner\n    1. innermost\n  - last', 'outer inner innermost last'],
  ['tasks', '- [x] done\n- [ ] not yet', 'done', 'not yet'],
  ['a quotation of two paragraphs', '> One.\n>\n> Two.', 'One. Two.'],
  ['a quotation with a list', '> One:\n>\n> - a\n> - b', 'One: a b'],
  ['a table', '| A | B |\n| - | - |\n| c | d e |\n| f | *g* |', 'c d e', 'f g'],
  ['code', '```\nfirst\nsecond\n```', 'first second'],
  ['a quotation on one line', '<Quote>Words.</Quote>', 'Words.'],
  ['one of several blocks', '<Quote cite="https://un.org">\nOne.\n\nTwo.\n\n- a\n- b\n</Quote>', 'One. Two. a b'],
  ['a remark', '<Note>\nOne.\n\n| a | b |\n| - | - |\n| c | d |\n</Note>', 'One. a b c d'],
  ['a reference alone', '<Ref id="letter" />', 'Letter'],
  [
    'a reference in a text',
    'See <Ref id="letter" />, <Ref id="letters/letter#p1">the ask</Ref>.',
    'See Letter, the ask.',
  ],
  ['references in a list', '- <Ref id="letter" />\n- see <Ref id="line" />', 'Letter', 'see Line'],
  ['an image', 'Before ![what it shows](/media/a.png) after', 'Before after'],
  ['links', 'A [link](https://un.org/a) and https://un.org/b', 'A link and https://un.org/b'],
];

const changes = (source: string) => ({ ...withBody(source), '../public/media/a.png': 'image' });

test.each(blocks)('%s: each passage has the words that are shown, apart as they are shown', (_, source, ...texts) => {
  const { entries, problems } = readContent(changes(source));
  expect(problems).toEqual([]);
  const [entry] = entries.statements;
  expect(entry?.passages.map(({ text }) => text)).toEqual(texts);
  expect(entry && differing(entry, 0)).toEqual([]);
});

test('all kinds of blocks together', () => {
  const { entries } = readContent(changes(blocks.map(([, source]) => source).join('\n\nBetween.\n\n')));
  const [entry] = entries.statements;
  expect(entry?.passages.length).toBeGreaterThan(blocks.length);
  expect(entry && differing(entry, 0)).toEqual([]);
});

// In depth of the real record, too: its texts hold what nobody thought of.
test.each(deep ? [contentOf('fixture'), 'content'] : [contentOf('fixture')])(
  'every passage of %s has the words that are shown',
  (record) => {
    const entries: Entry[] = Object.values(readPublished(record).entries).flat();
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.flatMap((entry) => (entry.html === '' ? [] : differing(entry, leading(entry))))).toEqual([]);
  },
);

test('quotations and remarks are blocks: within a text they are refused', () => {
  const hint = 'Put an empty line before and after it, so that it is a paragraph of its own';
  expect(inLines(check(withBody('It said <Quote>words</Quote>.\n\n- a <Note>b</Note>')))).toEqual([
    `statements/one.mdx:19:9 body <Quote> stands within a text | ${hint}`,
    `statements/one.mdx:21:5 body <Note> stands within a text | ${hint}`,
  ]);
});

test('below the path of the site, links get it once', () => {
  const source =
    '<Ref id="letter" />, [here](/statements/one/), ![a](/media/a.png), [there](https://un.org)\n\n<Quote cite="/letters/letter/">a</Quote>';
  const { entries, problems } = readContent(changes(source), { base: '/record/' });
  expect(problems).toEqual([]);
  const found = [...(entries.statements[0]?.html ?? '').matchAll(/(?:href|src|cite)="([^"]*)"/g)].map(([, url]) => url);
  expect(found.join(' ')).toBe(
    '#p1 /record/letters/letter/ /record/statements/one/ /record/media/a.png https://un.org /record/letters/letter/ #p2',
  );
});

test('a paragraph whose words were merged into another is found there too', () => {
  const body = '| a | b |\n| - | - |\n| c | d |';
  const { tree } = parseMarkdown(new SourceFile('body', body), body);
  const shown = tree && showBody(tree, (ref) => ({ href: '/', title: ref }));
  expect(shown && renderBody(shown, '/', [{ anchor: 'p4', also: ['p2'] }], [])).toContain(
    '<tr id="p4">\n<td><span id="p2" class="former"></span><a class="pilcrow" href="#p4" aria-label="Paragraph 4" data-pagefind-ignore="all">¶4</a>c</td>',
  );
});

test('a record that names another shows its title: when that changes, so does what the record says', () => {
  const root = publishedContent({ 'statements/one.mdx': replace('Another.', 'It answered <Ref id="letter" />.') });
  expect(due(root)).toEqual([]);
  edit(root, 'letters/letter.mdx', swap('title: Letter', 'title: A letter of many'));
  expect(due(root)).toEqual(['/statements/one/', '/letters/letter/']);
  publishAll(root, 'The letter has another title', '2024-03-02');
  expect(revised(root)).toEqual({ '/letters/letter/': 2, '/statements/one/': 2 });
  const { ledger } = readPublished(root);
  const history = ledger.find('/statements/one/');
  expect(history && ledger.last(history)?.passages.at(-1)).toEqual({
    anchors: ['p2'],
    text: 'It answered A letter of many.',
  });
});
