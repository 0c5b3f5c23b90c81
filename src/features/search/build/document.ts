import type { Corpus } from '../../../corpus/corpus.ts';
import type { Provision } from '../../../schemas/provision.ts';
import type { FacetName } from '../facets.ts';
import type { GatheredPositions } from '../files.ts';

/** A part of a page that has words of its own. */
export interface SearchPassage {
  /** Where it stands in the page: `p3`, `sources`; empty for what stands at its head. */
  anchor: string;
  /** What the place is called, unless it is a numbered paragraph: `Sources`. */
  heading: string;
  text: string;
  /** Facts in a row: they can be found, but are not shown as if they were a sentence. */
  facts?: true;
}

/** What a record says to the search. Everything that the search knows is derived from this, and this from the entries. */
export interface SearchDocument {
  /** Its address below the base: `/statements/2024-08-08-iran/`. */
  path: string;
  title: string;
  /** Its kind in words: `Oral statement`. */
  kind: string;
  /** Its date in words. */
  when: string | undefined;
  /** Who, at which meeting, on which article of which text: what results say beside kind and date. */
  about: string[];
  /** Its date as precise as it is known. */
  date: string | undefined;
  /** Its number for ever, as in "CCR 118". */
  number?: number | undefined;
  /** Values by which it can be filtered: ids, as labels may change and addresses of searches may not. */
  facets: Partial<Record<FacetName, string[]>>;
  /** Of what positions are about, and of whoever takes some. */
  positions?: GatheredPositions | undefined;
  /** Its words in the order of the page: the sentence under the title and its facts first. */
  passages: SearchPassage[];
}

/** Values, each once. */
export const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Articles as they are filtered by: one of the main text goes by its permanent name, whatever its number in an earlier one. */
export const articlesIn = (places: readonly Provision[], corpus: Corpus): string[] =>
  distinct(
    places.flatMap((place) =>
      place.article === undefined ? [] : (corpus.thread(place)?.slug ?? `${place.text}-${place.article}`),
    ),
  );

/** Names as a line shows them: of many the first, and how many more. */
export const someOf = (names: readonly string[], sign = ', ', most = 3): string =>
  names.length > most
    ? `${names.slice(0, most - 1).join(sign)} and ${String(names.length - most + 1)} more`
    : names.join(sign);
