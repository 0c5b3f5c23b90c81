import type { Piece } from '../citation.ts';
import type { Standing } from '../standing.ts';

/** An item with all that is exported of it. */
export interface Listed {
  standing: Standing;
  /** Its citation in the style that was chosen; none where there is nothing to cite. */
  citation: Piece[];
  /** Permanent address of what is cited, in full. */
  address: string;
  /** Which revision it is, in words: `Revision 1 of 25 November 2026`. */
  state: string;
}

/** A dossier as it is exported. */
export interface Brief {
  title: string;
  /** Style of the citations. */
  style: string;
  /** One line on where this comes from and when. */
  origin: string;
  items: Listed[];
}

/** Styles whose citations are markup of their own. */
export const isMarkup = (style: string): boolean => ['markdown', 'html', 'wikipedia'].includes(style);
