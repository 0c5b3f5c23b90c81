import { describe, expect, test } from 'vitest';
import { check, readContent, refused, replace, tells, type Change } from '../support/content.ts';

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

  const draft = { 'sessions/first.mdx': replace('outcome:', 'status: draft\noutcome:') };
  tells({
    'to one of two collections': [
      { 'red-lines/line.mdx': replace('[letter]', '[leter, one]') },
      'red-lines/line.mdx:6:13 reference There is no record "leter" in content/letters/ or content/statements/ | Did you mean letter?',
    ],
    'are checked in a record that has other faults': [
      { [one]: (before) => before.replace('kind: oral', 'kind: orall').replace('[iran]', '[irann]') },
      `${one}:5:7 field "orall" is not one of the values of "kind" | Did you mean oral?`,
      `${one}:6:10 reference There is no record "irann" in content/actors/ | Did you mean iran?`,
    ],
    'to a draft': [
      draft,
      `${one}:7:10 reference "first" is a draft, which readers cannot open | Remove status: draft in sessions/first.mdx, or add it here`,
    ],
    'of a draft to a draft': [{ ...draft, [one]: replace('position:', 'status: draft\nposition:') }],
    'texts that replace each other in a circle': [
      {
        'texts/a.mdx': text('a', 'b'),
        'texts/b.mdx': text('b', 'c'),
        'texts/c.mdx': text('c', 'a'),
        'texts/d.mdx': text('d', 'a'),
      },
      'texts/a.mdx:7:11 reference "a" replaces "b", which replaces "c", which replaces "a": a circle | The oldest of them replaces none of the others',
    ],
  });

  test('to a draft while editing', () => {
    expect(check(draft, { drafts: true })).toEqual([]);
  });
});

describe('a faulty record does not put the blame on those that refer to it', () => {
  test.each<[what: string, path: string, change: Change, others?: Record<string, Change>]>([
    ['a wrong value', 'actors/iran.yaml', replace('kind: state', 'kind: stat')],
    ['broken YAML', 'actors/iran.yaml', 'id: iran\nname: "Iran\nkind: state\n'],
    ['an empty file', 'actors/iran.yaml', ''],
    ['no UTF-8', 'actors/iran.yaml', Buffer.of(0xff)],
    ['another id', 'actors/iran.yaml', replace('id: iran', 'id: persia')],
    ['an entry of a list', 'topics.yaml', replace('label: Scope', 'labl: Scope')],
    ['a text with articles', 'texts/main.mdx', replace('kind: convention', 'kind: conventio')],
    [
      'a text with paragraphs',
      'letters/letter.mdx',
      replace('A paragraph.', 'A <b>paragraph</b>.'),
      { [one]: replace('Another.', '[There](/letters/letter/#p7)') },
    ],
  ])('%s', (_, path, change, others) => {
    expect(check({ ...others, [path]: change }).map(([place]) => place.split(':')[0])).toEqual([path]);
  });
});

describe('ids', () => {
  tells({
    'unlike the name of the file': [
      { [one]: replace('id: one', 'id: two') },
      `${one}:2:5 id The id is "two" but the file is named "one" | Rename the file to two.mdx, or write id: one`,
    ],
    'not written as ids are': [
      { [one]: replace('id: one', 'id: One Two') },
      `${one}:2:5 field "One Two" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran | Did you mean one-two?`,
    ],
    'that the site uses itself': [
      { 'actors/feed.yaml': 'id: feed\nname: Feed\nkind: industry\n' },
      'actors/feed.yaml:1:5 field "feed" is a word or year that the site uses in its own addresses; choose another | id: Permanent id: the file name without its ending. It stands in the address of the record and never changes',
    ],
    'twice in a list': [
      { 'topics.yaml': (before) => `${before}\n- id: scope\n  label: Again\n  definition: Again.\n` },
      'topics.yaml:9:7 id "scope" is already the id of another record: topics.yaml, line 1 | Ids are permanent addresses: choose another',
    ],
    'former ones: of the record itself, of another, of two': [
      {
        'actors/eff.yaml': (before) => `${before}aliases: [eff, iran, old]\n`,
        'actors/iran.yaml': (before) => `${before}aliases: [old]\n`,
      },
      'actors/eff.yaml:4:11 id "eff" is the id of this record itself | List former ids only',
      'actors/eff.yaml:4:16 id "iran" is the id of another record: actors/iran.yaml | A former id must no longer be in use',
      'actors/iran.yaml:5:11 id "old" is already a former id of actors/eff.yaml | A former id can lead to one record only',
    ],
  });
});

test('drafts are left out of a build and kept while editing', () => {
  const draft = { 'statements/one.mdx': replace('position:', 'status: draft\nposition:') };
  expect(readContent(draft).entries.statements).toEqual([]);
  expect(readContent(draft, { drafts: true }).entries.statements.length).toBe(1);
});
