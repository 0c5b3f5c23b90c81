import { afterAll, beforeAll, expect, test } from 'vitest';
import { normalizeWord } from '../../../src/features/search/normal-form.ts';
import { isFunctionWord, wordsIn } from '../../../src/features/search/words.ts';
import { deep } from '../../support/deep.ts';
import { searchOf, type SearchInNode } from '../../support/search-in-node.ts';
import { document } from './support.ts';

/** Words of the field in forms of which each is in another record. */
const more = [
  'Criminalisation of ad hoc offences; women seek cooperation on cybercrime. Data protection, multi-stakeholder, 24/7.',
  'Criminalized ad-hoc offense; a woman sought co-operation on cyber crime. Data-protection, multistakeholder. We favour it.',
  'To criminalise, an adhoc defence; the child is given rights-based help. Cyber-crimes, whistle-blowers. They favored it.',
  'Children gave to whistleblowers; analyses of criteria. The programme centres on behaviour. Rights based, rights/duties.',
  'An analysis of the criterion; programs of the center. It met, it held, it said. Labelled behavior, an on-line non-state actor.',
  'Meetings hold and say: labelling, meets, saying, online, nonstate actors; e-evidence of the U.S. delegation.',
].map((text, place) => document(`/more/${String(place)}/`, text));

let site: SearchInNode;
beforeAll(async () => {
  site = deep ? await searchOf('content') : await searchOf('tests/fixtures/site/content', more);
});
afterAll(() => site.close());

/** The words of every text, as they stand there. */
const texts = () =>
  site.documents
    .flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)])
    .map((text) => wordsIn(text));
const isWord = (text: string) => /^[a-z]{3,}$/.test(text) && !isFunctionWord(text);

/** Words that are spelt in two ways: by hand, so that the rules of the search are not tried with themselves. */
const spellings =
  'criminalisation criminalization,criminalised criminalized,criminalise criminalize,analyse analyze,labelled labeled,labelling labeling,behaviour behavior,favour favor,favoured favored,centre center,centres centers,defence defense,offence offense,offences offenses,programme program,programmes programs'
    .split(',')
    .map((pair) => pair.split(' '));

/** A word in the other spelling, where it has one. */
const twinOf = (word: string) => spellings.filter((pair) => pair.includes(word)).flat();

/** Groups of queries that should find the same records, and do not: the first of each, with those that differ. */
async function allDifferent(groups: Iterable<readonly string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const group of groups) {
    const queries = [...new Set(group)];
    if (queries.length === 1) continue;
    const found = await Promise.all(
      queries.map(async (query) => [...(await site.search(query)).matches].sort((a, b) => a - b).join()),
    );
    const others = queries.filter((_, place) => found[place] !== found[0] || found[place] === '');
    if (others.length > 0) wrong.push(`${queries[0] ?? ''}: ${others.join(', ')}`);
  }
  return wrong;
}

/** Two words that stand beside one another in some text, each pair once. */
const pairs = (wanted: (before: string, after: { text: string; joined: boolean }) => boolean) =>
  new Map(
    texts().flatMap((words) =>
      words.flatMap((word, at) => {
        const before = words[at - 1]?.text ?? '';
        return isWord(before) && isWord(word.text) && wanted(before, word)
          ? [[`${before} ${word.text}`, [before, word.text] as const] as const]
          : [];
      }),
    ),
  ).values();

test('every form of a word finds the same records, in either spelling', async () => {
  const words = new Set(
    texts()
      .flat()
      .map(({ text }) => text),
  );
  const families = Map.groupBy([...words].filter(isWord), normalizeWord);
  expect(families.size).toBeGreaterThan(200);
  const groups = [...families.values()].map((forms) => [...forms, ...forms.flatMap(twinOf)]);
  expect(groups.filter(({ length }) => length > 1).length).toBeGreaterThan(20);
  expect(await allDifferent(groups)).toEqual([]);
}, 600_000);

test('words that a hyphen or a stroke joins find what they find beside one another', async () => {
  const joined = [...pairs((_, { joined: isJoined }) => isJoined)];
  expect(joined.length).toBeGreaterThan(5);
  expect(await allDifferent(joined.map(([a, b]) => [' ', '-', '/', ','].map((sign) => a + sign + b)))).toEqual([]);
}, 600_000);

test('words that are one run together are found in every way to write them', async () => {
  const single = new Set(
    texts()
      .flat()
      .map(({ text }) => text),
  );
  const apart = [...pairs((before, { text }) => (before + text).length > 4 && single.has(before + text))];
  expect(apart.length).toBeGreaterThan(0);
  expect(await allDifferent(apart.map(([a, b]) => ['', ' ', '-'].map((sign) => a + sign + b)))).toEqual([]);
}, 600_000);
