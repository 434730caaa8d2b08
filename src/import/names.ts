import { digestOf } from '#digest';
import { slugOf } from '../archive/slug.ts';

/** What a name of a folder of the archive may not be: hidden, left alone, or trouble on some system. */
const trouble = /^\.|[~. ]$|^ |[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/u;
const reserved = /^(?:pages|con|nul|aux|prn|com\d|lpt\d)(?:\.|$)/i;

/** True for a name that a folder of a source or article may bear on every system, as it is. */
export function isFolderName(name: string): boolean {
  return !trouble.test(name) && !reserved.test(name) && name !== '' && Buffer.byteLength(name) <= 120;
}

/** The name itself where a folder may bear it, else the nearest that one may. */
export function folderName(name: string): string {
  if (isFolderName(name)) return name;
  const slug = slugOf(name);
  return isFolderName(slug) ? slug : `${slug}-${digestOf(name).slice(0, 8)}`;
}

/** Names of folders, no two of which lead to one address. */
export class Names {
  readonly #taken = new Set<string>();

  /** Says that an address is not free. */
  take(slug: string): void {
    this.#taken.add(slug);
  }

  /** A name whose address was free, and is so no more: the one that was asked for, or one made of it and `key`. */
  give(name: string, key: string): string {
    for (let digits = 0; ; digits += 8) {
      const candidate = digits === 0 ? name : `${name}-${digestOf(`${key}${digits === 8 ? '' : digits}`).slice(0, 8)}`;
      const slug = slugOf(candidate);
      if (this.#taken.has(slug)) continue;
      this.#taken.add(slug);
      return candidate;
    }
  }
}
