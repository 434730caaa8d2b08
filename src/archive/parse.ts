import { plainBlock, readMarkdown, readPlainText } from './blocks.ts';
import { printMoment } from './calendar.ts';
import { countIllegal, decode, inOneLine, isBlank } from './characters.ts';
import { Fields, type HidingKey } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import {
  type Archive,
  type ArchiveSettings,
  type Article,
  type Block,
  hosts,
  type Moment,
  type Problem,
  type Redaction,
  type Source,
  type Version,
} from './model.ts';
import { redactBlocks, redactText } from './redact.ts';
import { slugOf } from './slug.ts';
import { parseTimeName } from './times.ts';

/** A file of the content folder, as read. */
export interface ContentFile {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was made of a file, and what is wrong with it. Where the value is undefined, some problem is an error. */
export interface Parsed<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** What the files above a version say, and its reader needs. */
export interface VersionContext {
  readonly timeZone: string;
  readonly articleTitle: string | undefined;
  readonly articleFolder: string;
  readonly articleUrl: string | undefined;
  readonly redactions: readonly Redaction[];
}

/** A version whose text can be had. */
export interface OpenVersion {
  readonly version: Version;
  /** Headline, standfirst, byline and stated time, as far as there are any, then the text. Empty where withdrawn. */
  readonly readBlocks: () => readonly Block[];
}

interface OpenFile {
  readonly fields: Fields;
  readonly body: string;
  readonly problems: Problem[];
}

/** Decodes a file and takes its front matter apart. */
function open(file: ContentFile, hiding: readonly HidingKey[]): OpenFile | Problem {
  const text = decode(file.bytes);
  const fault = (line: number | undefined, message: string, remedy: string): Problem => ({
    severity: 'error',
    file: file.path,
    line,
    field: undefined,
    message,
    remedy,
  });
  if (text === undefined) return fault(undefined, 'the file is not UTF-8', 'Save it as UTF-8');
  const parsed = parseFrontMatter(text);
  if (parsed.kind === 'broken') return fault(parsed.line, parsed.message, parsed.remedy);
  const fields = new Fields(parsed.fields, file.path, hiding);
  if (countIllegal(parsed.body) > 0) {
    fields.problems.push({
      severity: 'warning',
      file: file.path,
      line: undefined,
      field: undefined,
      message: 'the text holds characters that no page may hold; they are shown as \uFFFD',
      remedy: 'Remove them if they are a mistake',
    });
  }
  return { fields, body: parsed.body, problems: fields.problems };
}

function isProblem(opened: OpenFile | Problem): opened is Problem {
  return 'severity' in opened;
}

/** The settings and the About page of `archive.md`. Without a file: an archive without a name, in UTC. */
export function parseArchive(file: ContentFile | undefined): Parsed<Omit<Archive, 'sources'>> {
  const opened = open(file ?? { path: 'archive.md', bytes: new Uint8Array() }, []);
  if (isProblem(opened)) return { value: undefined, problems: [opened] };
  const { fields } = opened;
  const url = fields.address('url');
  const settings: ArchiveSettings = {
    title: fields.text('title') ?? 'Record of changes',
    description: fields.text('description'),
    lang: fields.lang('lang') ?? 'en',
    timeZone: fields.timeZone('time-zone') ?? 'UTC',
    url: url === undefined ? undefined : siteAddress(url),
    contact: fields.text('contact'),
    license: fields.text('license'),
    robots: fields.robots('robots'),
    shareImages: fields.flag('share-images'),
    host: fields.word('host', hosts) ?? 'github-pages',
  };
  return { value: { settings, about: readMarkdown(opened.body, url) }, problems: opened.problems };
}

/** The address of a site: no query or fragment, and a path that ends in `/`. */
export function siteAddress(url: string): string {
  const address = new URL(url);
  address.search = '';
  address.hash = '';
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address.href;
}

/** What `source.md` says. Without a file: the folder's name. */
export function parseSource(file: ContentFile | undefined, folder: string): Parsed<Omit<Source, 'articles'>> {
  const opened = open(file ?? { path: `${folder}/source.md`, bytes: new Uint8Array() }, ['withdrawn']);
  if (isProblem(opened)) return { value: undefined, problems: [opened] };
  const { fields } = opened;
  const homepage = fields.address('homepage');
  const value = {
    slug: slugOf(folder),
    name: fields.text('name') ?? wordsOf(folder),
    homepage,
    lang: fields.lang('lang'),
    license: fields.text('license'),
    robots: fields.robots('robots'),
    times: fields.word('times', ['observed', 'recorded']) ?? 'observed',
    withdrawn: fields.text('withdrawn'),
    about: readMarkdown(opened.body, homepage),
  } as const;
  return { value, problems: opened.problems };
}

/** What `article.md` says. */
export type ArticleSettings = Omit<Article, 'versions'>;

/** What `article.md` says. Without a file: nothing. */
export function parseArticle(file: ContentFile | undefined, path: string, timeZone: string): Parsed<ArticleSettings> {
  const opened = open(file ?? { path: `${path}/article.md`, bytes: new Uint8Array() }, ['withdrawn', 'redact']);
  if (isProblem(opened)) return { value: undefined, problems: [opened] };
  const { fields } = opened;
  const url = fields.address('url');
  const value: ArticleSettings = {
    slug: slugOf(nameOf(path)),
    path,
    title: fields.text('title'),
    url,
    checks: fields.checks('checks', timeZone),
    lastChecked: fields.time('last-checked', timeZone),
    withdrawn: fields.text('withdrawn'),
    redactions: fields.redactions('redact'),
    aliases: fields.list('aliases').map(slugOf),
    lang: fields.lang('lang'),
    license: fields.text('license'),
    robots: fields.robots('robots'),
    note: readMarkdown(opened.body, url),
  };
  return { value, problems: opened.problems };
}

/**
 * A version file as a version. Its text is read into blocks when it is asked for: most of the time a build takes is
 * spent there. `digest` is the SHA-256 of its bytes.
 */
export function parseVersion(file: ContentFile, digest: string, context: VersionContext): Parsed<OpenVersion> {
  const opened = open(file, ['withdrawn']);
  if (isProblem(opened)) return { value: undefined, problems: [opened] };
  const { fields, problems } = opened;
  const { timeZone, redactions } = context;
  const name = nameOf(file.path).replace(/\.(?:md|txt)$/i, '');
  const moment = timeOf(fields, file.path, name, timeZone);
  const text = (key: string): string | undefined => {
    const value = fields.text(key);
    return value === undefined ? undefined : redactText(value, redactions);
  };
  const title = text('title');
  const standfirst = text('standfirst');
  const byline = text('byline');
  const published = fields.time('published', timeZone);
  const url = fields.address('url');
  const withdrawn = fields.text('withdrawn');
  const isPlain = file.path.toLowerCase().endsWith('.txt');
  const readBody = (): Split => {
    const body = isPlain ? readPlainText(opened.body) : readMarkdown(opened.body, url ?? context.articleUrl);
    return splitHeadline(title, redactBlocks(body, redactions), context);
  };
  const version = {
    slug: slugOf(name),
    path: file.path,
    headline: title ?? readBody().headline.text,
    url,
    lang: fields.lang('lang'),
    license: fields.text('license'),
    note: text('note'),
    capturedBy: text('captured-by'),
    witness: fields.addresses('witness'),
    withdrawn,
    amended: text('amended'),
    digest,
    size: file.bytes.length,
  };
  const readBlocks = (): readonly Block[] => {
    if (withdrawn !== undefined) return [];
    const { headline, rest } = readBody();
    return [
      headline,
      ...metadataBlock('standfirst', standfirst),
      ...metadataBlock('byline', byline),
      ...metadataBlock('published', published === undefined ? undefined : printMoment(published, timeZone)),
      ...rest,
    ];
  };
  if (moment === undefined) return { value: undefined, problems };
  return { value: { version: { ...version, moment }, readBlocks }, problems };
}

function metadataBlock(kind: 'standfirst' | 'byline' | 'published', text: string | undefined): Block[] {
  return text === undefined ? [] : [plainBlock(kind, text)];
}

/** The time of a version: front matter, else the name of its file. */
function timeOf(fields: Fields, file: string, name: string, timeZone: string): Moment | undefined {
  const report = (message: string, remedy: string): void => {
    fields.problems.push({ severity: 'error', file, line: undefined, field: 'date', message, remedy });
  };
  const named = parseTimeName(name, timeZone);
  if (named.kind === 'impossible') {
    report('the name of the file is no real time', 'Look at the month, the day and the hour');
    return undefined;
  }
  const before = fields.problems.length;
  const dated = fields.time('date', timeZone);
  if (dated !== undefined) return dated;
  if (named.kind === 'time') return fields.problems.length > before ? undefined : named.moment;
  if (fields.problems.length === before) {
    report('the version has no time', 'Name the file like 2024-03-14T10-32-00Z.md, or put date: in its front matter');
  }
  return undefined;
}

interface Split {
  readonly headline: Block;
  readonly rest: readonly Block[];
}

/** The headline, and the blocks without the heading that says the same. */
function splitHeadline(title: string | undefined, blocks: readonly Block[], context: VersionContext): Split {
  const at = blocks.findIndex((block) => block.kind === 'heading' && !isBlank(block.text));
  const heading = blocks[at];
  const isHeadline = heading !== undefined && (title === undefined || heading.text === title);
  const rest = isHeadline ? blocks.toSpliced(at, 1) : blocks;
  if (isHeadline) return { headline: { ...plainBlock('headline', heading.text), runs: heading.runs }, rest };
  const fallback = redactText(context.articleTitle ?? wordsOf(context.articleFolder), context.redactions);
  return { headline: plainBlock('headline', title ?? fallback), rest };
}

/** The name of a folder as words for a page; one in which nothing can be seen is called as its address is. */
function wordsOf(folder: string): string {
  const words = inOneLine(folder);
  return isBlank(words) ? slugOf(folder) : words;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
