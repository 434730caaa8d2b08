import { type Dirent, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFiles, compareText } from './content-files.ts';
import type { Archive, Article, Problem, Source, Version } from './model.ts';
import {
  type ArticleSettings,
  type ContentFile,
  nameOf,
  type Parsed,
  parseArchive,
  parseArticle,
  parseSource,
  parseVersion,
  type VersionContext,
} from './parse.ts';
import { blockHoldsPassage, holdsPassage } from './redact.ts';
import { slugOf } from './slug.ts';
import { contextOf, sha256 } from './texts.ts';

/** What a content folder holds, and what is wrong with it. */
export interface Reading {
  /** Undefined where there is an error in its settings. Articles with errors are left out of it. */
  readonly archive: Archive | undefined;
  /** In order of file and line. */
  readonly problems: readonly Problem[];
  /** Paths of articles left out because of errors in them, and of sources because of errors in their settings. */
  readonly leftOut: readonly string[];
}

/** What was made of version files at earlier readings. */
export interface VersionMemory {
  /** Undefined where a file like this is not known. */
  recall(path: string, key: string): Parsed<Version> | undefined;
  /**
   * @param key of equal keys, equal versions are read from the path
   */
  remember(path: string, key: string, parsed: Parsed<Version>): void;
}

/**
 * Reads a content folder: names, times and digests of all versions. Texts are not kept: texts.ts reads them again when
 * they are needed. Nothing is followed out of the folder, and nothing of it is run.
 */
export function readArchive(directory: string, memory?: VersionMemory): Reading {
  return new Walk(directory, memory).read();
}

/** One article of a content folder; undefined where it has an error, or is not there. */
export interface ArticleReading extends Pick<Reading, 'problems'> {
  readonly article: Article | undefined;
  readonly timeZone: string;
}

/** Reads one article, given by its folder, and nothing beside it. */
export function readArticle(directory: string, path: string): ArticleReading {
  return new Walk(directory).readOne(path);
}

class Walk {
  readonly #directory: string;
  readonly #files: ContentFiles;
  readonly #problems: Problem[] = [];
  readonly #leftOut: string[] = [];
  readonly #memory: VersionMemory | undefined;
  #errorCount = 0;

  constructor(directory: string, memory?: VersionMemory) {
    this.#directory = directory;
    this.#files = new ContentFiles(directory, (file, message, remedy) => this.#error(file, message, remedy));
    this.#memory = memory;
  }

