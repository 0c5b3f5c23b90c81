import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** How a command ran, with all the processes that it started. */
export interface Run {
  output: string;
  seconds: number;
  /** Seconds that the processors worked, as of the last look at it. */
  processor: number;
  /** Most memory that all of them held at once, in megabytes. */
  megabytes: number;
}

/** Bytes of a page of memory and ticks of a second, as Linux counts them on the machines of CI. */
const [page, ticks] = [4096, 100];
/** Milliseconds between two looks. */
const pause = 200;

/** What Linux tells of a process; its time is with that of the children it has waited for. */
interface ProcessState {
  parent: number;
  bytes: number;
  seconds: number;
}

function processes(): Map<number, ProcessState> {
  const found = new Map<number, ProcessState>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)))
    try {
      // The name of a process, in parentheses, may hold spaces.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const [, resident = 0] = readFileSync(`/proc/${name}/statm`, 'utf8').split(' ').map(Number);
      const [, parent = 0] = stat;
      const time = stat.slice(11, 15).reduce((sum, value) => sum + value, 0);
      found.set(Number(name), { parent, bytes: resident * page, seconds: time / ticks });
    } catch {
      // It has ended meanwhile.
    }
  return found;
}

/** Whether a process was started by another one, or by what that started. */
function descends(id: number, root: number, all: ReadonlyMap<number, ProcessState>): boolean {
  if (id === root) return true;
  const parent = all.get(id)?.parent;
  return parent !== undefined && parent > 0 && descends(parent, root, all);
}

/** A process and all that it started. */
function family(root: number): ProcessState[] {
  const all = processes();
  return [...all].filter(([id]) => descends(id, root, all)).map(([, state]) => state);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Runs a command to its end, on Linux. @throws {Error} with its output where it fails. */
export function measured(
  command: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let [output, processor, bytes] = ['', 0, 0];
    const child = spawn(command, args, { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
    const watch = setInterval(() => {
      const states = child.pid === undefined ? [] : family(child.pid);
      processor = Math.max(processor, sum(states.map(({ seconds }) => seconds)));
      bytes = Math.max(bytes, sum(states.map((state) => state.bytes)));
    }, pause);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0)
        resolve({ output, seconds: (performance.now() - start) / 1000, processor, megabytes: bytes / 1e6 });
      else reject(new Error(`${command} ${args.join(' ')} failed:\n${output}`));
    });
  });
}
