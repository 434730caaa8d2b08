import type { Archive, Article, Block, Change, Moment, Source, Version } from './archive/model.ts';
import { articlesOf, changesOf, changeWithdrawalOf, withdrawalOf } from './archive/query.ts';
import { ContentFolder } from './archive/read.ts';
import { type Addresses, addressesAt } from './report/addresses.ts';
import { type Report, reportOn } from './report/report.ts';
import { type Summary, summarise } from './report/summary.ts';

/** A change with what it belongs to. */
export interface Entry {
  readonly source: Source;
  readonly article: Article;
  readonly change: Change;
}

/** Everything that pages are made from: the archive, its addresses, and reports, made when a page asks for them. */
export class Site {
  readonly archive: Archive;
  readonly addresses: Addresses;
  readonly zone: string;
  /** What to call for every page and feed that is made. */
  readonly onPage: () => void;
  /** Paths of pages that ask not to be listed by search engines, as far as they were made. */
  readonly unlisted = new Set<string>();
  readonly #folder: ContentFolder;
  readonly #summaries = new Map<string, Summary>();
  #entries: readonly Entry[] | undefined;

  /**
   * @param content the content folder
   * @param url the public address of the site, ending in `/`
   */
  constructor(archive: Archive, content: string, url: string, onPage: () => void = () => undefined) {
    this.archive = archive;
    this.addresses = addressesAt(url);
    this.zone = archive.settings.timeZone;
    this.onPage = onPage;
    this.#folder = new ContentFolder(content, archive);
  }

  /** The blocks of a version's text, metadata first. */
  blocksOf(article: Article, version: Version): readonly Block[] {
    return this.#folder.blocksOf(article, version);
  }

  /** The report of a change. Made anew at each call: kept reports of a large archive would fill the memory. */
  reportOf(article: Article, change: Change): Report {
    return reportOn(this.blocksOf(article, change.old), this.blocksOf(article, change.new));
  }

  /** What lists say of a change. Made once. */
  summaryOf(article: Article, change: Change): Summary {
    // The article's path is part of a version's, so the pair of files names the change.
    const key = `${change.old.path}\n${change.new.path}`;
    const known = this.#summaries.get(key);
    if (known !== undefined) return known;
    const summary = summarise(this.reportOf(article, change));
    this.#summaries.set(key, summary);
    return summary;
  }

  /** Every change that may be shown, newest first; of equal times, by file. */
  get entries(): readonly Entry[] {
    this.#entries ??= [...articlesOf(this.archive)]
      .flatMap(({ source, article }) => this.entriesOf(source, article))
      .sort(newestFirst);
    return this.#entries;
  }

  /** The changes of an article that may be shown, newest first. */
  entriesOf(source: Source, article: Article): Entry[] {
    if (withdrawalOf(source, article) !== undefined) return [];
    return changesOf(article)
      .filter((change) => changeWithdrawalOf(source, article, change) === undefined)
      .map((change) => ({ source, article, change }))
      .reverse();
  }
}

function newestFirst(one: Entry, other: Entry): number {
  const byTime = momentOf(other).epoch - momentOf(one).epoch;
  if (byTime !== 0) return byTime;
  return one.change.new.path < other.change.new.path ? -1 : 1;
}

function momentOf(entry: Entry): Moment {
  return entry.change.new.moment;
}

// The command line reads the archive, and the pages print it. Astro bundles the pages, so they see another copy of this
// module; what both share is the process.
const key = Symbol.for('variorum.site');
const shared: typeof globalThis & { [key]?: Site } = globalThis;

/** Hands the site to the pages of this process. */
export function provideSite(site: Site): void {
  shared[key] = site;
}

/** The site whose pages are being made. */
export function currentSite(): Site {
  const site = shared[key];
  if (site === undefined)
    throw new Error('Pages are made by `variorum build` and `variorum dev` only: no site was provided');
  return site;
}
