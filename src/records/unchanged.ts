import type { SourceFile } from './source-file.ts';

/** What came of a file, and what stood in it then. */
interface Known {
  text: string;
  made: unknown;
}

/** By the path of the file. A build of many records reads each once: what it does not need again, memory is not held for. */
const known = new Map<string, WeakRef<Known>>();

/**
 * What is made of a file, taken from the last reading where the file stands as it stood then: a preview reads the record at
 * each change, a publication before and after it. Whoever takes it changes nothing in it.
 * @param make always the same for the same file.
 */
export function unlessUnchanged<Made>(file: SourceFile, make: () => Made): Made {
  const text = file.lines.join('\n');
  const last = known.get(file.path)?.deref();
  if (last?.text === text) return last.made as Made;
  const made = make();
  known.set(file.path, new WeakRef({ text, made }));
  return made;
}
