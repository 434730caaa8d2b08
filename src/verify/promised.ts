import { monthOf } from '../archive/calendar.ts';
import type { Archive, Article, Source, Version } from '../archive/model.ts';
import { articlesOf, changesOf, changeWithdrawalOf, withdrawalOf } from '../archive/query.ts';

/** What a file of the site must be. */
export type Promised =
  /** Both texts can be rebuilt from it. */
  | { readonly kind: 'change'; readonly article: Article; readonly old: Version; readonly new: Version }
  /** Its text can be rebuilt from it. */
  | { readonly kind: 'text'; readonly article: Article; readonly version: Version }
  /** Every version of the text that it holds with its history can be read from it. */
  | { readonly kind: 'article'; readonly article: Article }
  /** It holds the newest text of an article that is too long for the article's own page, likewise. */
  | { readonly kind: 'article text'; readonly article: Article }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** It leads on to another page of the site, given as a path below the site folder. */
  | { readonly kind: 'alias'; readonly target: string }
  | { readonly kind: 'page' | 'feed' };

/**
 * Every file that the archive promises, by its path below the site folder. The addresses are built here from the design
 * alone, not with the site's own functions, so that a mistake in those is seen.
 */
export function promisedFiles(archive: Archive): Map<string, Promised> {
  const files = new Map<string, Promised>();
  files.set('index.html', { kind: 'page' });
  files.set('404.html', { kind: 'page' });
  files.set('feed.xml', { kind: 'feed' });
  for (const source of archive.sources) {
    files.set(`${source.slug}/index.html`, shownUnless(source.withdrawn, { kind: 'page' }));
    files.set(`${source.slug}/feed.xml`, { kind: 'feed' });
    for (const year of yearsOf(archive, source.articles, ({ versions: [first] }) => first)) {
      files.set(`${source.slug}/-/${year}/index.html`, shownUnless(source.withdrawn, { kind: 'page' }));
    }
  }
  for (const { source, article } of articlesOf(archive)) {
    for (const [path, promised] of filesOfArticle(archive, source, article)) files.set(path, promised);
  }
  return files;
}

/** What a list holds at most; longer ones stand under the years in which things were seen, on the archive's clock. */
const mostListed = 150;
/** Bytes of the longest text that stands on the page of its article. */
const longestText = 150_000;

function yearsOf<Listed>(
  { settings }: Archive,
  listed: readonly Listed[],
  versionOf: (listed: Listed) => Version,
): ReadonlySet<string> {
  if (listed.length <= mostListed) return new Set();
  return new Set(listed.map((each) => monthOf(versionOf(each).moment.epoch, settings.timeZone).year));
}

function filesOfArticle(archive: Archive, source: Source, article: Article): [string, Promised][] {
  const folder = `${source.slug}/${article.slug}`;
  const [first] = article.versions;
  const withdrawn =
    withdrawalOf(source, article) ??
    (article.versions.every((version) => version.withdrawn !== undefined)
      ? article.versions.at(-1)?.withdrawn
      : undefined);
  return [
    [`${folder}/index.html`, shownUnless(withdrawalOf(source, article), { kind: 'article', article })],
    [`${folder}/feed.xml`, { kind: 'feed' }],
    [`${folder}/${first.slug}/index.html`, textPage(source, article, first)],
    ...changesOf(article).map((change): [string, Promised] => [
      `${folder}/${change.old.slug}--${change.new.slug}/index.html`,
      changePage(source, article, change.old, change.new),
    ]),
    ...[...yearsOf(archive, article.versions, (version) => version)].map((year): [string, Promised] => [
      `${folder}/-/${year}/index.html`,
      shownUnless(withdrawn, { kind: 'page' }),
    ]),
    ...(article.versions.some(({ size }) => size > longestText)
      ? [
          [`${folder}/-/text/index.html`, shownUnless(withdrawn, { kind: 'article text', article })] satisfies [
            string,
            Promised,
          ],
        ]
      : []),
    ...article.aliases.map((alias): [string, Promised] => [
      `${source.slug}/${alias}/index.html`,
      { kind: 'alias', target: `${folder}/index.html` },
    ]),
  ];
}

/**
 * What a page that holds a diff but was not promised must be: the page of two versions that once were neighbours, or of
 * one that once was the first, may have been kept. Undefined where its address names no versions of the archive.
 */
export function promiseKeptAt(archive: Archive, path: string): Promised | undefined {
  const [sourceSlug, articleSlug, page, ...rest] = path.split('/');
  if (page === undefined || rest.join('/') !== 'index.html') return undefined;
  const source = archive.sources.find(({ slug }) => slug === sourceSlug);
  const article = source?.articles.find(({ slug }) => slug === articleSlug);
  const [old, other, ...more] = page
    .split('--')
    .map((slug) => article?.versions.find((version) => version.slug === slug));
  if (source === undefined || article === undefined || old === undefined || more.length > 0) return undefined;
  if (!page.includes('--')) return textPage(source, article, old);
  return other === undefined ? undefined : changePage(source, article, old, other);
}

function changePage(source: Source, article: Article, old: Version, other: Version): Promised {
  const withdrawn = changeWithdrawalOf(source, article, { old, new: other, number: 0 });
  return shownUnless(withdrawn, { kind: 'change', article, old, new: other });
}

function textPage(source: Source, article: Article, version: Version): Promised {
  return shownUnless(withdrawalOf(source, article) ?? version.withdrawn, { kind: 'text', article, version });
}

function shownUnless(withdrawn: string | undefined, promised: Promised): Promised {
  return withdrawn === undefined ? promised : { kind: 'withdrawn', reason: withdrawn };
}
