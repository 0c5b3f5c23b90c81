import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldAddress } from '../../../src/features/check/address.ts';
import { checkDocument, correctedList, correctedSource, countStates } from '../../../src/features/check/round.ts';
import { splitText } from '../../../src/features/check/split.ts';
import { library, sha, sites } from './made-up.ts';

const refers = (text: string) => mayHoldAddress(text, sites);
const at = (path: string) => `https://record.example${path}`;

async function checked(text: string) {
  const document = splitText(text, refers);
  const verdicts = await checkDocument(document, library, sites);
  return { document, verdicts };
}

describe('a paper is checked', () => {
  const paper = [
    'A text of its own.',
    '',
    `1. Current, ${at('/statements/vote/#p3')}.`,
    `2. Moved, ${at('/statements/old-name/#p1')}; withdrawn, ${at('/letters/gone/')}.`,
    '3. Of something else, https://un.org/a.',
    `4. Unknown, ${at('/statements/vott/')}.`,
  ].join('\n');

  it('in its order, with counts, gravest first', async () => {
    const { verdicts } = await checked(paper);
    expect(verdicts.map(({ state, reference }) => [reference.footnote.label, state])).toEqual([
      ['1', 'current'],
      ['2', 'moved'],
      ['2', 'withdrawn'],
      ['4', 'unknown'],
    ]);
    expect(countStates(verdicts)).toEqual([
      ['unknown', 1],
      ['withdrawn', 1],
      ['moved', 1],
      ['current', 1],
    ]);
  });

  it('and corrected, as a list and as a whole', async () => {
    const { document, verdicts } = await checked(paper);
    expect(correctedSource(document, verdicts)).toBe(paper.replace('old-name', 'new-name'));
    expect(correctedList(document, verdicts)).toBe(
      [
        `1. Current, ${at('/statements/vote/#p3')}.`,
        `2. Moved, ${at('/statements/new-name/#p1')}; withdrawn, ${at('/letters/gone/')}.`,
        `4. Unknown, ${at('/statements/vott/')}.`,
        '',
      ].join('\n'),
    );
  });

  it('and corrected in the format that it came in', async () => {
    const json = JSON.stringify([
      { id: 'a', URL: at('/statements/old-name/') },
      { id: 'b', title: 'Other' },
      { id: 'c', URL: at('/statements/vote/') },
    ]);
    const csl = await checked(json);
    expect(JSON.parse(correctedSource(csl.document, csl.verdicts))).toEqual(
      JSON.parse(json.replace('old-name', 'new-name')),
    );
    expect(JSON.parse(correctedList(csl.document, csl.verdicts))).toEqual([
      { id: 'a', URL: at('/statements/new-name/') },
      { id: 'c', URL: at('/statements/vote/') },
    ]);
    const bib = `@misc{a,\n  url = {${at('/statements/old-name/')}},\n}\n\n@book{b, title = {Other}}\n`;
    const bibtex = await checked(bib);
    expect(correctedSource(bibtex.document, bibtex.verdicts)).toBe(bib.replace('old-name', 'new-name'));
    const notes = `Text.[^1]\n\n[^1]: See ${at('/statements/old-name/')}.\n`;
    const markdown = await checked(notes);
    expect(correctedList(markdown.document, markdown.verdicts)).toBe(`[^1]: See ${at('/statements/new-name/')}.\n`);
    expect(correctedSource(markdown.document, markdown.verdicts)).toBe(notes.replace('old-name', 'new-name'));
  });

  it('again without anything left to correct', async () => {
    const first = await checked(
      `1. “23 in favour, and 26 abstained,” rev. 2, ${at('/statements/vote/#p1')}.\n2. See http://www.record.example/statements/old-name.`,
    );
    const corrected = correctedSource(first.document, first.verdicts);
    const second = await checked(corrected);
    expect(corrected).toBe(
      `1. “23 in favour, and 26 abstained,” rev. 1, ${at('/statements/vote/r/1/#p2')}.\n2. See ${at('/statements/new-name/')}.`,
    );
    expect(correctedSource(second.document, second.verdicts)).toBe(corrected);
  });

  it('in slices, so that a page stays alive, and says how far it is', async () => {
    const text = Array.from({ length: 60 }, (_, place) => `${String(place + 1)}. ${at('/statements/vote/#p3')}.`).join(
      '\n',
    );
    let clock = 0;
    let pauses = 0;
    const steps: number[] = [];
    await checkDocument(splitText(text, refers), library, sites, {
      now: () => (clock += 5),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
      onProgress: ({ done, total }) => {
        expect(total).toBe(60);
        steps.push(done);
      },
    });
    expect(pauses).toBeGreaterThan(10);
    expect(steps).toEqual(Array.from({ length: 60 }, (_, place) => place + 1));
  });

  it('quickly: 500 footnotes in long texts', async () => {
    const words = 'The delegations took note of it and went on. '.repeat(20);
    const text = Array.from(
      { length: 500 },
      (_, place) =>
        `${String(place + 1)}. ${words}“The request failed: 102 States voted against it,” rev. 1, para. 2, ${at('/statements/vote/#p2')}.`,
    ).join('\n');
    const { verdicts } = await checked(text);
    expect(countStates(verdicts)).toEqual([['superseded', 500]]);
  });
});

describe('whatever is pasted', () => {
  const pieces = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    '>',
    ' ',
    '\n',
    '\n\n',
    '1. ',
    '[^1]: ',
    '@online{a,',
    '{',
    '}',
    'TY  - RPRT\n',
    'ER  - \n',
    '[{"URL": "',
    '"}]',
    '; ',
    '. ',
    '\\',
    '%23',
    '#p2',
    '#p9',
    'r/1/',
    ' rev. 1',
    ' rev. 2',
    ' para. 3',
    ' accessed 3 January 2027',
    sha('a'),
    at('/statements/vote/'),
    at('/statements/old-name/'),
    at('/letters/gone/'),
    'http://www.record.example/statements/shorter',
    '/statements/plain/',
    'The request failed: 102 States voted against it',
    '23 in favour, and 26 abstained',
    'nobody said this at all',
  );
  const runTogether = /https?:\/\/\S*https?:\/\//;
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ maxLength: 8 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('is taken apart and judged without a fault, and its corrections hold', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (pasted) => {
        const { document, verdicts } = await checked(pasted);
        for (const { at: start, text: own } of document.footnotes)
          expect(document.source.slice(start, start + own.length)).toBe(own);
        for (const { edits, reference } of verdicts)
          for (const [place, { start, end }] of edits.entries()) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(reference.footnote.text.length);
            expect(start).toBeGreaterThanOrEqual(edits[place - 1]?.end ?? 0);
          }
        // A moved record is never cited at its former address again, but in an archive, and where addresses run into one another.
        const again = await checked(correctedSource(document, verdicts));
        for (const { state, reference } of again.verdicts)
          if (reference.address.form !== 'embedded' && !runTogether.test(reference.footnote.text))
            expect(state).not.toBe('moved');
      }),
      { numRuns: 300 },
    );
  });
});
