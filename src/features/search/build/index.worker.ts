import { parentPort, workerData } from 'node:worker_threads';
import { site } from '../../../base/site.ts';
import { relate } from '../../../corpus/corpus.ts';
import type { Published } from '../../../ledger/history.ts';
import type { Entries } from '../../../records/entry.ts';
import type { PlainWords } from '../../../schemas/plain-words.ts';
import type { Process } from '../../../schemas/process.ts';
import { writeSearch } from './search-files.ts';

/** What there is to be found, and the folder that the search is written to. */
export interface IndexOrder {
  folder: string;
  entries: Entries;
  process: Process;
  published: Published;
  plainWords: PlainWords;
}

// Writes the search of a record, a WrittenSearch; see inWorker.
const { folder, entries, process, published, plainWords } = workerData as IndexOrder;
parentPort?.postMessage(await writeSearch(folder, relate(entries, process, site.mainText, published), plainWords));
