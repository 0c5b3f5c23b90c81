import { readFile, SourceError, type Source } from './read-file.ts';

/** What the worker answers: the text, or why it cannot be read. */
export type Answer = { source: Source } | { refused: string };

/**
 * Reads a chosen file beside the page, which stays free meanwhile: a long Word document takes seconds. Where there are no
 * workers, as on a page that was opened from a folder, it is read in the page.
 * @throws {SourceError} when it cannot be read.
 */
export async function readAside(file: File): Promise<Source> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./read-file-worker.client.ts', import.meta.url), { type: 'module' });
  } catch {
    return readFile(file);
  }
  try {
    const answer = await new Promise<Answer | undefined>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = () => resolve(undefined);
      worker.postMessage(file);
    });
    if (!answer) return await readFile(file);
    if ('refused' in answer) throw new SourceError(answer.refused);
    return answer.source;
  } finally {
    worker.terminate();
  }
}
