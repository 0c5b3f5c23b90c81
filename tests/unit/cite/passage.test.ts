import { describe, expect, it } from 'vitest';
import { paragraphs, passageLink, quotation, textDirective } from '../../../src/features/cite/passage.ts';
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
    expect(quotation(words, 'C.', 'html')).toBe('“It’s ‘no’ to &lt;b&gt; &amp; *c*” C.');
    expect(quotation(words, '{{cite web}}', 'wikipedia')).toBe('“It’s ‘no’ to <b> & *c*”<ref>{{cite web}}</ref>');
  });
});

describe('a link to words', () => {
  const link = (blocks: string[], before = '', after = '') =>
    passageLink('https://a.example/', 'p3', { blocks, before, after });

  it('names the paragraph first, and no words when all of it is meant', () => {
    expect(passageLink('https://a.example/', 'p3')).toBe('https://a.example/#p3');
    expect(link(['two words'])).toBe('https://a.example/#p3:~:text=two%20words');
  });

  it('masks what has a meaning in a directive', () => {
    expect(link(['cyber-enabled, a & b %'])).toBe(
      'https://a.example/#p3:~:text=cyber%2Denabled%2C%20a%20%26%20b%20%25',
    );
  });

  it('gives the fewest first and last words that are unique', () => {
    const words = 'the scope of the convention and the scope of its powers are not the same as those of the drafts';
    expect(textDirective({ blocks: [words], before: '', after: '' })).toBe('text=the%20scope%20of%20the,drafts');
    expect(textDirective({ blocks: [words], before: 'On The Scope of the matter', after: 'and the drafts' })).toBe(
      'text=the%20scope%20of%20the%20convention,of%20the%20drafts',
    );
  });

  it('goes on to the words that follow where a few words stand earlier in the page', () => {
    expect(textDirective({ blocks: ['Human rights'], before: 'On human rights.', after: 'and safeguards' })).toBe(
      'text=Human%20rights,-and',
    );
    expect(
      textDirective({ blocks: ['rights'], before: 'Human rights and safeguards', after: 'and safeguards' }),
    ).toBeUndefined();
    expect(link(['rights'], 'Human rights')).toBe('https://a.example/#p3');
  });

  it('reaches from the first to the last of several blocks', () => {
    expect(textDirective({ blocks: ['One two three', 'four five'], before: 'One', after: '' })).toBe(
      'text=One%20two,five',
    );
  });

  it('says the whole where first and last words would meet', () => {
    expect(textDirective({ blocks: ['no no no no no no no no no'], before: '', after: '' })).toBe(
      `text=${'no%20'.repeat(8)}no`,
    );
  });
});
