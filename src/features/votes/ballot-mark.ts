import { ballots, type Ballot } from '../../schemas/vote.ts';

/** The line that draws the shape of each way to vote, within 16 by 16; drawn without fill. */
const lines: Record<(typeof ballots)[Ballot]['shape'], string> = {
  plus: 'M8 2.5v11M2.5 8h11',
  cross: 'M3 3l10 10M13 3L3 13',
  bar: 'M2.5 8h11',
  ring: 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
};

/** The line of a way to vote, for a path without fill. */
export const ballotLine = (ballot: Ballot): string => lines[ballots[ballot].shape];
