import { describe, expect, test } from 'vitest';
import { changed, check, inLine, readContent, replace } from '../support/content.ts';

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

  test.each(
    Object.entries({
      'p2 → p7': 'reference 16:16 This record has no paragraph "p7" | Its paragraphs are p1 to p2; the nearest is p2',
      'p2 → p02': 'reference 16:16 This record has no paragraph "p02" | Its paragraphs are p1 to p2; the nearest is p2',
      'paragraph: p2 → paragraph: p2\n    actors: [iran, eff]':
        'reference 17:20 This statement has no actor "eff" | They are iran',
      'paragraph: p2 → paragraph: p2\n    actors: [irann]':
        'reference 17:14 There is no record "irann" in content/actors/ | Did you mean iran?',
      'paragraph: p2 → paragraph: p2\n    provision: {text: main, article: "9"}':
        'reference 17:38 "main" has no article "9" | Its articles are 1 to 2',
      'paragraph: p2 → paragraph: p2\n    provision: {text: mian}':
        'reference 17:23 There is no record "mian" in content/texts/ | Did you mean main?',
      'topic: scope → topic: scop':
        'reference 15:12 There is no record "scop" in content/topics.yaml | Did you mean scope?',
      'topic: scope → topic: process':
        'reference 15:12 This statement has no topic "process" | Add process to topics, or choose one of them: scope',
      'paragraph: p2 → paragraph: p2\n    effect: delete':
        'field 17:13 This position names no provision that something could become of | Add provision: with the text and article, or take effect: away',
    }),
  )('%s', (change, said) => {
    expect(check(positions(changed(change)(right))).map((problem) => inLine(problem))).toEqual([said]);
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
