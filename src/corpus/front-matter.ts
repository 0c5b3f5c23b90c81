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
  const example = 'A record starts with a line ---, then its fields, then another line ---, then the text';
  if (file.text.trim() === '')
    return file.problem('front-matter', { line: 1, column: 1 }, 'is empty but for spaces', { hint: example });
  if (!/^---[ \t]*\n/.test(file.text))
    return file.problem('front-matter', { line: 1, column: 1 }, 'has no front matter', { hint: example });
  const offset = file.text.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(file.text.slice(offset));
  if (!close)
    return file.problem('front-matter', { line: 1, column: 1 }, 'has front matter that is not closed', {
      hint: 'Put a line --- after the last field, before the text',
    });
  const yaml = file.text.slice(offset, offset + close.index);
  const end = offset + close.index + close[0].length;
  const skipped = file.text.slice(0, end).split('\n').length - 1;
  return { yaml, offset, body: '\n'.repeat(skipped) + file.text.slice(end) };
}
