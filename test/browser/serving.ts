import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from 'vitest';
import { environment, launcher } from '../site/program.ts';

/** A command of the program that serves until it is ended. */
export interface Serving {
  /** Where the site is, ending in `/`. */
  readonly address: string;
  /** What it has said so far. */
  said(): string;
  /** Asks it to end, as Ctrl+C or a service manager would. Gives its exit code. */
  end(signal: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Whatever happens in a test, nothing it started outlives its file. */
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a command and waits until it says where the site is. Throws where it ends before. */
export async function start(...args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [launcher, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    running.delete(child);
    return code ?? null;
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data.toString();
      // What it says comes in pieces, and a piece may end within the address.
      const found = /(http:\/\/(?:localhost|127\.0\.0\.1):\d+\/\S*)\s/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`It ended with ${code} and said:\n${said}`)));
  });
  return {
    address,
    said: () => said,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
