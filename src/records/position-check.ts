import { didYouMean } from '../base/nearest.ts';
import { entriesOf, stringsOf } from '../schemas/rule.ts';
import { blame, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { paragraphFault, type Numbering } from './passage.ts';

/** Every position names a paragraph and a topic of its record, and speaks for actors of its record only. */
export function checkPositions(
  candidates: readonly Candidate[],
  known: Directory,
  numbering: (candidate: Candidate) => Numbering | undefined,
): void {
  for (const candidate of candidates) {
    if (candidate.collection !== 'statements') continue;
    const { topics } = candidate.raw;
    const speakers = stringsOf(candidate.raw['actors']);
    for (const [index, { paragraph, actors, topic }] of entriesOf(candidate.raw['positions']).entries()) {
      // An id of no topic, or of no actor, is told as such already.
      if (
        Array.isArray(topics) &&
        typeof topic === 'string' &&
        !topics.includes(topic) &&
        known.find(topic, ['topics'])
      )
        blame(candidate, 'reference', ['positions', index, 'topic'], {
          message: `This statement has no topic "${topic}"`,
          hint: `Add ${topic} to topics, or choose one of them: ${stringsOf(topics).join(', ') || 'there is none yet'}`,
        });
      const fault = paragraphFault(numbering(candidate), paragraph, 'This record');
      if (fault) blame(candidate, 'reference', ['positions', index, 'paragraph'], fault);
      for (const [place, actor] of stringsOf(actors).entries())
        if (speakers.length > 0 && !speakers.includes(actor) && known.find(actor, ['actors']))
          blame(candidate, 'reference', ['positions', index, 'actors', place], {
            message: `This statement has no actor "${actor}"`,
            hint: didYouMean(actor, speakers, `They are ${speakers.join(', ')}`),
          });
    }
  }
}
