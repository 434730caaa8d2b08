import { machineTime, printMoment } from '../../archive/calendar.ts';
import type { Article, Change, Source, Version } from '../../archive/model.ts';
import { changesOf, changeWithdrawalOf, declaredLangOf, licenseOf, numberOf, robotsOf } from '../../archive/query.ts';
import { writtenFrom } from '../addresses.ts';
import { type CitedVersion, citeBeyondHeadline } from '../citation.ts';
import { printEditsInWords } from '../edits-in-words.ts';
import { firstNoteOf } from '../first-note.ts';
import { type Html, html, join } from '../html.ts';
import type { Material } from '../material.ts';
import { describeChange, isQuotable } from '../previews.ts';
import { printRows } from '../rows.ts';
import { shareImageOf } from '../share-image.ts';
import { changeData } from '../structured-data.ts';
import { changedWhen, count, ordinal, plural, printSpan, sentence, timeTag } from '../wording.ts';
import { type Writing, writingOf } from '../writing.ts';
import { printSize } from './change-list.ts';
import { printCorrections } from './corrections.ts';
import { printFirstNote } from './first-note.ts';
import { type Link, type PageHead, verbOf } from './page.ts';
import { printRestored } from './restored.ts';
import { type VersionFile, versionFile } from './version-file.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The page of a change. */
export interface ChangeView {
  readonly kind: 'change';
  readonly head: PageHead;
  /** What it says of itself to programs; undefined where no words of its text may be shown elsewhere. */
  readonly data: Html | undefined;
  readonly source: Link;
  readonly article: Link;
  readonly headline: string;
  readonly writing: Writing;
  /** The language that the text is said to be in; empty where nothing is said. */
  readonly declaredLang: string;
  /** When the new version was seen, in short. */
  readonly when: string;
  /** Between which captures it happened, and the how manieth it is. */
  readonly lede: Html;
  /** What happened, a fact each. Empty where nothing did that a reader sees. */
  readonly facts: readonly string[];
  readonly size: Html | undefined;
  /** What came back from earlier versions, a sentence each. */
  readonly restored: readonly Html[];
  /** What became of the publisher's own notes on the text, a sentence each. Empty where nothing can be said. */
  readonly corrections: readonly Html[];
  /** The archivist's remark on the change. */
  readonly note: string | undefined;
  /** True where the texts were too long to be compared in full. */
  readonly isCoarse: boolean;
  /** How many edits it has, in words. */
  readonly count: string;
  /** True where a passage stands at another place than before. */
  readonly hasMoves: boolean;
  /** Every edit in words, with a link to it. */
  readonly inWords: readonly Html[];
  readonly earlier: Link;
  readonly later: Link | undefined;
  /** Where it stands in the article's list. */
  readonly all: Link;
  /** What stands above the two columns. */
  readonly old: ColumnHead;
  readonly new: ColumnHead;
  readonly rows: Html;
  /** How the change is cited, in plain text, from behind its headline to where the digests of its files follow. */
  readonly citation: string;
  readonly files: readonly VersionFile[];
}

/** The head of a column. */
export interface ColumnHead {
  readonly name: string;
  readonly seen: Html;
}

