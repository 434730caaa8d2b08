import { hash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article, Source } from '../archive/model.ts';
import { articlesOf, countsOf } from '../archive/query.ts';
import type { Summary } from '../report/summary.ts';
import { articlePages, sitePaths } from '../routes.ts';
import { bucketCount, bucketFolder, bucketOf } from '../search/buckets.ts';
import { provideSite, type Site } from '../site.ts';
import type { ArticleJob } from './article.ts';
import { type Crew, gather } from './crew.ts';
import type { PartKey } from './part.ts';
import { assetsOf, Printer } from './printer.ts';
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
function articleWork(site: Site, isOfShard: (article: Article) => boolean = () => true): Work[] {
  const bare = new Map(site.archive.sources.map((source) => [source, withoutArticles(source)]));
  return [...articlesOf(site.archive)]
    .filter(({ article }) => isOfShard(article))
    .map(({ source, article }) => {
      const job: ArticleJob = {
        source: bare.get(source) ?? withoutArticles(source),
        article,
        kept: site.kept.get(article) ?? [],
      };
      return { kind: 'article', job };
    });
}

function withoutArticles({ articles: _, ...source }: Source): ArticleJob['source'] {
  return source;
}

/**
 * Makes the site of an archive in a folder: the parts of its articles and the search index by many hands, the pages that are
 * of no one article by this one. Gives the keys of all parts.
 *
 * @param site of the whole archive; its summaries become known
 * @param summaries where the site finds what is known of changes
 */
export async function makeSite(
  site: Site,
  summaries: Map<string, Summary>,
  station: Station & { readonly site: string },
  watcher: Watcher,
): Promise<Set<PartKey>> {
  const crew = gather(station, countsOf(site.archive).versions);
  try {
    const keys = await makeWith(crew, site, summaries, station, watcher);
    await crew.close();
    return keys;
  } catch (error) {
    await crew.abort();
    throw error;
  }
}

/** Makes the parts of the articles of one shard. Gives their keys. */
export async function makeShard(site: Site, shard: Shard, station: Station, watcher: Watcher): Promise<Set<PartKey>> {
  const work = articleWork(site, ({ path }) => shardOf(path, shard.of) === shard.number);
  const crew = gather(station, countsOf(site.archive).versions / shard.of);
  try {
    const phase = watcher.begin('Articles', work.length);
    const made = await crew.do(work, () => phase.step());
    phase.finish();
    await crew.close();
    return new Set(made.flatMap(({ keys }) => keys));
  } catch (error) {
    await crew.abort();
    throw error;
  }
}

/** The shard that an article is in, from 1, whatever else the archive holds. */
function shardOf(articlePath: string, count: number): number {
  return 1 + (Number.parseInt(hash('sha256', articlePath).slice(0, 12), 16) % count);
}

async function makeWith(
  crew: Crew,
  site: Site,
  summaries: Map<string, Summary>,
  station: Station & { readonly site: string },
  watcher: Watcher,
): Promise<Set<PartKey>> {
  const { url } = station.setting;
  const ofSite = sitePaths(site);
  const pages = articlePages(site);
  const phase = watcher.begin('Pages and feeds', pages.length + ofSite.length);
  const made = await crew.do(articleWork(site), ({ count }) => phase.step(count));
  for (const { summaries: its } of made) for (const [key, summary] of its) summaries.set(key, summary);
  provideSite(site);
  const printer = await Printer.load(station.bundle, url);
  const printAll = async (): Promise<void> => {
    for (const path of ofSite) {
      const file = await printer.print(path);
      const full = join(station.site, file.path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, file.bytes);
      phase.step();
    }
    phase.finish();
  };
  const buckets = indexWork(site, made);
  const indexing = watcher.begin('Search index', buckets.length);
  const [indexed] = await Promise.all([crew.do(buckets, () => undefined), printAll()]);
  // Told at its end alone, since a terminal has one line for what is under way.
  indexing.step(indexed.reduce((sum, { count }) => sum + count, 0));
  indexing.finish();
  const { folder, name } = assetsOf(station.bundle);
  cpSync(folder, join(station.site, name), { recursive: true, filter: () => true });
  const unlisted = new Set([...site.unlisted, ...made.flatMap((each) => each.unlisted)]);
  const { base } = site.addresses;
  const listed = [...pages.map(({ path }) => path), ...ofSite]
    .filter((path) => (path === '' || path.endsWith('/')) && path !== '404/')
    .map((path) => `${base}${path}`)
    .filter((path) => !unlisted.has(path))
    .sort()
    .map(site.addresses.absolute);
  await writeSitemap(station.site, url, listed);
  return new Set([...made, ...indexed].flatMap(({ keys }) => keys));
}

/** The buckets of the search index, of the parts that were made of the articles in the order of `articleWork`. */
function indexWork(site: Site, made: readonly Made[]): Work[] {
  const count = bucketCount(countsOf(site.archive));
  const keys = Array.from({ length: count }, (): PartKey[] => []);
  let at = 0;
  for (const { article } of articlesOf(site.archive)) {
    keys[bucketOf(article.path, count)]?.push(...(made[at]?.keys ?? []));
    at += 1;
  }
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
