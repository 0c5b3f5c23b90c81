import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/features/cite/formats.ts';
import { recordPath } from '../../../src/records/addresses.ts';
import { findReferences } from '../../../src/features/check/reference.ts';
import { splitText } from '../../../src/features/check/split.ts';
import { mayHoldAddress } from '../../../src/features/check/address.ts';
import { csl, record, texts } from '../cite/records.ts';
import { sha, sites } from './made-up.ts';

const refers = (text: string) => mayHoldAddress(text, sites);
const references = (text: string) =>
  splitText(text, refers).footnotes.flatMap((footnote) => findReferences(footnote, sites));

/** What a reference says, as tests compare it. */
const told = (text: string) =>
  references(text).map(({ address, anchor, revision, accessed, quotations }) => ({
    path: address.path,
    anchor,
    revision,
    accessed,
    // Titles are told from quotations when a reference is judged.
    quotations: quotations.filter((quotation) => !/safety|Resolution|Open letter|session|intent/i.test(quotation)),
  }));

const kinds = {
  statement: record.statement({ title: 'Iran: "safety" isn’t in Article 53, it said' }),
  letter: record.letter({ title: 'Open letter to the Chair of the Committee' }),
  session: record.session({ title: 'Concluding session of the Ad Hoc Committee' }),
  text: record.text({ title: 'Resolution 79/243, A/C.3/79/L.8/Rev.2' }),
  'red line': record.redLine({ title: 'Criminal intent, revision 5 of the demand' }),
};
const revision = { number: 2, date: '2027-02-10', sha256: sha('b') };

describe.each(Object.entries(kinds))('a citation of a %s', (_, entry) => {
  const path = recordPath(entry.collection, entry.id);

  it.each(Object.entries(texts(csl(entry, { revision, passage: ['p3'] }))))(
    'is read in the style %s',
    (_style, text) => {
      expect(told(text)).toEqual([{ path, anchor: 'p3', revision: 2, accessed: undefined, quotations: [] }]);
    },
  );

  it.each(Object.entries(texts(csl(entry, { revision }))))('is read in the style %s, of the whole', (_style, text) => {
    expect(told(text)).toEqual([{ path, anchor: undefined, revision: 2, accessed: undefined, quotations: [] }]);
  });

  it.each(Object.entries(texts(csl(entry, { revision, passage: ['p12'], accessed: '2027-03-05' }))))(
    'is read in the style %s, with the day of access where the style prints it',
    (_style, text) => {
      const day = /2027/.test(text) ? '2027-03-05' : undefined;
      expect(told(text)).toEqual([{ path, anchor: 'p12', revision: 2, accessed: day, quotations: [] }]);
    },
  );

  it.each(
    formats.map(({ file, write }) => [file, write(csl(entry, { revision, passage: ['p3'], accessed: '2027-03-05' }))]),
  )('is read from %s', (_file, text) => {
    const [reference, ...others] = references(text);
    expect(others).toEqual([]);
    expect(reference).toMatchObject({
      anchor: 'p3',
      revision: 2,
      accessed: '2027-03-05',
      fingerprints: [{ sha256: sha('b') }],
    });
    expect(reference?.address.path).toBe(path);
    expect(reference?.footnote.label).toBe(`${entry.collection}-${entry.id}-p3`);
  });
});

it('a list of citations in all styles is taken apart, whichever way it is laid out', () => {
  const cited = Object.values(kinds).flatMap((entry) =>
    Object.values(texts(csl(entry, { revision, passage: ['p3'] }))),
  );
  const paths = Object.values(kinds).flatMap((entry) =>
    Object.values(texts(csl(entry))).map(() => recordPath(entry.collection, entry.id)),
  );
  const layouts = {
    lines: cited.join('\n'),
    paragraphs: cited.join('\n\n'),
    numbered: cited.map((text, place) => `${String(place + 1)}. ${text}`).join('\n'),
    bracketed: cited.map((text, place) => `[${String(place + 1)}] ${text}`).join('\n'),
    bare: cited.map((text, place) => `${String(place + 1)} ${text}`).join('\n'),
    bullets: cited.map((text) => `- ${text}`).join('\n'),
    'Markdown notes': cited.map((text, place) => `[^${String(place + 1)}]: ${text}`).join('\n'),
    'broken into lines': cited
      .map((text, place) => `${String(place + 1)}. ${text.replace(/(.{50,70}?) /g, '$1\n   ')}`)
      .join('\n'),
  };
  for (const [name, text] of Object.entries(layouts)) {
    const found = references(text.replaceAll('\\n', '\n'));
    expect([name, found.map(({ address }) => address.path)]).toEqual([name, paths]);
    expect([name, new Set(found.map((one) => `${String(one.revision)} ${one.anchor ?? ''}`))]).toEqual([
      name,
      new Set(['2 p3']),
    ]);
  }
});

it('several citations in one footnote keep their revisions and paragraphs apart', () => {
  const [first = '', second = ''] = [
    Object.values(texts(csl(kinds.statement, { revision, passage: ['p3'] }))),
    Object.values(texts(csl(kinds.letter, { revision: { number: 1 }, passage: ['p7'] }))),
  ].map(([chicago]) => chicago?.replace(/\.$/, ''));
  for (const between of ['; ', '; see also ', '. See ', '. '])
    expect(told(`See ${first}${between}${second}.`), between).toEqual([
      { path: '/statements/said/', anchor: 'p3', revision: 2, accessed: undefined, quotations: [] },
      { path: '/letters/open-letter/', anchor: 'p7', revision: 1, accessed: undefined, quotations: [] },
    ]);
});
