import { relate, type Corpus } from '../src/corpus/corpus.ts';
import type { Entry } from '../src/records/entry.ts';
import { isOf, kindOf, summaryOf, titleOf, whenOf } from '../src/records/summary.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { readPublished } from '../src/ledger/published.ts';
import type { Provision } from '../src/schemas/index.ts';
import type { FacetName } from '../src/features/search/facets.ts';
import { searchDocument } from '../src/features/search/build/search-document.ts';
import { site } from '../src/base/site.ts';
import type { SearchDocument } from './document.ts';

const text = (...parts: (string | readonly string[] | undefined)[]) =>
  parts
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join('. ');

/** The corpus of this site. */
export function readRelated(): Corpus {
  const { contentDir, base } = readEnvironment();
  const { entries, process, published } = readPublished(contentDir, { base });
  if (!process) throw new Error('content/process.yaml is missing or faulty');
  return relate(entries, process, site.mainText, published);
}

/** All records as documents, articles included. */
export function readDocuments(corpus = readRelated()): SearchDocument[] {
  const nameOf = (id: string) => {
    const fields = corpus.get('actors', id)?.fields;
    return fields ? text(fields.name, fields.also_known_as) : id;
  };
  const labelOf = (id: string) => corpus.get('topics', id)?.fields.label ?? id;
  const placeOf = (provision: Provision) =>
    text(
      corpus.get('texts', provision.text)?.fields.short,
      provision.article === undefined ? undefined : `Article ${provision.article}`,
      corpus.thread(provision)?.article.title,
    );

  const documentOf = (entry: Entry): SearchDocument => {
    const { fields } = entry;
    const { facets } = searchDocument(entry, corpus);
    const filters = (name: FacetName) => facets[name] ?? [];
    const session =
      'session' in fields && fields.session !== undefined ? corpus.get('sessions', fields.session) : undefined;
    return {
      id: `${entry.collection}/${entry.id}`,
      title: titleOf(entry),
      position: summaryOf(entry),
      asks: text('asks' in fields ? fields.asks : undefined),
      actors: text(filters('actor').map(nameOf)),
      topics: text(filters('topic').map(labelOf)),
      facts: text(
        kindOf(entry),
        whenOf(entry),
        session && titleOf(session),
        isOf(entry, 'sessions') ? entry.fields.city : undefined,
        isOf(entry, 'texts') ? [entry.fields.short, entry.fields.symbol ?? ''] : undefined,
        'documents' in fields ? fields.documents?.map(({ symbol, title }) => `${symbol} ${title}`) : undefined,
        'provisions' in fields ? fields.provisions?.map(placeOf) : undefined,
        'also_known_as' in fields ? fields.also_known_as : undefined,
        isOf(entry, 'glossary') ? [entry.fields.stands_for ?? '', ...(entry.fields.synonyms ?? [])] : undefined,
      ),
      body: text(
        entry.passages.map((passage) => passage.text),
        'notes' in fields ? fields.notes : undefined,
      ),
    };
  };

  return [
    ...[
      corpus.sessions,
      corpus.statements,
      corpus.letters,
      corpus.redLines,
      corpus.texts,
      corpus.actors,
      corpus.topics,
      corpus.glossary,
    ].flatMap((list) => (list as Entry[]).map(documentOf)),
    ...corpus.articles.map(({ slug, article, places }) => ({
      id: `articles/${slug}`,
      title: `Article ${article.number}: ${article.title}`,
      position: article.about ?? '',
      asks: '',
      actors: '',
      topics: '',
      facts: text(places.map((place) => `${place.text.fields.short}, Article ${place.number}`)),
      body: '',
    })),
  ];
}
