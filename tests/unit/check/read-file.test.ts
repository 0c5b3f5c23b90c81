import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/features/check/check-text.ts';
import { longestText, readFile, readText, SourceError } from '../../../src/features/check/read-file.ts';
import { withMovedText, wordDocument } from '../../support/word-document.ts';
import { library, roots } from './made-up.ts';

const vote = 'https://record.example/statements/vote/r/2/#p2';
const failed = 'The request failed: 102 States voted against it';
const file = (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) => new File(parts, name);
const read = async (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) => readFile(file(name, ...parts));
const outcomes = async (text: string) =>
  (await checkText(text, library, roots)).addresses.map(({ path, outcome }) => [path, outcome]);

describe('a text', () => {
  const text = `“Côte d’Ivoire” ${vote}`;
  it('in UTF-8, with or without a mark, is read as such', async () => {
    for (const start of ['', '\ufeff']) {
      const source = await read('a.txt', start + text);
      expect(source).toEqual({ name: 'a.txt', text, notes: [] });
    }
  });

  it('in UTF-16 with its mark is read as such', async () => {
    const little = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const big = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    for (const bytes of [little, big]) expect(await read('a.txt', bytes)).toEqual({ name: 'a.txt', text, notes: [] });
  });

  it('that is not in UTF-8 is read as Windows-1252, and that is said', async () => {
    const bytes = Uint8Array.from([0x93, 0x43, 0xf4, 0x74, 0x65, 0x20, 0x64, 0x92, 0x49, 0x94]);
    const source = await read('old.txt', bytes, ` ${vote}`);
    expect(source.text).toBe(`“Côte d’I” ${vote}`);
    expect(source.notes).toEqual([expect.stringContaining('old.txt is not in UTF-8. It was read as Windows-1252')]);
  });

  it('that is too long, or no text, is refused in plain words', async () => {
    expect(() => readText('x'.repeat(longestText + 1))).toThrow(
      'This text is too long: it has 2,000,001 characters, and this page reads up to 2 million.',
    );
    for (const [name, start] of [
      ['paper.pdf', '%PDF-1.7'],
      ['paper.rtf', '{\\rtf1'],
      ['paper.doc', '\u00d0\u00cf\0\0'],
    ] as const)
      await expect(read(name, start)).rejects.toThrow(`${name} is not a text that this page can read.`);
  });
});

describe('a Word document', () => {
  it('is read with its footnotes, endnotes and links, each beside the words that it belongs to', async () => {
    const document = await wordDocument({
      text: `It said: “${failed}.”`,
      footnote: `Iran, ${vote}.`,
      endnote: 'See https://record.example/letters/gone/.',
      link: 'https://record.example/statements/plain/#p9',
    });
    const source = await read('paper.docx', document);
    expect(source.notes).toEqual([expect.stringContaining('headers, footers, comments and pictures were not')]);
    expect(await outcomes(source.text)).toEqual([
      ['/statements/vote/#p2', 'fine'],
      ['/letters/gone/r/1/', 'look'],
      ['/statements/plain/', 'look'],
    ]);
    const { addresses } = await checkText(source.text, library, roots);
    expect(addresses[0]?.notes.at(-1)?.text).toBe(`“${failed}.” is in paragraph 2.`);
  });

  it('is found by the relations of its package, wherever its parts lie', async () => {
    const document = await wordDocument({ text: `“${failed}”`, footnote: vote });
    expect(Object.keys(unzipSync(withMovedText(document)))).not.toContain('word/document.xml');
    expect(await outcomes((await read('moved.docx', withMovedText(document))).text)).toEqual([
      ['/statements/vote/#p2', 'fine'],
    ]);
  });

  it('may keep the fragment of a link apart, as Word does in its fields', async () => {
    const parts = unzipSync(await wordDocument({ text: 'FIELD' }));
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code =
      '<w:r><w:instrText> HYPERLINK "https://record.example/statements/plain/" \\l "p2" </w:instrText></w:r>';
    const text = strFromU8(parts['word/document.xml']!).replace(
      /<w:r>(?:(?!<w:r>).)*FIELD.*?<\/w:r>/,
      `${field('begin')}${code}${field('separate')}<w:r><w:t>here</w:t></w:r>${field('end')}`,
    );
    const document = new Uint8Array(zipSync({ ...parts, 'word/document.xml': strToU8(text) }));
    expect(await outcomes((await read('field.docx', document)).text)).toEqual([['/statements/plain/#p2', 'fine']]);
  });

  it('that is small as a file and large once unpacked is refused before it is unpacked; pictures do not count', async () => {
    const parts = unzipSync(await wordDocument({ text: 'Words.' }));
    const packed = (name: string) => new Uint8Array(zipSync({ ...parts, [name]: new Uint8Array(7_000_000) }));
    await expect(read('bomb.docx', packed('word/styles.xml'))).rejects.toThrow(
      /^bomb\.docx is too large: its text and formatting take 7 million bytes, and this page reads up to \d+ million\./,
    );
    expect((await read('picture.docx', packed('word/media/a.png'))).text).toContain('Words.');
  });

  it('that is damaged, or another kind of package, is refused in plain words', async () => {
    const packed = new Uint8Array(zipSync({ 'content.xml': strToU8('<x/>') }));
    await expect(read('paper.odt', packed)).rejects.toThrow('paper.odt cannot be read as a Word document.');
    await expect(read('broken.docx', 'PK\x03\x04 and nothing more')).rejects.toThrow(SourceError);
  });
});
