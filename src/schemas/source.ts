import { z } from 'zod';
import { edtf } from './edtf.ts';
import { language } from './language.ts';
import { distinct, entriesOf } from './rule.ts';
import { forbiddenCharacter } from './characters.ts';
import { authorityFault } from './web-address.ts';
import { words } from './words.ts';

/** How far a source can be relied on, best first, with what readers are told. */
export const grades = {
  official: { label: 'Official', meaning: 'a record of the United Nations or of a government' },
  primary: { label: 'Primary', meaning: "the author's own publication" },
  secondary: { label: 'Secondary', meaning: 'somebody else reporting on it' },
  'automated-report': {
    label: 'Automated report',
    meaning: 'a machine-made summary of a recording or of other texts',
  },
} as const;

/** One of the four grades. */
export type Grade = keyof typeof grades;

/** The grades from the most to the least reliable. */
export const gradeOrder = Object.keys(grades) as Grade[];

/** What is wrong with a web address; `undefined` when nothing is. */
function addressFault(value: string): string | undefined {
  if (/\s/.test(value)) return 'must be one web address, without spaces';
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) || !URL.canParse(value))
    return 'must be a whole web address that starts with https:// (http:// only where there is nothing else)';
  const bad = forbiddenCharacter(value);
  if (bad) return `holds ${bad.name}`;
  return authorityFault(value);
}

/** A web address of a source: https, or http where there is nothing else. */
export const webAddress = (description: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const message = addressFault(value);
      if (message === undefined) return;
      const whole = `https://${value.replace(/^(https?:?)?\/*/i, '')}`;
      const like = /^(https?[:/]|www\.|\/\/)/i.test(value) && addressFault(whole) === undefined;
      context.addIssue({ code: 'custom', message, params: { hint: like ? `Did you mean ${whole}?` : undefined } });
    })
    .meta({ description, pattern: '^https?://[^\\s/]+\\.[^\\s]+$' });

/** Where a fact comes from. */
export const source = z
  .strictObject({
    url: webAddress('Full web address of the source'),
    title: words('Title as the source gives it', true),
    publisher: words('Who published it').optional(),
    date: edtf('When it was published').optional(),
    language: language.optional().describe('Language of the source, where it is not English'),
    grade: z
      .enum(gradeOrder)
      .describe('How reliable: official, primary, secondary or automated-report (see the method page)'),
    archived: webAddress('Address of a copy in a web archive').optional(),
    accessed: edtf('When it was last read').optional(),
    original: z
      .boolean()
      .optional()
      .describe(
        'Write true where this source is the statement, letter or text itself, so that it is cited as the original; false where the only source of a record is not',
      ),
  })
  .describe('Where a fact comes from');

/** The list of sources that every record needs. */
export const sources = distinct(z.array(source).min(1, 'must name at least one source'), 'The source', 'url').describe(
  'Every source of the record, each with its address and grade',
);

/** Sources that fields name by their addresses and that the record does not list. */
export function* unlisted(sources: unknown, named: Iterable<readonly [url: unknown, path: PropertyKey[]]>) {
  const listed = new Set(entriesOf(sources).map(({ url }) => url));
  for (const [url, path] of named)
    if (typeof url === 'string' && !listed.has(url))
      yield {
        path,
        message: 'This source is not among the sources of the record',
        hint: 'Add it under sources, with its title and grade, or correct the address',
      };
}

/** Where a fact comes from, as checked. */
export type Source = z.output<typeof source>;
