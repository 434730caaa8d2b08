/** The vocabulary of the archive. Everything here is data: read once, never changed. */

/** What a block is. The first four are the metadata a reader sees; each stands at most once, before the text. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'published'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'row'
  | 'code'
  | 'picture'
  | 'break';

/** One block of a text, as a reader sees it. */
export interface Block {
  readonly kind: BlockKind;
  /** Of a heading 1 to 6; of a table row 1 for the head and 0 for the body; else 0. */
  readonly level: number;
  /** How many lists it stands in. */
  readonly depth: number;
  /** How many quotations it stands in. */
  readonly quotes: number;
  /**
   * Its words, without markup. A hard break is `\n`, table cells are joined by a tab, an ordered item begins with its
   * marker as written, a picture is its alternative text or U+FFFC, a thematic break is `* * *`.
   */
  readonly text: string;
  /** Formatting, sorted by start, then longest first; none is empty. */
  readonly runs: readonly Run[];
}

/** Formatting over the half-open range of a block's text, in UTF-16 units. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly format: Format;
}

export type Format =
  | { readonly kind: 'emphasis' | 'strong' | 'code' }
  /** `address` is what it leads to, resolved, or undefined where that is no place on the web that is safe to go. */
  | { readonly kind: 'link' | 'picture'; readonly target: string; readonly address: string | undefined };

/** A point in time, no finer than it was written. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z; of a day, its first instant in the archive's time zone. */
  readonly epoch: number;
  readonly precision: 'day' | 'minute' | 'second';
}

/** A mistake in the content, or something to look at there. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Path below the content folder, with `/`; empty for the folder itself. */
  readonly file: string;
  /** Counted from 1; undefined where it is not known. */
  readonly line: number | undefined;
  /** The front matter key it is about, if any. */
  readonly field: string | undefined;
  /** What is wrong, as a sentence without a full stop. */
  readonly message: string;
  /** What to do, as a sentence without a full stop. */
  readonly remedy: string;
}

export interface Archive {
  readonly settings: ArchiveSettings;
  /** The body of `archive.md`. */
  readonly about: readonly Block[];
  /** By slug. */
  readonly sources: readonly Source[];
}

export interface ArchiveSettings {
  readonly title: string;
  readonly description: string | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Public address of the site, with its path, ending in `/`. */
  readonly url: string | undefined;
  readonly contact: string | undefined;
  readonly license: string | undefined;
  readonly robots: Robots | undefined;
  /** Whether changes get pictures, to be shown where links to them are shared. */
  readonly shareImages: boolean;
  /** Where the site is published: what it may grow to. */
  readonly host: Host;
}

/** Hosts whose limits are known, and any other. */
export const hosts = ['github-pages', 'gitlab-pages', 'cloudflare-pages', 'netlify', 'other'] as const;
export type Host = (typeof hosts)[number];

export type Robots = 'index' | 'noindex';

export interface Source {
  readonly slug: string;
  readonly name: string;
  readonly homepage: string | undefined;
  readonly lang: string | undefined;
  readonly license: string | undefined;
  readonly robots: Robots | undefined;
  /** Whether version times are those of captures, or the publisher's own record. */
  readonly times: 'observed' | 'recorded';
  readonly withdrawn: string | undefined;
  /** The body of `source.md`. */
  readonly about: readonly Block[];
  /** By slug. */
  readonly articles: readonly Article[];
}

export interface Article {
  readonly slug: string;
  /** Folder below the content folder. */
  readonly path: string;
  /** The headline of versions that have none of their own. */
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** `ended`, the time of the next check, or undefined where nothing is said. */
  readonly checks: 'ended' | Moment | undefined;
  readonly lastChecked: Moment | undefined;
  /** The reason, where the article must no longer be shown. */
  readonly withdrawn: string | undefined;
  readonly redactions: readonly Redaction[];
  /** Slugs of former names. */
  readonly aliases: readonly string[];
  readonly lang: string | undefined;
  readonly license: string | undefined;
  readonly robots: Robots | undefined;
  /** The editor's note: the body of `article.md`. */
  readonly note: readonly Block[];
  /** In order of time, equal times in order of name. At least one. */
  readonly versions: readonly [Version, ...Version[]];
}

/** A passage that must not be shown, and why. */
export interface Redaction {
  readonly quote: string;
  readonly reason: string;
}

/** A version without its text, which is read when it is needed. */
export interface Version {
  readonly slug: string;
  /** File below the content folder. */
  readonly path: string;
  readonly moment: Moment;
  readonly headline: string;
  readonly url: string | undefined;
  readonly lang: string | undefined;
  readonly license: string | undefined;
  /** The archivist's remark on the change it made. */
  readonly note: string | undefined;
  readonly capturedBy: string | undefined;
  /** Addresses of captures by others. */
  readonly witness: readonly string[];
  readonly withdrawn: string | undefined;
  /** Why its file was changed after it was published. */
  readonly amended: string | undefined;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
  /** Bytes of the file. */
  readonly size: number;
}

/** The step from a version to the next one. */
export interface Change {
  readonly old: Version;
  readonly new: Version;
  /** Its place among the changes of its article, from 1. */
  readonly number: number;
}
