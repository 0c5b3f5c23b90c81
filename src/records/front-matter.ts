import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A record's file in its two parts. */
export interface Parts {
  /** The YAML between the two lines `---`. */
  yaml: string;
  /** Offset of the YAML in the file. */
  offset: number;
  /** The body, after as many empty lines as stand before it in the file, so that places in it are places in the file. */
  body: string;
}

/** Splits a record into front matter and body. */
export function splitFrontMatter(file: SourceFile): Parts | Problem {
  const fault = (message: string, hint: string, line = 1) =>
    file.problem('front-matter', { line, column: 1 }, message, { hint });
  const example = 'A record starts with a line ---, then its fields, then another line ---, then the text';
  const { text } = file;
  if (text.trim() === '') return fault('The file is empty but for spaces', example);
  if (!/^---[ \t]*\n/.test(text)) {
    const late = /^\s*---[ \t]*$/m.exec(text);
    if (late && text.slice(0, late.index).trim() === '')
      return fault(
        'The line --- that opens the front matter must be the very first of the file',
        'Delete what stands before it, spaces included',
      );
    return fault('The file has no front matter', example);
  }
  const offset = text.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(text.slice(offset));
  if (!close) return fault('The front matter is not closed', 'Put a line --- after the last field, before the text');
  const yaml = text.slice(offset, offset + close.index);
  const end = offset + close.index + close[0].length;
  const skipped = text.slice(0, end).split('\n').length - 1;
  return { yaml, offset, body: '\n'.repeat(skipped) + text.slice(end) };
}
