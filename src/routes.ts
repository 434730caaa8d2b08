import type { Article, Change, Source, Version } from './archive/model.ts';
import { articlesOf, changesOf } from './archive/query.ts';
import { pairSlug } from './report/addresses.ts';
import type { Site } from './site.ts';

/** What stands at an address below a source. `movedTo` is set where that is a former name of the article. */
export interface Placed {
  readonly source: Source;
  readonly article: Article;
  readonly movedTo: string | undefined;
}

interface Route<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** Every article's own page, under its name and its former names. */
export function articleRoutes(site: Site): Route<{ source: string; article: string }, Placed>[] {
  return [...articlesOf(site.archive)].flatMap(({ source, article }) =>
    namesOf(article).map((name) => ({
      params: { source: source.slug, article: name },
      props: { source, article, movedTo: name === article.slug ? undefined : site.addresses.article(source, article) },
    })),
  );
}

/** A page below an article: its first version, or a change. */
export type Leaf =
  | { readonly kind: 'first'; readonly version: Version }
  | { readonly kind: 'change'; readonly change: Change };

/** Every page below an article, under its name and its former names. */
export function leafRoutes(
  site: Site,
): Route<{ source: string; article: string; page: string }, Placed & { readonly leaf: Leaf }>[] {
  const { addresses } = site;
  return [...articlesOf(site.archive)].flatMap(({ source, article }) => {
    const [first] = article.versions;
    const leaves = [
      {
        leaf: { kind: 'first', version: first } as const,
        page: first.slug,
        path: addresses.firstVersion(source, article, first),
      },
      ...changesOf(article).map((change) => ({
        leaf: { kind: 'change', change } as const,
        page: pairSlug(change),
        path: addresses.change(source, article, change),
      })),
    ];
    return namesOf(article).flatMap((name) =>
      leaves.map(({ leaf, page, path }) => ({
        params: { source: source.slug, article: name, page },
        props: { source, article, leaf, movedTo: name === article.slug ? undefined : path },
      })),
    );
  });
}

function namesOf(article: Article): string[] {
  return [article.slug, ...article.aliases];
}

/** How many pages and feeds the site has, for those who wait for them. */
export function countPages(site: Site, months: number): number {
  const { sources } = site.archive;
  const articles = articleRoutes(site).length;
  // Home, its feed, About, months and 404; a page and a feed for each source and article.
  return 5 + months + 2 * sources.length + 2 * articles + leafRoutes(site).length;
}
