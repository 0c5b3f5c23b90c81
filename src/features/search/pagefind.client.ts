/** A word of a page that matches. */
export interface Hit {
  /** Place in the page's words. */
  location: number;
  weight: number;
}

/** A place of a page that has an address of its own. */
export interface Anchor {
  id: string;
  element: string;
  text?: string;
  location: number;
}

/** A page that matches, with its words. */
export interface FoundPage {
  url: string;
  title: string;
  kind: string | undefined;
  when: string | undefined;
  words: readonly string[];
  hits: readonly Hit[];
  anchors: readonly Anchor[];
}

/** A page that matches, before its words are fetched. */
export interface Match {
  id: string;
  /** How well it matches, as Pagefind weighs it; the same for all in quotes. */
  score: number;
  /** Places of the matching words. */
  words: readonly number[];
  load(): Promise<FoundPage>;
}

/** The search index: which pages hold words. */
export interface SearchIndex {
  /** Pages that hold words or a quoted phrase, best first; every page for an empty query. */
  search(query: string): Promise<Match[]>;
  /** Begins to look words up that will be asked for; that it fails, their search itself will tell. */
  prepare(words: readonly string[]): void;
}

/** Why the index cannot be used; `missing` when the site has none. */
export class IndexError extends Error {
  override name = 'IndexError';
  readonly reason: 'missing' | 'unreachable';
  constructor(reason: IndexError['reason'], options: ErrorOptions) {
    super(reason === 'missing' ? 'The site has no search index' : 'The search index cannot be loaded', options);
    this.reason = reason;
  }
}

/** The part of pagefind.js (1.6) that we use. */
interface Pagefind {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    ranking: { termSimilarity: number };
  }): PagefindInstance;
}
interface PagefindInstance {
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindPage>;
}
interface PagefindPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: Anchor[];
  weighted_locations: Hit[];
}

/** Failed fetches of parts of the index so far, and the latest of them. */
const failures: { count: number; latest: unknown; watched: boolean } = { count: 0, latest: undefined, watched: false };

/**
 * Pagefind swallows the failure of a part of the index (`loadChunk` in pagefind.js) and answers as if its words did not exist,
 * so what it fetches is watched.
 */
function watchFetches(folder: string) {
  if (failures.watched) return;
  failures.watched = true;
  const { fetch } = globalThis;
  const fail = (error: unknown) => {
    failures.count += 1;
    failures.latest = error;
  };
  globalThis.fetch = async (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!address.startsWith(folder)) return fetch(input, init);
    try {
      const response = await fetch(input, init);
      if (!response.ok) fail(new Error(`${String(response.status)} for ${address}`));
      return response;
    } catch (error) {
      fail(error);
      throw error;
    }
  };
}

/** Whether the index is absent, or only out of reach. */
async function reasonFor(folder: string): Promise<IndexError['reason']> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' }).catch(() => undefined);
  return response?.status === 404 ? 'missing' : 'unreachable';
}

const found = ({ url, content, meta, anchors, weighted_locations }: PagefindPage): FoundPage => ({
  url,
  title: meta['title'] ?? url,
  kind: meta['kind'],
  when: meta['when'],
  words: content.split(/[^\S\uFEFF]+/), // as Pagefind counts them
  hits: weighted_locations,
  anchors: [...anchors].sort((a, b) => a.location - b.location),
});

/** Answers of the index that are kept. */
const remembered = 24;

let failedImports = 0;

/**
 * Opens the search index of the site.
 * Pagefind runs in the page, not in its worker: 11 KB less to fetch, and failures that can be seen.
 * @param base path under which the site is served.
 * @throws {IndexError}
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const folder = `${base}pagefind/`;
  watchFetches(folder);
  // Browsers remember that a module failed to load: another try needs another address.
  const address = `${folder}pagefind.js${failedImports > 0 ? `?retry=${String(failedImports)}` : ''}`;
  let instance: PagefindInstance;
  try {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    // Whole words weigh more against words that only begin alike than Pagefind would have it: Iran before Iranian.
    instance = pagefind.createInstance({
      basePath: folder,
      baseUrl: base,
      noWorker: true,
      ranking: { termSimilarity: 3 },
    });
  } catch (cause) {
    failedImports += 1;
    throw new IndexError(await reasonFor(folder), { cause });
  }
  const asked = async <T>(question: Promise<T>): Promise<T> => {
    const before = failures.count;
    try {
      const answer = await question;
      if (failures.count > before) throw failures.latest;
      return answer;
    } catch (cause) {
      throw new IndexError(await reasonFor(folder), { cause });
    }
  };
  /** The latest answers: other filters, or a word taken back, ask for nothing anew. */
  const latest = new Map<string, Promise<Match[]>>();
  const look = async (query: string): Promise<Match[]> => {
    const { results } = await asked(instance.search(query === '' ? null : query));
    return results.map(({ id, score, words, data }) => ({
      id,
      score,
      words,
      load: async () => found(await asked(data())),
    }));
  };
  const search = (query: string): Promise<Match[]> => {
    const answer = latest.get(query) ?? look(query);
    latest.delete(query);
    latest.set(query, answer);
    answer.catch(() => latest.delete(query));
    const [oldest] = latest.size > remembered ? latest.keys() : [];
    if (oldest !== undefined) latest.delete(oldest);
    return answer;
  };
  return {
    prepare(words) {
      for (const word of words) search(word).catch(() => undefined);
    },
    search,
  };
}
