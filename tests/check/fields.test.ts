import { describe, expect, test } from 'vitest';
import { brief, check, inLine, inLines, refused, replace } from '../support/content.ts';

const one = 'statements/one.mdx';
const dates = '(2024, 2024-02 or 2024-02-09: as precise as the source, no more)';
const whole = 'must be a whole web address that starts with https:// (http:// only where there is nothing else)';
const code = 'must be a country code of two capital letters (ISO 3166-1), such as CH';
const symbol = 'must be a document symbol of the United Nations, such as A/AC.291/22/Rev.2';

describe('names of fields', () => {
  // A misspelt one is told once, though the right one is then missing.
  refused(one, 'unknown-field', {
    'position: → positon:': '11:1 "positon" is not a field | Did you mean position?',
    'title: → “title”:': '3:1 "“title”" is not a field | Did you mean title?',
    '    grade: official →     grade: official\n    xyzzy: 1':
      '16:5 "xyzzy" is not a field of sources[0] | Fields are url, title, publisher, date, language, grade, archived, accessed, original',
  });

  refused(one, 'field', {
    'kind: oral\n → ': '2:1 The field "kind" is missing | kind: Kind of statement',
    'kind: oral → kind:': '5:1 The field "kind" has no value | kind: Kind of statement',
  });
});

describe('values of fields', () => {
  refused(one, 'field', {
    'kind: oral → kind: orall': '5:7 "orall" is not one of the values of "kind" | Did you mean oral?',
    'kind: oral → kind: xyzzy':
      '5:7 "xyzzy" is not one of the values of "kind" | Values are oral, written-submission, explanation-of-vote, proposal, commentary',
    'actors: [iran] → actors: iran': '6:9 "iran" must be a list | Write actors: [iran]',
    'actors: [iran] → actors:\n  -iran': '7:3 "-iran" must be a list | A space is missing after the -: - iran',
    'title: One → title: 2024': '3:8 2024 must be text | Put it in quotation marks: "2024"',
    'title: One → title: true': '3:8 true must be text | Put it in quotation marks: "true"',
    'title: One → title: [One]': '3:8 The value must be text | Write one value, without brackets or "- "',
    'topics: [scope] → topics: [scope]\nlanguages:\n  - Vote: against':
      '10:5 The value must be text | Text that holds a colon needs quotation marks: "Vote: against"',
    'title: One → title: |\n  One\n  Two':
      '3:8 "One Two" must be a single line, without tabs | title: Title of the record, as it is shown and cited',
    'title: One → title: ""': '3:8 The value must not be empty | title: Title of the record, as it is shown and cited',
    'title: One → title: "  "':
      '3:8 "" holds nothing but spaces | title: Title of the record, as it is shown and cited',
    'title: One → title: " One"':
      '3:8 "One" must not start or end with a space | title: Title of the record, as it is shown and cited',
    'title: One → title: "O\\uD800ne"':
      '3:8 "O<U+D800>ne" holds a character that is not text (U+D800) | title: Title of the record, as it is shown and cited',
    'title: One → title: "\\u202EOne"':
      '3:8 "<U+202E>One" holds a bidirectional control character, which can make a text read otherwise than it is written (U+202E) | title: Title of the record, as it is shown and cited',
    'title: One → title: "O\\x07ne"':
      '3:8 "O<U+0007>ne" holds a control character (U+0007) | title: Title of the record, as it is shown and cited',
    'position: → status: published\nposition:':
      '11:9 "published" is not one of the values of "status" | The only value is draft',
    '  - {text: main, article: "1"} →   - main':
      '10:5 "main" must be a set of fields | provisions[0]: A text, or an article of it',
    'article: "1" → article: 1': '10:27 1 must be text | Put it in quotation marks: "1"',
    'article: "1" → article: Article 1':
      '10:27 "Article 1" must be the number of an article alone, such as "24" or "16 bis", or "preamble" | provisions[0].article: Number of the article in quotation marks, or "preamble"; leave it out for the text as a whole',
  });

  test('fields of a source without "- "', () => {
    const change = (text: string) => text.replace('  - url', '  url').replaceAll('\n    ', '\n  ');
    expect(inLines(check({ [one]: change }))).toEqual([
      `${one}:13:3 field The value must be a list | Start each entry of the list with "- "`,
    ]);
  });

  refused('sessions/first.mdx', 'field', {
    'end: → number: "6"\nend:': '6:9 "6" must be a whole number | Write 6, without quotation marks',
    'end: → number: 0\nend:': '6:9 0 must be at least 1 | number: Its number among meetings of its kind',
    'end: → open_to_stakeholders: yes\nend:': '6:23 "yes" must be true or false | Write true',
  });
});

