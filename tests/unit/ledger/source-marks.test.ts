import { describe, expect, test } from 'vitest';
import { differences } from '../../../src/features/revisions/difference.ts';
import { readingBy } from '../../../src/features/revisions/reading.ts';
import { searchDocument } from '../../../src/features/search/build/search-document.ts';
import { entryOfState, readSnapshot, type Snapshot } from '../../../src/ledger/snapshot.ts';
import { summaryOf } from '../../../src/records/summary.ts';
import { readContent, withBody } from '../../support/content.ts';
import { corpusAt } from '../../support/corpus.ts';
import {
  due,
  edit,
  faults,
  publish,
  publishedContent,
  publishAll,
  revised,
  swap,
  textOf,
} from '../../support/ledger.ts';

/* Marks are no words: naming the sources of a record changes nothing that anybody has cited or found. */

const sources =
  'added: 2026-11-24\nsources:\n  - {url: "https://un.org/a", title: A, publisher: UNODC, grade: secondary}\n  - {url: "https://un.org/b", title: B, grade: official}\n';

/** Bodies of all kinds; ‹12› stands where sources 1 and 2 are named. */
const bodies = [
  'One.‹1› Two “so.”‹12› Three!‹2›\n\nFour words‹12›',
  '- one:\n  - two‹1›\n    1. three.‹2›\n- four‹12›',
  '| a | b |\n| - | - |\n| c‹1› | d.‹2› |\n| e | f |',
  '> One.‹1›\n>\n> - two‹2›',
  '<Quote>Said.‹1›</Quote>\n\n<Note>\n  Ours.‹2› Theirs.\n</Note>\n\nSee <Ref id="letter" />‹12›',
  '*All* of **it.**‹1› A [link](https://un.org/c)‹2›\n\n## Heading\n\nOne.‹1›\\\nTwo.‹2›',
];

const withSources = (body: string) => ({
  'statements/one.mdx': (before: string) =>
    (withBody(body)['statements/one.mdx'] as (text: string) => string)(
      before.replace(/sources:[^]*?added: 2026-11-24\n/, sources),
    ),
});
const unmarked = (body: string) => body.replace(/‹\d+›/g, '');
const marked = (body: string) => body.replace(/‹(\d+)›/g, (_, digits: string) => digits.replace(/\d/g, '[^$&]'));

/** The two revisions of the statement. */
const twoStates = (root: string): [Snapshot, Snapshot] => {
  const state = (number: number) => readSnapshot(textOf(root, `revisions/statements/one/${String(number)}.json`));
  return [state(1), state(2)];
};

describe.each(bodies)('%j', (body) => {
  test('has the same words with and without its marks, and its sources only with them', () => {
    const [plain, named] = [unmarked, marked].map((write) => readContent(withSources(write(body))));
    expect([plain?.problems, named?.problems]).toEqual([[], []]);
    const [before, after] = [plain?.entries.statements[0], named?.entries.statements[0]];
    const words = before?.passages.map(({ anchor, text }) => [anchor, text]);
    expect(after?.passages.map(({ anchor, text }) => [anchor, text])).toEqual(words);
    expect(before?.passages.every((passage) => passage.sources.length === 0)).toBe(true);
    expect(after?.passages.some((passage) => passage.sources.length > 0)).toBe(true);
    expect(after?.html.replace(/<sup class="marks uncopied">.*?<\/sup>/g, '')).toBe(before?.html);
    expect(after && summaryOf(after)).toBe(before && summaryOf(before));
  });

  test('published with marks: another revision, the same paragraphs; the difference tells sources and no words', () => {
    const root = publishedContent(withSources(unmarked(body)));
    edit(root, 'statements/one.mdx', (text) => text.slice(0, text.lastIndexOf('---\n') + 4) + `\n${marked(body)}\n`);
    expect(due(root)).toEqual(['/statements/one/']);
    publishAll(root, 'Sources of paragraphs', '2024-03-02');
    expect([faults(root), revised(root), due(root)]).toEqual([[], { '/statements/one/': 2 }, []]);

    const [first, second] = twoStates(root);
    expect(second.passages).toEqual(first.passages);
    expect(second.body).toContain('[^1]');
    const corpus = corpusAt(root);
    const told = differences(first, second, readingBy(corpus));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ label }) => !label.startsWith('Sources of paragraph '))).toEqual([]);

    const [entry] = corpus.statements;
    expect(entryOfState(second).passages).toEqual(entry?.passages);
    expect(entryOfState(first).passages.map((passage) => passage.sources)).toEqual(first.passages.map(() => []));
    expect(entry && JSON.stringify(searchDocument(entry, corpus).passages)).not.toContain('[^');
  });
});

test('the difference names the sources; one that only has another number is no change', () => {
  const root = publishedContent(withSources('One.[^1]\n\nTwo of the three spoke.[^1][^2]\n\nThree.\n\nFour.[^2]'));
  const renumbered = sources.replace(/(  - .*\n)(  - .*\n)/, '$2$1');
  edit(root, 'statements/one.mdx', (text) =>
    text
      .replace(sources, renumbered)
      .replace('One.[^1]', 'One.[^2]')
      .replace('spoke.[^1][^2]', 'spoke again.[^1]')
      .replace('Three.', 'Three.[^1][^2]')
      .replace('Four.[^2]', 'Four.'),
  );
  expect(publish(root, '--dry-run').output).toContain(
    '      sources of p2: 1\n      sources of p3: 1, 2\n      sources of p4: none named\n',
  );
  publishAll(root, 'Sources', '2024-03-02');
  const told = differences(...twoStates(root), readingBy(corpusAt(root)));
  expect(told.filter(({ anchor }) => anchor !== undefined)).toMatchObject([
    { label: 'Paragraph 2' },
    {
      label: 'Sources of paragraph 2',
      stretches: [
        { kind: 'removed', text: '1, 2' },
        { kind: 'added', text: '1' },
      ],
    },
    { label: 'Sources of paragraph 3', anchor: 'p3', stretches: [{ kind: 'added', text: '1, 2' }] },
    { label: 'Sources of paragraph 4', stretches: [{ kind: 'removed', text: '2' }] },
  ]);
});

test('on the page: links to the sources, named, the best grade first', () => {
  const { entries } = readContent(withSources('One.[^1][^2] Two.[^1]'));
  expect(entries.statements[0]?.html).toContain(
    'One.<sup class="marks uncopied"><a href="#source-2" aria-label="Source 2: official">2</a>, <a href="#source-1" aria-label="Source 1: UNODC, secondary">1</a></sup> Two.<sup class="marks uncopied"><a href="#source-1" aria-label="Source 1: UNODC, secondary">1</a></sup></p>',
  );
});

test('another publisher of a source is another page, though no word has changed', () => {
  const digests = ['UNODC', 'UNIS'].map((name) => {
    const { entries } = readContent({
      'statements/one.mdx': (before) => swap('UNODC', name)(withSources('One.[^1]')['statements/one.mdx'](before)),
    });
    return entries.statements[0]?.digest;
  });
  expect(digests[0]).not.toBe(digests[1]);
});
