import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** What starts the program: a file to be run by Node. */
export const launcher = join(repository, 'src/cli/launch.mjs');

/** What the test runner sets, which would have Astro think it is tested itself; and what asks for colours. */
const ofTheRunner = /^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|FORCE_COLOR|CLICOLOR.*)$/;

/** The environment of the program: that of whoever runs the tests, but for what would change what it says. */
export const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheRunner.test(name))),
  // Where the tests run for many, colours are on by default.
  NO_COLOR: '1',
};

/** How a run of the program ended, and what it said. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  /** The folder the program is started in; the repository, where nothing is said. */
  readonly cwd?: string;
  /** The user it runs as; the one of the tests, where nothing is said. */
  readonly uid?: number;
}

/** The program while it runs. */
export interface Running {
  readonly pid: number;
  /** Comes when it has said something on standard error that matches, or has ended. */
  readonly says: (words: RegExp) => Promise<void>;
  /** Sends a signal to all that was started with it. */
  readonly signal: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /** `code` is null where it was killed. */
  readonly ended: Promise<Run>;
}

/** Starts the program as a person would. */
export function start(args: readonly string[], place: Place = {}): Running {
  return startCommand([process.execPath, launcher, ...args], place);
}

/** Starts any command. */
export function startCommand(
  [command = '', ...args]: readonly string[],
  { cwd = repository, uid }: Place = {},
): Running {
  const user = uid === undefined ? {} : { uid, gid: uid };
  // In a group of its own, so that a signal reaches what it starts itself.
  const child = spawn(command, args, {
    cwd,
    ...user,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  return {
    pid,
    says: (words) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (words.test(stderr)) resolve();
        };
        child.stderr.on('data', look);
        child.on('close', () => resolve());
        look();
      }),
    signal: (signal) => {
      // It may have ended meanwhile.
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, signal);
    },
    ended,
  };
}

/** Runs the program as a person would, and waits for its end. */
export function run(args: readonly string[], place: Place = {}): Promise<Run> {
  return start(args, place).ended;
}
