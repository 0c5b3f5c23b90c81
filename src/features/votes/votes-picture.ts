import { allVotes, unsaid, voteTitle } from './votes.ts';
import { ballotWords } from './vote-words.ts';
import { ballotLine } from './ballot-mark.ts';
import { longestBar, voteBar } from './vote-bar.ts';
import { votesSentence } from './votes-sentence.ts';
import { longDate } from '../../base/dates.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { voteResults, type Ballot } from '../../schemas/vote.ts';
import { palette } from '../../drawing/palette.ts';
import { wrapped, type Sheet } from '../../drawing/sheet.ts';
import { element, lines } from '../../drawing/svg.ts';

const width = 672;
const quiet = { fill: palette.quiet };

const mark = (ballot: Ballot, x: number, y: number) =>
  element('path', {
    transform: `translate(${String(x)} ${String(y)}) scale(.75)`,
    d: ballotLine(ballot),
    fill: 'none',
    stroke: palette.ink,
    'stroke-width': 2.4,
  });

/** All votes as a picture of its own: a bar for each whose figures are known. */
export function votesPicture(corpus: Corpus): Sheet {
  const votes = allVotes(corpus);
  const max = longestBar(votes.map(({ counts }) => counts));
  return {
    width,
    title: 'Votes',
    lead: `${votesSentence(corpus)} The part in favour is full, against hatched, abstaining empty; in favour means in favour of the question.`,
    draw: (top) => {
      let y = top + 12;
      const marks = votes.flatMap(({ vote, session, counts }) => {
        const question = wrapped(voteTitle(vote), 92);
        const when = `${longDate(vote.date)}, ${vote.meeting ?? session.fields.title} · ${voteResults[vote.result]}`;
        const parts = [
          lines(0, y, [when], 0, { 'font-size': 11.5, ...quiet }),
          lines(0, y + 17, question, 16, { 'font-size': 13.5, 'font-weight': 700 }),
        ];
        y += 11 + question.length * 16;
        if (counts.length === 0) {
          const times = vote.times === undefined ? '' : `${String(vote.times)} votes; `;
          parts.push(lines(0, y + 10, [`${times}figures not found`], 0, quiet));
          y += 42;
          return parts;
        }
        parts.push(element('g', { transform: `translate(0 ${String(y)})` }, voteBar(counts, max, width, 14)));
        let x = 0;
        for (const { ballot, count } of counts) {
          const words = `${String(count)} ${ballotWords(vote, ballot).toLowerCase()}`;
          parts.push(mark(ballot, x, y + 20), lines(x + 17, y + 30, [words]));
          x += 40 + words.length * 6.6;
        }
        for (const ballot of unsaid(counts)) {
          const words = `${ballotWords(vote, ballot)}: not known`;
          parts.push(lines(x, y + 30, [words], 0, quiet));
          x += 24 + words.length * 6.6;
        }
        y += 62;
        return parts;
      });
      return { marks: marks.join('\n'), bottom: y - 12 };
    },
  };
}
