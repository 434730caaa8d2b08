import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from './refusal.ts';

/**
 * What the configuration of a repository may not decide, since it is a stranger's: no program of its is run (monitor,
 * hooks, signature checks), no network is used, and what is printed has one form. The configuration of the machine and
 * of its user holds, so that `safe.directory` does.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'log.showRoot=true',
  'diff.orderFile=/dev/null',
  'protocol.allow=never',
];

const globalArguments = [
  '--no-optional-locks',
  '--no-pager',
  '--no-replace-objects',
  ...settings.flatMap((setting) => ['-c', setting]),
];

/** Variables that say how git itself is set up, which a caller may need. All others would point it at another repository. */
const kept = /^GIT_(?:CONFIG|CEILING|DISCOVERY|EXEC_PATH)/;

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // Objects that a partial clone lacks are told, not fetched: git 2.44 knows the first, older ones the second.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** How a run of git ended, and what it said. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A git at work. */
export type Git = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts git in a folder, so that nothing that lies there decides what it does. */
export function startGit(folder: string, args: readonly string[]): Git {
  const child = spawn('git', [...globalArguments, '-C', folder, ...args], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A child that ends early is told by its output and its code.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Runs git in a folder to its end. */
export async function runGit(folder: string, args: readonly string[]): Promise<Ended> {
  const child = startGit(folder, args);
  child.stdin.end();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data;
  });
  return new Promise((resolveRun, reject) => {
    child.on('error', (error) => reject(whyNotStarted(error)));
    child.on('close', (code) => resolveRun({ code, stdout, stderr }));
  });
}

/** Resolves when git has ended well. Rejects with what it said where it did not. */
export function whenEnded(child: Git): Promise<void> {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    if (stderr.length < 2000) stderr += data;
  });
  const ended = new Promise<void>((resolveRun, reject) => {
    child.on('error', (error) => reject(whyNotStarted(error)));
    child.on('close', (code) => {
      if (code === 0) resolveRun();
      else reject(new Refusal(`git could not read the repository: ${firstLine(stderr)}`, 'Run git fsck in it'));
    });
  });
  // Whoever stops reading early never asks how it ended.
  ended.catch(() => undefined);
  return ended;
}

function whyNotStarted(error: Error): Error {
  const isMissing = 'code' in error && error.code === 'ENOENT';
  return isMissing ? new Refusal('git was not found on this machine', 'Install it, or put it on the PATH') : error;
}

/** The first thing that git said of a mistake. */
export function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: |^error: /, '') || 'it did not say why'
  );
}
