import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readdir, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isAlive } from '../import/alive.ts';
import { withLock } from './lock.ts';

/**
 * A folder that a site is built in, so that the last good one stays whole until the new one is. `swapIn` puts it in
 * place, `discard` removes it. Leftovers of builds that were killed are cleaned up first.
 */
export class Staging {
  readonly folder: string;
  readonly #out: string;
  /** Beside `out`, whence one rename puts it in place. */
  readonly #beside: string;

  /** @param workshop the folder to build in, where that is not the one that `out` lies in */
  constructor(out: string, workshop: string = dirname(out)) {
    this.#out = out;
    removeLeftovers(out, dirname(out));
    removeLeftovers(out, workshop);
    // Named by the process, so that the next build can tell whether it is still under way. One made for temporary files
    // would be closed to other users, as the published site may not be.
    const name = `${newPrefix(out)}${process.pid}`;
    this.#beside = join(dirname(out), name);
    this.folder = join(workshop, name);
    // Both at once: where a site cannot be put, none need be built.
    for (const folder of new Set([this.#beside, this.folder])) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    }
  }

  /** Two renames: between them the old site stands beside, and `restore` puts it back if this process is killed. */
  async swapIn(): Promise<void> {
    if (this.folder !== this.#beside) move(this.folder, this.#beside);
    const old = oldFolder(this.#out);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(this.#out)) renameSync(this.#out, old);
    renameSync(this.#beside, this.#out);
    if (existsSync(old)) await removeTree(old);
  }

  /** Also after a swap that did not come to its end: the old site is put back then. */
  discard(): void {
    this.#remove();
    restore(this.#out);
    // Pages that were being made side by side with one that failed may still be written.
    process.once('exit', () => this.#remove());
  }

  #remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#beside, { recursive: true, force: true });
  }
}

/** Removes a folder, many files at once: a large site has as many folders as pages, and the disk is waited for at each. */
async function removeTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? removeTree(path) : unlink(path);
    }),
  );
  await rmdir(folder);
}

/** Moves a folder into the place of an empty one, be it on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // With a filter, Node copies file by file and names what failed; without one a full disk is a fault of input or output.
    cpSync(from, to, { recursive: true, filter: () => true });
    rmSync(from, { recursive: true, force: true });
  }
}

function oldFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}-old`);
}

/** Puts back the site that a killed build had set aside, for commands that read it. */
export async function putBack(out: string): Promise<void> {
  if (existsSync(oldFolder(out))) await withLock(out, () => restore(out));
}

/** The same for those that have the lock. To be called before anything else is done to `out`. */
export function restore(out: string): void {
  const old = oldFolder(out);
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}

/** Removes what killed builds of the same site left in a folder. */
function removeLeftovers(out: string, folder: string): void {
  if (!existsSync(folder)) return;
  const prefix = newPrefix(out);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function newPrefix(out: string): string {
  return `.${basename(out)}-new-`;
}

/** Why a site may not be put into a folder, where what is there now would be lost with it; undefined where it may. */
export function whyNotInto(out: string, content: string): string | undefined {
  if (isWithin(out, content) || isWithin(content, out)) {
    return `--out ${out} and the content folder ${content} must lie apart: a build replaces all that is in the first`;
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `--out ${out} is a file: give a folder`;
  const isSite = existsSync(join(out, '404.html')) && existsSync(join(out, 'feed.xml'));
  if (isSite || readdirSync(out).length === 0) return undefined;
  return `--out ${out} holds something else than a site, and a build replaces all that is in it: give another folder`;
}

/** True where one folder is the other, or lies in it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** What a folder holds. */
export interface Measured {
  readonly files: number;
  /** How many of them are pages. */
  readonly pages: number;
  readonly bytes: number;
  /** The largest file, and the folder with the most files in it, by their paths below the folder. */
  readonly largest: { readonly path: string; readonly bytes: number };
  readonly fullest: { readonly path: string; readonly files: number };
}

/** Measures a folder. */
export function measure(folder: string): Measured {
  let pages = 0;
  let bytes = 0;
  let files = 0;
  let largest = { path: '', bytes: 0 };
  const byFolder = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = statSync(path);
    files += 1;
    if (entry.name.endsWith('.html')) pages += 1;
    bytes += size;
    if (size > largest.bytes) largest = { path: relative(folder, path), bytes: size };
    byFolder.set(entry.parentPath, (byFolder.get(entry.parentPath) ?? 0) + 1);
  }
  let fullest = { path: '.', files: 0 };
  for (const [path, held] of byFolder) {
    if (held > fullest.files) fullest = { path: relative(folder, path) || '.', files: held };
  }
  return { files, pages, bytes, largest, fullest };
}
