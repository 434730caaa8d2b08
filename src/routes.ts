import type { Article, Change, Source, Version } from './archive/model.ts';
import { articlesOf, changeBetween, changesOf, type Entry } from './archive/query.ts';
import { pairSlug } from './report/addresses.ts';
import type { Material } from './report/material.ts';
import type { PeriodInTurn } from './report/periods.ts';
import { monthsInTurn } from './report/standing-periods.ts';
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

/** A list of changes: all of a period, or those of one kind. */
export type PlacedList =
  | { readonly kind: 'period'; readonly turn: PeriodInTurn<Entry> }
  | { readonly kind: 'list'; readonly page: ListPage };

/**
 * Every list of changes below that of the months: every month, and the days, hours … that it is divided into where it has
 * many; and the lists by kind, the newest of each and its months.
 */
export function changeListRoutes(material: Material): Route<PlacedList>[] {
  return [
    ...monthsInTurn(material).map((turn) => ({
      params: { list: turn.period.parts.join('/') },
      props: { kind: 'period', turn } as const,
    })),
    ...listPages(material).map((page) => ({
      params: { list: [page.list, ...(page.turn?.period.parts ?? [])].join('/') },
      props: { kind: 'list', page } as const,
    })),
  ];
}

function namesOf(article: Article): string[] {
  return [article.slug, ...article.aliases];
}
