import { writeFileSync } from 'node:fs';
import { readEnvironment } from '../src/base/environment.ts';
import { site } from '../src/base/site.ts';
import { UserError } from '../src/base/user-error.ts';
import { relate } from '../src/corpus/corpus.ts';
import { researchReport } from '../src/features/report/research.ts';
import { surveyOf } from '../src/features/source-check/corpus-survey.ts';
import { readPublished } from '../src/ledger/published.ts';
import { command } from './command.ts';

const help = `Says what to research next, as Markdown: meetings without statements, States that never speak, records on machine-made
reports alone, paragraphs without source, sources that are gone or not archived, lists of signatories known in part, articles
not compared with the official document.

  npm run report                    on the terminal
  npm run report -- --out FILE      into a file
`;

await command({ help, options: { out: { type: 'string' } } }, ({ options: { out } }) => {
  const { contentDir, base } = readEnvironment();
  const { entries, process: state, published, problems } = readPublished(contentDir, { base });
  if (!state || problems.length > 0)
    throw new UserError('The record has problems, and the report would leave out what they concern: npm run check');
  const corpus = relate(entries, state, site.mainText, published);
  const report = researchReport(corpus, surveyOf(corpus, contentDir));
  if (out !== undefined) writeFileSync(out, report);
  process.stdout.write(out === undefined ? report : `Written to ${out}.\n`);
  return 0;
});
