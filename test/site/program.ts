import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));
/** The archive that ships as the example, and the address it says it has. */
export const example = join(repository, 'content');
export const exampleSite = 'https://example.github.io/variorum/';

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

/** The folder of an archive under `test/fixtures/archives`. */
export function fixture(name: string): string {
  return join(repository, 'test/fixtures/archives', name);
}

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

/** Builds an archive into a new folder and gives that. Throws with what the program said where it does not end well. */
export async function built(content: string, ...options: readonly string[]): Promise<string> {
  const out = join(temporaryFolder(), 'site');
  const { code, stderr } = await run(['build', '--content', content, '--out', out, ...options]);
  if (code !== 0) throw new Error(`The archive was not built:\n${stderr}`);
  return out;
}

const temporary: string[] = [];

/** A new folder, removed when the tests of a file are done. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-test-')));
  temporary.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files, each under its path below a folder; folders are made as needed. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** A new folder with these files in it. */
export function written(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  write(folder, files);
  return folder;
}

/** The paths of all files below a folder, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Every file below a folder with a digest of its bytes: equal for folders that hold the same. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
