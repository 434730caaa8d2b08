import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../archive/characters.ts';
import { parseFrontMatter } from '../archive/front-matter.ts';
import { parseArchive, parseArticle, parseSource, parseVersion, type VersionContext } from '../archive/parse.ts';
import { slugOf } from '../archive/slug.ts';
import { contextOf } from '../archive/texts.ts';
import { digestOfVersion } from './version-file.ts';

/** An article of the archive whose newest imported version says which commit it came from. */
export interface Imported {
  /** Names of the folders of its source and of itself. */
  readonly source: string;
  readonly folder: string;
  /** What its newest imported version was made of. */
  readonly commit: string;
  readonly path: string;
  readonly version: LastVersion;
}

/** A version that stands in the archive, as far as those that follow it need to know. */
export interface LastVersion {
  readonly epoch: number;
  /** Of its blocks, as the reader of the archive makes them. */
  readonly digest: string;
}

/** What a content folder holds already, as far as an import needs to know. Nothing in it is changed. */
export class ExistingContent {
  readonly timeZone: string;
  readonly #content: string;

  constructor(content: string) {
    this.#content = content;
    this.timeZone = parseArchive(this.#read('archive.md')).value?.settings.timeZone ?? 'UTC';
  }

  /** Names of the folders of sources. */
  sources(): string[] {
    return this.#foldersOf('').filter((name) => name !== 'pages');
  }

  /** Whether the times of a source are the publisher's own; undefined where there is no `source.md` that says. */
  timesOf(source: string): 'observed' | 'recorded' | undefined {
    const file = this.#read(`${source}/source.md`);
    return file === undefined ? undefined : parseSource(file, source).value?.times;
  }

  /** Addresses that are not free in a source: those of its articles, and of their former names. */
  slugsOf(source: string): string[] {
    return this.#foldersOf(source).flatMap((folder) => {
      const settings = parseArticle(this.#read(`${source}/${folder}/article.md`), `${source}/${folder}`, this.timeZone);
      return [slugOf(folder), ...(settings.value?.aliases ?? [])];
    });
  }

  /** The articles of a source that were imported. */
  importedOf(source: string): Imported[] {
    return this.#foldersOf(source).flatMap((folder) => this.#importedOf(source, folder) ?? []);
  }

  /** What the reader of a version needs of its article. */
  contextOf(source: string, folder: string): VersionContext {
    const path = `${source}/${folder}`;
    const { value } = parseArticle(this.#read(`${path}/article.md`), path, this.timeZone);
    return contextOf(value ?? { path }, this.timeZone);
  }

  /** True where a version of this name, whatever its ending, stands in an article. */
  holdsVersion(source: string, folder: string, name: string): boolean {
    const path = join(this.#content, source, folder, name);
    return ['.md', '.txt'].some((ending) => lstatSync(path + ending, { throwIfNoEntry: false }) !== undefined);
  }

  #importedOf(source: string, folder: string): Imported | undefined {
    const context = this.contextOf(source, folder);
    // An import gives names that are times, which sort as times do.
    const names = this.#entries(`${source}/${folder}`).filter((name) => /^\d.*Z\.(?:md|txt)$/.test(name));
    for (const name of names.toReversed()) {
      const file = this.#read(`${source}/${folder}/${name}`);
      const text = file === undefined ? undefined : decode(file.bytes);
      if (file === undefined || text === undefined) continue;
      const parsed = parseFrontMatter(text);
      if (parsed.kind === 'broken') continue;
      const commit = parsed.fields.get('commit')?.value;
      const path = parsed.fields.get('path')?.value;
      const { value: opened } = parseVersion(file, '', context);
      if (typeof commit !== 'string' || typeof path !== 'string' || opened === undefined) continue;
      const version = { epoch: opened.version.moment.epoch, digest: digestOfVersion(opened) };
      return { source, folder, commit, path, version };
    }
    return undefined;
  }

  #foldersOf(path: string): string[] {
    return this.#entries(path).filter((name) => {
      const status = lstatSync(join(this.#content, path, name), { throwIfNoEntry: false });
      return status?.isDirectory() === true && !name.startsWith('.') && !name.endsWith('~');
    });
  }

  #entries(path: string): string[] {
    const full = join(this.#content, path);
    return lstatSync(full, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(full).sort() : [];
  }

  #read(path: string): { path: string; bytes: Uint8Array } | undefined {
    const full = join(this.#content, path);
    const isFile = lstatSync(full, { throwIfNoEntry: false })?.isFile() === true;
    return isFile ? { path, bytes: readFileSync(full) } : undefined;
  }
}
