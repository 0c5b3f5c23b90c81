import { describe, expect, it } from 'vitest';
import { LibraryError, type Library } from '../../../src/client/library.ts';
import { site } from '../../../src/base/site.ts';
import { checkText } from '../../../src/features/check/check-text.ts';
import { plainText } from '../../../src/features/check/plain-text.ts';
import { fits } from '../../support/content.ts';
import { library, roots } from './made-up.ts';

const check = (text: string, from: Library = library) => checkText(plainText(text), from, roots);

/** The only address of a text: outcome, and what is said of it. */
async function only(text: string, from?: Library) {
  const { addresses } = await check(text, from);
  expect(addresses).toHaveLength(1);
  return addresses[0]!;
}
const said = async (text: string) => {
  const { outcome, notes } = await only(text);
  return [outcome, ...notes.map((note) => note.text)];
};

const base = 'https://record.example';
const vote = `${base}/statements/vote/`;
const failed = 'The request failed: 102 States voted against it, 23 in favour';

/** Tests what is said of texts that hold one address each: `text: outcome: sentence`, where … stands for any words. */
const says = (cases: Record<string, string>): void =>
  it.each(Object.entries(cases))('%s', async (text, wanted) => {
    const [outcome = '', ...sentences] = await said(text);
    const found = sentences.map((sentence) => `${outcome}: ${sentence}`);
    expect(found.map((one) => (fits(one, wanted) ? wanted : one))).toContain(wanted);
  });

describe('the state of a record', () => {
  const changed = 'is not current, but revision 2 of 10 February 2027 (Number of abstentions corrected).';
  const unchanged = 'fine: Not changed since it was published on 24 November 2026.';
  says({
    [`${base}/statements/plain/`]: unchanged,
    [`${vote}r/2/`]: 'fine: Revision 2 is the current one.',
    [`${vote}r/1/`]: `look: Changed since: Revision 1 ${changed}`,
    [vote]:
      'not-compared: No revision is named, so what has changed since cannot be determined. The current one is revision 2 of 10 February 2027 (Number of abstentions corrected).',
    [`${site.name}, rev. 1, ${vote}`]: `look: Changed since: Revision 1, named beside the address, ${changed}`,
    [`A/AC.291/22/Rev.1 and Rev. 7, ${base}/statements/plain/`]: unchanged,
    [`${vote}r/9/`]: 'look: There is no revision 9; the record has 2.',
    [`${base}/letters/gone/`]: 'look: Withdrawn on 15 January 2027. The reason: The letter turned out to be a forgery.',
    [`${base}/statements/old-name/`]:
      'look: Renamed: the record is at /statements/new-name/ now, and the old address forwards there.',
    [`${base}/statements/shortr/`]:
      'look: There is no record at /statements/shortr/, and there never was. Perhaps /statements/shorter/ is meant.',
    [`${base}/search/?q=x`]:
      'not-compared: Not a record: this page of the site has no revisions, so nothing was compared.',
    [`${base}/statements/plain/cite.bib`]: 'not-compared: The address leads to cite.bib, which was not compared.',
    [`${base}/texts/convention/#article-6`]: 'not-compared: Whether the page has a place #article-6 was not compared.',
    [`https://archive.example/2027/${base}/statements/plain/`]:
      'not-compared: It is part of an address on another site, such as an archive, whose copy was not compared.',
  });
});

describe('paragraphs', () => {
  says({
    [`${base}/statements/plain/#p2`]: 'fine: Paragraph 2 exists.',
    [`${vote}r/2/#p1-p3`]: 'fine: Paragraph 3 exists.',
    [`${vote}r/1/#p1`]: 'look: Paragraph 1 is the same in revision 1 and in the current one.',
    [`${vote}r/1/#p2`]: 'look: Paragraph 2 has changed since revision 1.',
    [`${vote}r/1/#p4`]: 'look: Paragraph 4 came after revision 1.',
    [`${base}/statements/shorter/#p3`]:
      'look: Paragraph 3 was removed. Revision 1 is the last to have it: “Among the States…',
    [`${site.initials} 118, para. 2`]: 'fine: Paragraph 2 exists.',
    [`See ${site.initials} 118, paras 1–2.`]: 'fine: Paragraph 1 exists.',
    [`${site.initials} 118, ¶7, ${base}/c/118/#p7`]: 'look: The record never had paragraph 7, only paragraphs 1–2.',
    [`(${site.initials} 9)`]: 'look: There is no record at /c/9/, and there never was.…',
    [`${base}/statements/plain/#p7`]: 'look: The record never had paragraph 7, only paragraphs 1–2.',
  });
});

