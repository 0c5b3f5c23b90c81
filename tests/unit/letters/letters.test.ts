import { describe, expect, test } from 'vitest';
import { asksOf } from '../../../src/features/letters/asks.ts';
import { relate, type Corpus } from '../../../src/corpus/corpus.ts';
import { overlapOf } from '../../../src/features/letters/overlap.ts';
import { signatoriesOf, signingOf, signingWords } from '../../../src/features/letters/signatories.ts';
import { areMany, byInitial, signatoryPath } from '../../../src/features/letters/signatory-pages.ts';
import { drawOverlap, overlapMatrix } from '../../../src/features/letters/overlap-picture.ts';
import { asksCsv, overlapCsv, signatoriesCsv } from '../../../src/features/letters/letters-csv.ts';
import { readContent, type Change } from '../../support/content.ts';

interface Fixture {
  date: string;
  signatories?: string[];
  count?: number;
  asks?: string[];
  convenors?: string[];
}

/** A letter of the corpus; a signatory is `name` or `name=actor`. */
function letter(id: string, { date, signatories, count, asks = ['Stop.'], convenors = [] }: Fixture): Change {
  const names = signatories?.map((written) => {
    const [name = '', actor] = written.split('=');
    return `  - {name: ${JSON.stringify(name)}${actor === undefined ? '' : `, actor: ${actor}`}}`;
  });
  return [
    '---',
    `id: ${id}`,
    `title: Letter ${id}`,
    `date: "${date}"`,
    'kind: open-letter',
    `convenors: [${convenors.join(', ')}]`,
    ...(count === undefined ? [] : [`signatory_count: ${String(count)}`]),
    ...(names ? ['signatories:', ...names] : []),
    'addressees: [All]',
    'topics: [scope]',
    'asks:',
    ...asks.map((ask) => `  - ${JSON.stringify(ask)}`),
    'sources:\n  - {url: "https://un.org/a", title: A source, grade: official}',
    'added: 2026-11-24',
    '---\n\nA paragraph.\n',
  ].join('\n');
}