describe('numbers are told as they are written', () => {
  refused(one, 'field', {
    'article: "1" → article: 14.10': '10:27 14.10 must be text | Put it in quotation marks: "14.10"',
    'article: "1" → article: 010': '10:27 010 must be text | Put it in quotation marks: "010"',
    'article: "1" → article: 1e3': '10:27 1e3 must be text | Put it in quotation marks: "1e3"',
    'article: "1" → article: True': '10:27 True must be text | Put it in quotation marks: "True"',
    'topics: [scope] → topics: 14.10': '8:9 14.10 must be a list | Write topics: [14.10]',
    '2024-02-01 → 2024.10': `4:7 2024.10 must be a date: 2024, 2024-02 or 2024-02-09 | date: When it was said or submitted ${dates}`,
  });
});

describe('quotation marks around a whole field', () => {
  test.each([
    ['“Whole title”', 'Whole title', '“Whole title”'],
    ['“Whole title”', 'Whole title', '"“Whole title”"'],
    ['"x"', 'x'],
    ['"Whole”', 'Whole'],
    ['«Titre»', 'Titre'],
    ['„Titel“', 'Titel'],
    ['“He said ‘no’ to it”', 'He said ‘no’ to it'],
    ['‘It’s a title’', 'It’s a title'],
    ["'x'", 'x', `"'x'"`],
  ])('are refused: %s', (value, inner, yaml = `'${value}'`) => {
    const said = `"${value}" stands in quotation marks as a whole: readers would see them`;
    expect(check({ [one]: replace('title: One', `title: ${yaml}`) }).map((problem) => inLine(problem))).toEqual([
      `field 3:8 ${said} | Leave the inner marks out: "${inner}"`,
    ]);
  });

  test.each([
    '“A” and “B”',
    '"“A” and the rest"',
    '"The end of “A”"',
    `'"A" and "B"'`,
    '‘A’ and ‘B’',
    `"'tis"`,
    '"the States’"',
    "the States' right",
  ])('are fine around a part: %s', (value) => {
    expect(check({ [one]: replace('title: One', `title: ${value}`) })).toEqual([]);
  });

  test.each([
    [one, 'position: It spoke.', 'position: “It spoke.”'],
    ['sessions/first.mdx', 'outcome: Nothing.', 'outcome: “Nothing.”'],
    ['red-lines/line.mdx', 'demand: Stop.', 'demand: “Stop.”'],
    ['letters/letter.mdx', 'asks: [Stop.]', 'asks: [“Stop.”]'],
    ['actors/iran.yaml', 'name: Iran', 'name: “Iran”'],
    ['topics.yaml', 'label: Scope', 'label: “Scope”'],
  ])('are refused in %s: %s', (file, piece, by) => {
    expect(check({ [file]: replace(piece, by) }).map(([, , message]) => message)).toEqual([
      expect.stringMatching(/stands in quotation marks as a whole/),
    ]);
  });

  test('belong to the title of a source that is a quotation', () => {
    expect(check({ [one]: replace('title: A source', 'title: “We say no”') })).toEqual([]);
  });
});

