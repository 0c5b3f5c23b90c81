import { edtfFault, firstDay, lastDay } from '../schemas/edtf.ts';
import { articleNumber } from '../schemas/provision.ts';
import { references, type Reference } from '../schemas/reference.ts';
import { entriesOf } from '../schemas/rule.ts';
import type { z } from 'zod';
import { blame, draftFault, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { homeName } from './home.ts';
import type { Fault } from './problem.ts';

/** What is wrong with a reference; `undefined` when nothing is. */
function danglingFault(reference: Reference, known: Directory): Fault | undefined {
  const { id, collections } = reference;
  if (known.find(id, collections) || known.unknown(collections)) return undefined;
  const message = `There is no record "${id}" in ${collections.map(homeName).join(' or ')}`;
  const elsewhere = known.find(id);
  if (elsewhere) return { message, hint: `There is one in ${homeName(elsewhere.collection)}, which does not fit here` };
  const close = known.nearest(id, collections);
  const first = collections[0];
  const home = first === undefined ? 'content/' : homeName(first);
  return { message, hint: close === undefined ? `Add it to ${home}, or correct the id` : `Did you mean ${close}?` };
}

/** Every reference of every record names a record that exists and is published. */
export function checkReferences(candidates: readonly Candidate[], known: Directory, drafts: boolean): void {
  for (const candidate of candidates) {
    for (const reference of candidate.references) {
      const target = known.find(reference.id, reference.collections);
      const fault = target ? draftFault(candidate, target, drafts) : danglingFault(reference, known);
      if (fault) blame(candidate, 'reference', reference.path, fault);
    }
    checkArticles(candidate, known);
  }
  checkSuccession(candidates, 'texts', 'replaces');
  checkSuccession(candidates, 'sessions', 'continues');
  checkContinuation(candidates, known);
}

/** Numbers of a text's articles, when all are recorded: those of the main text, whose articles have addresses. */
function allArticles(text: Candidate | undefined): string[] | undefined {
  const articles = text?.fields && 'articles' in text.fields ? text.fields.articles : undefined;
  return articles?.some(({ slug }) => slug !== undefined) ? articles.map(({ number }) => number) : undefined;
}

/** Places in texts that a record names, right or wrong, with their paths: its own, and those of its positions and votes. */
export function* namedPlaces({ raw }: Candidate): Generator<{ path: PropertyKey[]; place: unknown }> {
  const listed = (list: unknown, path: PropertyKey[]) =>
    Array.isArray(list) ? list.map((place: unknown, index) => ({ path: [...path, index], place })) : [];
  yield* listed(raw['provisions'], ['provisions']);
  for (const [index, { provision }] of entriesOf(raw['positions']).entries())
    yield { path: ['positions', index, 'provision'], place: provision };
  for (const [index, { provisions }] of entriesOf(raw['votes']).entries())
    yield* listed(provisions, ['votes', index, 'provisions']);
}

function checkArticles(candidate: Candidate, known: Directory): void {
  for (const named of namedPlaces(candidate)) {
    const { text, article } = (named.place ?? {}) as { text?: unknown; article?: unknown };
    if (
      typeof text !== 'string' ||
      typeof article !== 'string' ||
      article === 'preamble' ||
      !articleNumber.safeParse(article).success
    )
      continue;
    const numbers = allArticles(known.find(text, ['texts']));
    if (!numbers || numbers.includes(article)) continue;
    blame(candidate, 'reference', [...named.path, 'article'], {
      message: `"${text}" has no article "${article}"`,
      hint: `Its articles are ${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}`,
    });
  }
}

/** No record comes, by way of others, after itself. */
function checkSuccession(
  candidates: readonly Candidate[],
  collection: 'texts' | 'sessions',
  field: 'replaces' | 'continues',
): void {
  const records = new Map(candidates.flatMap((entry) => (entry.collection === collection ? [[entry.id, entry]] : [])));
  const told = new Set<string>();
  for (const start of records.values()) {
    const chain: string[] = [];
    for (let id: unknown = start.id; typeof id === 'string' && !told.has(id); id = records.get(id)?.raw[field]) {
      if (id === start.id && chain.length > 1) {
        const circle = [...chain.slice(1), id].map((name) => `"${name}"`).join(`, which ${field} `);
        blame(start, 'reference', [field], {
          message: `"${start.id}" ${field} ${circle}: a circle`,
          hint: `The oldest of them ${field} none of the others`,
        });
        for (const name of chain) told.add(name);
      }
      if (chain.includes(id)) break;
      chain.push(id);
    }
  }
}

/** A date as it was read, if it is one; YAML takes a bare year for a number. */
export const dateIn = (value: unknown): string | undefined => {
  const date = typeof value === 'number' ? String(value) : value;
  return typeof date === 'string' && edtfFault(date) === undefined ? date : undefined;
};

/** No meeting continues one that certainly began after it. */
function checkContinuation(candidates: readonly Candidate[], known: Directory): void {
  for (const later of candidates) {
    const { continues, start } = later.raw;
    if (later.collection !== 'sessions' || typeof continues !== 'string') continue;
    const earlier = dateIn(known.find(continues, ['sessions'])?.raw['start']);
    const began = dateIn(start);
    if (earlier === undefined || began === undefined || firstDay(earlier) <= lastDay(began)) continue;
    blame(later, 'reference', ['continues'], {
      message: `"${continues}" began on ${earlier}, after this meeting`,
      hint: 'The later of the two continues the earlier',
    });
  }
}

/** What is wrong with the references of fields that are no record. */
export const danglingFields = (schema: z.ZodType, value: unknown, known: Directory) =>
  [...references(schema, value)].flatMap((reference) => {
    const fault = danglingFault(reference, known);
    return fault ? [{ ...fault, path: reference.path }] : [];
  });
