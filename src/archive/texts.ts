import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentChanged } from './changed.ts';
import type { Archive, Article, Block, Version } from './model.ts';
import { nameOf, parseVersion, type VersionContext } from './parse.ts';

/** Texts of an archive's versions, read from its folder when they are needed. The last few are kept. */
export class ContentFolder {
  readonly #directory: string;
  readonly #archive: Pick<Archive, 'settings'>;
  readonly #kept = new Map<string, readonly Block[]>();

  constructor(directory: string, archive: Pick<Archive, 'settings'>) {
    this.#directory = directory;
    this.#archive = archive;
  }

  /** The blocks of a version. Throws `ContentChanged` where the file is no longer the one that was read first. */
  blocksOf(article: Article, version: Version): readonly Block[] {
    const kept = this.#kept.get(version.path);
    if (kept !== undefined) return kept;
    const file = { path: version.path, bytes: this.#read(version.path) };
    if (sha256(file.bytes) !== version.digest) {
      throw new ContentChanged(`${version.path} is not the file any more that it was when the archive was read`);
    }
    const { value } = parseVersion(file, version.digest, contextOf(article, this.#archive.settings.timeZone));
    if (value === undefined) throw new Error(`${version.path} could be read before, and now cannot: this is a bug`);
    const blocks = value.readBlocks();
    this.#keep(version.path, blocks);
    return blocks;
  }

  #read(path: string): Uint8Array {
    try {
      return readFileSync(join(this.#directory, path));
    } catch (error) {
      throw new ContentChanged(`${path} could be read when the archive was, and cannot be now`, { cause: error });
    }
  }

  #keep(path: string, blocks: readonly Block[]): void {
    this.#kept.set(path, blocks);
    // A change page needs two neighbours, and pages are made side by side: a handful is enough, whatever their size.
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > 12 && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** What the reader of a version needs of its article, as far as that is known. */
export function contextOf(article: Pick<Article, 'path'> & Partial<Article>, timeZone: string): VersionContext {
  return {
    timeZone,
    articleTitle: article.title,
    articleFolder: nameOf(article.path),
    articleUrl: article.url,
    redactions: article.redactions ?? [],
  };
}

/** SHA-256 of the bytes of a file, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
