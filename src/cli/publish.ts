import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A folder beside `out` that a site is built in, so that the last good one stays whole until the new one is. `swapIn`
 * puts it in place, `discard` removes it. Leftovers of builds that were killed are cleaned up first.
 */
export class Staging {
  readonly folder: string;
  readonly #out: string;

  constructor(out: string) {
    this.#out = out;
    restore(out);
    const parent = dirname(out);
    mkdirSync(parent, { recursive: true });
    this.folder = mkdtempSync(join(parent, `${newPrefix(out)}${process.pid}-`));
  }

  /** Two renames: between them the old site stands beside, and the next command puts it back if this one is killed. */
  swapIn(): void {
    const old = oldFolder(this.#out);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(this.#out)) renameSync(this.#out, old);
    renameSync(this.folder, this.#out);
    rmSync(old, { recursive: true, force: true });
  }

  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function oldFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}-old`);
}

/** Puts back a site that a killed build had set aside, and removes what such builds left. */
function restore(out: string): void {
  const parent = dirname(out);
  if (!existsSync(parent)) return;
  const old = oldFolder(out);
  if (existsSync(old) && !existsSync(out)) renameSync(old, out);
  rmSync(old, { recursive: true, force: true });
  const prefix = newPrefix(out);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function newPrefix(out: string): string {
  return `.${basename(out)}-new-`;
}

/** True where a process with this number runs: its build may still be under way. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code === 'EPERM';
    throw error;
  }
}

/** How many files a folder holds, of them how many pages, and their bytes. */
export function measure(folder: string): { files: number; pages: number; bytes: number } {
  let files = 0;
  let pages = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    if (entry.name.endsWith('.html')) pages += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, pages, bytes };
}
