import { describe, expect, it } from 'vitest';
import { accessMark, dayOf, standIn, withAccess } from '../../../src/features/cite/access-date.ts';
import { sourceCitation } from '../../../src/features/cite/own-styles.ts';
import { accessMarks, citations } from '../../../src/features/cite/styles.ts';
import { csl, record } from './records.ts';

/** Every month, days of one and of two digits. */
const days = [
  ...Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-09`),
  '2026-05-01',
  '2026-09-30',
  '2031-12-31',
  standIn,
];

const kinds = {
  statement: record.statement(),
  'a statement of a year': record.statement({
    date: '2024',
    title: 'Accessed in 2020? [Retrieved 1 May 2020], rev. 1',
  }),
  letter: record.letter(),
  session: record.session(),
  text: record.text(),
  'red line': record.redLine(),
};

describe.each(Object.entries(kinds))('the day of access of a %s', (_, entry) => {
  const item = csl(entry);
  const marks = accessMarks(item.URL);

  it.each(days)('is put in by browsers as the styles print it: %s', (day) => {
    const expected = citations(csl(entry, { accessed: day }));
    const made = citations(item).map(({ style, text, html }) => ({
      style,
      html,
      text: withAccess(text, marks.get(style) ?? '', day),
    }));
    expect(made.map(({ style, text }) => [style, text])).toEqual(expected.map(({ style, text }) => [style, text]));
  });

  it('stands behind the last markup, where browsers put it into one piece of text', () => {
    for (const { style, html } of citations(item)) {
      const last = html.slice(html.lastIndexOf('</i>') + 1);
      expect(parseInt(marks.get(style) ?? '', 10)).toBeLessThan(last.length - 4);
    }
  });

  it('changes nothing else', () => {
    const without = citations(item);
    for (const [index, { style, text }] of citations(csl(entry, { accessed: '2026-05-09' })).entries()) {
      const mark = marks.get(style) ?? '';
      expect(
        accessMark(without[index]?.text ?? '', citations(csl(entry, { accessed: standIn }))[index]?.text ?? ''),
      ).toBe(mark);
      expect(text.match(/2026/g)).toHaveLength(1);
    }
  });
});

describe('the day of access', () => {
  it('is written in the manner of each style', () => {
    const texts = (day: string) =>
      Object.fromEntries(citations(csl(record.letter(), { accessed: day })).map(({ style, text }) => [style, text]));
    const address = 'https://record.example/letters/open-letter/';
    const september = texts('2026-09-01');
    expect(september['chicago-note']).toContain(`, February 8, 2024, accessed September 1, 2026, ${address}.`);
    expect(september['chicago-author-date']).toContain(`. February 8, 2024. Accessed September 1, 2026. ${address}.`);
    expect(september['apa']).toContain(`. Retrieved September 1, 2026, from ${address}`);
    expect(september['mla']).toContain(`${address}. Accessed 1 Sept. 2026.`);
    expect(september['oscola']).toContain(`<${address}> accessed 1 September 2026.`);
    expect(september['bluebook']).toContain(`${address} (last visited Sept. 1, 2026).`);
    expect(september['iso-690']).toContain(`. [Accessed 1 September 2026]. Available from: ${address}`);
    expect(september['united-nations']).toContain(`. Available at ${address} (accessed on 1 September 2026).`);
    expect(september['wikipedia']).toContain(` |url=${address} |access-date=1 September 2026}}`);
    expect(september['markdown']).toContain(', rev. 1, accessed 1 September 2026.');
    expect(september['html']).toContain(', rev. 1, accessed 1 September 2026.');
    expect(texts('2026-05-09')['bluebook']).toContain('(last visited May 9, 2026).');
    expect(texts('2026-05-09')['mla']).toContain('Accessed 9 May 2026.');
  });

  it('goes into the citation of a source', () => {
    const source = { url: 'https://example.org/', title: 'A', grade: 'official', date: '2024-02' } as const;
    const mark = accessMark(sourceCitation(source), sourceCitation(source, standIn));
    for (const day of days) expect(withAccess(sourceCitation(source), mark, day)).toBe(sourceCitation(source, day));
    expect(sourceCitation(source, '2026-05-09')).toBe('“A”, February 2024, https://example.org/, accessed 9 May 2026.');
  });

  it('is refused where it cannot be told what was put in', () => {
    expect(() => accessMark('A.', 'A.')).toThrow('day of access');
    expect(() => accessMark('A, n.d., B.', 'A, accessed 31 December 2099, B.')).toThrow('day of access');
  });

  it('is the day on the reader’s own clock', () => {
    expect(dayOf(new Date(2026, 4, 1, 0, 5))).toBe('2026-05-01');
    expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});
