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

/** Written by hand, so that the rules of the search are not tried with themselves. */
const endings =
  'ise ize,ises izes,ised ized,ising izing,isation ization,isations izations,yse yze,ysed yzed,ogue og,ogues ogs,elled eled,elling eling,dgement dgment'
    .split(',')
    .map((pair) => pair.split(' '));
const written =
  'behaviour behavior,favour favor,labour labor,honour honor,neighbour neighbor,endeavour endeavor,centre center,centres centers,defence defense,offence offense,offences offenses,licence license,programme program,programmes programs,cheque check'
    .split(',')
    .map((pair) => pair.split(' '));
/** Words in -ise that are written so everywhere. */
const everywhere =
  /(?:exerc|prom|prem|comprom|rev|adv|superv|dev|r|w|prec|expert|surpr|enterpr|franch|ra|pra|no|conc|otherw|lik|televis|improv|disgu)is/;

/** A word in the other spelling, where it has one. */
function twinOf(word: string): string[] {
  const whole = written.filter((pair) => pair.includes(word)).flat();
  const [british, american] = endings.find((pair) => pair.some((ending) => word.endsWith(ending))) ?? [];
  if (!british || !american || everywhere.test(word) || word.length < 7) return whole.filter((one) => one !== word);
  const [from, to] = word.endsWith(british) ? [british, american] : [american, british];
  return [word.slice(0, -from.length) + to];
}

/** Queries that find other records than the first of them. */
async function different(queries: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    queries.map(async (query) => [...(await site.search(query)).matches].sort((a, b) => a - b).join()),
  );
  return queries.filter((_, place) => found[place] !== found[0] || found[place] === '');
}

async function allDifferent(groups: Iterable<readonly string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const group of groups) {
    const queries = [...new Set(group)];
    const others = queries.length > 1 ? await different(queries) : [];
    if (others.length > 0) wrong.push(`${queries[0] ?? ''}: ${others.join(', ')}`);
  }
  return wrong;
}

test('every form of a word finds the same records, in either spelling', async () => {
  const words = [
    ...new Set(
      texts()
        .flat()
        .map(({ text }) => text),
    ),
  ].filter(isWord);
  const families = Map.groupBy(words, normalizeWord);
  expect(families.size).toBeGreaterThan(200);
  const groups = [...families.values()].map((forms) => [...forms, ...forms.flatMap(twinOf)]);
  expect(groups.filter(({ length }) => length > 1).length).toBeGreaterThan(20);
  expect(await allDifferent(groups)).toEqual([]);
}, 600_000);

test('words that a hyphen or a stroke joins find what they find beside one another', async () => {
  const pairs = texts().flatMap((words) =>
    words.flatMap(({ text, joined }, at) => {
      const before = words[at - 1]?.text ?? '';
      return joined && isWord(text) && isWord(before)
        ? [[`${before} ${text}`, `${before}-${text}`, `${before}/${text}`, `${before},${text}`]]
        : [];
    }),
  );
  expect(pairs.length).toBeGreaterThan(5);
  expect(await allDifferent(new Map(pairs.map((pair) => [pair[0], pair])).values())).toEqual([]);
}, 600_000);

test('words that are one run together are found in every way to write them', async () => {
  const lists = texts();
  const single = new Set(
    lists
      .flat()
      .map(({ text }) => text)
      .filter((text) => text.length > 4),
  );
  const pairs = lists.flatMap((words) =>
    words.flatMap(({ text }, at) => {
      const before = words[at - 1]?.text ?? '';
      return isWord(before) && isWord(text) && single.has(before + text)
        ? [[before + text, `${before} ${text}`, `${before}-${text}`]]
        : [];
    }),
  );
  expect(pairs.length).toBeGreaterThan(0);
  expect(await allDifferent(new Map(pairs.map((pair) => [pair[0], pair])).values())).toEqual([]);
}, 600_000);