describe('names that Windows keeps for itself', () => {
  const kept = (id: string) =>
    `"${id}" is a name that Windows keeps for itself: nobody could check the file out there; choose another`;
  test.each(['con', 'prn', 'aux', 'nul', 'com0', 'com9', 'lpt1'])('%s', (id) => {
    const file = `actors/${id}.yaml`;
    const actor = `id: ${id}\nname: A\nkind: state\n`;
    expect(brief(check({ [file]: actor }))).toEqual([[`${file}:1:5`, 'field', kept(id)]]);
    expect(brief(check({ [one]: replace('title:', `aliases: [${id}]\ntitle:`) }))).toEqual([
      [`${one}:3:11`, 'field', kept(id)],
    ]);
    expect(brief(check({ 'topics.yaml': replace('id: process', `id: ${id}`) }))).toEqual([
      ['topics.yaml:5:7', 'field', kept(id)],
    ]);
  });

  test.each(['con-1', 'icon', 'aux-armes', 'com', 'com10', 'lpt', 'content'])('%s is none of them', (id) => {
    expect(check({ [`actors/${id}.yaml`]: `id: ${id}\nname: A\nkind: state\n` })).toEqual([]);
  });
});

describe('dates', () => {
  const word = 'is not a date; dates are written 2024, 2024-02 or 2024-02-09';
  const usual = `date: When it was said or submitted ${dates}`;
  refused(one, 'field', {
    '2024-02-01 → 2024-02-30': `4:7 "2024-02-30" does not exist; February 2024 has 29 days | ${usual}`,
    '2024-02-01 → 2024-13': `4:7 "2024-13" has no such month; months are 01 to 12 | ${usual}`,
    '2024-02-01 → 1024': `4:7 "1024" lies outside the years 1900 to 2199 | ${usual}`,
    '2024-02-01 → 2024-2-1': `4:7 "2024-2-1" ${word} | Write 2024-02-01`,
    '2024-02-01 → 1 February 2024': `4:7 "1 February 2024" ${word} | Write 2024-02-01`,
    '2024-02-01 → 02/01/2024': `4:7 "02/01/2024" ${word} | ${usual}`,
    '2024-02-01 → [2024]': `4:7 The value must be a date: 2024, 2024-02 or 2024-02-09 | ${usual}`,
  });

  refused('sessions/first.mdx', 'field', {
    '2024-02-09 → 2023': `6:6 "2023" is before the first day, 2024-01-29 | end: Last day ${dates}`,
  });

  test('years and months are dates', () => {
    expect(check({ [one]: replace('2024-02-01', '2024') })).toEqual([]);
    expect(check({ [one]: replace('2024-02-01', '2024-02') })).toEqual([]);
  });
});

describe('web addresses', () => {
  const usual = 'sources[0].url: Full web address of the source';
  refused(one, 'field', {
    'https://un.org/a → ftp://un.org/a': `13:10 "ftp://un.org/a" ${whole} | ${usual}`,
    'https://un.org/a → javascript:alert(1)': `13:10 "javascript:alert(1)" ${whole} | ${usual}`,
    'https://un.org/a → www.un.org/a': `13:10 "www.un.org/a" ${whole} | Did you mean https://www.un.org/a?`,
    'https://un.org/a → "https://un.org/a b"': `13:10 "https://un.org/a b" must be one web address, without spaces | ${usual}`,
    'https://un.org/a → https://un.org@else.org/': `13:10 "https://un.org@else.org/" must not hold a user name before the @ | ${usual}`,
  });

  test('http is accepted', () => {
    expect(check({ [one]: replace('https://un.org/a', 'http://un.org/a') })).toEqual([]);
  });
});

