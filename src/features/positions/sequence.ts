import { firstDay } from '../../schemas/edtf.ts';
import type { Entry } from '../../records/entry.ts';
import type { PositionLine } from './position-line.ts';
import { linesByActor } from './side-by-side.ts';

/** What an actor said of one subject at one meeting, or outside the meetings on one day. */
export interface Occasion {
  session: Entry<'sessions'> | undefined;
  lines: PositionLine[];
}

/** An actor that took positions on one subject at several meetings. Whether it moved is for the reader to judge. */
export interface Sequence {
  name: string;
  actor: Entry<'actors'> | undefined;
  /** Oldest first; at least two. */
  occasions: Occasion[];
  /** Whether the sides of its lines differ from one meeting to the other. */
  differs: boolean;
}

const occasionKey = ({ session, date }: PositionLine): string => session?.id ?? `on ${date}`;

const sidesOf = ({ lines }: Occasion): string => [...new Set(lines.map(({ side }) => side))].sort().join();

/** First day of the meeting, which is more precise than some dates of statements. */
const dayOf = ({ session, lines }: Occasion): string => firstDay(session?.fields.start ?? lines[0]?.date ?? '');

/** The actors that took positions at more than one meeting, by name; the lines must be oldest first. */
export const sequencesOf = (lines: readonly PositionLine[]): Sequence[] =>
  linesByActor(lines)
    .map(({ name, lines: own }): Sequence => {
      const occasions = [...Map.groupBy(own, occasionKey).values()]
        .map((list): Occasion => ({ session: list[0]?.session, lines: list }))
        .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
      return { name, actor: own[0]?.actor, occasions, differs: new Set(occasions.map(sidesOf)).size > 1 };
    })
    .filter(({ occasions }) => occasions.length > 1);
