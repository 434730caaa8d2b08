import { join } from 'node:path';
import { countsOf } from '../archive/query.ts';
import { countPeriodPages } from '../period-routes.ts';
import { count, plural } from '../report/wording.ts';
import { countPages } from '../routes.ts';
import { makeIndex } from '../search/make-index.ts';
import { countRecords } from '../search/records.ts';
import { provideSite, Site } from '../site.ts';
import { openArchive } from './archive.ts';
import { withLock } from './lock.ts';
import type { Options } from './options.ts';
import { readPrevious } from './previous.ts';
import { Progress } from './progress.ts';
import { measure, restore, Staging, whyNotInto } from './publish.ts';
import { Publication, publicationTime } from './record.ts';
import { readTypeface, writeShareImages } from './share-images.ts';
import { UsageError } from './usage.ts';

/** What GitHub Pages publishes at most, in bytes. */
const pagesLimit = 1_000_000_000;

/** Builds the site of a content folder. Gives the exit code; the last good site stays in place until the new one is whole. */
export async function build(options: Options): Promise<number> {
  const refusal = whyNotInto(options.out, options.content);
  if (refusal !== undefined) throw new UsageError(refusal);
  return withLock(options.out, () => {
    restore(options.out);
    return buildSite(options);
  });
}

async function buildSite(options: Options): Promise<number> {
  const started = performance.now();
  const opened = openArchive(options);
  if (opened === undefined) return 1;
  const { archive, url } = opened;
  let pages: Progress | undefined;
  const previous = options.previous === undefined ? undefined : await readPrevious(options.previous);
  const site = new Site(archive, options.content, url, {
    onPage: () => pages?.step(),
    previous,
    typeface: archive.settings.shareImages ? readTypeface() : undefined,
  });
  const publication = new Publication(site, previous, opened.leftOut);
  if (publication.isRefused()) return 1;
  compareAll(site);
  provideSite(site);
  // Astro takes longer to load than most archives to read, so mistakes are told before.
  const [{ build: buildPages }, { astroConfig, root }] = await Promise.all([import('astro'), import('./astro.ts')]);
  // Astro asks where it was started whether it may work in a folder, and the pages it bundles there look for packages from
  // there: only a folder of our own will do, and one for each build.
  process.chdir(root);
  const staging = new Staging(options.out, join(root, 'node_modules', '.cache', 'variorum'));
  try {
    pages = new Progress('Pages and feeds', countPages(site) + countPeriodPages(site));
    // What goes wrong is thrown, and said once, in words; Astro would print the stack of every page that met it.
    await buildPages({ ...astroConfig(site, url), outDir: staging.folder, logLevel: 'silent' });
    pages.finish();
    await indexAll(site, staging.folder);
    await writeShareImages(site.shareImages, join(staging.folder, '-', 'share'));
    if (publication.isRefused(staging.folder)) {
      staging.discard();
      return 1;
    }
    publication.writeRecord(staging.folder, publicationTime());
    staging.swapIn();
  } catch (error) {
    staging.discard();
    process.stderr.write(`Nothing was published; what was in ${options.out} is there still.\n`);
    throw error;
  }
  report(site, options.out, started);
  return opened.isPartial ? 1 : 0;
}

/** Compares every version with the one before, once for all lists. */
function compareAll(site: Site): void {
  const progress = new Progress('Changes compared', site.entries.length);
  // By article, so that a text is read once for the two changes it stands in.
  const byFile = site.entries.toSorted((one, other) => (one.change.new.path < other.change.new.path ? -1 : 1));
  for (const { article, change } of byFile) {
    site.summaryOf(article, change);
    progress.step();
  }
  progress.finish();
}

/** Makes the search index of the site in a folder. */
async function indexAll(site: Site, folder: string): Promise<void> {
  const progress = new Progress('Search index', countRecords(site));
  await makeIndex(site, join(folder, '-', 'search', 'index'), () => progress.step());
  progress.finish();
}

function report(site: Site, out: string, started: number): void {
  const { articles, changes } = countsOf(site.archive);
  const { files, pages, bytes } = measure(out);
  const share = ((100 * bytes) / pagesLimit).toFixed(1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${plural(pages, 'page')} of ${plural(articles, 'article')} and ${plural(changes, 'change')}, in ${plural(files, 'file')}\n` +
      `${count(Math.round(bytes / 1000))} kB, ${share} % of the 1 GB that GitHub Pages publishes\n` +
      `${seconds} s, in ${out}\n`,
  );
}
