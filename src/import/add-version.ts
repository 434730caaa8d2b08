import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../archive/links.ts';
import type { Article, Block, Moment, Problem, Version } from '../archive/model.ts';
import { nameOf, parseVersion } from '../archive/parse.ts';
import { readArticle } from '../archive/read.ts';
import { slugOf } from '../archive/slug.ts';
import { contextOf } from '../archive/texts.ts';
import { parseTime } from '../archive/times.ts';
import type { Document } from './document.ts';
import { ContentWriter } from './folder.ts';
import { isFolderName } from './names.ts';
import { Refusal } from './refusal.ts';
import { type Draft, digestOfBlocks, draftVersion, nameOfTime } from './version-file.ts';

/** A text that was seen, and where it belongs. */
export interface Addition {
  /** The content folder, absolute. */
  readonly content: string;
  readonly source: string;
  readonly article: string;
  readonly document: Document;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** When it was seen, as written; undefined for now. */
  readonly date: string | undefined;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/** What became of it. */
export type Added =
  /** `before` is the version before it in time, if there is one; `hasLater` is true where it went between two. */
  | {
      readonly kind: 'added';
      readonly path: string;
      readonly blocks: readonly Block[];
      readonly before: { readonly name: string; readonly blocks: readonly Block[] } | undefined;
      readonly hasLater: boolean;
    }
  /** Nothing that a reader reads differs from the version `name`. */
  | { readonly kind: 'same'; readonly name: string }
  /** The article has errors, so that nothing can be compared with it. */
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] };

/** Adds a version to an article, be it there or new, where it differs from the one before. Throws `Refusal`. */
export function addVersion(addition: Addition): Added {
  const { content } = addition;
  const source = folderFor(content, '', addition.source);
  const path = `${source}/${folderFor(content, source, addition.article)}`;
  const isNew = !existsSync(join(content, path));
  const { article, timeZone, problems } = readArticle(content, path);
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'faulty', problems };
  if (!isNew && article === undefined) refuseOther(content, path);
  const { name, moment } = timeOf(addition, timeZone, article);
  const draft = draftOf(addition, name, path, article, timeZone);
  const before = article?.versions.findLast((version) => version.moment.epoch <= moment.epoch);
  const beforeBlocks = before === undefined ? undefined : blocksOf(content, before, article, timeZone);
  if (before !== undefined && beforeBlocks !== undefined) {
    if (digestOfBlocks(beforeBlocks) === digestOfBlocks(draft.blocks))
      return { kind: 'same', name: nameOf(before.path) };
    if (before.moment.epoch === moment.epoch) {
      throw new Refusal(
        `${before.path} bears the same time and says something else`,
        'Give the time of this one with --date, to the second',
      );
    }
  }
  put(content, `${path}/${draft.name}.${draft.ending}`, draft);
  return {
    kind: 'added',
    path: `${path}/${draft.name}.${draft.ending}`,
    blocks: draft.blocks,
    before: before === undefined ? undefined : { name: nameOf(before.path), blocks: beforeBlocks ?? [] },
    hasLater: article?.versions.some((version) => version.moment.epoch > moment.epoch) === true,
  };
}

/** How the texts of an article have been written so far; undefined where there are none. */
export function lastEnding(content: string, source: string, article: string): 'md' | 'txt' | undefined {
  const path = `${folderFor(content, '', source)}/${folderFor(content, folderFor(content, '', source), article)}`;
  const last = readArticle(content, path).article?.versions.at(-1);
  return last === undefined ? undefined : /\.txt$/i.test(last.path) ? 'txt' : 'md';
}

/** The folder of a source or article: the one that is there under its name or its address, else a new one. */
function folderFor(content: string, parent: string, name: string): string {
  if (!isFolderName(name)) {
    throw new Refusal(
      `“${name}” cannot be the name of a folder on every system`,
      'Use letters, digits, spaces and hyphens, e.g. bridge-to-stay-shut',
    );
  }
  const full = join(content, parent);
  if (!existsSync(full)) return name;
  const there = readdirSync(full, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const slug = slugOf(name);
  const found = there.find((entry) => entry.name === name) ?? there.find((entry) => slugOf(entry.name) === slug);
  return found?.name ?? name;
}

function refuseOther(content: string, path: string): void {
  if (lstatSync(join(content, path)).isDirectory()) return;
  throw new Refusal(`${path} in the content folder is no folder`, 'Rename or remove it');
}

/** The time of the version, and the name of its file. Now, where none is given: this is where the clock is right. */
function timeOf(
  { date, now }: Addition,
  timeZone: string,
  article: Article | undefined,
): { name: string; moment: Moment } {
  const newest = article?.versions.at(-1);
  if (date === undefined) {
    const epoch = 1000 * Math.floor(now / 1000);
    if (newest !== undefined && newest.moment.epoch > now) {
      throw new Refusal(`${newest.path} is dated later than now`, 'Mend its date, or give one with --date');
    }
    return { name: nameOfTime(epoch), moment: { epoch, precision: 'second' } };
  }
  const parsed = parseTime(date, timeZone);
  if (parsed.kind === 'impossible') {
    throw new Refusal(`--date “${date}” is no real time`, 'Look at the month, the day and the hour');
  }
  if (parsed.kind === 'other') {
    throw new Refusal(`--date “${date}” is not read as a time`, 'Write it like 2024-03-14 or 2024-03-14T10:32:00Z');
  }
  const { moment } = parsed;
  if (moment.epoch > now)
    throw new Refusal(`--date “${date}” is still to come`, 'Give the time at which the text was seen');
  return { name: moment.precision === 'day' ? date.trim() : nameOfTime(moment.epoch), moment };
}

function draftOf(
  { document, title, url }: Addition,
  name: string,
  path: string,
  article: Article | undefined,
  timeZone: string,
): Draft {
  const address = url === undefined ? undefined : parseAddress(url);
  if (address?.kind === 'wrong') {
    throw new Refusal(`--url “${url}” ${address.message}`, 'Write an address that begins with https:// or http://');
  }
  const fields = { ...document.metadata, ...(title === undefined ? {} : { title }) };
  const own = address === undefined ? fields : { ...fields, url: address.href };
  const draft = draftVersion(document, name, own, contextOf(article ?? { path }, timeZone));
  if ('refused' in draft)
    throw new Refusal(`The text cannot be a version: ${draft.refused}`, 'Mend it, or leave it out');
  return draft;
}

function blocksOf(content: string, version: Version, article: Article | undefined, timeZone: string): readonly Block[] {
  const file = { path: version.path, bytes: readFileSync(join(content, version.path)) };
  const context = contextOf(article ?? { path: version.path }, timeZone);
  return parseVersion(file, version.digest, context).value?.readBlocks() ?? [];
}

function put(content: string, path: string, draft: Draft): void {
  const writer = new ContentWriter(content);
  try {
    if (writer.write(path, draft.bytes)) return;
  } finally {
    writer.close();
  }
  throw new Refusal(`${path} is there already`, 'Give another time with --date');
}
