import type { Block, Problem, Version } from '../../src/archive/model.ts';
import { parseVersion, type VersionContext } from '../../src/archive/parse.ts';
import { articlesOf } from '../../src/archive/query.ts';
import { readArchive } from '../../src/archive/read.ts';
import { ContentFolder } from '../../src/archive/texts.ts';

/** A problem in a line: `error mill/2024.md:3 title: must be text`. */
export function brief({ severity, file, line, field, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [severity, place, field === undefined ? message : `${field}: ${message}`].join(' ');
}

/** Problems in lines, sorted: those of one file by line. */
export function briefs(problems: readonly Problem[]): string[] {
  return problems.map(brief).sort();
}

/** A block in a line: `heading 2: The weir`. Its level, depth and quotations stand there where they are not 0. */
export function line({ kind, level, depth, quotes, text }: Block): string {
  const place = [level > 0 ? ` ${level}` : '', ' in a list'.repeat(depth), ' in a quotation'.repeat(quotes)];
  return `${kind}${place.join('')}: ${text}`;
}

/** A version as its reader sees it. */
export interface VersionRead {
  readonly version: Version;
  /** In lines, as `line` makes them. */
  readonly text: readonly string[];
  readonly blocks: readonly Block[];
  /** In lines, as `brief` makes them. */
  readonly problems: readonly string[];
}

interface Place extends Partial<VersionContext> {
  /** The name of the file. */
  readonly name?: string;
}

function parse(text: string, { name = '2024-03-14.md', ...context }: Place) {
  return parseVersion({ path: `post/mill/${name}`, bytes: new TextEncoder().encode(text) }, 'd1', {
    timeZone: 'UTC',
    articleTitle: undefined,
    articleFolder: 'mill',
    articleUrl: undefined,
    redactions: [],
    ...context,
  });
}

/** Reads the text of a version file. Throws where there is an error in it. */
export function readVersion(text: string, place: Place = {}): VersionRead {
  const { value, problems } = parse(text, place);
  if (value === undefined) throw new Error(problems.map(brief).join('\n'));
  const blocks = value.readBlocks();
  return { version: value.version, blocks, text: blocks.map(line), problems: briefs(problems) };
}

/** What is wrong with the text of a version file, in lines. */
export function problemsOf(text: string, place: Place = {}): string[] {
  return briefs(parse(text, place).problems);
}

/** The text of every version below a content folder, in lines, in the order of the archive. */
export function texts(folder: string): string[][] {
  const { archive, problems } = readArchive(folder);
  if (archive === undefined) throw new Error(briefs(problems).join('\n'));
  const content = new ContentFolder(folder, archive);
  return [...articlesOf(archive)].flatMap(({ article }) =>
    article.versions.map((version) => content.blocksOf(article, version).map(line)),
  );
}
