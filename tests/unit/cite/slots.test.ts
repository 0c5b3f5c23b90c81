import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/features/cite/day-slot.ts';
import { sourceCitation } from '../../../src/features/cite/templates.ts';
import { deep } from '../../support/deep.ts';
import { csl, filled, filledIn, record, texts } from './records.ts';

/** A month that is shortened and one that is not, a day of one and of two digits; in depth, every month. */
const days = [
  ...Array.from({ length: deep ? 12 : 0 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-10`),
  '2026-05-01',
  '2026-09-30',
];

const passages = [['p3'], ['p3', 'p4'], ['p3', 'p7', 'p4']];

const kinds = {
  statement: record.statement(),
  'a statement of a year': record.statement({
    date: '2024',
    title: 'Accessed in 2020? [Retrieved 1 May 2020], rev. 1',
  }),
  'a title like a revision': record.statement({ title: 'Rev. 1, rev. 12, a|b [c], |at=1 {} {day}' }),
  letter: record.letter(),
  session: record.session(),
  text: record.text(),
  'red line': record.redLine(),
};

describe.each(Object.entries(kinds))('the citations of a page: %s', (_, entry) => {
  const item = csl(entry);
  const notPublished = { revision: { number: 1 } };

  it('are those of the record before anything is filled in', () => {
    expect(filled(item)).toEqual(texts(item));
  });

  it.each(days)('carry the day of access as the styles print it: %s', (accessed) => {
    expect(filled(item, { accessed })).toEqual(texts(csl(entry, { accessed })));
    expect(filled(csl(entry, notPublished), { accessed })).toEqual(texts(csl(entry, { ...notPublished, accessed })));
  });

  it.each(passages.map((passage) => [passage] as const))('name paragraphs as the styles print them: %j', (passage) => {
    for (const revision of [{ number: 1, date: '2026-11-25' }, { number: 12 }])
      expect(filled(csl(entry, { revision }), { passage })).toEqual(texts(csl(entry, { revision, passage })));
  });

  it('carry both', () => {
    const both = { passage: ['p3', 'p4'], accessed: '2026-09-01' };
    expect(filled(item, both)).toEqual(texts(csl(entry, both)));
  });
});

describe('the day of access', () => {
  it('is written in the manner of each style', () => {
    const on = (accessed: string) => texts(csl(record.letter(), { accessed }));
    const address = 'https://record.example/letters/open-letter/';
    const september = on('2026-09-01');
    expect(september['chicago-note']).toContain(`, November 25, 2026, accessed September 1, 2026, ${address}.`);
    expect(september['chicago-author-date']).toContain(`. November 25, 2026. Accessed September 1, 2026. ${address}.`);
    expect(september['mla']).toContain(`${address}. Accessed 1 Sept. 2026.`);
    expect(september['oscola']).toContain(`<${address}> accessed 1 September 2026.`);
    expect(september['united-nations']).toContain(`. Available at ${address} (accessed on 1 September 2026).`);
    expect(september['wikipedia']).toContain(` |url=${address} |access-date=1 September 2026}}`);
    expect(september['markdown']).toContain(', rev. 1 (25 November 2026), accessed 1 September 2026.');
    // They ask for it only where a page has no date.
    for (const style of ['apa', 'bluebook']) expect(september[style]).not.toContain('September 1');
    expect(on('2026-05-09')['mla']).toContain('Accessed 9 May 2026.');
  });

  it('goes into the citation of a source', () => {
    const source = { url: 'https://example.org/', title: 'A', grade: 'official', date: '2024-02' } as const;
    expect(filledIn(sourceCitation(source))).toBe('“A”, February 2024, https://example.org/.');
    expect(filledIn(sourceCitation(source), { accessed: '2026-05-09' })).toBe(
      '“A”, February 2024, https://example.org/, accessed 9 May 2026.',
    );
  });

  it('is the day on the reader’s own clock', () => {
    expect(dayOf(new Date(2026, 4, 1, 0, 5))).toBe('2026-05-01');
    expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});
