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
  /** The changes it lists and the periods beside and within it, where it shows nothing else; else undefined. */
  readonly turn: PeriodInTurn<Entry> | undefined;
}

/** Every page and feed that is of no one article. */
export function sitePages(material: Material): SitePage[] {
  const others = [
    '',
    'feed.xml',
    notFoundPath,
    '-/about/',
    '-/compare/',
    '-/search/',
    '-/changes/',
    ...articlePeriodRoutes(material).map(({ params }) => `${params.source}/-/${params.period}/`),
    ...sourceRoutes(material)
      .map(pathOf)
      .flatMap((path) => [`${path}/`, `${path}/feed.xml`]),
  ];
  return [
    ...others.map((path) => ({ path, turn: undefined })),
    ...changeListRoutes(material).map((route) => ({
      path: `-/changes/${pathOf(route)}/`,
      turn: route.props.kind === 'period' ? route.props.turn : route.props.page.turn,
    })),
  ];
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
