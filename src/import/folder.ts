import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './alive.ts';
import { Refusal } from './refusal.ts';

const workshopPrefix = '.variorum-';

/**
 * Puts new files into a content folder: each whole or not at all, and none in the place of another. Nothing is written
 * through links. To be closed after use.
 */
export class ContentWriter {
  readonly #content: string;
  /** Where files are made before they are put in place: on the same disk, and hidden from the reader. */
  readonly #workshop: string;
  readonly #folders = new Set<string>();
  #made = 0;

  constructor(content: string) {
    this.#content = content;
    mkdirSync(content, { recursive: true });
    removeLeftovers(content);
    this.#workshop = join(content, `${workshopPrefix}${process.pid}`);
    rmSync(this.#workshop, { recursive: true, force: true });
  }

  /** Writes a new file, its path given from the content folder. False where something stands there already. */
  write(path: string, bytes: string | Uint8Array): boolean {
    const parts = path.split('/');
    this.#ensureFolder(parts.slice(0, -1).join('/'));
    const target = join(this.#content, path);
    // Looked at first, so that nothing need be written for what is there; the link below makes sure of it.
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return false;
    mkdirSync(this.#workshop, { recursive: true });
    this.#made += 1;
    const draft = join(this.#workshop, String(this.#made));
    writeFileSync(draft, bytes, { flag: 'wx' });
    return putInPlace(draft, target);
  }

  close(): void {
    try {
      rmdirSync(this.#workshop);
    } catch (error) {
      if (!isSystemError(error, 'ENOENT', 'ENOTEMPTY')) throw error;
    }
  }

  /** Makes a folder and those it lies in, none of which may be a link that leads elsewhere. */
  #ensureFolder(path: string): void {
    if (path === '' || this.#folders.has(path)) return;
    this.#ensureFolder(path.split('/').slice(0, -1).join('/'));
    const full = join(this.#content, path);
    const status = lstatSync(full, { throwIfNoEntry: false });
    if (status === undefined) mkdirSync(full);
    else if (!status.isDirectory()) {
      throw new Refusal(
        `${path} in the content folder is no folder, so nothing is written there`,
        'Rename or remove it',
      );
    }
    this.#folders.add(path);
  }
}

/** A link fails where the name is taken, which a rename does not; where the disk knows no links, it must do. */
function putInPlace(draft: string, target: string): boolean {
  try {
    linkSync(draft, target);
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) {
      unlinkSync(draft);
      return false;
    }
    if (!isSystemError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    renameSync(draft, target);
    return true;
  }
  unlinkSync(draft);
  return true;
}

/** Removes what commands that were killed left behind. */
function removeLeftovers(content: string): void {
  for (const name of readdirSync(content)) {
    const pid = /^\.variorum-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(content, name), { recursive: true, force: true });
  }
}

function isSystemError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => error.code === code);
}
