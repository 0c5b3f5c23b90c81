import { blame, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { nearest } from '../base/nearest.ts';
import type { Numbering } from './passage.ts';
import { paragraphRuns } from '../base/paragraph-runs.ts';
import { fieldName } from './problem.ts';
import { stringsOf } from '../schemas/rule.ts';

/** A position as it was read, right or wrong. */
interface Written {
  paragraph?: unknown;
  actors?: unknown;
  topic?: unknown;
}

/** The number of an anchor; `undefined` for what is no anchor, of which the schema tells. */
const numberOf = (anchor: unknown): number | undefined =>
  typeof anchor === 'string' && /^p\d{1,4}$/.test(anchor) ? Number(anchor.slice(1)) : undefined;

/** The anchor whose number is closest; of two, the first. */
function closest(anchors: readonly string[], number: number): string | undefined {
  const away = (anchor: string) => Math.abs(Number(anchor.slice(1)) - number);
  return anchors.length === 0 ? undefined : anchors.reduce((best, next) => (away(next) < away(best) ? next : best));
}

function checkParagraph(candidate: Candidate, index: number, paragraph: unknown, numbering: Numbering | undefined) {
  const number = numberOf(paragraph);
  // Where the body has faults, nobody can tell its paragraphs.
  if (number === undefined || !numbering) return;
  const anchor = `p${String(number)}`;
  const anchors = numbering.passages.flatMap((passage) => [passage.anchor, ...passage.also]);
  if (anchors.includes(anchor) && anchor === paragraph) return;
  const path = ['positions', index, 'paragraph'];
  const gone = numbering.removed.find((passage) => passage.anchor === anchor);
  const near = closest(anchors, number);
  const message = gone
    ? `Paragraph "${anchor}" was removed after revision ${String(gone.revision)}`
    : `This record has no paragraph "${String(paragraph)}"`;
  const hint =
    near === undefined
      ? 'It has no numbered paragraphs'
      : `Its paragraphs are ${paragraphRuns(anchors)}; the nearest is ${near}`;
  blame(candidate, 'reference', path, message, { field: fieldName(path), hint });
}

function checkActors(candidate: Candidate, index: number, actors: unknown, known: Directory) {
  const speakers = stringsOf(candidate.raw['actors']);
  if (speakers.length === 0 || !Array.isArray(actors)) return;
  for (const [place, actor] of (actors as unknown[]).entries()) {
    // An id of nobody is told as such already.
    if (typeof actor !== 'string' || speakers.includes(actor) || !known.find(actor, ['actors'])) continue;
    const path = ['positions', index, 'actors', place];
    const close = nearest(actor, speakers);
    blame(candidate, 'reference', path, `"${actor}" is none of the actors of this statement`, {
      field: fieldName(path),
      hint: close === undefined ? `They are ${speakers.join(', ')}` : `Did you mean ${close}?`,
    });
  }
}

function checkTopic(candidate: Candidate, index: number, topic: unknown, known: Directory) {
  const { topics } = candidate.raw;
  // An id of no topic is told as such already.
  if (!Array.isArray(topics) || typeof topic !== 'string' || topics.includes(topic) || !known.find(topic, ['topics']))
    return;
  const path = ['positions', index, 'topic'];
  blame(candidate, 'reference', path, `"${topic}" is none of the topics of this statement`, {
    field: fieldName(path),
    hint: `Add ${topic} to topics, or choose one of them: ${stringsOf(topics).join(', ') || 'there is none yet'}`,
  });
}

/** Every position names a paragraph and a topic of its record, and speaks for actors of its record only. */
export function checkPositions(
  candidates: readonly Candidate[],
  known: Directory,
  numbering: (candidate: Candidate) => Numbering | undefined,
): void {
  for (const candidate of candidates) {
    if (candidate.collection !== 'statements') continue;
    const { positions } = candidate.raw;
    if (!Array.isArray(positions)) continue;
    for (const [index, position] of (positions as unknown[]).entries()) {
      const { paragraph, actors, topic } = (position ?? {}) as Written;
      checkTopic(candidate, index, topic, known);
      checkParagraph(candidate, index, paragraph, numbering(candidate));
      checkActors(candidate, index, actors, known);
    }
  }
}
