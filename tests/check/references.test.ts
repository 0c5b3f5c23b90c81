import { describe, expect, test } from 'vitest';
import { check, inLines, readContent, refused, replace } from '../support/content.ts';

const one = 'statements/one.mdx';

const text = (id: string, replaces: string) =>
  [
    `---\nid: ${id}\ntitle: ${id}\nshort: ${id}\ndate: 2024\nkind: other\nreplaces: ${replaces}`,
    'sources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2024\n---\n\nA paragraph.\n',
  ].join('\n');

describe('references', () => {
  refused(one, 'reference', {
    'actors: [iran] → actors: [irann]': '6:10 There is no record "irann" in content/actors/ | Did you mean iran?',
    'actors: [iran] → actors: [Iran]': '6:10 There is no record "Iran" in content/actors/ | Did you mean iran?',
    'actors: [iran] → actors: [xyzzyx]':
      '6:10 There is no record "xyzzyx" in content/actors/ | Add it to content/actors/, or correct the id',
    'session: first → session: iran':
      '7:10 There is no record "iran" in content/sessions/ | There is one in content/actors/, which does not fit here',
    'topics: [scope] → topics: [scop]': '8:10 There is no record "scop" in content/topics.yaml | Did you mean scope?',
    'article: "1" → article: "9"': '10:27 "main" has no article "9" | Its articles are 1 to 2',
  });

  test('to one of two collections', () => {
    expect(inLines(check({ 'red-lines/line.mdx': replace('[letter]', '[leter, one]') }))).toEqual([
      'red-lines/line.mdx:6:13 reference There is no record "leter" in content/letters/ or content/statements/ | Did you mean letter?',
    ]);
  });

  test('are checked in a record that has other faults', () => {
    const change = (before: string) => before.replace('kind: oral', 'kind: orall').replace('[iran]', '[irann]');
    expect(check({ [one]: change }).map(([place, kind]) => [place, kind])).toEqual([
      [`${one}:5:7`, 'field'],
      [`${one}:6:10`, 'reference'],
    ]);
  });

  test('to a draft', () => {
    const draft = { 'sessions/first.mdx': replace('outcome:', 'status: draft\noutcome:') };
    expect(inLines(check(draft))).toEqual([
      `${one}:7:10 reference "first" is a draft, which readers cannot open | Remove status: draft in sessions/first.mdx, or add it here`,
    ]);
    expect(check(draft, { drafts: true })).toEqual([]);
    expect(check({ ...draft, [one]: replace('position:', 'status: draft\nposition:') })).toEqual([]);
  });

  test('texts that replace each other in a circle', () => {
    const circle = {
      'texts/a.mdx': text('a', 'b'),
      'texts/b.mdx': text('b', 'c'),
      'texts/c.mdx': text('c', 'a'),
      'texts/d.mdx': text('d', 'a'),
    };
    expect(inLines(check(circle))).toEqual([
      'texts/a.mdx:7:11 reference "a" replaces "b", which replaces "c", which replaces "a": a circle | The oldest of them replaces none of the others',
    ]);
  });
});

describe('a faulty record does not put the blame on those that refer to it', () => {
  test.each([
    ['a wrong value', replace('kind: state', 'kind: stat')],
    ['broken YAML', 'id: iran\nname: "Iran\nkind: state\n'],
    ['an empty file', ''],
    ['no UTF-8', Buffer.of(0xff)],
    ['another id', replace('id: iran', 'id: persia')],
  ])('%s', (_, change) => {
    const problems = check({ 'actors/iran.yaml': change });
    expect(problems.map(([place]) => place.split(':')[0])).toEqual(['actors/iran.yaml']);
  });

  test('an entry of a list', () => {
    expect(inLines(check({ 'topics.yaml': replace('label: Scope', 'labl: Scope') }))).toEqual([
      'topics.yaml:2:3 unknown-field "labl" is not a field | Did you mean label?',
    ]);
  });

  test('a text with a fault does not lose its articles and anchors for others', () => {
    expect(check({ 'texts/main.mdx': replace('kind: convention', 'kind: conventio') }).length).toBe(1);
  });

  test('links to a record with a faulty text', () => {
    const changes = {
      'letters/letter.mdx': replace('A paragraph.', 'A <b>paragraph</b>.'),
      [one]: replace('Another.', '[There](/letters/letter/#p7)'),
    };
    expect(check(changes).map(([place]) => place)).toEqual(['letters/letter.mdx:17:3']);
  });
});

describe('ids', () => {
  test('unlike the name of the file', () => {
    expect(inLines(check({ [one]: replace('id: one', 'id: two') }))).toEqual([
      `${one}:2:5 id The id is "two" but the file is named "one" | Rename the file to two.mdx, or write id: one`,
    ]);
  });

  test('not written as ids are', () => {
    expect(inLines(check({ [one]: replace('id: one', 'id: One Two') }))).toEqual([
      `${one}:2:5 field "One Two" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran | Did you mean one-two?`,
    ]);
  });

  test('that the site uses itself', () => {
    expect(
      check({ 'actors/feed.yaml': 'id: feed\nname: Feed\nkind: industry\n' }).map(([, , message]) => message),
    ).toEqual(['"feed" is a word or year that the site uses in its own addresses; choose another']);
  });

  test('twice in a list', () => {
    const again = '\n- id: scope\n  label: Again\n  definition: Again.\n';
    expect(inLines(check({ 'topics.yaml': (before) => before + again }))).toEqual([
      'topics.yaml:9:7 id "scope" is already the id of another record: topics.yaml, line 1 | Ids are permanent addresses: choose another',
    ]);
  });

  test('former ones: of the record itself, of another, of two', () => {
    const eff = (before: string) => `${before}aliases: [eff, iran, old]\n`;
    const iran = (before: string) => `${before}aliases: [old]\n`;
    expect(inLines(check({ 'actors/eff.yaml': eff, 'actors/iran.yaml': iran }))).toEqual([
      'actors/eff.yaml:4:11 id "eff" is the id of this record itself | List former ids only',
      'actors/eff.yaml:4:16 id "iran" is the id of another record: actors/iran.yaml | A former id must no longer be in use',
      'actors/iran.yaml:5:11 id "old" is already a former id of actors/eff.yaml | A former id can lead to one record only',
    ]);
  });
});

test('drafts are left out of a build and kept while editing', () => {
  const draft = { 'statements/one.mdx': replace('position:', 'status: draft\nposition:') };
  expect(readContent(draft).entries.statements).toEqual([]);
  expect(readContent(draft, { drafts: true }).entries.statements.length).toBe(1);
});
