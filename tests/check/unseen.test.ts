import { describe, expect, test } from 'vitest';
import { visible } from '../../src/base/visible.ts';
import { forbiddenCharacter } from '../../src/schemas/characters.ts';
import { brief, check, replace, withBody } from '../support/content.ts';

const one = 'statements/one.mdx';

const direction = 'a bidirectional control character, which can make a text read otherwise than it is written';
const joiner = 'a joiner, which nobody sees here; only scripts such as Arabic and Devanagari need it';

/** Characters that nobody sees, by what they are called. */
const characters: [name: string, characters: string][] = [
  ['a soft hyphen, which is not seen', '\u00AD'],
  ['a character that nobody sees', '\u034F\u115F\u17B4\u180E\u200B\u2060\u2064\u2800\u3164\uFEFF\uFFA0'],
  [direction, '\u061C\u200E\u202E'],
  [joiner, '\u200C\u200D'],
  ['a separator of lines or paragraphs, which breaks a line unseen', '\u2028\u2029'],
  ['a variation selector, which nobody sees', '\uFE0F\u{E0100}'],
  ['a character that is not text', '\uFDD0\uFFFE\u{1FFFF}'],
  ['a tag character, which nobody sees', '\u{E0041}'],
];

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

describe('characters that nobody sees are refused by name and place, wherever they stand', () => {
  const each = characters.flatMap(([name, list]) =>
    Array.from(list, (character) => [codeOf(character), name, character]),
  );
  test.each(each)('%s, %s', (code, name, character) => {
    expect(brief(check(withBody(`Hu${character}man rights.`)))).toEqual([
      [`${one}:19:3`, 'encoding', `The line holds ${name} (${code})`],
    ]);
    // No character can be written by the number of one that is none.
    const written = name.endsWith('not text') ? [] : [[`${one}:19:1`, 'body', `The text holds ${name} (${code})`]];
    expect(brief(check(withBody(`Hu&#x${code.slice(2)};man rights.`)))).toEqual(written);
    const escape = code.length > 6 ? `\\U${code.slice(2).padStart(8, '0')}` : `\\u${code.slice(2)}`;
    expect(brief(check({ [one]: replace('title: One', `title: "O${escape}ne"`) }))).toEqual([
      [`${one}:3:8`, 'field', `"${visible(`O${character}ne`)}" holds ${name} (${code})`],
    ]);
    expect(brief(check({ [one]: replace('title: One', `title: "${escape}"`) }))[0]?.[2]).toMatch(
      /is empty: it holds nothing but characters that nobody sees|holds nothing but spaces/,
    );
  });
});

test.each([
  ['Persian', 'می\u200Cشود'],
  ['Hindi', 'क्\u200Dष'],
  ['Arabic', 'ه\u200D'],
  ['Hebrew, without joiners', 'שלום'],
  ['accents, written in two', 'Coˆte d’Ivoire, Cote\u0301'],
  ['Korean', '한국어'],
  ['a picture', 'Phone ☎'],
])('what a script needs is allowed: %s', (_, text) => {
  expect(check(withBody(`Words: ${text}`))).toEqual([]);
});

test.each([
  ['a joiner in a picture', '👩\u200D💻'],
  ['two joiners', 'می\u200C\u200Cشود'],
  ['a joiner after a Latin letter', 'a\u200Cb'],
])('%s is not', (_, text) => {
  expect(forbiddenCharacter(text)?.name).toContain('a joiner');
});

describe('actors that readers could not tell apart are refused', () => {
  const actor = (name: string, more = '') => ({
    'actors/other.yaml': `id: other\nname: ${name}\nkind: academia\n${more}`,
  });
  const same = (name: string, other: string) => `field "${name}" is the name of another actor: actors/${other}.yaml`;
  const alike = (name: string) =>
    `field "${name}" looks like the name of another actor, "Iran" in actors/iran.yaml, and is written with other letters`;
  test.each([
    ['the same name', actor('Iran'), `2:7 ${same('Iran', 'iran')}`],
    ['but for capitals and an article', actor('The IRAN'), `2:7 ${same('The IRAN', 'iran')}`],
    ['Cyrillic letters', actor('Irаn'), `2:7 ${alike('Irаn')}`],
    ['a small L for a capital I', actor('lran'), `2:7 ${alike('lran')}`],
    ['an alias that is the name of another', actor('O', 'also_known_as: [P, EFF]\n'), `4:20 ${same('EFF', 'eff')}`],
  ])('%s', (_, changes, said) => {
    expect(brief(check(changes)).map((told) => told.join(' '))).toEqual([`actors/other.yaml:${said}`]);
  });

  test('an alias of its own, and one that two actors share, are none of this', () => {
    expect(
      check({
        ...actor('Other', 'also_known_as: [other, OT]\n'),
        'actors/iran.yaml': replace('kind', 'also_known_as: [OT]\nkind'),
      }),
    ).toEqual([]);
  });
});
