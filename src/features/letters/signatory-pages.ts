import { initialOf, type Signatory } from './signatories.ts';

/** Most signatories that one page lists; beyond it there is a page for each initial. */
const most = 300;

/** Signatories by initial. */
export interface SignatoryPage {
  /** Letter as it is shown: `A`; `#` for names that begin with none. */
  initial: string;
  /** Last part of the address of its page, where there are several. */
  slug: string;
  signatories: Signatory[];
}

/** Whether the signatories are too many for one page. */
export const areMany = (signatories: readonly Signatory[]): boolean => signatories.length > most;

/** Signatories by initial, in the order of the alphabet. */
export const byInitial = (signatories: readonly Signatory[]): SignatoryPage[] =>
  [...Map.groupBy(signatories, initialOf)].map(([initial, own]) => ({
    initial,
    slug: initial === '#' ? 'other' : initial.toLowerCase(),
    signatories: own,
  }));

/** Path of the place of a signatory in the list. */
export function signatoryPath(signatory: Signatory, many: boolean): string {
  const initial = initialOf(signatory);
  const page = many ? `${initial === '#' ? 'other' : initial.toLowerCase()}/` : '';
  return `/letters/signatories/${page}#${signatory.key}`;
}
