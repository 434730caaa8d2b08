import type { Entry } from './archive/query.ts';
import { articlePeriodRoutes, textRoutes, versionPeriodRoutes } from './period-routes.ts';
import type { Addresses } from './report/addresses.ts';
import type { Material } from './report/material.ts';
import type { PeriodInTurn } from './report/periods.ts';
import { articleRoutes, changeListRoutes, type Leaf, leafRoutes, type Route, sourceRoutes } from './routes.ts';

// Where everything stands that a build prints. All paths are below the address of the site: `gazette/bridge/`.

/** A page or feed of an article. */
export interface ArticlePage {
  /** `gazette/bridge/`, `gazette/bridge/feed.xml` */
  readonly path: string;
  /** What it shows; undefined of the article's own page, its feed and what belongs to it as a whole. */
  readonly leaf: Leaf | undefined;
}

/**
 * The pages and feeds of the articles that are wanted, under their names and former names. To divide the versions of a long
 * article into periods is work, so it is not done where the pages of these are not wanted.
 */
export function articlePages(material: Material, isWanted: (leaf: ArticlePage['leaf']) => boolean): ArticlePage[] {
  const leaves = leafRoutes(material).map((route) => ({ path: `${pathOf(route)}/`, leaf: route.props.leaf }));
  return [...leaves.filter(({ leaf }) => isWanted(leaf)), ...(isWanted(undefined) ? ownPages(material) : [])];
}

function ownPages(material: Material): ArticlePage[] {
  return [
    ...articleRoutes(material)
      .map(pathOf)
      .flatMap((path) => [`${path}/`, `${path}/feed.xml`]),
    ...versionPeriodRoutes(material).map(({ params }) => `${params.source}/${params.article}/-/${params.period}/`),
    ...textRoutes(material).map(({ params }) => `${params.source}/${params.article}/-/text/`),
  ].map((path) => ({ path, leaf: undefined }));
}

/** A page or feed that is of no one article. */
export interface SitePage {
  readonly path: string;
  /** What it is made from beside the settings; undefined where that is more than can be told. */
  readonly from: Told | undefined;
}

/** What a list or feed of changes is made from. */
export interface Told {
  /** The changes that it tells of, and perhaps more. */
  readonly entries: readonly Entry[];
  /** The periods within it and beside it, with how much they hold, as data that JSON can hold. */
  readonly around: unknown;
}

/** Every page and feed that is of no one article. */
export function sitePages(material: Material): SitePage[] {
  const others = [
    '',
    notFoundPath,
    '-/about/',
    '-/compare/',
    '-/search/',
    '-/changes/',
    ...articlePeriodRoutes(material).map(({ params }) => `${params.source}/-/${params.period}/`),
    ...sourceRoutes(material).map((route) => `${pathOf(route)}/`),
  ];
  const bySource = Map.groupBy(material.entries, ({ source }) => source);
  return [
    ...others.map((path) => ({ path, from: undefined })),
    { path: 'feed.xml', from: toldOf(material.entries) },
    ...sourceRoutes(material).map((route) => ({
      path: `${pathOf(route)}/feed.xml`,
      from: toldOf(bySource.get(route.props.source) ?? []),
    })),
    ...changeListRoutes(material).map((route) => {
      const turn = route.props.kind === 'period' ? route.props.turn : route.props.page.turn;
      return { path: `-/changes/${pathOf(route)}/`, from: turn && toldOfPeriod(turn) };
    }),
  ];
}

/** Nothing is told of a feed without a change: what its source is called would be missing. */
function toldOf(entries: readonly Entry[]): Told | undefined {
  return entries.length === 0 ? undefined : { entries, around: [] };
}

function toldOfPeriod({ period, earlier, later }: PeriodInTurn<Entry>): Told {
  const within = period.within.map(({ parts, entries }) => [parts, entries.length]);
  return { entries: period.entries, around: [within, earlier?.parts, later?.parts] };
}

/** Where the page about addresses that do not exist is printed from. */
export const notFoundPath = '404/';

function pathOf({ params }: Route<unknown>): string {
  return Object.values(params).join('/');
}

/** The file of the site that a path leads to. */
export function fileAt(path: string): string {
  if (path === notFoundPath) return '404.html';
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The paths of pages, of those that were printed, that search engines may list. */
export function listedOf(
  site: { readonly addresses: Addresses; readonly unlisted: ReadonlySet<string> },
  paths: readonly string[],
): string[] {
  const isPage = (path: string): boolean => fileAt(path).endsWith('index.html');
  return paths.filter((path) => isPage(path) && !site.unlisted.has(`${site.addresses.base}${path}`));
}
