import { plainText, wordNotesInPlace } from './plain-text.ts';

/** A text that is to be checked. */
export interface Source {
  /** Name of the file; none for what was pasted. */
  name?: string;
  /** Its words and addresses, without what its format hides them in. */
  text: string;
  /** What has to be known of how it was read. */
  notes: string[];
}

/** Why a file or text cannot be read; its message is for people. */
export class SourceError extends Error {
  override name = 'SourceError';
}

const millions = (count: number): string => `${String(count / 1_000_000)} million`;
/** Longest text, in characters: some seven hundred pages. */
export const longestText = 2_000_000;
/** Largest file, in bytes; a Word document may hold pictures. */
const largestFile = 50_000_000;

/** Most that the parts of a Word document may hold once they are unpacked, in bytes: reading them keeps the page busy. */
const largestWord = 6_000_000;

/** What was pasted. @throws {SourceError} when it is too long. */
export function readText(written: string, name?: string, notes: string[] = []): Source {
  if (written.length > longestText)
    throw new SourceError(
      `${name ?? 'This text'} is too long: it has ${written.length.toLocaleString('en')} characters, and this page reads up to ${millions(longestText)}. Check it in parts, or only its notes.`,
    );
  return { ...(name === undefined ? {} : { name }), text: plainText(written), notes };
}

/** The words of bytes, and whether they are in an encoding that had to be guessed. */
function decode(bytes: Uint8Array): { text: string; guessed: boolean } {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}

/** A Word document with its footnotes, endnotes and the targets of its links. */
async function readWord(name: string, bytes: ArrayBuffer): Promise<Source> {
  // 100 KB that most readers never need.
  const [{ default: mammoth }, { unzipSync }] = await Promise.all([
    import('mammoth/mammoth.browser.min.js'),
    import('fflate'),
  ]);
  let html: string;
  try {
    let unpacked = 0;
    unzipSync(new Uint8Array(bytes), {
      filter: ({ name: part, originalSize }) => {
        if (/\.(xml|rels)$/i.test(part)) unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > largestWord)
      throw new SourceError(
        `${name} is too large: its text and formatting take ${String(Math.round(unpacked / 1e6))} million bytes, and this page reads up to ${millions(largestWord)}. Save it as .txt, or check it in parts.`,
      );
    const images = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    html = (await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: images })).value;
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(`${name} cannot be read as a Word document. Is it damaged, or protected by a password?`, {
      cause,
    });
  }
  // Word keeps the fragment of a link apart in some of its fields.
  const linked = html.replace(/&quot; \\l &quot;/g, '#');
  return readText(wordNotesInPlace(linked), name, [
    `Of ${name}, the text, footnotes, endnotes and links were read; headers, footers, comments and pictures were not.`,
  ]);
}

/** Reads a chosen file. @throws {SourceError} when it cannot be read. */
export async function readFile(file: File): Promise<Source> {
  const { name } = file;
  if (file.size > largestFile)
    throw new SourceError(`${name} is too large: this page reads files of up to ${millions(largestFile)} bytes.`);
  const buffer = await file.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004')) return readWord(name, buffer);
  const { text, guessed } = decode(bytes);
  if (text.includes('\0') || /^(?:%PDF-|\{\\rtf)/.test(start))
    throw new SourceError(
      `${name} is not a text that this page can read. Save it as .docx or .txt, or paste its words.`,
    );
  return readText(
    text,
    name,
    guessed
      ? [
          `${name} is not in UTF-8. It was read as Windows-1252; if its accents or quotation marks look wrong below, save it as UTF-8 and check it again.`,
        ]
      : [],
  );
}
