import { Worker } from 'node:worker_threads';

/**
 * Lets a module work on another processor. The module reads `workerData` and posts one message, its result.
 * @param module its address: `new URL('./index.worker.ts', import.meta.url)`.
 * @param data what it is given; copied, so without functions.
 * @throws whatever it throws, or that it ended without a result.
 */
export function inWorker<Result>(module: URL, data: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: data });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`${module.pathname} ended without a result (code ${String(code)})`));
    });
  });
}
