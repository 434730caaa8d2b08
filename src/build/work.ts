import type { Summary } from '../report/summary.ts';
import type { IndexOptions } from '../search/make-index.ts';
import type { ArticleJob, Setting } from './article.ts';
import type { PartKey } from './part.ts';

/** What a thread that makes parts is told at its start. */
export interface Station {
  readonly setting: Setting;
  /** The folder of the bundle of pages. */
  readonly bundle: string;
  readonly stores: Stores;
  /** The folder that the parts are unpacked into; undefined where they are only kept. */
  readonly site: string | undefined;
}

/** Folders of parts. */
export interface Stores {
  /** Where parts are taken from, the first that has one. */
  readonly from: readonly string[];
  /** Where new ones are put. */
  readonly into: string;
  /** True where the parts of articles must have been made before. */
  readonly isComplete: boolean;
}

/** Something to be made. */
export type Work =
  | { readonly kind: 'article'; readonly job: ArticleJob }
  /** A bucket of the search index, of the records in the parts of its articles. */
  | {
      readonly kind: 'index';
      /** Below the folder of the site, ending in `/`. */
      readonly folder: string;
      readonly keys: readonly PartKey[];
      readonly options: IndexOptions;
    };

/** What came of it. */
export interface Made {
  /** Of its parts, in order. */
  readonly keys: readonly PartKey[];
  readonly summaries: readonly (readonly [key: string, summary: Summary])[];
  /** Paths of its pages that search engines may list, below the address of the site. */
  readonly listed: readonly string[];
}
