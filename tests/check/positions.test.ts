import { describe, expect, test } from 'vitest';
import { check, readContent, replace } from '../support/content.ts';

const one = 'statements/one.mdx';

/** The statement with positions: YAML of the list, two spaces before each entry. It starts in line 13. */
const positions = (yaml: string) => ({ [one]: replace('sources:', `positions:\n${yaml}\nsources:`) });

const right = '  - stance: opposes\n    what: the scope\n    topic: scope\n    paragraph: p2';

describe('positions of a statement', () => {
  test('in order: with an article, what is to become of it, and some of its actors', () => {
    const result = readContent(
      positions(
        `${right}\n  - {stance: asks-for, what: a reply, topic: scope, provision: {text: main, article: "2"}, effect: add, paragraph: p1, actors: [iran]}`,
      ),
    );
    expect(result.problems).toEqual([]);
    expect(result.entries.statements[0]?.fields.positions).toEqual([
      { stance: 'opposes', what: 'the scope', topic: 'scope', paragraph: 'p2' },
      {
        stance: 'asks-for',
        what: 'a reply',
        topic: 'scope',
        provision: { text: 'main', article: '2' },
        effect: 'add',
        paragraph: 'p1',
        actors: ['iran'],
      },
    ]);
  });

  test.each([
    [
      'a paragraph that the record does not have',
      'p2',
      'p7',
      '16:16',
      'reference',
      'This record has no paragraph "p7"',
      'Its paragraphs are p1 to p2; the nearest is p2',
    ],
    [
      'a paragraph that is written with a nought',
      'p2',
      'p02',
      '16:16',
      'reference',
      'This record has no paragraph "p02"',
      'Its paragraphs are p1 to p2; the nearest is p2',
    ],
    [
      'an actor that does not speak here',
      'paragraph: p2',
      'paragraph: p2\n    actors: [iran, eff]',
      '17:20',
      'reference',
      'This statement has no actor "eff"',
      'They are iran',
    ],
    [
      'an actor that is misspelt: told once',
      'paragraph: p2',
      'paragraph: p2\n    actors: [irann]',
      '17:14',
      'reference',
      'There is no record "irann" in content/actors/',
      'Did you mean iran?',
    ],
    [
      'an article that the text does not have',
      'paragraph: p2',
      'paragraph: p2\n    provision: {text: main, article: "9"}',
      '17:38',
      'reference',
      '"main" has no article "9"',
      'Its articles are 1 to 2',
    ],
    [
      'a text that is none',
      'paragraph: p2',
      'paragraph: p2\n    provision: {text: mian}',
      '17:23',
      'reference',
      'There is no record "mian" in content/texts/',
      'Did you mean main?',
    ],
    [
      'a topic that is none',
      'topic: scope',
      'topic: scop',
      '15:12',
      'reference',
      'There is no record "scop" in content/topics.yaml',
      'Did you mean scope?',
    ],
    [
      'a topic that the statement does not list',
      'topic: scope',
      'topic: process',
      '15:12',
      'reference',
      'This statement has no topic "process"',
      'Add process to topics, or choose one of them: scope',
    ],
    [
      'an effect on no provision',
      'paragraph: p2',
      'paragraph: p2\n    effect: delete',
      '17:13',
      'field',
      'This position names no provision that something could become of',
      'Add provision: with the text and article, or take effect: away',
    ],
  ])('%s', (_, piece, by, place, kind, message, hint) => {
    expect(check(positions(right.replace(piece, by)))).toEqual([[`${one}:${place}`, kind, message, hint]]);
  });

  test('a stance that is none is told with the five', () => {
    const [problem] = check(positions(right.replace('opposes', 'opose')));
    expect(problem?.[2]).toContain('stance');
    expect(problem?.[3]).toContain('opposes');
  });

  test('an effect that is none is told with the six', () => {
    const [problem] = check(
      positions(right.replace('paragraph: p2', 'paragraph: p2\n    provision: {text: main}\n    effect: remove')),
    );
    expect(problem?.[2]).toContain('effect');
    expect(problem?.[3]).toContain('strengthen');
  });

  test('are left alone where the body is faulty: nobody can tell its paragraphs', () => {
    const change = positions(right.replace('p2', 'p9'))[one];
    const broken = (before: string) => `${typeof change === 'function' ? change(before) : before}\n<script>\n`;
    expect(check({ [one]: broken }).filter(([, , message]) => message.includes('no paragraph'))).toEqual([]);
  });
});
