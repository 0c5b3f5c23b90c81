import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { paintBand } from '../../../src/features/timeline/band-svg.ts';
import { layOut } from '../../../src/features/timeline/band.ts';
import { sheetSvg } from '../../../src/drawing/sheet.ts';
import { timelinePicture } from '../../../src/features/timeline/timeline-picture.ts';
import { halves, narrowPlan, timelineData, wholePeriod, widePlan } from '../../../src/features/timeline/timeline.ts';
import { wholeYear } from '../../../src/drawing/time-scale.ts';
import { corpusWith, voting } from '../../support/voting.ts';

const data = () => timelineData(corpusWith(voting));
const year = () => layOut(data().events, widePlan(data(), wholeYear('2024')));
/** Where a day of 2024 stands in the wide drawing, from 132 to 1135. */
const at = (date: string) => 132 + ((Date.parse(date) - Date.parse('2024-01-01')) / (366 * 86_400_000)) * (1135 - 132);

const links = {
  mark: ({ path }: { path: string }) => path,
  date: (date: string) => (date === '2024-02' ? '#2024-02' : undefined),
  phase: (id: string) => `/timeline/#${id}`,
  address: (path: string) => (path.startsWith('#') ? path : `/base${path}`),
};
const anchors = (markup: string) =>
  DomUtils.getElementsByTagName('a', parseDocument(markup, { xmlMode: true }), true).map((link) => ({
    href: link.attribs['href'],
    item: link.attribs['data-item'] ?? link.attribs['data-bin'],
    name: DomUtils.textContent(DomUtils.getElementsByTagName('title', link, true)),
  }));

describe('the band', () => {
  test('has a row for each kind that there is, in order', () => {
    expect(year().rows.map(({ label }) => label)).toEqual(['Committee', 'Texts', 'Recorded votes', 'Statements']);
  });

  test('marks stand in the middle of their time, a line over its length', () => {
    const marks = new Map(year().rows.flatMap((row) => row.marks.map((mark) => [mark.event.key, mark])));
    const meeting = marks.get('sessions/first');
    expect([meeting?.left, meeting?.right, meeting?.exact]).toEqual([
      expect.closeTo(at('2024-01-29')),
      expect.closeTo(at('2024-02-10')),
      true,
    ]);
    expect(meeting?.x).toBeCloseTo((at('2024-01-29') + at('2024-02-10')) / 2);
    expect(marks.get('votes/2024-02-02-article-1')?.x).toBeCloseTo((at('2024-02-02') + at('2024-02-03')) / 2);
    const text = marks.get('texts/main');
    expect([text?.left, text?.right, text?.exact]).toEqual([132, 1135, false]);
  });

  test('marks that would touch stand in lanes of their own', () => {
    const { marks = [] } = year().rows.find(({ label }) => label === 'Recorded votes') ?? {};
    const places = marks.flatMap((one, index) => marks.slice(index + 1).map((other) => [one, other] as const));
    expect(places.length).toBeGreaterThan(0);
    for (const [one, other] of places)
      expect(Math.abs(one.x - other.x) >= 16 || Math.abs(one.y - other.y) >= 22).toBe(true);
  });

  test('a bar stands over its month, as high as there are many', () => {
    const { bars = [] } = year().rows.find(({ label }) => label === 'Statements') ?? {};
    expect(bars.map(({ bin, height, told }) => [bin.month, bin.events.length, height, told])).toEqual([
      ['2024-02', 4, 64, true],
    ]);
    const [bar] = bars;
    expect(bar?.x).toBeGreaterThanOrEqual(at('2024-02-01'));
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(at('2024-03-01'));
  });

  test('half a year draws what touches it, cut at its edges', () => {
    const [first, second] = halves('2024').map(({ period }) =>
      layOut(data().events, narrowPlan(data(), period, wholeYear('2024'))),
    );
    const keys = (band: typeof first) => band?.rows.flatMap(({ marks }) => marks.map((mark) => mark.event.key));
    expect(keys(first)).toEqual([
      'sessions/first',
      'votes/2024-02-02-article-1',
      'votes/2024-02-amendments',
      'texts/main',
    ]);
    expect(keys(second)).toEqual(['texts/main']);
    for (const mark of second?.rows[0]?.marks ?? []) expect([mark.left, mark.right]).toEqual([0, 329]);
  });

  test('today stands in it where the period holds the day of the record', () => {
    expect(year().today).toBeUndefined();
    expect(layOut(data().events, widePlan(data(), wholePeriod(data()))).today).toBeGreaterThan(1000);
  });
});

describe('the drawing', () => {
  test('each mark is a link to the place that tells of it, with a name', () => {
    const found = anchors(paintBand(year(), links, { title: 'T', today: 'As of' }));
    expect(found).toContainEqual({
      href: '/base/votes/2024-02-02-article-1/',
      item: 'votes/2024-02-02-article-1',
      name: 'Recorded vote: Delete Article 1, 2 February 2024',
    });
    expect(found).toContainEqual({
      href: '#2024-02',
      item: 'statements 2024-02',
      name: '4 statements in February 2024',
    });
    expect(found.filter(({ name }) => name === '')).toEqual([]);
  });

  test('a title cannot break out of the markup', () => {
    const [first, ...rest] = data().events.filter(({ row }) => row === 'texts');
    const events = [{ ...first!, title: '<b>"A" & B</b>' }, ...rest];
    const markup = paintBand(layOut(events, widePlan(data(), wholeYear('2024'))), links, {
      title: 'T',
      today: '',
    });
    expect(markup).not.toContain('<b>');
    expect(anchors(markup).some(({ name }) => name.includes('<b>"A" & B</b>'))).toBe(true);
  });

  test('as a file leads to permanent addresses alone, and names its source', () => {
    const picture = timelinePicture(data(), (path) => `https://example.org${path}`);
    const file = sheetSvg(picture, 'The source');
    const found = anchors(file);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ href }) => !href?.startsWith('https://example.org/'))).toEqual([]);
    expect(file).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    expect(file).toContain('<title>Timeline</title>');
    expect(file).toContain('>The source</text>');
  });
});
