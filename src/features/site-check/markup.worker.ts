import { parentPort, workerData } from 'node:worker_threads';
import { verifyMarkup } from './markup.ts';

// Validates the pages that it is given; see inWorker.
parentPort?.postMessage(await verifyMarkup(workerData as { file: string; html: string }[]));
