import { styleText } from 'node:util';
import { counted } from '../src/base/counted.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { UserError } from '../src/base/user-error.ts';
import { readChain } from '../src/ledger/chain.ts';
import { openCopy } from '../src/publishing/copy.ts';
import { verifyCopy } from '../src/publishing/verify-copy.ts';
import { command } from './command.ts';

const help = `Verifies an offline copy of the site: that its ledger is whole, that every revision has the bytes whose fingerprint was
published, and that its pages show those words. Nothing is fetched.

  npm run verify -- FOLDER       a copy of the site, or of the folder content of its repository
  npm run verify -- COPY.zip

The ledger of the copy is compared with the one in content/ledger/, if there is one.
Ends with code 0 when all is as published, 1 when something is not, 2 when there is nothing to verify.
`;

/** Faults that are listed one by one. */
const most = 50;

await command({ help, takesWords: true }, ({ words: [path, surplus] }) => {
  if (path === undefined || surplus !== undefined)
    throw new UserError('Name one folder or .zip file. --help says more');
  const report = verifyCopy(openCopy(path), readChain(readEnvironment().contentDir));
  const { faults, publications, records, revisions, pages, fingerprint, relation } = report;
  for (const { file, message } of faults.slice(0, most)) console.log(`${styleText('red', file)}  ${message}`);
  if (faults.length > most) console.log(`and ${String(faults.length - most)} more`);
  console.log(
    `${counted(publications, 'publication')}, ${counted(records, 'record')}, ${counted(revisions, 'revision')} with the right bytes or told above, ${counted(pages, 'page')} compared word by word.`,
  );
  if (relation !== undefined) console.log(relation);
  console.log(`Fingerprint of the whole: ${fingerprint ?? 'none'}`);
  console.log(
    faults.length === 0
      ? styleText('green', 'Everything is as it was published.')
      : styleText('red', `${counted(faults.length, 'thing is', 'things are')} not as published.`),
  );
  return faults.length === 0 ? 0 : 1;
});
