import type { Article, Source } from '../../archive/model.ts';
import { latestOf, robotsOfAll, shownVersionOf } from '../../archive/query.ts';
import { listedHeadline } from '../excerpt.ts';
import type { Html } from '../html.ts';
import type { Material } from '../material.ts';
import { mostListed } from '../periods.ts';
import { plotActivity } from '../plots.ts';
import { printText } from '../rows.ts';
import { articlePeriods } from '../standing-periods.ts';
import { sourceData } from '../structured-data.ts';
import { plural, timeTag } from '../wording.ts';
import { type Writing, writingIn, writingOf } from '../writing.ts';
import { type ListedChange, listChanges } from './change-list.ts';
import type { Link, PageHead } from './page.ts';
import { type ListedPeriod, listPeriods } from './periods.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The page of a source. */
export interface SourceView {
  readonly kind: 'source';
  readonly head: PageHead;
  /** What it says of itself to programs. */
  readonly data: Html;
  readonly archive: Link;
  readonly name: string;
  /** Who it is, in the archivist's words. */
  readonly about: Html;
  /** How many articles and changes, and what its times are. */
  readonly counts: string;
  readonly homepage: Link | undefined;
  readonly feed: string;
  /** Changes over time; undefined where there are none. */
  readonly activity: Html | undefined;
  readonly latest: readonly ListedChange[];
  /** Every article, by last change; of many those that changed last. */
  readonly articles: readonly ListedArticle[];
  /** All articles by the year in which they were first seen, where they are many. */
  readonly periods: readonly ListedPeriod[];
  /** Those that changed most; empty where that would be no more than the list of all. */
  readonly mostChanged: readonly ListedArticle[];
  /** Of many, where all articles stand by year, the first of them. */
  readonly withdrawn: readonly Link[];
}

/** An article in a list. */
export interface ListedArticle {
  readonly page: Link;
  readonly writing: Writing;
  /** Its last version's time. */
  readonly when: Html;
  /** How often it changed. */
  readonly changes: string;
  /** Undefined in a list of one source. */
  readonly source: Link | undefined;
}

/** Changes and much changed articles shown; all others stand under their articles and months. */
const most = 10;

/** Makes the view of a source, or of its withdrawal. */
export function viewSource(material: Material, source: Source): SourceView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const path = addresses.source(source);
  if (source.withdrawn !== undefined) {
    const links = [{ href: addresses.home, text: settings.title }];
    return viewWithdrawn(source, undefined, { noun: 'source', reason: source.withdrawn, path, links });
  }
  const shown = source.articles.filter((article) => shownVersionOf(source, article) !== undefined);
  const hidden = source.articles.filter((article) => shownVersionOf(source, article) === undefined);
  const byLastChange = shown.toSorted((one, other) => latestOf(other).moment.epoch - latestOf(one).moment.epoch);
  const byChanges = shown
    .filter((article) => article.versions.length > 1)
    .toSorted((one, other) => other.versions.length - one.versions.length);
  const list = (article: Article): ListedArticle => listArticle(material, source, article);
  const entries = material.entries.filter((entry) => entry.source === source);
  const periods = articlePeriods(material, source);
  const mostArticles = periods.length === 0 ? undefined : mostListed;
  return {
    kind: 'source',
    head: {
      title: `${source.name} — ${settings.title}`,
      description: `Changes to ${plural(shown.length, 'article')} of ${source.name}.`,
      path,
      robots: robotsOfAll(settings, [source]),
      feed: { href: addresses.sourceFeed(source), text: `${source.name}: changes` },
      license: source.license ?? settings.license,
    },
    data: sourceData(material, source),
    archive: { href: addresses.home, text: settings.title },
    name: source.name,
    about: printText(source.about, writingIn(settings.lang)),
    counts: countsSentence(source, shown),
    homepage:
      source.homepage === undefined ? undefined : { href: source.homepage, text: `${new URL(source.homepage).host} ↗` },
    feed: addresses.sourceFeed(source),
    activity:
      entries.length === 0
        ? undefined
        : plotActivity(
            entries.map(({ change }) => change.new.moment.epoch),
            settings.timeZone,
          ),
    latest: listChanges(material, entries.slice(0, most), 'source'),
    articles: byLastChange.slice(0, mostArticles).map(list),
    periods: listPeriods(periods, (parts) => addresses.articlePeriod(source, parts)),
    mostChanged: byChanges.length > 1 ? byChanges.slice(0, most).map(list) : [],
    withdrawn: hidden
      .slice(0, mostArticles)
      .map((article) => ({ href: addresses.article(source, article), text: article.slug })),
  };
}

function countsSentence({ times }: Source, articles: readonly Article[]): string {
  const changes = articles.reduce((sum, { versions }) => sum + versions.length - 1, 0);
  const about =
    times === 'observed'
      ? 'Its articles were seen from time to time: a change happened some time between two captures.'
      : 'Times are those of the publisher’s own record.';
  return `${plural(articles.length, 'article')}, ${plural(changes, 'change')}. ${about}`;
}

/** An article as a list of its source shows it. */
export function listArticle({ addresses, archive }: Material, source: Source, article: Article): ListedArticle {
  const version = shownVersionOf(source, article);
  const href = addresses.article(source, article);
  return {
    // Of what was withdrawn only its address is told.
    page: { href, text: version === undefined ? `Withdrawn (${article.slug})` : listedHeadline(version.headline) },
    writing: version === undefined ? writingIn(archive.settings.lang) : writingOf(archive, source, article, version),
    when: timeTag(latestOf(article).moment, archive.settings.timeZone),
    changes: plural(article.versions.length - 1, 'change'),
    source: undefined,
  };
}

/** A source in the list of sources. */
export interface ListedSource {
  readonly page: Link;
  readonly counts: string;
  readonly feed: string;
}

/** Every source of the archive, or those given. Of one that was withdrawn only its address is told. */
export function listSources({ addresses, archive }: Material, sources = archive.sources): ListedSource[] {
  return sources.map((source) => {
    const shown = source.articles.filter((article) => shownVersionOf(source, article) !== undefined);
    const changes = shown.reduce((sum, { versions }) => sum + versions.length - 1, 0);
    const isShown = source.withdrawn === undefined;
    return {
      page: { href: addresses.source(source), text: isShown ? source.name : `Withdrawn source (${source.slug})` },
      counts: isShown ? `${plural(shown.length, 'article')}, ${plural(changes, 'change')}` : '',
      feed: addresses.sourceFeed(source),
    };
  });
}
