import { readEnvironment } from '../src/base/environment.ts';
import { statesFile } from '../src/features/source-check/file.ts';
import { command, print } from './command.ts';
import { linking, settings } from './linking.ts';

const help = `Asks every web address of the record whether it still answers, and writes the result to content/${statesFile}.

  npm run links                           all addresses
  npm run links -- --since 30             those not checked in the last 30 days
  npm run links -- --since 2026-11-01     those not checked since that day
  npm run links -- --host unodc.org       those of one host
  npm run links -- --offline              asks nobody: shows what the file says
  npm run -s links -- --archive > FILE    asks nobody: lists the sources without an archived copy, one address a line

Hosts are asked slowly and as their robots.txt allows, so a whole check takes a while. Ctrl+C ends it and keeps what was found.
The records are read from the folder content, or from the one that CONTENT_DIR names.
Ends with code 0 whatever it finds, 1 when ${statesFile} has faulty lines, 2 when it was called wrongly, 130 when it was interrupted.
`;

// The list of sources is long, so people pipe it into head, which hangs up early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await command({ help, options: settings }, (args) =>
  linking(args, {
    environment: readEnvironment(),
    write: print,
    tell: (text) => void process.stderr.write(text),
  }),
);
