import type { Article, Change, Source, Version } from './archive/model.ts';
import { articlesOf, changeBetween, changesOf, type Entry } from './archive/query.ts';
import { pairSlug } from './report/addresses.ts';
import type { Material } from './report/material.ts';
import type { PeriodInTurn } from './report/periods.ts';
import { monthsInTurn } from './report/standing-periods.ts';
import { type ListPage, listPages } from './report/views/lists.ts';

/** A page that there is: what its address is made of, and what it is about. */
export interface Route<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** What the page and the feed of a source are about. */
export interface PlacedSource {
  readonly source: Source;
}

/** Every source. */
export function sourceRoutes({ archive }: Material): Route<{ source: string }, PlacedSource>[] {
  return archive.sources.map((source) => ({ params: { source: source.slug }, props: { source } }));
}

/** What stands at an address below a source. `movedTo` is set where that is a former name of the article. */
export interface Placed {
  readonly source: Source;
  readonly article: Article;
  readonly movedTo: string | undefined;
}

/** Every article's own page, under its name and its former names. */
export function articleRoutes({ archive, addresses }: Material): Route<{ source: string; article: string }, Placed>[] {
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

/** Every page below an article, under its name and its former names. */
export function leafRoutes(
  material: Material,
): Route<{ source: string; article: string; page: string }, Placed & { readonly leaf: Leaf }>[] {
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

/** Every month that had changes, and the days, hours … that it is divided into where it has many. */
export function monthRoutes(
  material: Material,
): Route<{ year: string; month: string; within: string | undefined }, { readonly turn: PeriodInTurn<Entry> }>[] {
  return monthsInTurn(material).map((turn) => {
    const [year = '', month = '', ...within] = turn.period.parts;
    return { params: { year, month, within: within.length === 0 ? undefined : within.join('/') }, props: { turn } };
  });
}

/** Every page of the lists by kind: the newest of each, each month, and what that is divided into. */
export function listRoutes(
  material: Material,
): Route<{ list: string; period: string | undefined }, { readonly page: ListPage }>[] {
  return listPages(material).map((page) => ({
    params: { list: page.list, period: page.turn?.period.parts.join('/') },
    props: { page },
  }));
}

function namesOf(article: Article): string[] {
  return [article.slug, ...article.aliases];
}

/** How many pages and feeds the site has, for those who wait for them. */
export function countPages(material: Material): number {
  const lists = monthRoutes(material).length + listRoutes(material).length;
  const sources = sourceRoutes(material).length;
  const articles = articleRoutes(material).length;
  // Home, its feed, About, the comparison, the search, the list of months and 404; a page and a feed for each source and article.
  return 7 + lists + 2 * sources + 2 * articles + leafRoutes(material).length;
}
