import type { Answer } from './read-aside.client.ts';
import { readFile, SourceError } from './read-file.ts';

// Reads one file for the page that started it; see read-aside.client.ts. What it throws besides ends it with an error.
addEventListener('message', ({ data }: MessageEvent<File>) => {
  readFile(data).then(
    (source) => postMessage({ source } satisfies Answer),
    (error: unknown) => {
      if (error instanceof SourceError) postMessage({ refused: error.message } satisfies Answer);
      else reportError(error);
    },
  );
});
