import { process as processSchema, type Process } from '../schemas/process.ts';
import type { Directory } from './directory.ts';
import { checkShape } from './issues.ts';
import { fieldName } from './problem.ts';
import { danglingFields } from './reference-check.ts';
import { guard, open, type Findings } from './walk.ts';
import { readYaml } from './yaml.ts';

/** Reads where the process stands; `undefined` when the file is missing or faulty. */
export function readProcess(root: string, known: Directory, found: Findings): Process | undefined {
  const path = 'process.yaml';
  return guard(path, found.problems, () => {
    const { file, problems } = open(root, path, found);
    found.problems.push(...problems);
    if (!file) return undefined;
    const { yaml, problems: faults } = readYaml(file, file.text, 0);
    found.problems.push(...faults);
    if (!yaml) return undefined;
    const process = checkShape(file, yaml, processSchema, found.problems);
    const dangling = danglingFields(processSchema, yaml.value, known).map(({ path: at, message, hint }) =>
      file.problem('reference', yaml.place(at), message, { field: fieldName(at), hint }),
    );
    found.problems.push(...dangling);
    return dangling.length > 0 || problems.length > 0 || faults.length > 0 ? undefined : process;
  });
}
