import type { z } from 'zod';
import { checkShape } from './issues.ts';
import type { SourceFile } from './source-file.ts';
import { unlessUnchanged } from './unchanged.ts';
import { open, type Findings } from './walk.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A file that is one piece of YAML, as far as it could be read. */
export interface WholeFile<T> {
  file: SourceFile;
  yaml: Yaml;
  /** What it says; `undefined` where the schema does not allow it. */
  value: T | undefined;
}

/** Reads a file that is one piece of YAML, and says what is wrong with it. */
export function readWhole<S extends z.ZodType>(
  root: string,
  path: string,
  schema: S,
  found: Findings,
): WholeFile<z.output<S>> | undefined {
  const file = open(root, path, found);
  if (!file) return undefined;
  const { whole, problems } = unlessUnchanged(file, () => {
    const { yaml, problems: faults } = readYaml(file);
    return { whole: yaml && { file, yaml, value: checkShape(file, yaml, schema, faults) }, problems: faults };
  });
  found.problems.push(...problems);
  return whole;
}
