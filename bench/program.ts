import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PeerName } from './words.ts';

const usage = new URL('usage.mjs', import.meta.url).href;
const launcher = fileURLToPath(new URL('../src/cli/launch.mjs', import.meta.url));
const peer = fileURLToPath(new URL('peer.mjs', import.meta.url));

/** A program that reads lines of JSON with pairs of texts and writes one for each. */
export type Program = readonly string[];

/** Our own command line. */
export const ourProgram: Program = [launcher, 'diff', '--jsonl'];

/** Another way of comparing, in the same kind of program. */
export function peerProgram(name: PeerName): Program {
  return [peer, name];
}

/** What one run of a program took, start-up, reading and writing of JSON included. */
export interface Run {
  /** Processor time in seconds, user and system, of all threads. */
  readonly cpu: number;
  /** Seconds from start to end. */
  readonly wall: number;
  /** Bytes, at most. */
  readonly memory: number;
  readonly output: string;
}

/** Runs a program by itself; undefined where it did not end within the limit, in seconds. Throws where it failed. */
export function run(program: Program, input: string, limit: number): Run | undefined {
  const started = performance.now();
  const { status, signal, stderr, stdout, output } = spawnSync(process.execPath, ['--import', usage, ...program], {
    input,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
    timeout: limit * 1000,
    killSignal: 'SIGKILL',
  });
  const wall = (performance.now() - started) / 1000;
  if (signal === 'SIGKILL') return undefined;
  if (status !== 0) throw new Error(`${program.join(' ')} failed: ${stderr}`);
  const used: Pick<Run, 'cpu' | 'memory'> = JSON.parse(String(output[3]));
  return { ...used, wall, output: stdout };
}
