import { stances, type Stance } from '../../schemas/position.ts';

/** The line that draws the shape of each stance, within 16 by 16. */
const lines: Record<(typeof stances)[Stance]['shape'], string> = {
  plus: 'M8 2v12M2 8h12',
  cross: 'M3 3l10 10M13 3L3 13',
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  ring: 'M8 2a6 6 0 1 0 .01 0z',
  bar: 'M5 2.5v11M11 2.5v11',
};

/** The line of a stance, for a path without fill. */
export const stanceLine = (stance: Stance): string => lines[stances[stance].shape];
