import { writeFileSync } from 'node:fs';
import type { Environment } from '../src/base/environment.ts';
import { site } from '../src/base/site.ts';
import { UserError } from '../src/base/user-error.ts';
import { relate } from '../src/corpus/corpus.ts';
import { researchReport } from '../src/features/report/research.ts';
import { surveyOf } from '../src/features/source-check/corpus-survey.ts';
import { readPublished } from '../src/ledger/published.ts';
import type { Arguments } from './command.ts';

/** What `npm run report` takes. */
export const settings = { out: { type: 'string' } } as const;

/** What the command works with. */
interface Dependencies {
  environment: Pick<Environment, 'contentDir' | 'base'>;
  /** Tells something to whoever asks. */
  write(text: string): void;
}

/**
 * Does what `npm run report` is asked to do.
 * @returns the code that the command ends with.
 * @throws {UserError} when the record has problems.
 */
export function reporting({ options: { out } }: Arguments<typeof settings>, dependencies: Dependencies): number {
  const { contentDir, base } = dependencies.environment;
  const { entries, process: state, published, problems } = readPublished(contentDir, { base });
  if (!state || problems.length > 0)
    throw new UserError('The record has problems, and the report would leave out what they concern: npm run check');
  const corpus = relate(entries, state, site.mainText, published);
  const report = researchReport(corpus, surveyOf(corpus, contentDir));
  if (out !== undefined) writeFileSync(out, report);
  dependencies.write(out === undefined ? report : `Written to ${out}.\n`);
  return 0;
}
