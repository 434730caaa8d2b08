import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Summary } from '../report/summary.ts';
import type { RecordText } from '../search/make-index.ts';
import { readKept, writeKept } from './kept-file.ts';

/** A part of a site: files, and what those who make the rest of it must know. */
export interface Part {
  readonly files: readonly PartFile[];
  /** What lists say of the changes that the part shows, by `summaryKey`. */
  readonly summaries: readonly (readonly [key: string, summary: Summary])[];
  /** What a search finds in it. */
  readonly records: readonly RecordText[];
  /** Paths of its pages that search engines may list, below the address of the site. */
  readonly listed: readonly string[];
}

export interface PartFile {
  /** Below the folder of the site, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** SHA-256, in hex, of what a part is made from: of equal keys, the parts are equal. */
export type PartKey = string;

/**
 * The key of a part.
 *
 * @param from everything it is made from, as data that JSON can hold
 */
export function keyOf(...from: readonly unknown[]): PartKey {
  return hash('sha256', JSON.stringify(from));
}

/** Parts in a folder, a file each, by key. What is damaged there counts as missing. */
export class PartStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined where there is no such part. */
  get(key: PartKey): Part | undefined {
    return readKept(this.#pathOf(key));
  }

  put(key: PartKey, part: Part): void {
    writeKept(this.#pathOf(key), part);
  }

  /** Removes every file but these, and what killed builds left. */
  prune(used: ReadonlySet<string>): void {
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !used.has(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true });
    }
  }

  #pathOf(key: PartKey): string {
    return join(this.#folder, key.slice(0, 2), key);
  }
}

/** Writes the files of a part into the folder of a site. */
export function unpack({ files }: Pick<Part, 'files'>, site: string): void {
  for (const { path, bytes } of files) {
    const full = join(site, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
}
