import { describe, expect, it } from 'vitest';
import { paragraphs, quotation } from '../../../src/features/cite/passage.ts';
import { csl, record, texts } from './records.ts';

describe('paragraphs', () => {
  it('are named alone, in runs and in lists', () => {
    const choices = [['p3'], ['p3', 'p4'], ['p1', 'p2', 'p3'], ['p3', 'p7', 'p4'], ['p12']];
    expect(choices.map(paragraphs)).toEqual(['para. 3', 'paras. 3–4', 'paras. 1–3', 'paras. 3, 7, 4', 'para. 12']);
  });

  it('are named in a template too', () => {
    expect(texts(csl(record.letter(), { passage: ['p3'] }))['wikipedia']).toContain(
      ' |at=para. 3 |url=https://record.example/letters/open-letter/#p3}}',
    );
  });
});

describe('a quotation', () => {
  it('has the quotation marks of its style, and no markup of its own', () => {
    const words = `It's "no" to <b> & *c*`;
    expect(quotation(words, 'C.', 'apa')).toBe('“It’s ‘no’ to <b> & *c*” C.');
    expect(quotation(words, 'C.', 'oscola')).toBe('‘It’s “no” to <b> & *c*’ C.');
    expect(quotation(words, 'C.', 'markdown')).toBe('“It’s ‘no’ to \\<b\\> & \\*c\\*” C.');
    expect(quotation(words, '{{cite web}}', 'wikipedia')).toBe('“It’s ‘no’ to <b> & *c*”<ref>{{cite web}}</ref>');
  });
});
