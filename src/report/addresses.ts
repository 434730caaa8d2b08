import type { Change } from '../archive/model.ts';

interface Named {
  readonly slug: string;
}

/** Every address of the site. All are absolute paths under its base, and end in `/` or in a file's name. */
export interface Addresses {
  /** The path the site stands under, e.g. `/` or `/record/`. */
  readonly base: string;
  readonly home: string;
  readonly feed: string;
  readonly notFound: string;
  readonly about: string;
  /** The list of sources. */
  readonly sources: string;
  /** Where any two versions are compared. */
  readonly compare: string;
  /** The list of months. */
  readonly months: string;
  readonly search: string;
  /** The folder of the search index. */
  readonly searchIndex: string;
  /** A share image. It is no permanent address: another picture has another. */
  shareImage(digest: string): string;
  /** The changes of a month, or of a day, an hour … of it. */
  month(year: string, month: string, ...within: readonly string[]): string;
  /** A list of changes or articles of one kind. */
  list(name: string): string;
  listPeriod(name: string, parts: readonly string[]): string;
  source(source: Named): string;
  sourceFeed(source: Named): string;
  /** The articles of a source that were first seen in a period. Below `-/` no article can stand. */
  articlePeriod(source: Named, parts: readonly string[]): string;
  article(source: Named, article: Named): string;
  articleFeed(source: Named, article: Named): string;
  /** The versions of an article that were seen in a period. Below `-/` no version can stand. */
  versionPeriod(source: Named, article: Named, parts: readonly string[]): string;
  /** The text of an article where it has a page of its own. */
  text(source: Named, article: Named): string;
  /** The entry of a version in its article's list. */
  versionEntry(source: Named, article: Named, version: Named): string;
  /** The page of a first version. */
  firstVersion(source: Named, article: Named, version: Named): string;
  change(source: Named, article: Named, change: Pick<Change, 'old' | 'new'>): string;
  /** The complete public address of a path of this site. */
  absolute(path: string): string;
}

/** The addresses of a site published at `siteUrl`, which ends in `/`. */
export function addressesAt(siteUrl: string): Addresses {
  const { origin, pathname: base } = new URL(siteUrl);
  const source = ({ slug }: Named): string => `${base}${slug}/`;
  const article = (itsSource: Named, { slug }: Named): string => `${source(itsSource)}${slug}/`;
  return {
    base,
    home: base,
    feed: `${base}feed.xml`,
    notFound: `${base}404.html`,
    about: `${base}-/about/`,
    sources: `${base}#sources`,
    compare: `${base}-/compare/`,
    months: `${base}-/changes/`,
    search: `${base}-/search/`,
    searchIndex: `${base}-/search/index/`,
    shareImage: (digest) => `${base}-/share/${digest}.png`,
    month: (...parts) => `${base}-/changes/${parts.join('/')}/`,
    list: (name) => `${base}-/changes/${name}/`,
    listPeriod: (name, parts) => `${base}-/changes/${name}/${parts.join('/')}/`,
    source,
    sourceFeed: (its) => `${source(its)}feed.xml`,
    articlePeriod: (its, parts) => `${source(its)}-/${parts.join('/')}/`,
    article,
    articleFeed: (its, itself) => `${article(its, itself)}feed.xml`,
    versionPeriod: (its, itself, parts) => `${article(its, itself)}-/${parts.join('/')}/`,
    text: (its, itself) => `${article(its, itself)}-/text/`,
    versionEntry: (its, itself, version) => `${article(its, itself)}#${version.slug}`,
    firstVersion: (its, itself, version) => `${article(its, itself)}${version.slug}/`,
    change: (its, itself, change) => `${article(its, itself)}${pairSlug(change)}/`,
    absolute: (path) => `${origin}${path}`,
  };
}

/** The last part of a change's address. A slug holds no double hyphen, so it cannot be mistaken for a version's. */
export function pairSlug(change: Pick<Change, 'old' | 'new'>): string {
  return `${change.old.slug}--${change.new.slug}`;
}

/** An address as the page at `from` writes it: from there, where that is shorter. Pages have many, and are kept for good. */
export function writtenFrom(from: string, address: string): string {
  const [here, there] = [from.split('/').slice(0, -1), address.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const relative = `${'../'.repeat(here.length - shared)}${there.slice(shared).join('/')}` || './';
  return relative.length < address.length ? relative : address;
}