  read(): Reading {
    if (!existsSync(this.#directory) || !statSync(this.#directory).isDirectory()) {
      this.#error(
        '',
        'the content folder is missing, or is no folder',
        'Give the folder that holds the sources with --content',
      );
      return this.#result(undefined);
    }
    const parsed = this.#collect(parseArchive(this.#files.readOptional('archive.md')));
    const timeZone = parsed?.settings.timeZone ?? 'UTC';
    const folders = this.#files.entries('').filter((entry) => entry.isDirectory() && entry.name !== 'pages');
    const named = folders.map(({ name }) => ({ slug: slugOf(name), file: name }));
    const collided = this.#rejectCollisions(named);
    const sources = named.flatMap(({ slug, file }) => {
      if (!collided.has(slug)) return this.#readSource(file, timeZone) ?? [];
      this.#leftOut.push(file);
      return [];
    });
    // What the settings were meant to say of all sources, their zone or what must not be shown, is not known.
    if (parsed === undefined || ['', 'archive.md'].some((file) => this.#hasError(file))) return this.#result(undefined);
    return this.#result({ ...parsed, sources: sources.sort(bySlug) });
  }

  readOne(path: string): ArticleReading {
    const parsed = this.#collect(parseArchive(this.#files.readOptional('archive.md')));
    const timeZone = parsed?.settings.timeZone ?? 'UTC';
    const isThere = existsSync(join(this.#directory, path));
    const article = isThere ? this.#readArticle(path, timeZone) : undefined;
    return { article, timeZone, problems: this.#sorted() };
  }

  #result(archive: Archive | undefined): Reading {
    return { archive, problems: this.#sorted(), leftOut: this.#leftOut };
  }

  #sorted(): Problem[] {
    return this.#problems.toSorted((one, two) => compareText(one.file, two.file) || (one.line ?? 0) - (two.line ?? 0));
  }

  #readSource(folder: string, timeZone: string): Source | undefined {
    const parsed = this.#collect(parseSource(this.#files.readOptional(`${folder}/source.md`), folder));
    const before = this.#leftOut.length;
    const read = this.#files
      .entries(folder)
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => this.#readArticle(`${folder}/${name}`, timeZone) ?? []);
    const unread = this.#leftOut.slice(before);
    // Settings that could not be read may be the very ones that say what must not be shown.
    if (parsed === undefined || [folder, `${folder}/source.md`].some((file) => this.#hasError(file))) {
      this.#leftOut.push(folder);
      return undefined;
    }
    // An article that is left out keeps its address: no other may take it meanwhile.
    const names = [
      ...unread.map((path) => ({ slug: slugOf(nameOf(path)), file: path })),
      ...read.map(({ slug, path }) => ({ slug, file: path })),
      ...read.flatMap(({ path, aliases }) =>
        aliases.map((alias) => ({ slug: alias, file: `${path}/article.md`, field: 'aliases' })),
      ),
    ];
    const collided = this.#rejectCollisions(names);
    const collides = ({ slug, aliases }: Article): boolean => [slug, ...aliases].some((name) => collided.has(name));
    this.#leftOut.push(...read.filter(collides).map(({ path }) => path));
    const articles = read.filter((article) => !collides(article)).sort(bySlug);
    return { ...parsed, articles };
  }

  /** Undefined for a folder that is no article, and for an article that has errors. */
  #readArticle(path: string, timeZone: string): Article | undefined {
    const before = this.#errorCount;
    const entries = this.#files.entries(path);
    for (const entry of entries) if (entry.isDirectory()) this.#rejectLinks(`${path}/${entry.name}`);
    const files = entries.filter(
      (entry) => entry.isFile() && /\.(?:md|txt)$/i.test(entry.name) && entry.name !== 'article.md',
    );
    const settingsFile = this.#files.readOptional(`${path}/article.md`);
    if (files.length === 0 && settingsFile === undefined && this.#errorCount === before) return undefined;
    const settings = this.#collect(parseArticle(settingsFile, path, timeZone));
    const versions = this.#readVersions(path, files, contextOf(settings ?? { path }, timeZone));
    // What stands in no version that can be read may stand in one that cannot.
    if (settings !== undefined && versions.length === files.length) this.#checkRedactions(settings, versions);
    const [first, ...rest] = versions.toSorted(
      (one, other) => one.moment.epoch - other.moment.epoch || compareText(one.path, other.path),
    );
    if (first === undefined && this.#errorCount === before) {
      this.#error(path, 'the article has no version', 'Put a version file into its folder, or remove article.md');
    }
    if (first === undefined || settings === undefined || this.#errorCount > before) {
      this.#leftOut.push(path);
      return undefined;
    }
    return { ...settings, versions: [first, ...rest] };
  }

  #readVersions(path: string, files: readonly Dirent[], context: VersionContext): Version[] {
    const inContext = JSON.stringify(context);
    const versions = files.flatMap(({ name }) => {
      const file = this.#files.read(`${path}/${name}`);
      return file === undefined ? [] : (this.#collect(this.#parseVersion(file, context, inContext)) ?? []);
    });
    this.#rejectCollisions(versions.map(({ slug, path: file }) => ({ slug, file })));
    return versions;
  }

  /** Every file is read and its digest taken, whatever its times say; what is in it is known from that. */
  #parseVersion(file: ContentFile, context: VersionContext, inContext: string): Parsed<Version> {
    const digest = sha256(file.bytes);
    const key = `${digest} ${inContext}`;
    const known = this.#memory?.recall(file.path, key);
    if (known !== undefined) return known;
    const { value, problems } = parseVersion(file, digest, context);
    const parsed = { value: value?.version, problems };
    this.#memory?.remember(file.path, key, parsed);
    return parsed;
  }

  /** A passage that is nowhere to be found is a mistake that would leave standing what was to be taken out. */
  #checkRedactions(settings: ArticleSettings, versions: readonly Version[]): void {
    if (settings.redactions.length === 0) return;
    const unredacted = { ...contextOf(settings, 'UTC'), redactions: [] };
    const originals = versions.flatMap(({ path, digest }) => {
      const file = this.#files.read(path);
      const original = file === undefined ? undefined : parseVersion(file, digest, unredacted).value;
      if (original === undefined) return [];
      const { headline, note } = original.version;
      return { words: `${headline}\n${note ?? ''}`, blocks: original.readBlocks() };
    });
    for (const redaction of settings.redactions) {
      const stands = originals.some(
        ({ words, blocks }) =>
          holdsPassage(words, redaction) || blocks.some((block) => blockHoldsPassage(block, redaction)),
      );
      if (stands) continue;
      this.#error(
        `${settings.path}/article.md`,
        `the passage “${redaction.quote.slice(0, 60)}” stands in no version, so nothing would be taken out`,
        'Quote the words exactly as they are read, and give a quotation of its own for every paragraph',
        'redact',
      );
    }
  }

  /** Looks for links and special files, which are errors anywhere in a source. */
  #rejectLinks(folder: string): void {
    for (const entry of this.#files.entries(folder))
      if (entry.isDirectory()) this.#rejectLinks(`${folder}/${entry.name}`);
  }

  /** Names that lead to one address: none of them could be published. Gives the slugs that are wanted twice. */
  #rejectCollisions(named: readonly { slug: string; file: string; field?: string }[]): Set<string> {
    const collided = new Set<string>();
    for (const [slug, [first, ...others]] of Map.groupBy(named, (name) => name.slug)) {
      for (const other of others) {
        collided.add(slug);
        const message = `it would have the same address (${slug}) as ${first?.file}`;
        this.#error(other.file, message, 'Rename one of them', other.field);
      }
    }
    return collided;
  }

  #collect<T>({ value, problems }: { value: T | undefined; problems: readonly Problem[] }): T | undefined {
    for (const problem of problems) this.#add(problem);
    return value;
  }

  #error(file: string, message: string, remedy: string, field?: string): void {
    this.#add({ severity: 'error', file, line: undefined, field, message, remedy });
  }

  #hasError(file: string): boolean {
    return this.#problems.some((problem) => problem.severity === 'error' && problem.file === file);
  }

  #add(problem: Problem): void {
    this.#problems.push(problem);
    if (problem.severity === 'error') this.#errorCount += 1;
  }
}

function bySlug(one: { slug: string }, other: { slug: string }): number {
  return compareText(one.slug, other.slug);
}

/** The content folder itself may be reached through a link; what is in it may not. */
export function resolveContent(directory: string): string {
  return existsSync(directory) ? realpathSync(directory) : directory;
}
