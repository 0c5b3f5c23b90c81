import fc from 'fast-check';
import { random as drawn } from '../../../scripts/random.ts';

/** A paragraph of the model: what it is, whatever its words have become. */
export interface Paragraph {
  id: number;
  words: readonly string[];
  /** How it came to be. */
  made: 'new' | 'edit' | 'split' | 'merge';
  /** Paragraphs that it was made from; those of the last revision, or new ones. */
  parents: readonly Paragraph[];
  /** Its own id and those of all paragraphs that it came from. */
  descent: ReadonlySet<number>;
}

/** What an editor does to the paragraph at a place (a fraction of the list, so that it fits lists of any length). */
export interface Edit {
  kind: 'edit' | 'insert' | 'remove' | 'move' | 'split' | 'merge' | 'restore';
  place: number;
  /** Where to: of a move; where in the text: of a split. */
  other: number;
  seed: number;
  length: number;
}

// What paragraphs of one subject share. Every second word is taken from here.
const common = 'the of and States shall in for not be to their with Party rights measures'.split(' ');

/** Numbers from 0 to below 1: the words follow from the seed, so failures repeat. */
function random(seed: number): () => number {
  const { below } = drawn(seed);
  return () => below(2 ** 32) / 2 ** 32;
}

const pick = (list: readonly string[], next: () => number): string => list[Math.floor(next() * list.length)]!;
const syllables = 'ba de fi go ku la me ni po ru sa te vi zo'.split(' ');
const ownWord = (next: () => number): string =>
  Array.from({ length: 3 + Math.floor(next() * 2) }, () => pick(syllables, next)).join('');

/** Words of a new paragraph: every second one its own. */
function words(length: number, seed: number): string[] {
  const next = random(seed);
  return Array.from({ length }, (_, n) => (n % 2 === 1 ? pick(common, next) : ownWord(next)));
}

/** Shorter paragraphs are known by their neighbours only; they have tests of their own. */
const fewest = 6;

/** The same words with a quarter of them, or fewer, replaced, left out or preceded by another. */
function edited(before: readonly string[], { seed, other }: Edit): string[] {
  const next = random(seed);
  const after: (string | undefined)[] = [...before];
  const changes = Math.max(1, Math.floor((before.length / 4) * other));
  for (let n = 0; n < changes; n++) {
    const at = Math.floor(next() * before.length);
    const word = next() < 0.5 ? pick(common, next) : ownWord(next);
    const kind = next();
    if (kind < 0.5) after[at] = word;
    else if (kind < 0.75 && before.length - changes >= fewest) after[at] = undefined;
    else after[at] = `${word} ${after[at] ?? ''}`.trim();
  }
  return after.flatMap((word) => word?.split(' ') ?? []);
}

/** Text of a paragraph. */
export const textOf = ({ words }: Paragraph): string => words.join(' ');

/** A record under edit: its paragraphs, and the removed ones that may be restored. */
export class Draft {
  paragraphs: Paragraph[] = [];
  /** Removed paragraphs, as the last revision with them had them. */
  gone: Paragraph[] = [];
  private last = 0;
  private lastPublished = 0;
  private published: Paragraph[] = [];

  private make(words: string[], made: Paragraph['made'], parents: Paragraph[]): Paragraph {
    const id = ++this.last;
    return { id, words, made, parents, descent: new Set([id, ...parents.flatMap((parent) => [...parent.descent])]) };
  }

  /** Ends a revision; returns its texts. */
  publish(): string[] {
    const lives = ({ id }: Paragraph) => this.paragraphs.some(({ descent }) => descent.has(id));
    this.gone.push(...this.published.filter((old) => !lives(old)));
    this.published = [...this.paragraphs];
    this.lastPublished = this.last;
    return this.paragraphs.map(textOf);
  }

  /** Whether it may be edited, split or merged: once in a revision, and not when just restored, since that is verbatim. */
  private untouched(paragraph: Paragraph | undefined): paragraph is Paragraph {
    if (paragraph === undefined) return false;
    const everPublished = paragraph.id <= this.lastPublished;
    return this.published.includes(paragraph) || (paragraph.made === 'new' && !everPublished);
  }

  apply(edit: Edit): void {
    const list = this.paragraphs;
    const at = Math.floor(edit.place * list.length);
    const paragraph = list[at];
    if (edit.kind === 'insert')
      list.splice(at, 0, this.make(words(edit.length, edit.seed + this.last * 7919), 'new', []));
    else if (edit.kind === 'restore')
      list.splice(at, 0, ...this.gone.splice(Math.floor(edit.other * this.gone.length), 1));
    else if (edit.kind === 'remove') list.splice(at, 1);
    else if (edit.kind === 'move') {
      list.splice(at, 1);
      list.splice(Math.floor(edit.other * (list.length + 1)), 0, ...(paragraph ? [paragraph] : []));
    } else if (this.untouched(paragraph)) this.rewrite(at, paragraph, edit);
  }

  private rewrite(at: number, paragraph: Paragraph, edit: Edit): void {
    const next = this.paragraphs[at + 1];
    const half = Math.round(paragraph.words.length * (0.3 + 0.4 * edit.other));
    if (edit.kind === 'edit')
      this.paragraphs.splice(at, 1, this.make(edited(paragraph.words, edit), 'edit', [paragraph]));
    else if (edit.kind === 'split' && Math.min(half, paragraph.words.length - half) >= fewest)
      this.paragraphs.splice(
        at,
        1,
        this.make(paragraph.words.slice(0, half), 'split', [paragraph]),
        this.make(paragraph.words.slice(half), 'split', [paragraph]),
      );
    else if (edit.kind === 'merge' && this.untouched(next))
      this.paragraphs.splice(at, 2, this.make([...paragraph.words, ...next.words], 'merge', [paragraph, next]));
  }
}

const fraction = fc.integer({ min: 0, max: 99 }).map((n) => n / 100);

const anyKind = ['edit', 'edit', 'insert', 'remove', 'move', 'split', 'merge', 'restore'] as const;

/** Any edit, or any of some kinds. */
export const edit = (...kinds: Edit['kind'][]): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...(kinds.length > 0 ? kinds : anyKind)),
    place: fraction,
    other: fraction,
    seed: fc.nat(),
    length: fc.integer({ min: fewest, max: 40 }),
  });

const insertions = fc.array(edit('insert'), { minLength: 1, maxLength: 10 });
const revision = fc.array(edit(), { minLength: 1, maxLength: 6 });

/** The edits of each revision of a record; those of the first are insertions. */
export const history: fc.Arbitrary<Edit[][]> = fc
  .tuple(insertions, fc.array(revision, { maxLength: 5 }))
  .map(([first, others]) => [first, ...others]);
