import { join } from 'node:path';
import type { Version } from '../archive/model.ts';
import type { Parsed } from '../archive/parse.ts';
import type { VersionMemory } from '../archive/read.ts';
import { readKept, writeKept } from './kept-file.ts';

type Known = ReadonlyMap<string, readonly [key: string, parsed: Parsed<Version>]>;

/** The name of the file in the folder of parts. */
export const knownVersionsFile = 'versions';

/** What a program made of version files, from one build to the next. What is not met again is forgotten. */
export class KnownVersions implements VersionMemory {
  readonly #file: string;
  readonly #program: string;
  readonly #before: Known;
  readonly #now = new Map<string, readonly [key: string, parsed: Parsed<Version>]>();

  /**
   * @param folder where they are kept
   * @param program its digest: another reads files otherwise
   */
  constructor(folder: string, program: string) {
    this.#file = join(folder, knownVersionsFile);
    this.#program = program;
    const kept = readKept<{ readonly program: string; readonly known: Known }>(this.#file);
    this.#before = kept?.program === program ? kept.known : new Map();
  }

  recall(path: string, key: string): Parsed<Version> | undefined {
    const known = this.#before.get(path);
    if (known === undefined || known[0] !== key) return undefined;
    this.#now.set(path, known);
    return known[1];
  }

  remember(path: string, key: string, parsed: Parsed<Version>): void {
    this.#now.set(path, [key, parsed]);
  }

  /** Keeps what is known now for the next build. */
  save(): void {
    writeKept(this.#file, { program: this.#program, known: this.#now });
  }
}
