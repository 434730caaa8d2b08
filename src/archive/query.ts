import type { Archive, ArchiveSettings, Article, Change, Robots, Source, Version } from './model.ts';

/** What is worked out of an article once: every page of a change asks for it, and an article may have thousands. */
interface Order {
  readonly changes: readonly Change[];
  /** Of each version, from 0. */
  readonly places: ReadonlyMap<Version, number>;
}

const orders = new WeakMap<Article, Order>();

function orderOf(article: Article): Order {
  const known = orders.get(article);
  if (known !== undefined) return known;
  const changes = article.versions.flatMap((version, at) => {
    const old = article.versions[at - 1];
    return old === undefined ? [] : [{ old, new: version, number: at }];
  });
  const order = { changes, places: new Map(article.versions.map((version, at) => [version, at])) };
  orders.set(article, order);
  return order;
}

/** The changes of an article, oldest first: every version with the one before it. */
export function changesOf(article: Article): readonly Change[] {
  return orderOf(article).changes;
}

/** The place of a version among those of its article, from 1; 0 of one that is not among them. */
export function numberOf(article: Article, version: Version): number {
  return (orderOf(article).places.get(version) ?? -1) + 1;
}

/** The step between two versions that are perhaps no neighbours, numbered as the change that led to the new one. */
export function changeBetween(article: Article, old: Version, neu: Version): Change {
  return { old, new: neu, number: numberOf(article, neu) - 1 };
}

/** The newest version of an article. */
export function latestOf(article: Article): Version {
  return article.versions.at(-1) ?? article.versions[0];
}

/** A change with what it belongs to. */
export interface Entry {
  readonly source: Source;
  readonly article: Article;
  readonly change: Change;
}

/** The changes of an article that may be shown, newest first. */
export function entriesOf(source: Source, article: Article): Entry[] {
  return changesOf(article)
    .filter((change) => changeWithdrawalOf(source, article, change) === undefined)
    .map((change) => ({ source, article, change }))
    .reverse();
}

/** Every change of an archive that may be shown, newest first; of equal times, by file. */
export function allEntries(archive: Archive): Entry[] {
  return [...articlesOf(archive)].flatMap(({ source, article }) => entriesOf(source, article)).sort(newestFirst);
}

function newestFirst({ change: one }: Entry, { change: other }: Entry): number {
  const byTime = other.new.moment.epoch - one.new.moment.epoch;
  if (byTime !== 0) return byTime;
  return one.new.path < other.new.path ? -1 : 1;
}

/** Why an article's pages show nothing else, or undefined where they show it. */
export function withdrawalOf(source: Source, article: Article): string | undefined {
  return source.withdrawn ?? article.withdrawn;
}

/** Why a change is not shown: one of its versions was withdrawn, or all of the article. */
export function changeWithdrawalOf(source: Source, article: Article, change: Change): string | undefined {
  return withdrawalOf(source, article) ?? change.new.withdrawn ?? change.old.withdrawn;
}

/** The newest version that may be shown, or undefined where none may. */
export function shownVersionOf(source: Source, article: Article): Version | undefined {
  if (withdrawalOf(source, article) !== undefined) return undefined;
  return article.versions.findLast((version) => version.withdrawn === undefined);
}

/** The licence that holds for a version: its own, else that of what it stands in. */
export function licenseOf(
  settings: ArchiveSettings,
  source: Source,
  article: Article,
  version: Version,
): string | undefined {
  return version.license ?? article.license ?? source.license ?? settings.license;
}

/** Whether search engines may list a page of an article. Text whose licence nobody declared is not listed. */
export function robotsOf(
  settings: ArchiveSettings,
  source: Source,
  article: Article,
  versions: readonly Version[],
): Robots {
  const declared = article.robots ?? source.robots ?? settings.robots;
  if (declared !== undefined) return declared;
  const isLicensed = versions.every((version) => licenseOf(settings, source, article, version) !== undefined);
  return isLicensed ? 'index' : 'noindex';
}

const robots = new WeakMap<Source, WeakMap<ArchiveSettings, Robots>>();

/** Whether search engines may list a page that quotes from all of these sources: only where they may list them all. */
export function robotsOfAll(settings: ArchiveSettings, sources: readonly Source[]): Robots {
  return sources.every((source) => robotsOfSource(settings, source) === 'index') ? 'index' : 'noindex';
}

/** Worked out once: every list asks for it. */
function robotsOfSource(settings: ArchiveSettings, source: Source): Robots {
  const known = robots.get(source)?.get(settings);
  if (known !== undefined) return known;
  const isListed = source.articles.every(
    (article) => robotsOf(settings, source, article, article.versions) === 'index',
  );
  const found = isListed ? 'index' : 'noindex';
  robots.set(source, (robots.get(source) ?? new WeakMap<ArchiveSettings, Robots>()).set(settings, found));
  return found;
}

/** The language that a version's text is said to be in. That of the archive says little of it: many hold texts of others. */
export function declaredLangOf(source: Source, article: Article, version: Version): string | undefined {
  return version.lang ?? article.lang ?? source.lang;
}

/** The language of a version's text. */
export function langOf(settings: ArchiveSettings, source: Source, article: Article, version: Version): string {
  return declaredLangOf(source, article, version) ?? settings.lang;
}

/** Every article with its source, by slug. */
export function* articlesOf(archive: Archive): Generator<{ source: Source; article: Article }> {
  for (const source of archive.sources) for (const article of source.articles) yield { source, article };
}

/** How many articles, versions and changes an archive has. */
export function countsOf(archive: Archive): { sources: number; articles: number; versions: number; changes: number } {
  let articles = 0;
  let versions = 0;
  for (const { article } of articlesOf(archive)) {
    articles += 1;
    versions += article.versions.length;
  }
  return { sources: archive.sources.length, articles, versions, changes: versions - articles };
}
