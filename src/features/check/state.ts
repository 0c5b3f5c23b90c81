/** What can be said of a reference, gravest first, with the word and the sign that stand for it. */
export const states = {
  unknown: { label: 'Unknown', sign: '?', problem: true, meaning: 'no such record, paragraph or revision' },
  unread: { label: 'Not checked', sign: '!', problem: true, meaning: 'a file of the record could not be read' },
  withdrawn: { label: 'Withdrawn', sign: '✕', problem: true, meaning: 'the record was withdrawn' },
  'not-verbatim': {
    label: 'Not verbatim',
    sign: '≠',
    problem: true,
    meaning: 'the quoted words are not in the record',
  },
  superseded: { label: 'Superseded', sign: '↻', problem: true, meaning: 'another revision is current now' },
  'changed-place': {
    label: 'Other paragraph',
    sign: '¶',
    problem: true,
    meaning: 'the words stand in another paragraph',
  },
  moved: { label: 'Moved', sign: '→', problem: true, meaning: 'the record has another address now' },
  current: { label: 'Current', sign: '✓', problem: false, meaning: 'as cited' },
  page: { label: 'Page', sign: '·', problem: false, meaning: 'a page without revisions; nothing to compare' },
} as const satisfies Record<string, { label: string; sign: string; problem: boolean; meaning: string }>;

/** State of a reference. */
export type State = keyof typeof states;

/** All states, gravest first. */
export const stateOrder = Object.keys(states) as State[];

/** The gravest of several states. */
export const gravest = (found: readonly State[]): State =>
  stateOrder.find((state) => found.includes(state)) ?? 'current';
