import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from './parse.ts';

/** No version file may be larger: a text of this size is longer than any book. */
export const maxFileBytes = 5_000_000;

/** Takes an error that was found: the file or folder, what is wrong with it, and what to do. */
export type Complaint = (file: string, message: string, remedy: string) => void;

/** The files of a content folder, by paths below it. What cannot be read is complained of, and counts as not there. */
export class ContentFiles {
  readonly #directory: string;
  readonly #complain: Complaint;

  constructor(directory: string, complain: Complaint) {
    this.#directory = directory;
    this.#complain = complain;
  }

  /** What lies in a folder and is not left alone, in order of name. Links and special files are errors. */
  entries(folder: string): Dirent[] {
    const entries = this.#list(folder)
      .filter((entry) => !entry.name.startsWith('.') && !entry.name.endsWith('~'))
      .sort((one, other) => compareText(one.name, other.name));
    return entries.filter((entry) => {
      if (entry.isDirectory() || entry.isFile()) return true;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        this.#complain(
          path,
          'a symbolic link is not followed, since it may lead out of the folder',
          'Put the file itself there',
        );
      } else this.#complain(path, 'it is no ordinary file', 'Remove it');
      return false;
    });
  }

  #list(folder: string): Dirent[] {
    try {
      return readdirSync(join(this.#directory, folder), { withFileTypes: true });
    } catch (error) {
      this.#unreadable(folder, 'the folder', error);
      return [];
    }
  }

  /** A file that need not be there. */
  readOptional(path: string): ContentFile | undefined {
    try {
      const status = lstatSync(join(this.#directory, path), { throwIfNoEntry: false });
      return status?.isFile() === true ? this.read(path) : undefined;
    } catch (error) {
      this.#unreadable(path, 'the file', error);
      return undefined;
    }
  }

  read(path: string): ContentFile | undefined {
    const full = join(this.#directory, path);
    try {
      const { size } = statSync(full);
      if (size <= maxFileBytes) return { path, bytes: readFileSync(full) };
      this.#complain(path, `the file is larger than ${maxFileBytes / 1_000_000} MB`, 'Divide it, or leave it out');
    } catch (error) {
      this.#unreadable(path, 'the file', error);
    }
    return undefined;
  }

  #unreadable(path: string, what: string, error: unknown): void {
    if (!(error instanceof Error && 'code' in error)) throw error;
    this.#complain(
      path,
      `${what} cannot be read (${error.code})`,
      'Look at its name and permissions, and whether it is still there',
    );
  }
}

/** By code unit, so that no locale changes the order. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
