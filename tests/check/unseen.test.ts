import { describe, expect, test } from 'vitest';
import { visible } from '../../src/base/visible.ts';
import { forbiddenCharacter } from '../../src/schemas/characters.ts';
import { brief, check, replace, withBody } from '../support/content.ts';

const one = 'statements/one.mdx';

/** Characters that nobody sees, with what they are called. */
const characters: [character: string, name: string][] = [
  ['\u00AD', 'a soft hyphen, which is not seen'],
  ['\u034F', 'a character that nobody sees'],
  ['\u061C', 'a bidirectional control character, which can make a text read otherwise than it is written'],
  ['\u115F', 'a character that nobody sees'],
  ['\u17B4', 'a character that nobody sees'],
  ['\u180E', 'a character that nobody sees'],
  ['\u200B', 'a character that nobody sees'],
  ['\u200C', 'a joiner, which nobody sees here; only scripts such as Arabic and Devanagari need it'],
  ['\u200D', 'a joiner, which nobody sees here; only scripts such as Arabic and Devanagari need it'],
  ['\u200E', 'a bidirectional control character, which can make a text read otherwise than it is written'],
  ['\u2028', 'a separator of lines or paragraphs, which breaks a line unseen'],
  ['\u2029', 'a separator of lines or paragraphs, which breaks a line unseen'],
  ['\u202E', 'a bidirectional control character, which can make a text read otherwise than it is written'],
  ['\u2060', 'a character that nobody sees'],
  ['\u2064', 'a character that nobody sees'],
  ['\u2800', 'a character that nobody sees'],
  ['\u3164', 'a character that nobody sees'],
  ['\uFE0F', 'a variation selector, which nobody sees'],
  ['\uFEFF', 'a character that nobody sees'],
  ['\uFFA0', 'a character that nobody sees'],
  ['\uFDD0', 'a character that is not text'],
  ['\uFFFE', 'a character that is not text'],
  ['\u{1FFFF}', 'a character that is not text'],
  ['\u{E0041}', 'a tag character, which nobody sees'],
  ['\u{E0100}', 'a variation selector, which nobody sees'],
];

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

describe('characters that nobody sees are refused by name and place, wherever they stand', () => {
  test.each(characters)('%j', (character, name) => {
    const code = codeOf(character);
    expect(brief(check(withBody(`Hu${character}man rights.`)))).toEqual([
      [`${one}:19:3`, 'encoding', `The line holds ${name} (${code})`],
    ]);
    expect(brief(check(withBody(`Hu&#x${code.slice(2)};man rights.`)))).toEqual([
      // No character can be written by the number of one that is none.
      ...(code === 'U+1FFFF' || code === 'U+FFFE' || code === 'U+FDD0'
        ? []
        : [[`${one}:19:1`, 'body', `The text holds ${name} (${code})`]]),
    ]);
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
  test.each([
    ['the same name', actor('Iran'), 'actors/other.yaml:2:7', '"Iran" is the name of another actor: actors/iran.yaml'],
    [
      'but for capitals and an article',
      actor('The IRAN'),
      'actors/other.yaml:2:7',
      '"The IRAN" is the name of another actor: actors/iran.yaml',
    ],
    [
      'Cyrillic letters',
      actor('Irаn'),
      'actors/other.yaml:2:7',
      '"Irаn" looks like the name of another actor, "Iran" in actors/iran.yaml, and is written with other letters',
    ],
    [
      'a small L for a capital I',
      actor('lran'),
      'actors/other.yaml:2:7',
      '"lran" looks like the name of another actor, "Iran" in actors/iran.yaml, and is written with other letters',
    ],
    [
      'an alias that is the name of another',
      actor('Other', 'also_known_as: [O, EFF]\n'),
      'actors/other.yaml:4:20',
      '"EFF" is the name of another actor: actors/eff.yaml',
    ],
  ])('%s', (_, changes, place, message) => {
    expect(brief(check(changes))).toEqual([[place, 'field', message]]);
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
