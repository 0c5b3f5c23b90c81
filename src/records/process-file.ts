import { process as processSchema, steps, type Process } from '../schemas/process.ts';
import { entriesOf } from '../schemas/rule.ts';
import { datesAhead } from './date-check.ts';
import type { Directory } from './directory.ts';
import type { Candidate } from './candidate.ts';
import { paragraphFault, type Numbering } from './passage.ts';
import { fieldName, type Fault, type ProblemKind } from './problem.ts';
import { danglingFields } from './reference-check.ts';
import { guard, type Findings } from './walk.ts';
import { readWhole } from './whole-file.ts';

/** What is wrong with a field, and where it stands. */
type FieldFault = Fault & { path: PropertyKey[] };

/** What the process is checked with. */
interface ProcessContext {
  numbering(candidate: Candidate): Numbering | undefined;
  /** The latest day that figures can tell of. */
  latest?: string | undefined;
}

/** Reads where the process stands; `undefined` when the file is missing or faulty. */
export function readProcess(
  root: string,
  known: Directory,
  { numbering, latest = '9999' }: ProcessContext,
  found: Findings,
): Process | undefined {
  const path = 'process.yaml';
  const before = found.problems.length;
  return guard(path, found.problems, () => {
    const whole = readWhole(root, path, processSchema, found);
    if (!whole) return undefined;
    const { file, yaml, value: process } = whole;
    const tell = (kind: ProblemKind, faults: Iterable<FieldFault>) => {
      for (const { path: at, message, hint } of faults)
        found.problems.push(file.problem(kind, yaml.place(at), message, { field: fieldName(at), hint }));
    };
    tell('reference', danglingFields(processSchema, yaml.value, known));
    tell('reference', statesFaults(yaml.value, known, numbering));
    const { signatures, ratifications, states } = (process ?? {}) as Partial<Process>;
    tell('field', datesAhead({ signatures, ratifications, states }, latest));
    return found.problems.length > before ? undefined : process;
  });
}

/** What is told of States must stand in the record that is named: its paragraph, and its source. */
function* statesFaults(
  value: unknown,
  known: Directory,
  numbering: (candidate: Candidate) => Numbering | undefined,
): Generator<FieldFault> {
  const states = typeof value === 'object' && value !== null && 'states' in value ? value.states : undefined;
  for (const [index, state] of entriesOf(states).entries())
    for (const name of Object.keys(steps)) {
      const [step] = entriesOf([state[name]]);
      const { record, paragraph, source } = step ?? {};
      const path = ['states', index, name];
      const told = typeof record === 'string' ? known.find(record, ['sessions', 'statements']) : undefined;
      if (!told || told.yaml?.broken) continue;
      const fault = paragraphFault(numbering(told), paragraph, `"${told.id}"`);
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
