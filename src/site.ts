import type { Archive, Article, Block, Change, Source, Version } from './archive/model.ts';
import { allEntries, articlesOf, changesOf, declaredLangOf, type Entry } from './archive/query.ts';
import { ContentFolder } from './archive/texts.ts';
import { type Kept, type KeptPeriods, keptMonths, keptPages, keptPeriods, keptTexts } from './published/kept.ts';
import type { PublicationRecord } from './published/record.ts';
import { type Addresses, addressesAt } from './report/addresses.ts';
import type { Material } from './report/material.ts';
import { type Month, monthsOf, standingMonths } from './report/months.ts';
import { type Report, reportOn } from './report/report.ts';
import { Past } from './report/restored.ts';
import { type Summary, summarise } from './report/summary.ts';
import type { Typeface } from './report/typeface.ts';

interface SiteOptions {
  /** What the site has published so far. */
  readonly previous?: PublicationRecord | undefined;
  /** The pages that are kept, where they are known; else they are told from what was published. */
  readonly kept?: ReadonlyMap<Article, readonly Kept[]> | undefined;
  readonly keptPeriods?: KeptPeriods | undefined;
  readonly keptTexts?: ReadonlySet<string> | undefined;
  readonly typeface?: Typeface | undefined;
  /** Summaries that are known already, by `summaryKey`. More are added as they are made. */
  readonly summaries?: Map<string, Summary>;
  /** What is known of the past of articles. More is added as it is needed. */
  readonly pasts?: Map<string, Past>;
}

/** Reports of changes are kept as long as their texts together have no more characters than this. */
const keptCharacters = 1_000_000;

/** The material of pages, and what a build wants to know of them as they are made. */
export class Site implements Material {
  readonly archive: Archive;
  readonly addresses: Addresses;
  readonly typeface: Typeface | undefined;
  readonly kept: ReadonlyMap<Article, readonly Kept[]>;
  readonly keptPeriods: KeptPeriods;
  readonly keptTexts: ReadonlySet<string>;
  /** Paths of pages that ask not to be listed by search engines, as far as they were made. */
  readonly unlisted = new Set<string>();
  /** Share images of the pages that were made, as SVG, by digest. */
  readonly shareImages = new Map<string, string>();
  readonly #folder: ContentFolder;
  readonly #sources: ReadonlyMap<Article, Source>;
  readonly #summaries: Map<string, Summary>;
  readonly #pasts: Map<string, Past>;
  readonly #reports = new Map<string, { readonly report: Report; readonly characters: number }>();
  #reportedCharacters = 0;
  readonly #previous: PublicationRecord;
  #entries: readonly Entry[] | undefined;
  #months: readonly Month<Entry>[] | undefined;

  /**
   * @param content the content folder
   * @param url the public address of the site, ending in `/`
   */
  constructor(archive: Archive, content: string, url: string, options: SiteOptions = {}) {
    this.archive = archive;
    this.addresses = addressesAt(url);
    this.typeface = options.typeface;
    this.#previous = options.previous ?? new Map();
    this.kept = options.kept ?? keptPages(archive, this.#previous);
    this.keptPeriods = options.keptPeriods ?? keptPeriods(this.#previous);
    this.keptTexts = options.keptTexts ?? keptTexts(this.#previous);
    this.#summaries = options.summaries ?? new Map();
    this.#pasts = options.pasts ?? new Map();
    this.#folder = new ContentFolder(content, archive);
    this.#sources = new Map([...articlesOf(archive)].map(({ source, article }) => [article, source]));
  }

  blocksOf(article: Article, version: Version): readonly Block[] {
    return this.#folder.blocksOf(article, version);
  }

  /** The last few are kept: the page of a change, its feed entry and what is found by a search are made of one. */
  reportOf(article: Article, change: Change): Report {
    const key = summaryKey(change);
    const known = this.#reports.get(key);
    if (known !== undefined) return known.report;
    const lang = declaredLangOf(this.#sourceOf(article), article, change.new);
    const [old, neu] = [this.blocksOf(article, change.old), this.blocksOf(article, change.new)];
    const report = reportOn(old, neu, lang);
    this.#keep(
      key,
      report,
      [...old, ...neu].reduce((sum, { text }) => sum + text.length, 0),
    );
    return report;
  }

  #keep(key: string, report: Report, characters: number): void {
    this.#reports.set(key, { report, characters });
    this.#reportedCharacters += characters;
    for (const [oldest, { characters: its }] of this.#reports) {
      if (this.#reportedCharacters <= keptCharacters || oldest === key) return;
      this.#reports.delete(oldest);
      this.#reportedCharacters -= its;
    }
  }

  /** Made once. */
  summaryOf(article: Article, change: Change): Summary {
    const key = summaryKey(change);
    const known = this.#summaries.get(key);
    if (known !== undefined) return known;
    const summary = summarise(this.reportOf(article, change), this.#pastOf(article).restoredBy(change));
    this.#summaries.set(key, summary);
    return summary;
  }

  /** The last few are kept: changes are summed up article by article. */
  #pastOf(article: Article): Past {
    const known = this.#pasts.get(article.path);
    if (known !== undefined) return known;
    const past = new Past(article.versions, (version) => this.blocksOf(article, version));
    this.#pasts.set(article.path, past);
    const [oldest] = this.#pasts.keys();
    if (this.#pasts.size > 4 && oldest !== undefined) this.#pasts.delete(oldest);
    return past;
  }

  #sourceOf(article: Article): Source {
    const source = this.#sources.get(article);
    if (source === undefined) throw new Error(`No source has the article ${article.path}: this is a bug`);
    return source;
  }

  get entries(): readonly Entry[] {
    this.#entries ??= allEntries(this.archive);
    return this.#entries;
  }

  /** Shown or not. */
  #everyChange(): { change: Change }[] {
    return [...articlesOf(this.archive)].flatMap(({ article }) => changesOf(article).map((change) => ({ change })));
  }

  get months(): readonly Month<Entry>[] {
    const { timeZone } = this.archive.settings;
    this.#months ??= standingMonths(
      this.entries,
      [...monthsOf(this.#everyChange(), timeZone), ...keptMonths(this.#previous)],
      timeZone,
    );
    return this.#months;
  }
}

/** What a summary is known by: the article's path is part of a version's, so the pair of files names the change. */
export function summaryKey({ old, new: neu }: Pick<Change, 'old' | 'new'>): string {
  return `${old.path}\n${neu.path}`;
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
