import { describe, expect, it } from 'vitest';
import { accessDay, readDay } from '../../../src/features/check/written-date.ts';
import { quotedStretches } from '../../../src/features/check/quotation.ts';
import { site } from '../../../src/base/site.ts';
import { referencesIn, sha } from './made-up.ts';

const url = 'https://record.example/statements/vote/';
const one = (text: string) => {
  const found = referencesIn(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const words = 'The request failed: 102 States voted against it';

describe('quotation marks', () => {
  it.each([
    [`“${words}”`],
    [`"${words}"`],
    [`„${words}“`],
    [`„${words}”`],
    [`«${words}»`],
    [`« ${words} »`],
    [`»${words}«`],
    [`‘${words}’`],
    [`'${words}'`],
    ['``' + words + "''"],
    [`&ldquo;${words}&rdquo;`],
    [`&quot;${words}&quot;`],
    [`> ${words}\n\n`],
  ])('%s', (quoted) => {
    expect(one(`${quoted} ${url}#p2`).quotations.map((text) => text.trim())).toEqual([words]);
  });

  it('of a second level belong to the quotation', () => {
    expect(quotedStretches('“He said ‘no to it’ and “left” then”, and').map(({ text }) => text)).toEqual([
      'He said ‘no to it’ and “left” then',
    ]);
    expect(quotedStretches('‘the States’ rights and Iran’s claim’ (2024)').map(({ text }) => text)).toEqual([
      'the States’ rights and Iran’s claim',
    ]);
    expect(quotedStretches('‘in its words ‘a treaty’ of its own.’ Title, ‘a title’').map(({ text }) => text)).toEqual([
      'in its words ‘a treaty’ of its own.',
      'a title',
    ]);
    expect(quotedStretches('the States’ rights; Iran’s ‘claim to it’').map(({ text }) => text)).toEqual([
      'claim to it',
    ]);
  });

  it('around fewer than four words, or in tags, quote nothing', () => {
    expect(
      one(`The “so-called safeguards clause” was kept, <a href="${url}" title="one two three four five">x</a>`)
        .quotations,
    ).toEqual([]);
  });

  it('of other sources in the same footnote are left to them', () => {
    const text = `“Words of another source altogether,” Other, https://un.org/a; “${words},” Iran, ${url}#p2.`;
    expect(one(text).quotations).toEqual([`${words},`]);
    expect(
      one(`“${words},” ${url}#p2; cf. “Words of another source altogether,” https://un.org/b.`).quotations,
    ).toEqual([`${words},`]);
    expect(one(`${url}#p2 (“${words}”). But “another source said this,” https://un.org/b.`).quotations).toEqual([
      words,
    ]);
  });

  it('of a citation within a block quotation quote nothing', () => {
    expect(one(`> Iran, Vote, as documented in the ${site.name}, rev. 1, ${url}.`).quotations).toEqual([]);
  });

  it('come from the fields of an entry', () => {
    const entry = `@online{key,\n  title = {“A title of several words”},\n  url = {${url}\\#p2},\n  version = {1},\n  quote = {${words}},\n}`;
    expect(referencesIn(entry, 'bibtex')[0]?.quotations).toEqual([]);
  });

  it('come from a text fragment', () => {
    expect(one(`${url}#:~:text=The%20request%20failed`).quotations).toEqual(['The request failed']);
  });
});

describe('the revision', () => {
  it.each([
    [`${site.name}, rev. 2, ${url}`, 2],
    [`${site.name}, rev 2 (${url})`, 2],
    [`${site.name}, revision 2. ${url}`, 2],
    [`${site.name}, version 2, ${url}`, 2],
    [`${site.name} (Rev. 2), ${url}`, 2],
    [`in the *${site.name}*, rev.\n2, ${url}`, 2],
    [`in the \\emph{${site.name}}, rev.~2, \\url{${url}}`, 2],
    [`Revision 2, ${url}`, 2],
    [`${url} (revision no. 2)`, 2],
    [`${url}r/2/`, 2],
    [`${site.name}, rev. 1, ${url}r/2/`, 2],
    [`{{cite web |website=${site.name} |type=account, revision 2 |url=${url}}}`, 2],
    [`A/AC.291/22/Rev.3, ${url}`, undefined],
    [`“Comments on revision 3 of the draft,” ${site.name}, ${url}`, undefined],
    [`Comments on revision 3 of the draft, ${site.name}, rev. 1, ${url}`, 1],
    [`Version 5 of the text, ${url}`, undefined],
    [url, undefined],
  ])('%s', (text, revision) => {
    expect(one(text).revision).toBe(revision);
  });
});

describe('the paragraph', () => {
  it.each([
    [`rev. 1, para. 3, ${url}`, 'p3'],
    [`rev. 1, paragraph 3, available at ${url}`, 'p3'],
    [`rev. 1, ¶ 3, ${url}`, 'p3'],
    [`${url}, para. 3`, 'p3'],
    [`${url} (at para 3)`, 'p3'],
    [`${url}#p4, para. 4`, 'p4'],
    [`A/RES/79/243, para. 5; ${url}`, undefined],
    [`resolution 79/243, para. 5, adopted after the vote, ${url}`, undefined],
  ])('%s', (text, anchor) => {
    expect(one(text).anchor).toBe(anchor);
  });
});

describe('the fingerprint', () => {
  it('is read whole, broken or shortened', () => {
    expect(one(`${url} (SHA-256 ${sha('a')})`).fingerprints[0]?.sha256).toBe(sha('a'));
    expect(one(`${url} SHA-256 ${'a'.repeat(30)}\n  ${'a'.repeat(34)}`).fingerprints[0]?.sha256).toBe(sha('a'));
    expect(one(`${url} (SHA-256: aaaaaaaaaa…)`).fingerprints[0]?.sha256).toBe('aaaaaaaaaa');
    expect(one(`${url} deadbeef`).fingerprints).toEqual([]);
  });
});

describe('the day of access', () => {
  it.each([
    ['accessed 3 March 2027'],
    ['Accessed March 3, 2027'],
    ['accessed on 3 Mar. 2027'],
    ['(last visited Mar. 3, 2027)'],
    ['Retrieved March 3, 2027, from'],
    ['[Accessed 3rd March 2027]'],
    ['[viewed 3 March 2027]'],
    ['[cit. 2027-03-03]'],
    ['[cited 2027-03-03]'],
    ['accessed 2027/03/03'],
    ['|access-date=3 March 2027'],
    ['urldate = {2027-03-03}'],
    ['Y2  - 2027/03/03'],
    ['"accessed": {\n "date-parts": [\n [\n 2027,\n 3,\n 3\n ]\n ]\n }'],
    ['abgerufen am 3. März 2027'],
    ['Zugriff am 03.03.2027'],
    ['consulté le 3 mars 2027'],
    ['consultado el 3 de marzo de 2027'],
  ])('%s', (text) => {
    expect(accessDay(text)).toBe('2027-03-03');
  });

  it('is none where there is none', () => {
    expect(accessDay('8 August 2024, as documented')).toBeUndefined();
    expect(accessDay('accessed in spring')).toBeUndefined();
    expect(readDay('31 February 2027')).toBeUndefined();
    expect(readDay('03/04/2027')).toBeUndefined();
  });
});

it('a link whose text is its address is one reference', () => {
  for (const text of [`[${url}](${url})`, `<a href="${url}">${url}</a>`, `\\href{${url}}{\\nolinkurl{${url}}}`])
    expect([text, one(text).repeated.length]).toEqual([text, 1]);
  expect(referencesIn(`${url}, ${url}`)).toHaveLength(2);
});
