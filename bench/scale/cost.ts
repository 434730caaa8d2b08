import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A program with its arguments, and the folder it is started in. */
export interface Command {
  readonly words: readonly string[];
  readonly cwd?: string;
}

/** What programs took, those that they started themselves included. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Processor time in seconds, user and system, of all processes. */
  readonly cpu: number;
  /** Bytes of the largest process, at most; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** Runs the commands of each stage at once, the stages one after the other. Throws where one fails. */
export async function costOf(...stages: readonly (readonly Command[])[]): Promise<Cost> {
  const started = performance.now();
  const costs: Omit<Cost, 'wall'>[] = [];
  for (const stage of stages) costs.push(...(await Promise.all(stage.map(runOne))));
  const memory = costs.map((cost) => cost.memory).filter((bytes) => bytes !== undefined);
  return {
    wall: (performance.now() - started) / 1000,
    cpu: costs.reduce((total, { cpu }) => total + cpu, 0),
    memory: memory.length === 0 ? undefined : Math.max(...memory),
  };
}

/** The shell says at its end what all that it started took, on every Unix. */
const shellScript = '"$@"; code=$?; times >&3; exit $code';

function runOne({ words, cwd }: Command): Promise<Omit<Cost, 'wall'>> {
  const { promise, resolve, reject } = Promise.withResolvers<Omit<Cost, 'wall'>>();
  const child = spawn('sh', ['-c', shellScript, 'sh', ...words], { cwd, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const [said, times] = [2, 3].map((at) => {
    const pieces: string[] = [];
    child.stdio[at]?.on('data', (piece) => pieces.push(String(piece)));
    return pieces;
  });
  let memory: number | undefined;
  const watch = setInterval(() => {
    const seen = child.pid === undefined ? undefined : largestBelow(child.pid);
    if (seen !== undefined) memory = Math.max(memory ?? 0, seen);
  }, 100);
  child.on('error', reject);
  child.on('close', (code) => {
    clearInterval(watch);
    if (code === 0) resolve({ cpu: secondsIn(times?.join('') ?? ''), memory });
    else reject(new Error(`${words.join(' ')} failed:\n${said?.join('').slice(-2000)}`));
  });
  return promise;
}

/** Reads what `times` prints: a line for the shell and one for what it started, as `0m1.250s 0m0.410s`. */
function secondsIn(times: string): number {
  const [, children = ''] = times.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((total, [, minutes, seconds]) => {
    return total + 60 * Number(minutes) + Number(seconds);
  }, 0);
}

/** The most memory that any process below this one has held so far, in bytes, as Linux tells. */
function largestBelow(pid: number): number | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  const children = new Map<number, { readonly pid: number; readonly peak: number }[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = readStatus(name);
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0);
    const peak = 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), { pid: Number(name), peak }]);
  }
  const below = (parent: number): number[] =>
    (children.get(parent) ?? []).flatMap((child) => [child.peak, ...below(child.pid)]);
  return below(pid).reduce<number | undefined>((most, peak) => Math.max(most ?? 0, peak), undefined);
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
