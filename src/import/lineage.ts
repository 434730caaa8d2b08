import type { Commit, FileChange } from './history.ts';

/** What a commit did to one lineage: a file through all its names. */
export interface Event {
  /** Its number among all lineages, from 0 in order of first commits. The same for the same history. */
  readonly lineage: number;
  /** Its path after the commit; the last one, where it was deleted. */
  readonly path: string;
  /** The id of its content, or undefined where the file was deleted or made something else. */
  readonly blob: string | undefined;
  readonly isRename: boolean;
  readonly isRecreation: boolean;
}

/**
 * Follows files through a history, from its first commit on: through renames, and through deletions where a file is made
 * again under the same path. What it holds grows with the number of paths, not of commits.
 */
export class Lineages {
  /** The newest path of each. */
  readonly #paths: string[] = [];
  readonly #alive = new Map<string, number>();
  readonly #gone = new Map<string, number>();

  /** The newest path of a lineage. */
  pathOf(lineage: number): string {
    return this.#paths[lineage] ?? '';
  }

  get size(): number {
    return this.#paths.length;
  }

  /** True where the file is there after the last commit that was taken. */
  isAlive(lineage: number): boolean {
    return this.#alive.get(this.pathOf(lineage)) === lineage;
  }

  /** What a commit did, in order of paths. */
  take({ files }: Commit): Event[] {
    // Names are given up before others take them: a commit may rename one file to the old name of another.
    const moved = new Map<FileChange, number>();
    const events: Event[] = [];
    for (const change of files) {
      const { old, path } = change;
      const lineage = old === undefined ? undefined : this.#alive.get(old);
      if (old === undefined || lineage === undefined) continue;
      if (path !== undefined && change.holds === 'file') moved.set(change, lineage);
      else {
        this.#gone.set(old, lineage);
        events.push({ lineage, path: old, blob: undefined, isRename: false, isRecreation: false });
      }
      this.#alive.delete(old);
    }
    for (const change of files) {
      if (change.path === undefined || change.holds !== 'file') continue;
      events.push(this.#place(change, change.path, moved.get(change)));
    }
    return events;
  }

  #place({ old, blob }: FileChange, path: string, known: number | undefined): Event {
    const again = known === undefined ? this.#gone.get(path) : undefined;
    const lineage = known ?? again ?? this.#paths.length;
    this.#gone.delete(path);
    this.#alive.set(path, lineage);
    this.#paths[lineage] = path;
    return {
      lineage,
      path,
      blob,
      isRename: known !== undefined && old !== path,
      isRecreation: again !== undefined,
    };
  }
}
