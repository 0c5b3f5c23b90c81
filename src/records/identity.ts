import { basename, extname } from 'node:path';
import { blame, type Candidate } from './candidate.ts';
import { fileProblem } from './source-file.ts';
import { idFault } from '../schemas/id.ts';
import { stringsOf } from '../schemas/rule.ts';
import { homes } from './home.ts';

/** Where a record stands, as people are told. */
const whereabouts = ({ path, file, yaml, prefix }: Candidate): string =>
  file && yaml && prefix.length > 0 ? `${path}, line ${String(yaml.place([...prefix, 'id']).line)}` : path;

/** Ids equal their file names, and no two records of a collection share an id or a former one. */
export function checkIds(candidates: readonly Candidate[]): void {
  const current = new Map<string, Candidate>();
  const keyOf = (candidate: Candidate, id: string) => `${candidate.collection}/${id.toLowerCase()}`;
  const files = new Map<string, string>();
  for (const candidate of candidates) {
    const { collection, id, path, raw } = candidate;
    const listed = homes[collection].list === true;
    const ending = extname(path);
    const name = basename(path, ending);
    if (!listed && 'id' in raw && idFault(id) === undefined && name !== id)
      blame(candidate, 'id', ['id'], {
        message: `The id is "${id}" but the file is named "${name}"`,
        hint: `Rename the file to ${id}${ending}, or write id: ${name.toLowerCase()}`,
      });
    const twin = files.get(path.toLowerCase());
    if (!listed && twin !== undefined)
      candidate.problems.push(
        fileProblem(
          path,
          `The name of the file differs from ${twin} only in capital letters`,
          'Many computers cannot keep both: rename one',
          'id',
        ),
      );
    files.set(path.toLowerCase(), path);
    const other = current.get(keyOf(candidate, id));
    if (!other) current.set(keyOf(candidate, id), candidate);
    else if (twin === undefined || listed)
      blame(candidate, 'id', ['id'], {
        message: `"${id}" is already the id of another record: ${whereabouts(other)}`,
        hint: 'Ids are permanent addresses: choose another',
      });
  }
  checkFormerIds(candidates, current, keyOf);
}

/** A former id forwards readers: it must lead to one record only, and must not be in use. */
function checkFormerIds(
  candidates: readonly Candidate[],
  current: ReadonlyMap<string, Candidate>,
  keyOf: (candidate: Candidate, id: string) => string,
): void {
  const former = new Map<string, Candidate>();
  for (const candidate of candidates)
    for (const [index, alias] of stringsOf(candidate.raw['aliases']).entries()) {
      const key = keyOf(candidate, alias);
      const [owner, other] = [current.get(key), former.get(key)];
      former.set(key, candidate);
      const say = (message: string, hint: string) => {
        blame(candidate, 'id', ['aliases', index], { message, hint });
      };
      if (owner === candidate) say(`"${alias}" is the id of this record itself`, 'List former ids only');
      else if (owner)
        say(`"${alias}" is the id of another record: ${whereabouts(owner)}`, 'A former id must no longer be in use');
      else if (other === candidate) say(`"${alias}" stands here twice`, 'Delete one of the two');
      else if (other)
        say(`"${alias}" is already a former id of ${whereabouts(other)}`, 'A former id can lead to one record only');
    }
}
