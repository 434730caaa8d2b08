import type { Problem } from '../archive/model.ts';
import { type Reading, readArchive } from '../archive/read.ts';
import type { Failure } from './failure.ts';
import { Site } from './site.ts';
import { Walk } from './walk.ts';

export type { Failure };

/** What was looked at, and what was wrong with it. */
export interface Verification {
  readonly counts: Counts;
  /** In order of page, those of one page as they were found. None where all is well. */
  readonly failures: readonly Failure[];
}

export interface Counts {
  /** HTML files. */
  readonly pages: number;
  /** Pages of changes from which both texts were rebuilt. */
  readonly changes: number;
  /** Pages of first versions from which the text was rebuilt. */
  readonly firstVersions: number;
  /** Texts rebuilt and compared. */
  readonly texts: number;
  /** Addresses within the site that were followed. */
  readonly links: number;
  /** XML files that are no sitemap. */
  readonly feeds: number;
}

export interface VerifyOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder of the built site. */
  readonly out: string;
  /** The path the site stands under, e.g. `/` or `/record/`. */
  readonly base: string;
  /** Paths below the content folder that the site was built without. Errors elsewhere in the content are failures. */
  readonly leftOut?: readonly string[];
  /** Called after each page, with how many are done and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

const nothing: Counts = { pages: 0, changes: 0, firstVersions: 0, texts: 0, links: 0, feeds: 0 };

/**
 * Walks a built site and compares it with the content folder it was made from, by what a parser sees in its files alone:
 * every text is rebuilt from its page, every link followed, every feed read. Whatever is wrong with the site or the
 * content comes back as a failure; only a file that cannot be read at all, or changes meanwhile, is thrown.
 */
export function verifySite({ content, out, base, leftOut = [], onProgress }: VerifyOptions): Verification {
  const reading = readArchive(content);
  const unread = failuresOfReading(reading, leftOut);
  if (reading.archive === undefined) return { counts: nothing, failures: unread };
  const site = new Site(out, base);
  const walk = new Walk(site, reading.archive, content);
  walk.visitPromises();
  walk.visitRecord();
  const pages = site.files.filter((path) => path.endsWith('.html'));
  for (const [at, path] of pages.entries()) {
    walk.visitPage(path);
    onProgress?.(at + 1, pages.length);
  }
  for (const path of site.files.filter((file) => file.endsWith('.css'))) walk.visitStyle(path);
  for (const path of site.files.filter((file) => file.endsWith('.xml'))) walk.visitXml(path);
  return {
    counts: { ...walk.counts, links: walk.links.count },
    failures: [...unread, ...walk.failures()].toSorted(byPage),
  };
}

function failuresOfReading({ problems }: Reading, leftOut: readonly string[]): Failure[] {
  const isKnown = ({ file }: Problem): boolean => leftOut.some((path) => file === path || file.startsWith(`${path}/`));
  return problems
    .filter((problem) => problem.severity === 'error' && !isKnown(problem))
    .map(({ file, message }) => ({
      page: '',
      message: `the content has an error: ${file || 'its folder'}: ${message}`,
    }));
}

/** By code unit, so that no locale changes the order. */
function byPage(one: Failure, other: Failure): number {
  if (one.page === other.page) return 0;
  return one.page < other.page ? -1 : 1;
}
