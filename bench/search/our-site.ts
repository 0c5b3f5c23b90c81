import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSearch } from '../../src/features/search/build/search-files.ts';
import type { SearchDocument } from '../../src/features/search/build/search-document.ts';
import { readRelated } from '../documents.ts';
import { slug, type SpeechRecord } from './speech.ts';

/** What a record says to the search. */
const documentOf = ({ id, title, speaker, party, year, paragraphs }: SpeechRecord): SearchDocument => ({
  path: `/statements/${id}/`,
  title,
  kind: 'Oral statement',
  about: [speaker],
  when: `8 January ${String(year)}`,
  date: `${String(year)}-01-08`,
  facets: {
    kind: ['statement'],
    actor: [slug(speaker)],
    topic: [slug(party)],
    session: [`congress-${String(Math.floor((year - 1789) / 2) + 1)}`],
    year: [String(year)],
    grade: ['official'],
  },
  passages: [
    { anchor: '', heading: '', text: `${speaker} · ${party} · 8 January ${String(year)}` },
    ...paragraphs.map((text, place) => ({ anchor: `p${String(place + 1)}`, heading: '', text })),
  ],
});

/**
 * Writes what a build writes for the search, and puts the search page of a real build on top: what is measured is the code
 * that readers get. Names are those of this corpus at every size: only the words and the table of pages grow.
 * @param built folder of a real build.
 */
export async function writeOurSite(records: readonly SpeechRecord[], built: string, folder: string): Promise<void> {
  await writeSearch(folder, readRelated(), [], records.map(documentOf));
  for (const name of ['search/index.html', 'assets', '404.html', 'icon.svg'])
    if (existsSync(join(built, name))) cpSync(join(built, name), join(folder, name), { recursive: true });
}
