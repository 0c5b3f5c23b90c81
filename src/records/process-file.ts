import { process as processSchema, steps, type Process } from '../schemas/process.ts';
import { entriesOf } from '../schemas/rule.ts';
import { datesAhead } from './date-check.ts';
import type { Directory } from './directory.ts';
import type { Candidate } from './candidate.ts';
import { checkShape } from './issues.ts';
import type { Numbering } from './passage.ts';
import { fieldName } from './problem.ts';
import { danglingFields } from './reference-check.ts';
import { paragraphFault } from './vote-check.ts';
import { guard, open, type Findings } from './walk.ts';
import { readYaml } from './yaml.ts';

/** What the process is checked with. */
interface ProcessContext {
  numbering(candidate: Candidate): Numbering | undefined;
  /** The latest day that figures can tell of. */
  latest: string | undefined;
}

/** Reads where the process stands; `undefined` when the file is missing or faulty. */
export function readProcess(
  root: string,
  known: Directory,
  { numbering, latest }: ProcessContext,
  found: Findings,
): Process | undefined {
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
    for (const { path: at, message, hint } of statesFaults(yaml.value, known, numbering)) {
      const field = fieldName(at);
      found.problems.push(file.problem('reference', yaml.place(at), message, { field, hint }));
    }
    const { signatures, ratifications, states } = (process ?? {}) as Partial<Process>;
    for (const { path: at, message, hint } of datesAhead({ signatures, ratifications, states }, latest ?? '9999'))
      found.problems.push(file.problem('field', yaml.place(at), message, { field: fieldName(at), hint }));
    return dangling.length > 0 || problems.length > 0 || faults.length > 0 ? undefined : process;
  });
}

/** What is told of States must stand in the record that is named: its paragraph, and its source. */
function* statesFaults(
  value: unknown,
  known: Directory,
  numbering: (candidate: Candidate) => Numbering | undefined,
): Generator<{ path: PropertyKey[]; message: string; hint: string }> {
  const states = typeof value === 'object' && value !== null && 'states' in value ? value.states : undefined;
  for (const [index, state] of entriesOf(states).entries())
    for (const name of Object.keys(steps)) {
      const [step] = entriesOf([state[name]]);
      const { record, paragraph, source } = step ?? {};
      const path = ['states', index, name];
      const told = typeof record === 'string' ? known.find(record, ['sessions', 'statements']) : undefined;
      if (!told || told.yaml?.broken) continue;
      const fault = typeof paragraph === 'string' ? paragraphFault(told, paragraph, numbering) : undefined;
      if (fault) yield { path: [...path, 'paragraph'], ...fault };
      if (paragraph === 'notes' && told.raw['notes'] === undefined)
        yield { path: [...path, 'paragraph'], message: `"${told.id}" has no notes`, hint: 'Name the paragraph' };
      if (typeof source === 'string' && !entriesOf(told.raw['sources']).some(({ url }) => url === source))
        yield {
          path: [...path, 'source'],
          message: `This source is not among the sources of "${told.id}"`,
          hint: `Take the address of one of its sources, or add it to ${told.path}`,
        };
    }
}
