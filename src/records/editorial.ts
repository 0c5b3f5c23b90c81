import { page as pageSchema } from '../schemas/page.ts';
import { splitFrontMatter } from './front-matter.ts';
import { checkShape } from './issues.ts';
import { filesOf, guard, isFolder, open, type Findings } from './walk.ts';
import { readYaml } from './yaml.ts';

/** Editorial pages are Astro's to render; their front matter and their encoding are ours to check. */
export function checkPages(root: string, found: Findings): void {
  if (!isFolder(root, 'pages', found.problems)) return;
  for (const path of filesOf(root, 'pages', '.mdx', found.problems))
    guard(path, found.problems, () => {
      const { file, problems } = open(root, path, found);
      found.problems.push(...problems);
      const parts = file && splitFrontMatter(file);
      if (!file || !parts) return;
      if ('message' in parts) {
        found.problems.push(parts);
        return;
      }
      const { yaml, problems: faults } = readYaml(file, parts.yaml, parts.offset);
      found.problems.push(...faults);
      if (yaml) checkShape(file, yaml, pageSchema, found.problems);
    });
}
