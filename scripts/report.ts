import { writeFileSync } from 'node:fs';
import { readEnvironment } from '../src/base/environment.ts';
import { site } from '../src/base/site.ts';
import { relate } from '../src/corpus/corpus.ts';
import { researchReport } from '../src/features/report/research.ts';
import { surveyOf } from '../src/features/source-check/corpus-survey.ts';
import { readPublished } from '../src/ledger/published.ts';
import { readArguments, run, UsageError } from './command.ts';

const help = `Says what to research next, as Markdown: meetings without statements, States that never speak, records on machine-made
reports alone, paragraphs without source, sources that are gone or not archived, lists of signatories known in part, articles
not compared with the official document.

  npm run report                    on the terminal
  npm run report -- --out FILE      into a file
`;

await run(() => {
  const { words, options } = readArguments(process.argv.slice(2), {
    out: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  if (words[0] !== undefined) throw new UsageError(`The report takes no "${words[0]}"; --help says more`);
  const { contentDir, base } = readEnvironment();
  const { entries, process: state, published, problems } = readPublished(contentDir, { base });
  if (!state || problems.length > 0)
    throw new UsageError('The record has problems, and the report would leave out what they concern: npm run check');
  const corpus = relate(entries, state, site.mainText, published);
  const report = researchReport(corpus, surveyOf(corpus, contentDir));
  const { out } = options;
  if (typeof out === 'string') {
    writeFileSync(out, report);
    process.stdout.write(`Written to ${out}.\n`);
  } else process.stdout.write(report);
  return 0;
});
