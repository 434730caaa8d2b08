import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Source } from '../archive/model.ts';
import { countsOf } from '../archive/query.ts';
import { shareOf } from '../archive/shares.ts';
import { articlePages, notFoundPath, type SitePage, sitePages } from '../paths.ts';
import type { Summary } from '../report/summary.ts';
import { bucketCount, bucketFolder } from '../search/buckets.ts';
import type { Site } from '../site.ts';
import type { ArticleJob } from './article.ts';
import { type Crew, gather } from './crew.ts';
import { ListMaker, type Lists } from './lists.ts';
import type { PartKey } from './part.ts';
import { assetsOf } from './printer.ts';
import { writeSitemap } from './sitemap.ts';
import type { Made, Station, Work } from './work.ts';

/** One of so many parts, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Whom a build tells how far it is. */
export interface Watcher {
  /** Begins a phase of work with so many steps. */
  begin(phase: string, steps: number): { step(count?: number): void; finish(): void };
}

/** The work of an archive: its articles, by slug, or those of one shard. */
function articleWork(site: Site, isOfShard: (article: Article) => boolean = () => true): ArticleWork[] {
  return site.archive.sources.flatMap((source) => {
    const { articles, ...bare } = source;
    return articles
      .filter(isOfShard)
      .map((article) => ({ kind: 'article', job: { source: bare, article, kept: keptOf(site, source, article) } }));
  });
}

/** What of an article's pages is kept because it was published. */
function keptOf({ kept, keptPeriods, keptTexts }: Site, source: Source, article: Article): ArticleJob['kept'] {
  const places = [article.slug, ...article.aliases].map((name) => `/${source.slug}/${name}/-/`);
  return {
    pages: kept.get(article) ?? [],
    periods: places.flatMap((place) => {
      const periods = keptPeriods.get(place);
      return periods === undefined ? [] : [[place, periods] as const];
    }),
    texts: places.map((place) => `${place}text/`).filter((place) => keptTexts.has(place)),
  };
}

/** A site that was made. */
export interface MadeSite {
  /** The keys of all its parts. */
  readonly keys: readonly PartKey[];
  /** Every address of its pages and feeds, as in the record of what was published. */
  readonly addresses: readonly string[];
}

/**
 * Makes the site of an archive in a folder: the parts of its articles and the search index by many hands, the pages that are
 * of no one article by this one.
 *
 * @param site of the whole archive; its summaries become known
 * @param summaries where the site finds what is known of changes
 */
export async function makeSite(
  site: Site,
  summaries: Map<string, Summary>,
  station: Station & { readonly site: string },
  watcher: Watcher,
): Promise<MadeSite> {
  const crew = gather(station, countsOf(site.archive).versions);
  try {
    const made = await makeWith(crew, site, summaries, station, watcher);
    await crew.close();
    return made;
  } catch (error) {
    await crew.abort();
    throw error;
  }
}

/** Makes the parts of the articles of one shard. Gives their keys. */
export async function makeShard(site: Site, shard: Shard, station: Station, watcher: Watcher): Promise<Set<PartKey>> {
  const work = articleWork(site, ({ path }) => shareOf(path, shard.of) === shard.number - 1);
  const crew = gather(station, countsOf(site.archive).versions / shard.of);
  try {
    const made = await doArticles(crew, work, watcher);
    await crew.close();
    return new Set(made.flatMap(({ keys }) => keys));
  } catch (error) {
    await crew.abort();
    throw error;
  }
}

async function makeWith(
  crew: Crew,
  site: Site,
  summaries: Map<string, Summary>,
  station: Station & { readonly site: string },
  watcher: Watcher,
): Promise<MadeSite> {
  const { url } = station.setting;
  const work = articleWork(site);
  const made = await doArticles(crew, work, watcher);
  for (const { summaries: its } of made) for (const [key, summary] of its) summaries.set(key, summary);
  const keysOf = new Map(work.map(({ job }, at) => [job.article, made[at]?.keys ?? []]));
  const buckets = indexWork(site, keysOf);
  const pages = sitePages(site);
  const indexing = watcher.begin('Buckets of the search index', buckets.length);
  const [indexed, lists] = await Promise.all([
    crew.do(buckets, () => undefined),
    makeLists(new ListMaker(site, station, keysOf), pages, watcher),
  ]);
  // Told at its end alone, since a terminal has one line for what is under way.
  indexing.step(buckets.length);
  indexing.finish();
  const { folder, name } = assetsOf(station.bundle);
  cpSync(folder, join(station.site, name), { recursive: true, filter: () => true });
  const listed = [...made.flatMap((each) => each.listed), ...lists.listed].sort();
  await writeSitemap(
    station.site,
    url,
    listed.map((path) => new URL(path, url).href),
  );
  return {
    keys: [...made, ...indexed, lists].flatMap(({ keys }) => keys),
    addresses: [...articlePages(site, () => true), ...pages]
      .map(({ path }) => `/${path}`)
      .filter((path) => path !== `/${notFoundPath}`),
  };
}

/** Makes the parts of articles. What is counted are their versions, which is what the work takes. */
async function doArticles(crew: Crew, work: readonly ArticleWork[], watcher: Watcher): Promise<Made[]> {
  const versions = work.reduce((sum, { job }) => sum + job.article.versions.length, 0);
  const phase = watcher.begin('Versions', versions);
  const made = await crew.do(work, (_, at) => phase.step(work[at]?.job.article.versions.length));
  phase.finish();
  return made;
}

async function makeLists(maker: ListMaker, pages: readonly SitePage[], watcher: Watcher): Promise<Lists> {
  const phase = watcher.begin('Lists and feeds', pages.length);
  const lists = await maker.make(pages, () => phase.step());
  phase.finish();
  return lists;
}

type ArticleWork = Extract<Work, { kind: 'article' }>;

/** The buckets of the search index, of the parts that were made of the articles. */
function indexWork(site: Site, keysOf: ReadonlyMap<Article, readonly PartKey[]>): Work[] {
  const count = bucketCount(countsOf(site.archive));
  const keys = Array.from({ length: count }, (): PartKey[] => []);
  for (const [article, its] of keysOf) keys[shareOf(article.path, count)]?.push(...its);
  const folder = site.addresses.searchIndex.slice(site.addresses.base.length);
  return keys.map((its, bucket) => ({
    kind: 'index',
    folder: `${folder}${bucketFolder(bucket)}`,
    keys: its,
    options: { fragments: Math.ceil(mostFragments / count), withLibrary: bucket === 0 },
  }));
}

/** Files that what is shown of all records is divided into. */
const mostFragments = 500;
