import { printMoment } from '../../archive/calendar.ts';
import type { Article, Change, Source, Version } from '../../archive/model.ts';
import {
  changesOf,
  changeWithdrawalOf,
  latestOf,
  licenseOf,
  robotsOf,
  shownVersionOf,
  withdrawalOf,
} from '../../archive/query.ts';
import { writtenFrom } from '../addresses.ts';
import { firstNoteOf } from '../first-note.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';
import { leafOf, type Period } from '../periods.ts';
import { plotChanges } from '../plots.ts';
import { isQuotable } from '../previews.ts';
import { printText } from '../rows.ts';
import { divisionOfVersions, versionPeriods } from '../standing-periods.ts';
import { articleData } from '../structured-data.ts';
import { atTime, checksSentence, count, plural, printSpan } from '../wording.ts';
import { isolate, type Writing, writingIn, writingOf } from '../writing.ts';
import { type CompareForm, viewCompareForm } from './compare.ts';
import { printFirstNote } from './first-note.ts';
import type { Link, PageHead } from './page.ts';
import { type ListedPeriod, listPeriods } from './periods.ts';
import { isLong, type TextSection, viewTextSection } from './text.ts';
import { listVersions, type VersionEntry } from './version-list.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The page of an article. */
export interface ArticleView {
  readonly kind: 'article';
  readonly head: PageHead;
  /** What it says of itself to programs; undefined where no words of its text may be shown elsewhere. */
  readonly data: Html | undefined;
  readonly source: Link;
  readonly headline: string;
  readonly writing: Writing;
  /** Sentences: where it is from, since when it is known, how often it changed. */
  readonly origin: Html;
  /** Sentences: whether it is still looked at, where it stands, where its feed is. */
  readonly standing: Html;
  /** Whether it is still being checked; undefined where that is not known. */
  readonly isChecked: boolean | undefined;
  /** How long the publisher's first note took; undefined where that is not known. */
  readonly firstNote: Html | undefined;
  /** The archivist's note on the article. */
  readonly note: Html | undefined;
  /** Words added and removed over time. */
  readonly plot: Html | undefined;
  /** Newest first, the first version last; of many the newest alone. */
  readonly versions: readonly VersionEntry[];
  /** How many versions there are beside those listed here, as a sentence; undefined where all are. */
  readonly older: string | undefined;
  /** All versions by year, where they are many. */
  readonly periods: readonly ListedPeriod[];
  /** Whose clock the years are told by. */
  readonly zone: string;
  /** Lets two of its versions be compared; undefined where a change shows the only two. */
  readonly compare: CompareForm | undefined;
  /** Its newest text; where that is too long, a link to the page of its own on which it stands. */
  readonly section: TextSection | Link;
}

/** Versions that the page of an article lists where it has too many for one list, and bytes that its history may have. */
const most = { versions: 100, history: 180_000 };

