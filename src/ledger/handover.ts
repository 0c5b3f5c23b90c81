import type { PublishedResult } from './published.ts';

/** Astro runs its settings with modules of their own: what both they and the build know is kept with the process. */
const shared = globalThis as typeof globalThis & { publishedRecord?: PublishedResult };

/** Hands the record, as the build has read and checked it, to the pages that it renders. */
export function handOver(result: PublishedResult): void {
  shared.publishedRecord = result;
}

/** The record that was handed over; none where pages are shown without a build. */
export const handedOver = (): PublishedResult | undefined => shared.publishedRecord;