describe('codes and symbols', () => {
  refused('actors/iran.yaml', 'field', {
    'IR → UK': '4:10 "UK" is not a country code of ISO 3166-1 | Did you mean GB?',
    'IR → EU':
      '4:10 "EU" is not a country code of ISO 3166-1 | Leave the field out for a group, a union or the United Nations',
    'IR → ir': `4:10 "ir" ${code} | Did you mean IR?`,
    'IR → Switzerland': `4:10 "Switzerland" ${code} | Did you mean CH?`,
  });

  test('Norway is text, not false', () => {
    expect(check({ 'actors/iran.yaml': replace('IR', 'NO') })).toEqual([]);
  });

  test('languages', () => {
    const list = 'languages: [EN, english, fr-CA, xx]\nposition:';
    expect(check({ [one]: replace('position:', list) }).map(([, , message, hint]) => [message, hint])).toEqual([
      ['"EN" must be a language code of two lower-case letters (ISO 639-1), such as en', 'Did you mean en?'],
      ['"english" must be a language code of two lower-case letters (ISO 639-1), such as en', 'Did you mean en?'],
      ['"fr-CA" must be a language code of two lower-case letters (ISO 639-1), such as en', 'Did you mean fr?'],
      [
        '"xx" is not a language code of ISO 639-1',
        'languages[3]: Language as two lower-case letters (ISO 639-1): en, fr, es, ru, zh, ar',
      ],
    ]);
  });

  const documents = (value: string) => `documents:\n  - {symbol: ${value}, title: A}\nend:`;
  refused('sessions/first.mdx', 'field', {
    [`end: → ${documents('a/ac.291/22/rev.2')}`]: `7:14 "a/ac.291/22/rev.2" ${symbol} | Did you mean A/AC.291/22/Rev.2?`,
    [`end: → ${documents('"https://undocs.org/A/79/1"')}`]: `7:14 "https://undocs.org/A/79/1" ${symbol} | Did you mean A/79/1?`,
    [`end: → ${documents('Draft')}`]: `7:14 "Draft" ${symbol} | documents[0].symbol: Document symbol of the United Nations, such as A/AC.291/22/Rev.2`,
  });
});

describe('rules between fields', () => {
  refused('red-lines/line.mdx', 'field', {
    'source: https://un.org/a → source: https://un.org/b':
      '11:13 This source is not among the sources of the record | Add it under sources, with its title and grade, or correct the address',
    'assessments: → assessments:\n  - {text: main, status: met, why: So., source: "https://un.org/a"}':
      '9:11 A verdict on "main" stands here twice | Delete one of the two',
  });

  refused(one, 'field', {
    'topics: [scope] → topics: [scope, process, scope]':
      '8:26 The topic "scope" stands here twice | Delete one of the two',
    'actors: [iran] → actors: [iran, iran]': '6:16 The actor "iran" stands here twice | Delete one of the two',
    'article: "1"} → article: "1"}\n  - {text: main, article: "1"}':
      '11:12 The place "main 1" stands here twice | Delete one of the two',
  });

  refused('texts/main.mdx', 'field', {
    'number: "2" → number: "1"': '9:14 The article "1" stands here twice | Delete one of the two',
    'slug: terms → slug: purpose': '9:25 "purpose" is already the address of another article | Choose another',
    'kind: → replaces: main\nkind:':
      '6:11 "main" is this text itself | Write the id of the earlier version, or leave the field out',
  });

  test('phases out of order', () => {
    const phases = '  - {id: start, title: Start, from: 2019}\n  - {id: before, title: Before, from: 2018}';
    expect(brief(check({ 'process.yaml': replace('  - {id: start, title: Start, from: 2019}', phases) }))).toEqual([
      ['process.yaml:3:39', 'field', '"2018" is before the entry above it, 2019'],
    ]);
  });

  test('a rule is checked though another field is faulty', () => {
    const change = (text: string) =>
      text.replace('2024-02-09', '2023').replace('kind: substantive', 'kind: substantial');
    expect(brief(check({ 'sessions/first.mdx': change }))).toEqual([
      ['sessions/first.mdx:4:7', 'field', '"substantial" is not one of the values of "kind"'],
      ['sessions/first.mdx:6:6', 'field', '"2023" is before the first day, 2024-01-29'],
    ]);
  });
});
