import type { Collection } from '../schemas/index.ts';

/** Where a collection lives: a folder of MDX or YAML files, or one YAML list. */
export interface Home {
  ending: '.mdx' | '.yaml';
  list?: true;
}

/** Where each collection lives. */
export const homes: Record<Collection, Home> = {
  sessions: { ending: '.mdx' },
  statements: { ending: '.mdx' },
  letters: { ending: '.mdx' },
  'red-lines': { ending: '.mdx' },
  texts: { ending: '.mdx' },
  actors: { ending: '.yaml' },
  topics: { ending: '.yaml', list: true },
  glossary: { ending: '.yaml', list: true },
};

/** Where a collection lives, as people are told: `content/actors/` or `content/topics.yaml`. */
export const homeName = (collection: Collection): string =>
  homes[collection].list ? `content/${collection}.yaml` : `content/${collection}/`;

/** Folders and files of `content/` that hold no records. */
export const otherParts = [
  'pages',
  'ledger',
  'revisions',
  'process.yaml',
  'plain-words.yaml',
  'sources.jsonl',
  'README.md',
];

/** The file below `content/` that a record stands in. */
export const recordFile = (collection: Collection, id: string): string =>
  homes[collection].list === true ? `${collection}.yaml` : `${collection}/${id}${homes[collection].ending}`;
