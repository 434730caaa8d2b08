import type { Archive, Article, Block, Change, Version } from '../archive/model.ts';
import type { Entry } from '../archive/query.ts';
import type { Kept, KeptPeriods } from '../published/kept.ts';
import type { Addresses } from './addresses.ts';
import type { Month } from './months.ts';
import type { Report } from './report.ts';
import type { Summary } from './summary.ts';
import type { Typeface } from './typeface.ts';

/** What pages and feeds are made from: the archive, its addresses, and its texts and reports, made when they are asked for. */
export interface Material {
  readonly archive: Archive;
  readonly addresses: Addresses;
  /** What share images are set in; undefined where none are made. */
  readonly typeface: Typeface | undefined;
  /** Every change that may be shown, newest first. */
  readonly entries: readonly Entry[];
  /** Pages that the versions as they are now would not give, and that were published: they keep their addresses. */
  readonly kept: ReadonlyMap<Article, readonly Kept[]>;
  /** Periods that keep their page because it was published. */
  readonly keptPeriods: KeptPeriods;
  /** Addresses of pages of texts, below that of the site, that were published. */
  readonly keptTexts: ReadonlySet<string>;
  /** Every month that has a page, newest first, with the changes that may be shown. */
  readonly months: readonly Month<Entry>[];
  /** The blocks of a version's text, metadata first. */
  blocksOf(article: Article, version: Version): readonly Block[];
  /** The report of a change. */
  reportOf(article: Article, change: Change): Report;
  /** What lists say of a change. */
  summaryOf(article: Article, change: Change): Summary;
}
