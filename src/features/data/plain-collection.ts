import type { FieldDescription } from '../../tables/fields.ts';

/** A record as it is given away: plain values, nothing that only this site understands. */
export type PlainRecord = Record<string, unknown>;

/** A set of records of one kind, ready to be written. */
export interface PlainCollection {
  /** First part of the file name: `/data/red-lines.json`. */
  name: string;
  title: string;
  description: string;
  fields: FieldDescription[];
  count: number;
  records(): PlainRecord[];
}

/** Fields that all collections have. */
export const common = {
  url: { path: 'url', description: 'Permanent address: the one to cite' },
  markdown: { path: 'markdown', description: 'The account as its editors wrote it, in Markdown' },
  passages: [
    {
      path: 'passages',
      description:
        'The account in plain text, passage by passage; the demands of a letter and the verdicts of a red line come first',
    },
    { path: 'passages[].anchor', description: 'Anchor of the passage in the page' },
    { path: 'passages[].url', description: 'Permanent address of the passage' },
    { path: 'passages[].text', description: 'Its text, without formatting' },
    {
      path: 'passages[].sources',
      description:
        'The sources that it rests on, by their places under sources, from 1; empty where several are not told apart',
    },
  ],
} as const;
