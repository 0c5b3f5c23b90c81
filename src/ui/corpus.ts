import { parseRecordPath } from '../records/addresses.ts';
import { getCollection, getEntry } from 'astro:content';
import { relate, type Corpus } from '../corpus/corpus.ts';
import { titleOf } from '../records/summary.ts';
import { onceFor } from '../base/once-for.ts';
import { readEnvironment } from '../base/environment.ts';
import { historyAt } from '../ledger/history.ts';
import { readRevision } from '../ledger/revision-file.ts';
import { titleOfState } from '../ledger/snapshot.ts';
import type { Entries } from '../records/entry.ts';
import { collections, type Collection } from '../schemas/collections.ts';
import { site } from '../base/site.ts';

let built: Promise<Corpus> | undefined;

async function assemble(): Promise<Corpus> {
  const process = await getEntry('process', 'process');
  if (!process) throw new Error('content/process.yaml is missing or faulty; npm run check says what is wrong with it');
  const entries: [Collection, unknown[]][] = [];
  for (const collection of collections)
    entries.push([collection, (await getCollection(collection)).map(({ data }) => data)]);
  const published = await getEntry('published', 'published');
  return relate(Object.fromEntries(entries) as unknown as Entries, process.data, site.mainText, published?.data);
}

const titlesOf = onceFor((corpus: Corpus) => {
  const { contentDir } = readEnvironment();
  return (address: string): string => {
    const history = historyAt(corpus.published, address);
    const { collection, id } = parseRecordPath(history?.address ?? address);
    const entry = corpus.get(collection, id);
    const last = history?.revisions.at(-1);
    return entry ? titleOf(entry) : last ? titleOfState(readRevision(contentDir, last)) : id;
  };
});

/** Titles of published records by address, present or former; a record that was withdrawn keeps its last one. */
export const publishedTitles = async (): Promise<(address: string) => string> => titlesOf(await getCorpus());

/** The corpus with its relations: assembled once in a build, anew for each page in development. */
export function getCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return assemble();
  return (built ??= assemble());
}
