import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../import/alive.ts';
import { Refusal } from '../import/refusal.ts';

/**
 * Does some work on a site while no other command does. Throws a `Refusal` where one is under way; one that was killed
 * is in nobody's way.
 */
export async function withLock<Result>(out: string, work: () => Result | Promise<Result>): Promise<Result> {
  const lock = join(dirname(out), `.${basename(out)}-lock`);
  const holder = take(lock, out);
  if (holder !== undefined) {
    throw new Refusal(
      `Another command is making the site in ${out} (process ${holder})`,
      `Wait until it has ended; if process ${holder} is something else, remove ${lock}`,
    );
  }
  try {
    return await work();
  } finally {
    remove(lock, String(process.pid));
    removeIfEmpty(lock);
  }
}

/**
 * A lock is a folder with one file in it, named by the process that holds it. It is made elsewhere and renamed: that works
 * for one process only, and not where the folder is there already, unless it is empty. So whoever finds the name of a
 * dead process may remove that name, and can never remove the name of another who was faster.
 *
 * Gives the process that holds it, where that is another.
 */
function take(lock: string, out: string): string | undefined {
  // Named as what a build makes, so that it is cleaned up with that.
  const own = join(dirname(out), `.${basename(out)}-new-${process.pid}.lock`);
  mkdirSync(dirname(out), { recursive: true });
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  writeFileSync(join(own, String(process.pid)), '');
  while (!renames(own, lock)) {
    for (const holder of holdersOf(lock)) {
      // A lock with our own number was left by a dead process: numbers are given again.
      if (holder !== String(process.pid) && isAlive(Number(holder))) {
        rmSync(own, { recursive: true });
        return holder;
      }
      remove(lock, holder);
    }
  }
  return undefined;
}

function renames(own: string, lock: string): boolean {
  try {
    renameSync(own, lock);
    return true;
  } catch (error) {
    if (isOf(error, 'ENOTEMPTY', 'EEXIST')) return false;
    throw error;
  }
}

/** One at most, but for what others may have put there. */
function holdersOf(lock: string): string[] {
  try {
    return readdirSync(lock);
  } catch (error) {
    // It was given back just now.
    if (isOf(error, 'ENOENT')) return [];
    throw error;
  }
}

function remove(lock: string, holder: string): void {
  rmSync(join(lock, holder), { recursive: true, force: true });
}

function removeIfEmpty(lock: string): void {
  try {
    rmdirSync(lock);
  } catch (error) {
    // Another has taken it meanwhile, and perhaps given it back as well.
    if (!isOf(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  }
}

function isOf(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}
