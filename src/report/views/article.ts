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
import { printExcerpt } from '../excerpt.ts';
import { firstNoteOf } from '../first-note.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';
import { plotChanges } from '../plots.ts';
import { isQuotable } from '../previews.ts';
import { printText } from '../rows.ts';
import { articleData } from '../structured-data.ts';
import { factsLine } from '../summary.ts';
import { atTime, checksSentence, plural, printSpan, timeTag } from '../wording.ts';
import { isolate, type Writing, writingIn, writingOf } from '../writing.ts';
import { printSize } from './change-list.ts';
import { type CompareForm, viewCompareForm } from './compare.ts';
import { printFirstNote } from './first-note.ts';
import { type HistoryView, viewHistory } from './history.ts';
import type { Link, PageHead } from './page.ts';
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
  /** Newest first, the first version last. */
  readonly versions: readonly VersionEntry[];
  /** Lets two of its versions be compared; undefined where a change shows the only two. */
  readonly compare: CompareForm | undefined;
  /** The text as it stands, without its headline. */
  readonly text: Html;
  /** The same with what it was before; undefined where one version can be shown alone. */
  readonly history: HistoryView | undefined;
}

/** A version in the list of an article. */
export interface VersionEntry {
  /** The fragment that leads to it. */
  readonly id: string;
  readonly when: Html;
  /** How long after the one before, or that it is the first. */
  readonly after: string;
  readonly page: Link;
  /** Its headline; undefined where it was withdrawn. */
  readonly headline: string | undefined;
  readonly writing: Writing;
  readonly excerpt: Html | undefined;
  readonly size: Html | undefined;
  readonly isWithdrawn: boolean;
  /** What the archivist says of it: a remark, why its file was changed later, why it was withdrawn. */
  readonly remarks: readonly string[];
}

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
  const blocks = material.blocksOf(article, latest).filter((block) => block.kind !== 'headline');
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
    plot: plotOf(material, source, article, changes),
    versions: [
      ...changes.map((change) => listVersion(material, source, article, change)).reverse(),
      listFirst(material, source, article),
    ],
    compare: viewCompareForm(material, source, article),
    text: printText(blocks, writing),
    history: viewHistory(material, source, article, writing),
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

function plotOf(material: Material, source: Source, article: Article, changes: readonly Change[]): Html | undefined {
  const zone = material.archive.settings.timeZone;
  const plotted = changes
    .filter((change) => changeWithdrawalOf(source, article, change) === undefined)
    .map((change) => {
      const { added, removed } = material.summaryOf(article, change);
      const when = printMoment(change.new.moment, zone);
      return {
        epoch: change.new.moment.epoch,
        added,
        removed,
        address: material.addresses.change(source, article, change),
        entry: change.new.slug,
        title: `Change ${change.number}, ${when}`,
      };
    });
  return plotted.length === 0 ? undefined : plotChanges(plotted, article.versions[0].moment.epoch, zone);
}

function listVersion(material: Material, source: Source, article: Article, change: Change): VersionEntry {
  const { addresses, archive } = material;
  const withdrawal = changeWithdrawalOf(source, article, change);
  const summary = withdrawal === undefined ? material.summaryOf(article, change) : undefined;
  return {
    id: change.new.slug,
    when: timeTag(change.new.moment, archive.settings.timeZone),
    after: `${printSpan(change.old.moment, change.new.moment, archive.settings.timeZone)} later`,
    page: {
      href: addresses.change(source, article, change),
      text: `${change.number} · ${summary === undefined ? 'Withdrawn' : factsLine(summary)}`,
    },
    headline: withdrawal === undefined ? change.new.headline : undefined,
    writing: writingOf(archive, source, article, change.new),
    excerpt: summary?.telling && printExcerpt(summary.telling),
    size: summary && printSize(summary),
    isWithdrawn: change.new.withdrawn !== undefined,
    remarks: withdrawal === undefined ? remarksOn(change.new) : [withdrawal],
  };
}

function listFirst({ addresses, archive }: Material, source: Source, article: Article): VersionEntry {
  const [first] = article.versions;
  return {
    id: first.slug,
    when: timeTag(first.moment, archive.settings.timeZone),
    after: source.times === 'observed' ? 'first seen' : 'first recorded',
    page: { href: addresses.firstVersion(source, article, first), text: 'The first version' },
    headline: first.withdrawn === undefined ? first.headline : undefined,
    writing: writingOf(archive, source, article, first),
    excerpt: undefined,
    size: undefined,
    isWithdrawn: first.withdrawn !== undefined,
    remarks: first.withdrawn === undefined ? remarksOn(first) : [`Withdrawn: ${first.withdrawn}`],
  };
}

function remarksOn({ note, amended }: Version): string[] {
  return [
    ...(note === undefined ? [] : [`Archivist’s note: ${note}`]),
    ...(amended === undefined ? [] : [`Amended after it was published: ${amended}`]),
  ];
}