describe('quoted words', () => {
  says({
    [`“${failed}” (${vote}r/2/#p2)`]: 'fine: … is in paragraph 2.',
    [`“[t]he request FAILED—102 States … 23 [abstained]” (${vote}r/2/)`]: 'fine: … is in paragraph 2.',
    [`“102 States voted against it, 23 in fa-\nvour,” ${vote}r/2/`]: 'fine: … is in paragraph 2.',
    [`“${failed}” (${vote}r/2/#p1)`]: 'look: … is in paragraph 2, not in paragraph 1.',
    [`“on 8 August. The request failed” (${vote}r/2/)`]: 'fine: … is in paragraphs 1–2.',
    [`“Vote on the Request,” ${vote}r/2/`]: 'fine: … is its title.',
    [`“request to delete the clause was rejected” (${vote}r/2/)`]:
      'fine: … is in the record, outside of its numbered paragraphs.',
    [`“23 in favour, and 26 abstained” (${vote}r/2/)`]:
      'look: … is in paragraph 2 of revision 1, but not in the current revision.',
    [`“23 in favour, and 26 abstained” (${vote}r/1/)`]:
      'look: … is in paragraph 2 of revision 1, and not in the current one.',
    [`“Nobody said these very words” (${vote}r/2/)`]: 'look: … is not in the record, in no revision of it.',
    [`“digital sovereignty” (${vote}r/2/)`]:
      'not-compared: … is not in the record; it is so short that it may be a term.',
    [`${vote}r/2/#p2:~:text=The%20request%20failed`]: 'fine: “The request failed” is in paragraph 2.',
  });

  it('belong to the address that follows, or else to the one before; not beyond that of another site', async () => {
    const { addresses, apart } = await check(
      `“${failed}” ${vote}r/2/; “Another matter altogether was taken up”, ${base}/statements/plain/, cf. “Words of somebody else,” https://un.org/a.\n\n“Words on their own.”`,
    );
    expect(addresses.map(({ outcome }) => outcome)).toEqual(['fine', 'fine']);
    expect(apart).toEqual(['Words of somebody else,', 'Words on their own.']);
    expect((await only(`${vote}r/2/ (“${failed}”)`)).notes.at(-1)?.text).toMatch(/is in paragraph 2/);
  });

  it('belong to the address whose record has them, where several stand beside them', async () => {
    const { addresses } = await check(`“${failed}” (see ${base}/statements/plain/; ${vote}r/2/)`);
    expect(addresses.map(({ notes }) => notes.at(-1)?.text)).toEqual([
      'Not changed since it was published on 24 November 2026.',
      `“${failed}” is in paragraph 2.`,
    ]);
  });

  it('stay within their item of a list', async () => {
    const { addresses, apart } = await check(`1. “Words of somebody else,” a book.\n2. “${failed},” ${vote}r/2/.`);
    expect(addresses[0]?.outcome).toBe('fine');
    expect(apart).toEqual(['Words of somebody else,']);
  });

  it('whose marks have no pair are told, and not passed over', async () => {
    const { outcome, notes } = await only(`He said “the request failed, ${base}/statements/plain/.`);
    expect(outcome).toBe('not-compared');
    expect(notes.at(-1)?.text).toContain('A quotation mark next to it has no clear partner');
  });
});

it('an address is told once for each passage, with the words around it', async () => {
  const { addresses } = await check(`<p>Before <a href="${vote}#p2">${vote}#p2</a> after</p><p>${vote}#p2</p>`);
  expect(addresses.map(({ before, written, after }) => [before, written, after.trim()])).toEqual([
    ['Before ', `${vote}#p2`, `<${vote}#p2> after`],
    ['', `${vote}#p2`, ''],
  ]);
});

describe('the line to copy', () => {
  const current = '“Vote on the request”';
  it.each(
    Object.entries({
      [`${base}/statements/old-name/`]: `“Renamed”, ${site.name}, rev. 1 of 24 November 2026, ${base}/statements/new-name/`,
      [`“${failed}” ${vote}#p1`]: `${current}, ${site.name}, rev. 2 of 10 February 2027, para. 2, ${vote}#p2`,
      [`“23 in favour, and 26 abstained” ${vote}`]: `${current}, ${site.name}, rev. 1 of 24 November 2026, para. 2, ${vote}r/1/#p2`,
      [`${base}/statements/shorter/#p3`]: `“Made shorter”, ${site.name}, rev. 1 of 24 November 2026, para. 3, ${base}/statements/shorter/r/1/#p3`,
      [`${base}/letters/gone/`]: `“A letter that never was”, ${site.name}, rev. 1 of 24 November 2026, since withdrawn, ${base}/letters/gone/r/1/`,
    }),
  )('for %s', async (text, line) => {
    expect((await only(text)).line).toBe(line);
  });

  it('is found to be right when it is checked', async () => {
    const { line = '' } = await only(`${vote}r/1/#p1`);
    expect((await only(line)).outcome).toBe('fine');
  });
});

it('a file of the record that cannot be read is told; the rest is said', async () => {
  const broken: Library = { ...library, state: () => Promise.reject(new LibraryError('It cannot be reached.')) };
  const { outcome, notes } = await only(`“${failed}” ${base}/statements/plain/#p1`, broken);
  expect(outcome).toBe('not-compared');
  expect(notes.map(({ text }) => text)).toEqual([
    'Not changed since it was published on 24 November 2026.',
    'It cannot be reached. Words and paragraphs were not compared.',
  ]);
});