function corpusOf(letters: Record<string, Fixture>, changes: Record<string, Change> = {}): Corpus {
  const files = Object.entries(letters).map(([id, fixture]) => [`letters/${id}.mdx`, letter(id, fixture)]);
  const { entries, process, problems } = readContent({
    ...(Object.fromEntries(files) as Record<string, Change>),
    'letters/letter.mdx': null,
    'red-lines/line.mdx': null,
    ...changes,
  });
  if (!process || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return relate(entries, process, 'main');
}

const signed = (corpus: Corpus) =>
  signatoriesOf(corpus).map(({ name, signed: own }) => [name, ...own.map(({ letter: { id } }) => id)]);

describe('signatories', () => {
  test('are joined by actor, else by folded name; a bare name that is the name of one actor is that actor', () => {
    const corpus = corpusOf({
      b: { date: '2023', signatories: ['EFF (Electronic Frontier Foundation)=eff', 'The Pen & Press Club', 'Other'] },
      a: { date: '2022', signatories: ['eff', 'Pén and press club'] },
      c: { date: '2024', signatories: ['Pen Club'] },
    });
    expect(signed(corpus)).toEqual([
      ['EFF', 'a', 'b'],
      ['Other', 'b'],
      ['Pén and press club', 'a', 'b'],
      ['Pen Club', 'c'],
    ]);
  });

  test('of the same name are no actor when two actors have it', () => {
    const corpus = corpusOf(
      { a: { date: '2022', signatories: ['Front'] } },
      {
        'actors/eff.yaml': 'id: eff\nname: EFF\nkind: civil-society\nalso_known_as: [Front]\n',
        'actors/other.yaml': 'id: other\nname: Front\nkind: civil-society\n',
      },
    );
    expect(signatoriesOf(corpus).map(({ key, actor }) => [key, actor?.id])).toEqual([['n-front', undefined]]);
  });

  test('that stand twice under one letter count once, and convening is not signing', () => {
    const corpus = corpusOf({ a: { date: '2022', signatories: ['Pen', 'PEN'], convenors: ['eff'] } });
    const all = signatoriesOf(corpus);
    expect(all.map(({ name, signed: own, convened }) => [name, own.length, convened.length])).toEqual([
      ['EFF', 0, 1],
      ['Pen', 1, 0],
    ]);
    const rows = signatoriesCsv(all, (path) => path).split('\r\n');
    expect(rows[1]).toBe('"EFF","eff","a","2022-XX-XX","Letter a","open-letter","convened","","","/letters/a/"');
    expect(rows).toHaveLength(4);
  });

  test.each([
    [{ signatories: ['A', 'B'], count: 2 }, '2, all named here'],
    [{ signatories: ['A', 'B'], count: 79 }, '79, 2 named here'],
    [{ signatories: ['A'] }, 'not counted, 1 named here'],
    [{ count: 124 }, '124, none named here'],
    [{}, 'not counted, none named here'],
  ])('are never taken for all unless a count says so: %o', (fixture, words) => {
    const [entry] = corpusOf({ a: { date: '2022', ...fixture } }).letters;
    expect(signingWords(signingOf(entry!))).toBe(words);
  });

  test('get a page for each initial when there are too many for one', () => {
    const names = Array.from({ length: 150 }, (_, place) => [`Émile ${String(place)}`, `Org ${String(place)}`]).flat();
    const few = signatoriesOf(corpusOf({ a: { date: '2022', signatories: names } }));
    const many = signatoriesOf(corpusOf({ a: { date: '2022', signatories: [...names, '404 Media', 'Zeit'] } }));
    expect([areMany(few), areMany(many)]).toEqual([false, true]);
    expect(byInitial(many).map(({ slug, signatories }) => [slug, signatories.length])).toEqual([
      ['other', 1],
      ['e', 150],
      ['o', 150],
      ['z', 1],
    ]);
    expect(signatoryPath(many.at(-1)!, true)).toBe('/letters/signatories/z/#n-zeit');
    expect(signatoryPath(many.at(-1)!, false)).toBe('/letters/signatories/#n-zeit');
  });
});

describe('signatories in common', () => {
  const sharing = () =>
    corpusOf({
      a: { date: '2022-01-01', signatories: ['One', 'Two', 'Three'] },
      b: { date: '2022-02-01', signatories: ['One', 'Two'] },
      c: { date: '2022-03-01', signatories: ['Two', 'Four'] },
      d: { date: '2022-04-01', signatories: ['Five'] },
      e: { date: '2022-05-01' },
    });

  test('are counted for each pair of letters that has one, most first, then the newest', () => {
    const pairs = overlapOf(signatoriesOf(sharing()));
    expect(pairs.map(({ key, shared }) => [key, ...shared.map(({ name }) => name)])).toEqual([
      ['a--b', 'One', 'Two'],
      ['b--c', 'Two'],
      ['a--c', 'Two'],
    ]);
    expect(overlapCsv(pairs, (path) => path).split('\r\n')[1]).toBe(
      '"a","2022-01-01","b","2022-02-01","2","One; Two","/letters/a/","/letters/b/"',
    );
  });

  test('are drawn once for each pair, with its number and a link to its names', () => {
    const corpus = sharing();
    const pairs = overlapOf(signatoriesOf(corpus));
    const drawing = drawOverlap(overlapMatrix(pairs, corpus.letters), { pairHref: (key) => `#${key}` });
    const links = [...drawing.matchAll(/<a href="#([^"]+)" aria-label="([^"]+)">/g)].map(([, key, name]) => [
      key,
      name,
    ]);
    expect(links).toEqual([
      ['a--b', '2 in common: letters 1 and 2'],
      ['a--c', '1 in common: letters 1 and 3'],
      ['b--c', '1 in common: letters 2 and 3'],
    ]);
    expect(drawing).not.toContain('Letter d');
  });
});

describe('asks', () => {
  const merged = (letters: Record<string, string[]>) =>
    asksOf(
      corpusOf(
        Object.fromEntries(
          Object.entries(letters).map(([id, asks], place) => [id, { date: `20${String(20 + place)}`, asks }]),
        ),
      ).letters,
    ).map(({ text, places }) => [text, ...places.map(({ letter: { id }, anchor }) => `${id}#${anchor}`)]);

  test('with the same words, whatever their case and punctuation, are one, with every paragraph', () => {
    expect(merged({ a: ['Drop it.', 'Reject the draft.'], b: ['reject the “draft”', 'Go on.'] })).toEqual([
      ['Drop it.', 'a#p1'],
      ['Reject the draft.', 'a#p2', 'b#p1'],
      ['Go on.', 'b#p2'],
    ]);
  });

  test('with nearly the same words are one', () => {
    const long = 'Limit domestic procedural measures and international cooperation to the core offences';
    expect(merged({ a: [`${long}.`], b: [`${long} alone.`] })).toHaveLength(1);
    expect(merged({ a: [`${long}.`], b: ['Limit the powers of surveillance.'] })).toHaveLength(2);
  });

  test.each([
    ['Sign and ratify the Convention in Hanoi together.', 'Do not sign and ratify the Convention in Hanoi together.'],
    ['Delete paragraph 2 of the article on human rights.', 'Delete paragraph 3 of the article on human rights.'],
    ['Vote for the draft resolution of the Committee.', 'Vote against the draft resolution of the Committee.'],
  ])('that differ in what turns the sense stay apart: %s', (one, other) => {
    expect(merged({ a: [one], b: [other] })).toHaveLength(2);
  });

  test('of one letter stay apart, and the table has a row for each paragraph', () => {
    const { letters } = corpusOf({
      a: { date: '2022', asks: ['Stop.', 'Stop!'] },
      b: { date: '2023', asks: ['stop'] },
    });
    const asks = asksOf(letters);
    expect(asks.map(({ places }) => places.length)).toEqual([2, 1]);
    const rows = asksCsv(asks, (path) => path)
      .trim()
      .split('\r\n')
      .slice(1);
    expect(rows.map((row) => [row.split(',')[0], row.split(',').at(-1)])).toEqual([
      ['"1"', '"/letters/a/#p1"'],
      ['"1"', '"/letters/b/#p1"'],
      ['"2"', '"/letters/a/#p2"'],
    ]);
  });
});