/** Makes the view of an article, or of its withdrawal. */
export function viewArticle(material: Material, source: Source, article: Article): ArticleView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const path = addresses.article(source, article);
  const latest = shownVersionOf(source, article);
  if (latest === undefined) {
    // Where no version may be shown, the reason of the last one says why.
    const reason = withdrawalOf(source, article) ?? latestOf(article).withdrawn ?? '';
    const links = [{ href: addresses.articleFeed(source, article), text: 'RSS feed' }];
    return viewWithdrawn(source, article, { noun: 'article', reason, path, links });
  }
  const changes = changesOf(article);
  const writing = writingOf(archive, source, article, latest);
  const periods = versionPeriods(material, source, article);
  const listed = periods.length === 0 ? article.versions : article.versions.slice(-most.versions);
  return {
    kind: 'article',
    head: {
      title: `${latest.headline} — ${source.name}`,
      description: isQuotable(settings, source, article, article.versions)
        ? `How “${isolate(latest.headline)}” changed: ${plural(changes.length, 'change')}, side by side.`
        : undefined,
      path,
      robots: robotsOf(settings, source, article, article.versions),
      feed: { href: addresses.articleFeed(source, article), text: 'Changes to this article' },
      license: licenseOf(settings, source, article, latest),
    },
    data: articleData(material, source, article, latest),
    source: { href: addresses.source(source), text: source.name },
    headline: latest.headline,
    writing,
    origin: originOf(material, source, article),
    standing: standingOf(material, source, article, latest),
    isChecked: article.checks === undefined ? undefined : article.checks !== 'ended',
    firstNote: firstNoteIn(material, source, article),
    note: article.note.length === 0 ? undefined : printText(article.note, writingIn(settings.lang)),
    plot: plotOf(material, source, article, changes, entryAddresses(material, source, article, listed, periods)),
    versions: listVersions(material, source, article, listed.toReversed(), path),
    older:
      periods.length === 0
        ? undefined
        : `Here are the newest ${listed.length} of ${plural(article.versions.length, 'version')}. All of them, by year:`,
    periods: listPeriods(periods, (parts) => addresses.versionPeriod(source, article, parts)),
    zone: settings.timeZone,
    compare: viewCompareForm(material, source, article, listed),
    section: isLong(latest)
      ? {
          href: addresses.text(source, article),
          text: `The newest text, ${count(Math.round(latest.size / 1000))} kB, stands on a page of its own`,
        }
      : viewTextSection(material, source, article, latest, path, most.history),
  };
}

function originOf({ addresses, archive }: Material, source: Source, article: Article): Html {
  const [first] = article.versions;
  const verb = source.times === 'observed' ? 'seen' : 'recorded';
  const changes = article.versions.length - 1;
  const span = printSpan(first.moment, latestOf(article).moment, archive.settings.timeZone);
  const history =
    changes === 0 ? 'It has not changed since.' : html`It has changed <b>${plural(changes, 'time')} in ${span}</b>.`;
  return html`This article is from <a href="${addresses.source(source)}">${source.name}</a> and was first ${verb} on <b>${atTime(first.moment, archive.settings.timeZone)}</b>. ${history}`;
}

function standingOf({ addresses, archive }: Material, source: Source, article: Article, latest: Version): Html {
  const checks = checksSentence(article.checks, article.lastChecked, archive.settings.timeZone);
  const original = latest.url ?? article.url;
  const place =
    original === undefined
      ? ''
      : html`You can find the current article <a href="${original}">at its original source ↗</a>. `;
  return html`${checks === undefined ? '' : html`${checks} `}${place}There is an <a href="${addresses.articleFeed(source, article)}">RSS feed of its changes</a>.`;
}

function firstNoteIn(material: Material, source: Source, article: Article): Html | undefined {
  const first = firstNoteOf(material, article);
  return first && printFirstNote(material, { source, article, first, page: 'article' });
}

/** Where the entry of a version is from this page: on it, or else on that of a period. */
function entryAddresses(
  material: Material,
  source: Source,
  article: Article,
  listed: readonly Version[],
  periods: readonly Period<Version>[],
): (version: Version) => string {
  const here = new Set(listed);
  const division = divisionOfVersions(material);
  return (version) => {
    const period = here.has(version) ? undefined : leafOf(periods, version, division);
    const page = period === undefined ? '' : material.addresses.versionPeriod(source, article, period.parts);
    return `${page}#${version.slug}`;
  };
}

function plotOf(
  material: Material,
  source: Source,
  article: Article,
  changes: readonly Change[],
  entryAddress: (version: Version) => string,
): Html | undefined {
  const { addresses, archive } = material;
  const zone = archive.settings.timeZone;
  const plotted = changes
    .filter((change) => changeWithdrawalOf(source, article, change) === undefined)
    .map((change) => {
      const { added, removed } = material.summaryOf(article, change);
      const when = printMoment(change.new.moment, zone);
      return {
        epoch: change.new.moment.epoch,
        added,
        removed,
        address: writtenFrom(addresses.article(source, article), addresses.change(source, article, change)),
        entry: () => entryAddress(change.new),
        title: `Change ${change.number}, ${when}`,
      };
    });
  return plotted.length === 0 ? undefined : plotChanges(plotted, article.versions[0].moment.epoch, zone);
}
