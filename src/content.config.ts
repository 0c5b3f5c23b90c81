import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { Entry } from './records/entry.ts';
import { pagesFolder } from './records/pages-folder.ts';
import { watchCorpus } from './records/watch.ts';
import type { Published } from './ledger/history.ts';
import { readEnvironment } from './base/environment.ts';
import { handedOver } from './ledger/handover.ts';
import { readPublished } from './ledger/published.ts';
import type { Collection } from './schemas/index.ts';
import { page } from './schemas/page.ts';
import type { Process } from './schemas/process.ts';

// Binds the corpus to Astro's content layer. The build has read and checked it already.
const { contentDir, base } = readEnvironment();
const corpus = watchCorpus(
  contentDir,
  () => handedOver() ?? readPublished(contentDir, { base, drafts: import.meta.env.DEV }),
);

const loader = (collection: Collection): Loader => ({
  name: `record-${collection}`,
  load({ store, logger, watcher }) {
    const fill = () => {
      const entries = corpus.read(logger).entries[collection];
      const ids = new Set(entries.map((entry) => entry.id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      // Pages have the HTML of a body; of statements, the data files give its source away.
      for (const entry of entries) {
        const source = collection === 'statements' ? entry.source : '';
        store.set({ id: entry.id, data: { ...entry, source }, digest: entry.digest });
      }
    };
    fill();
    if (watcher) corpus.onChange(watcher, fill);
    return Promise.resolve();
  },
});

const processLoader: Loader = {
  name: 'record-process',
  load({ store, logger, watcher }) {
    const fill = () => {
      const { process } = corpus.read(logger);
      if (process) store.set({ id: 'process', data: { ...process } });
    };
    fill();
    if (watcher) corpus.onChange(watcher, fill);
    return Promise.resolve();
  },
};

const publishedLoader: Loader = {
  name: 'record-published',
  load({ store, logger, watcher }) {
    const fill = () => store.set({ id: 'published', data: { ...corpus.read(logger).published } });
    fill();
    if (watcher) corpus.onChange(watcher, fill);
    return Promise.resolve();
  },
};

const records = <C extends Collection>(collection: C) =>
  defineCollection({ loader: loader(collection), schema: z.custom<Entry<C>>() });

export const collections = {
  sessions: records('sessions'),
  statements: records('statements'),
  letters: records('letters'),
  'red-lines': records('red-lines'),
  texts: records('texts'),
  actors: records('actors'),
  topics: records('topics'),
  glossary: records('glossary'),
  process: defineCollection({ loader: processLoader, schema: z.custom<Process>() }),
  published: defineCollection({ loader: publishedLoader, schema: z.custom<Published>() }),
  pages: defineCollection({ loader: glob({ base: pagesFolder(contentDir), pattern: '*.mdx' }), schema: page }),
};