/** Makes the view of a change, or of its withdrawal. */
export function viewChange(
  material: Material,
  source: Source,
  article: Article,
  change: Change,
): ChangeView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const zone = settings.timeZone;
  const path = addresses.change(source, article, change);
  const near = (address: string): string => writtenFrom(path, address);
  const withdrawal = changeWithdrawalOf(source, article, change);
  if (withdrawal !== undefined) {
    const links = [{ href: addresses.article(source, article), text: 'The article' }];
    return viewWithdrawn(source, article, { noun: 'change', reason: withdrawal, path, links });
  }
  const report = material.reportOf(article, change);
  const writing = writingOf(archive, source, article, change.new);
  const summary = material.summaryOf(article, change);
  const when = printMoment(change.new.moment, zone);
  return {
    kind: 'change',
    head: {
      title: `${change.new.headline} — changed ${when}`,
      description: isQuotable(settings, source, article, [change.old, change.new])
        ? describeChange(report, summary)
        : undefined,
      path,
      robots: robotsOf(settings, source, article, [change.old, change.new]),
      feed: { href: near(addresses.articleFeed(source, article)), text: 'Changes to this article' },
      license: licenseOf(settings, source, article, change.new),
      image: shareImageOf(material, source, article, change),
    },
    data: changeData(material, source, article, change),
    source: { href: near(addresses.source(source)), text: source.name },
    article: { href: near(addresses.article(source, article)), text: 'Article' },
    headline: change.new.headline,
    writing,
    declaredLang: declaredLangOf(source, article, change.new) ?? '',
    when,
    lede: html`${changedWhen(change, source.times, zone)}. ${printPlace(material, source, article, change)}`,
    facts: summary.facts.map(sentence),
    size: printSize(summary),
    restored: printRestored(material, { source, article, writing }, summary.restored),
    corrections: [...printCorrections(report, writing), ...firstNoteOn(material, source, article, change)],
    note: change.new.note,
    isCoarse: report.exhausted,
    count: plural(report.edits.length, 'edit'),
    hasMoves: report.rows.some(({ kind }) => kind === 'move'),
    inWords: printEditsInWords(report, writing),
    ...neighbours(material, source, article, change, near),
    ...columnHeads(source, article, change, zone),
    rows: printRows(report, writing),
    citation: citationOf(material, source, change, path),
    files: [change.old, change.new].map((version) => versionFile(version, numberOf(article, version))),
  };
}

function citationOf({ archive, addresses }: Material, source: Source, change: Change, path: string): string {
  const { title, timeZone } = archive.settings;
  const cited = ({ moment, digest, witness }: Version): CitedVersion => ({
    time: machineTime(moment, timeZone),
    digest,
    witnesses: witness,
  });
  return citeBeyondHeadline({
    headline: change.new.headline,
    source: source.name,
    archive: title,
    address: addresses.absolute(path),
    edit: undefined,
    old: cited(change.old),
    new: cited(change.new),
  });
}

/** Where the change stands among those of its article, or that versions were found since between the two of this page. */
function printPlace({ addresses }: Material, source: Source, article: Article, change: Change): Html {
  const within = changesOf(article).slice(numberOf(article, change.old) - 1, change.number);
  if (within.length === 1) return html`This is the ${ordinal(change.number)} change to this article.`;
  const found = within.length - 1;
  const links = within.map(
    (part) => html`<a href="${addresses.change(source, article, part)}">change ${part.number}</a>`,
  );
  return html`When this page was published, no version between these two was known; ${found === 1 ? 'one was' : `${count(found)} were`} found since. What happened is told step by step in ${join(links, ', ')}.`;
}

/** How long the first note took, where this change put it in. */
function firstNoteOn(material: Material, source: Source, article: Article, change: Change): Html[] {
  // Whether another was the first, those before it know.
  if (material.summaryOf(article, change).notes?.added === undefined) return [];
  const first = firstNoteOf(material, article);
  return first?.change.old === change.old && first.change.new === change.new
    ? [printFirstNote(material, { source, article, first, page: 'change' })]
    : [];
}

function neighbours(
  { addresses }: Material,
  source: Source,
  article: Article,
  change: Change,
  near: (address: string) => string,
): Pick<ChangeView, 'earlier' | 'later' | 'all'> {
  const changes = changesOf(article);
  const earlier = changes[numberOf(article, change.old) - 2];
  const later = changes[change.number];
  return {
    earlier:
      earlier === undefined
        ? { href: near(addresses.firstVersion(source, article, article.versions[0])), text: 'First version' }
        : { href: near(addresses.change(source, article, earlier)), text: 'Earlier change' },
    later: later && { href: near(addresses.change(source, article, later)), text: 'Later change' },
    all: { href: near(addresses.versionEntry(source, article, change.new)), text: 'All changes' },
  };
}

function columnHeads(
  source: Source,
  article: Article,
  { old, new: neu }: Change,
  zone: string,
): Pick<ChangeView, 'old' | 'new'> {
  const verb = verbOf(source);
  return {
    old: { name: `Version ${numberOf(article, old)}`, seen: html`${verb} ${timeTag(old.moment, zone)}` },
    new: {
      name: `Version ${numberOf(article, neu)}`,
      seen: html`${verb} ${printSpan(old.moment, neu.moment, zone)} later, ${timeTag(neu.moment, zone)}`,
    },
  };
}
