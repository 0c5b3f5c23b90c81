import { issuerOf, readAddress } from '../../base/documents.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Dated, Entry } from '../../records/entry.ts';
import { isOf, kindOf } from '../../records/summary.ts';
import type { Source } from '../../schemas/source.ts';
import { cslDate, type CslItem, type CslName } from './csl.ts';
import { authorOf, shownName } from './names.ts';

/**
 * The sources that are the statement or letter itself: those that are marked as `original`. Where none is, the only source
 * of the record if it is official or primary. Of several sources the best need not be it: it may tell of what others said.
 */
export function originalSources(entry: Entry<Dated>): Source[] {
  const { sources } = entry.fields;
  const marked = sources.filter(({ original }) => original === true);
  if (marked.length > 0 || sources.length > 1 || !(isOf(entry, 'statements') || isOf(entry, 'letters'))) return marked;
  return sources.filter(({ grade, original }) => original !== false && (grade === 'official' || grade === 'primary'));
}

/** A text is cited by what its record says of it, wherever it is read. */
function textItem(entry: Entry<'texts'>, url: string, language: string): CslItem {
  const { title, symbol, date } = entry.fields;
  const issuer = symbol === undefined ? undefined : issuerOf(symbol);
  return {
    id: `texts-${entry.id}-original`,
    type: symbol === undefined ? 'webpage' : 'report',
    title,
    ...(issuer !== undefined && { author: [{ literal: issuer }] }),
    issued: cslDate(date),
    ...(symbol !== undefined && { number: symbol }),
    genre: kindOf(entry),
    URL: url,
    language,
  };
}

/** Who wrote or said what a record documents: actors of a statement, convenors of a letter. Of what a meeting left, whoever published it. */
function authorsOf({ fields }: Entry<Dated>, { publisher }: Source, corpus: Corpus): CslName[] {
  const ids = 'actors' in fields ? fields.actors : 'convenors' in fields ? fields.convenors : undefined;
  if (!ids) return publisher === undefined ? [] : [{ literal: publisher }];
  return ids.map((id) => {
    const actor = corpus.get('actors', id);
    return actor ? authorOf(actor.fields) : { literal: id };
  });
}

function sourceItem(entry: Entry<Dated>, source: Source, corpus: Corpus): Omit<CslItem, 'id'> {
  const { title, publisher, date, url, language, archived } = source;
  const author = authorsOf(entry, source, corpus);
  const given = 'date' in entry.fields ? entry.fields.date : undefined;
  const issued = date ?? given;
  const isOwnPublisher = author.some((name) => shownName(name) === publisher);
  return {
    type: 'webpage',
    title,
    ...(author.length > 0 && { author }),
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(publisher !== undefined && { ...(!isOwnPublisher && { 'container-title': publisher }), publisher }),
    genre: kindOf(entry),
    // What was said on one day may be published on another.
    ...(given !== undefined && issued !== given && { 'event-date': cslDate(given) }),
    URL: url,
    language: language ?? 'en',
    ...(archived !== undefined && { note: `Archived at ${archived}` }),
  };
}

/** What a record documents, to be cited by itself, as far as its record says where it is: each with its own author, title, date and address. */
export function originalsOf(entry: Entry<Dated>, corpus: Corpus): CslItem[] {
  const sources = originalSources(entry);
  if (isOf(entry, 'texts')) {
    const url = readAddress(entry.fields) ?? sources[0]?.url;
    return url === undefined
      ? []
      : [textItem(entry, url, sources.find((source) => source.url === url)?.language ?? 'en')];
  }
  return sources.map((source, index) => ({
    id: `${entry.collection}-${entry.id}-original${index === 0 ? '' : `-${String(index + 1)}`}`,
    ...sourceItem(entry, source, corpus),
  }));
}
