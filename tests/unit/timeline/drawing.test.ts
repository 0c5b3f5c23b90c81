import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { paint } from '../../../src/features/timeline/drawing-svg.ts';
import { layOut } from '../../../src/features/timeline/drawing.ts';
import { placeNames } from '../../../src/features/timeline/labels.ts';
import { timelineData, wholePeriod } from '../../../src/features/timeline/timeline.ts';
import { corpusWith } from '../../support/corpus.ts';
import { voting } from '../../support/voting.ts';

const data = () => timelineData(corpusWith(voting));
const drawn = (events = data().events) => layOut(events, wholePeriod(data()), data().today);
const links = (markup: string) =>
  DomUtils.getElementsByTagName('a', parseDocument(markup, { xmlMode: true }), true).map((link) => ({
    href: link.attribs['href'] ?? '',
    name: DomUtils.textContent(DomUtils.getElementsByTagName('title', link, true)),
  }));

describe('names beside marks', () => {
  const room = { left: 100, right: 1000, size: 12 };
  const close = Array.from({ length: 12 }, (_, index) => ({
    x: 500 + index * 15,
    name: `Meeting number ${String(index)}`,
  }));

  test('never lie over each other, and all are told', () => {
    const places = placeNames(close, room);
    for (const [index, one] of places.entries()) {
      expect(one.side).toBeDefined();
      for (const other of places.slice(index + 1))
        expect(one.lane !== other.lane || one.right <= other.left || other.right <= one.left).toBe(true);
    }
  });

  test('stand to the left where there is no room to the right, and nowhere where they are wider than all', () => {
    const name = 'A name of some length';
    const sides = (x: number, words = name) => placeNames([{ x, name: words }], room)[0]?.side;
    expect([sides(300), sides(950), sides(500, name.repeat(20))]).toEqual(['right', 'left', undefined]);
  });
});

describe('the drawing', () => {
  test('has a row for each kind that there is, with the names of landmarks, drafts and votes', () => {
    expect(drawn().rows.map(({ label, sign, marks }) => [label, sign, marks.map((mark) => mark.label?.words)])).toEqual(
      [
        ['Drafts', 'text', ['Main']],
        ['Recorded votes', 'vote', ['Delete Article 1', 'Amend the draft']],
        ['Other meetings', 'meeting', [undefined]],
      ],
    );
  });

  test('each mark is a link to the record, with a name; a year leads to its page', () => {
    const found = links(paint(drawn(), (path) => `/base${path}`, 'As of'));
    expect(found).toContainEqual({
      href: '/base/votes/2024-02-02-article-1/',
      name: 'Recorded vote: Delete Article 1, 2 February 2024',
    });
    expect(found).toContainEqual({ href: '/base/timeline/2024/', name: '' });
  });

  test('a title cannot break out of the markup', () => {
    const events = data().events.map((event) => ({ ...event, title: '<b>"A" & B</b>' }));
    const markup = paint(drawn(events), (path) => path, '<b>');
    expect(markup).not.toContain('<b>');
    expect(links(markup).some(({ name }) => name.includes('<b>"A" & B</b>'))).toBe(true);
  });
});
