import { basename } from 'node:path';
import { collections } from '../schemas/collections.ts';
import { idFault } from '../schemas/id.ts';
import { page as pageSchema } from '../schemas/page.ts';
import { fixedPaths } from './addresses.ts';
import { splitFrontMatter } from './front-matter.ts';
import { checkShape } from './issues.ts';
import { filesOf, guard, isFolder, open, type Findings } from './walk.ts';
import { fileProblem } from './source-file.ts';
import { readYaml } from './yaml.ts';

/** Parts of addresses that the site itself uses, beside the pages that every site has. */
const taken: readonly string[] = [...collections, '404', 'articles', 'c', 'ledger', 'media', 'pagefind', 'schemas'];

/** What is wrong with the name of an editorial page; `undefined` when nothing is. */
function pageFault(name: string): string | undefined {
  const fault = idFault(name);
  if (fault !== undefined) return `The name "${name}" ${fault}`;
  return taken.includes(name) || fixedPaths.includes(`/${name}/`)
    ? `/${name}/ is an address that the site itself uses`
    : undefined;
}

/** Editorial pages are Astro's to render; their front matter and their encoding are ours to check. */
export function checkPages(root: string, found: Findings): void {
  if (!isFolder(root, 'pages', found.problems)) return;
  for (const path of filesOf(root, 'pages', '.mdx', found.problems))
    guard(path, found.problems, () => {
      const fault = pageFault(basename(path, '.mdx'));
      if (fault !== undefined)
        found.problems.push(
          fileProblem(path, fault, 'Give the file another name: it is the address of the page', 'id'),
        );
      const file = open(root, path, found);
      const parts = file && splitFrontMatter(file);
      if (!file || !parts) return;
      if ('message' in parts) {
        found.problems.push(parts);
        return;
      }
      const { yaml, problems: faults } = readYaml(file, parts);
      found.problems.push(...faults);
      if (yaml) checkShape(file, yaml, pageSchema, found.problems);
    });
}
