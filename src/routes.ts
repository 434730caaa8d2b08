import type { Article, Change, Source, Version } from './archive/model.ts';
import { articlesOf, changeBetween, changesOf } from './archive/query.ts';
import { type Addresses, pairSlug } from './report/addresses.ts';
import type { Material } from './report/material.ts';
import { type MonthInTurn, monthsInTurn } from './report/views/archive.ts';
import { type ListPage, listPages } from './report/views/lists.ts';

/** What the pages of one kind are about, each by the parameters of its address, in their order there. */
export interface Route<Props> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props;
}

/** Gives the routes of one kind. */
type Routing<Props> = (material: Material) => readonly Route<Props>[];

const known = new WeakMap<Material, Map<Routing<unknown>, ReadonlyMap<string, unknown>>>();

/** What the page with these parameters is about; undefined where there is none. */
export function routeTo<Props>(
  routing: Routing<Props>,
  material: Material,
  params: Readonly<Record<string, string | undefined>>,
): Props | undefined {
  const ofMaterial = known.get(material) ?? new Map<Routing<unknown>, ReadonlyMap<string, unknown>>();
  known.set(material, ofMaterial);
  // What is kept for a routing was made by it.
  const routes = (ofMaterial.get(routing) as ReadonlyMap<string, Props> | undefined) ?? byParams(routing(material));
  ofMaterial.set(routing, routes);
  return routes.get(keyOf(params));
}

function byParams<Props>(routes: readonly Route<Props>[]): ReadonlyMap<string, Props> {
  return new Map(routes.map(({ params, props }) => [keyOf(params), props]));
}

function keyOf(params: Readonly<Record<string, string | undefined>>): string {
  return Object.values(params).join('/');
}

/** What the page and the feed of a source are about. */
export interface PlacedSource {
  readonly source: Source;
}

/** Every source. */
export function sourceRoutes({ archive }: Material): Route<PlacedSource>[] {
  return archive.sources.map((source) => ({ params: { source: source.slug }, props: { source } }));
}

/** What stands at an address below a source. `movedTo` is set where that is a former name of the article. */
export interface Placed {
  readonly source: Source;
  readonly article: Article;
  readonly movedTo: string | undefined;
}

/** Every article's own page, under its name and its former names. */
export function articleRoutes({ archive, addresses }: Material): Route<Placed>[] {
  return [...articlesOf(archive)].flatMap(({ source, article }) =>
    namesOf(article).map((name) => ({
      params: { source: source.slug, article: name },
      props: { source, article, movedTo: name === article.slug ? undefined : addresses.article(source, article) },
    })),
  );
}

/** A page below an article: its first version, or a change. Those that were published stay, though they are so no more. */
export type Leaf =
  | { readonly kind: 'first'; readonly version: Version }
  | { readonly kind: 'change'; readonly change: Change };

/** What stands at an address below an article. */
export type PlacedLeaf = Placed & { readonly leaf: Leaf };

/** Every page below an article, under its name and its former names. */
export function leafRoutes(material: Material): Route<PlacedLeaf>[] {
  const { archive, addresses } = material;
  return [...articlesOf(archive)].flatMap(({ source, article }) => {
    const leaves = leavesOf(material, article).map((leaf) =>
      leaf.kind === 'first'
        ? { leaf, page: leaf.version.slug, path: addresses.firstVersion(source, article, leaf.version) }
        : { leaf, page: pairSlug(leaf.change), path: addresses.change(source, article, leaf.change) },
    );
    return namesOf(article).flatMap((name) =>
      leaves.map(({ leaf, page, path }) => ({
        params: { source: source.slug, article: name, page },
        props: { source, article, leaf, movedTo: name === article.slug ? undefined : path },
      })),
    );
  });
}

function leavesOf({ kept }: Material, article: Article): Leaf[] {
  return [
    { kind: 'first', version: article.versions[0] },
    ...changesOf(article).map((change): Leaf => ({ kind: 'change', change })),
    ...(kept.get(article) ?? []).map(
      (page): Leaf =>
        page.kind === 'version'
          ? { kind: 'first', version: page.version }
          : { kind: 'change', change: changeBetween(article, page.old, page.new) },
    ),
  ];
}

/** Every month that had changes. */
export function monthRoutes(material: Material): Route<MonthInTurn>[] {
  return monthsInTurn(material).map((props) => ({
    params: { year: props.month.year, month: props.month.month },
    props,
  }));
}

/** Every page of the lists by kind: the newest of each, and each month. */
export function listRoutes(material: Material): Route<{ readonly page: ListPage }>[] {
  return listPages(material).map((page) => ({
    params: { list: page.list, month: page.month && `${page.month.year}/${page.month.month}` },
    props: { page },
  }));
}

function namesOf(article: Article): string[] {
  return [article.slug, ...article.aliases];
}

/** A page or feed of an article. */
export interface ArticlePage {
  /** Below the address of the site, as all paths here: `gazette/bridge/`, `gazette/bridge/feed.xml`. */
  readonly path: string;
  /** What it shows; undefined of the article's own page and feed. */
  readonly leaf: Leaf | undefined;
}

/** Every page and feed of the articles, under their names and former names. */
export function articlePages(material: Material): ArticlePage[] {
  return [
    ...leafRoutes(material).map((route) => ({ path: `${pathOf(route)}/`, leaf: route.props.leaf })),
    ...articleRoutes(material)
      .map(pathOf)
      .flatMap((path) => [`${path}/`, `${path}/feed.xml`].map((each) => ({ path: each, leaf: undefined }))),
  ];
}

/** The paths of all pages and feeds that are of no one article. */
export function sitePaths(material: Material): string[] {
  return [
    '',
    'feed.xml',
    notFoundPath,
    '-/about/',
    '-/compare/',
    '-/search/',
    '-/changes/',
    ...monthRoutes(material).map((route) => `-/changes/${pathOf(route)}/`),
    ...listRoutes(material).map(({ props: { page } }) =>
      page.month === undefined
        ? `-/changes/${page.list}/`
        : `-/changes/${page.list}/${page.month.year}/${page.month.month}/`,
    ),
    ...sourceRoutes(material)
      .map(pathOf)
      .flatMap((path) => [`${path}/`, `${path}/feed.xml`]),
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
