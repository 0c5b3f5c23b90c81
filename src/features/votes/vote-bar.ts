import { unsaid, type Count } from './votes.ts';
import { ballots, type Ballot } from '../../schemas/vote.ts';
import { lines, sheetSvg, units, wrapped } from '../../drawing/sheet.ts';
import { ballotLine } from './ballot-mark.ts';

/** Distance of the strokes that fill the part of those against. */
const hatch = 4;

/** One part of a bar, told apart by its filling: full, hatched, empty. Everything is drawn in the current colour. */
function part(ballot: Ballot, x: number, width: number, height: number): string {
  if (width <= 0) return '';
  if (ballot === 'in-favour')
    return `<rect x="${units(x)}" width="${units(width)}" height="${units(height)}" fill="currentColor"/>`;
  const frame = `<rect x="${units(x + 0.75)}" y="0.75" width="${units(Math.max(width - 1.5, 0.5))}" height="${units(height - 1.5)}" fill="none" stroke="currentColor" stroke-width="1.5"/>`;
  if (ballot !== 'against') return frame;
  const strokes: string[] = [];
  for (let at = x + hatch; at < x + width - 2.5; at += hatch) strokes.push(`M${units(at)} 0v${units(height)}`);
  return `${frame}<path d="${strokes.join('')}" stroke="currentColor" stroke-width="1.5" fill="none"/>`;
}

/** A bar as long as its votes, on a scale that all bars of a page share: `max` votes are `width` units. */
export function voteBar(counts: readonly Count[], max: number, width: number, height: number): string {
  let at = 0;
  return counts
    .map(({ ballot, count }) => {
      const length = (count / max) * width;
      const drawn = part(ballot, at, length, height);
      at += length;
      return drawn;
    })
    .join('');
}

/** The largest number of votes that were cast in one vote; the scale of the bars. */
export const longestBar = (all: readonly (readonly Count[])[]): number =>
  Math.max(1, ...all.map((counts) => counts.reduce((sum, { count }) => sum + count, 0)));

/** A vote as the picture of all votes shows it. */
export interface DrawnVote {
  /** Day and meeting. */
  when: string;
  question: string;
  result: string;
  counts: readonly Count[];
  /** What is said instead of figures. */
  instead: string;
}

const mark = (ballot: Ballot, x: number, y: number) =>
  `<path transform="translate(${units(x)} ${units(y)}) scale(.75)" d="${ballotLine(ballot)}" fill="none" stroke="currentColor" stroke-width="2.4"/>`;

/** The picture of all votes as a file of its own. */
export function votesPicture(title: string, lead: string, votes: readonly DrawnVote[], source: string): string {
  const [left, width] = [24, 672];
  const max = longestBar(votes.map(({ counts }) => counts));
  const draw = (top: number) => {
    let y = top + 12;
    const marks = votes.map(({ when, question, result, counts, instead }) => {
      const head = wrapped(question, 92);
      const texts = [
        lines(left, y, [`${when} · ${result}`], 0, 'font-size="11.5" fill="#5b564a"'),
        lines(left, y + 17, head, 16, 'font-size="13.5" font-weight="700"'),
      ];
      y += 17 + head.length * 16 - 6;
      if (counts.length > 0) {
        texts.push(`<g transform="translate(${units(left)} ${units(y)})">${voteBar(counts, max, width, 14)}</g>`);
        let x = left;
        for (const { ballot, count } of counts) {
          const words = `${String(count)} ${ballots[ballot].label.toLowerCase()}`;
          texts.push(mark(ballot, x, y + 20), lines(x + 17, y + 30, [words], 0));
          x += 40 + words.length * 6.6;
        }
        for (const ballot of unsaid(counts)) {
          const words = `${ballots[ballot].label.toLowerCase()}: not said`;
          texts.push(lines(x, y + 30, [words], 0, 'fill="#5b564a"'));
          x += 24 + words.length * 6.6;
        }
        y += 62;
      } else {
        texts.push(lines(left, y + 10, [instead], 0, 'fill="#5b564a"'));
        y += 42;
      }
      return texts.join('\n');
    });
    return { marks: marks.join('\n'), bottom: y - 12 };
  };
  return sheetSvg({ width: left * 2 + width, title, lead, draw, source });
}
