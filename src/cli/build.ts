import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf } from '../archive/query.ts';
import type { Setting } from '../build/article.ts';
import { keptFolder } from '../build/cache.ts';
import { KnownVersions, knownVersionsFile } from '../build/known-versions.ts';
import { makeShard, makeSite, type Shard } from '../build/make-site.ts';
import { PartStore } from '../build/part.ts';
import { bundlePages } from '../build/printer.ts';
import { cacheFolder, programDigest } from '../build/program.ts';
import { typefaceFor } from '../build/share-images.ts';
import type { Stores } from '../build/work.ts';
import type { PublicationRecord } from '../published/record.ts';
import type { Summary } from '../report/summary.ts';
import { count, plural } from '../report/wording.ts';
import { Site } from '../site.ts';
import { type Opened, openArchive } from './archive.ts';
import { nearLimits, shareOfLimit } from './host-limits.ts';
import { withLock } from './lock.ts';
import type { Options } from './options.ts';
import { readPrevious } from './previous.ts';
import { Progress } from './progress.ts';
import { measure, restore, Staging, whyNotInto } from './publish.ts';
import { Publication, publicationTime } from './record.ts';
import { shardFile, whyNoShardInto } from './shard.ts';
import { UsageError } from './usage.ts';

/** Builds the site of a content folder, or a shard of it. Gives the exit code. */
export function build(options: Options): Promise<number> {
  if (options.shard !== undefined) return buildShard(options, options.shard);
  return publish(options, (cache) => ({ from: [cache], into: cache, isComplete: false }));
}

/**
 * Builds a site into its folder. Gives the exit code; the last good site stays in place until the new one is whole.
 *
 * @param storesWith where parts are taken from and put, with the folder in which builds into the same folder keep them
 */
export async function publish(options: Options, storesWith: (cache: string) => Stores): Promise<number> {
  const refusal = whyNotInto(options.out, options.content);
  if (refusal !== undefined) throw new UsageError(refusal);
  return withLock(options.out, () => {
    restore(options.out);
    const cache = keptFolder('parts', options.out);
    if (options.force) rmSync(cache, { recursive: true, force: true });
    return buildSite(options, storesWith(cache));
  });
}

/** What is to be built, and with what. */
interface Plan {
  readonly opened: Opened;
  readonly previous: PublicationRecord | undefined;
  readonly site: Site;
  readonly summaries: Map<string, Summary>;
  readonly setting: Setting;
  readonly known: KnownVersions;
}

/**
 * Reads the archive and what was published before. Undefined where nothing may be published, which is said.
 *
 * @param store the folder in which parts are kept
 */
async function plan(options: Options, store: string): Promise<Plan | undefined> {
  const program = programDigest();
  const known = new KnownVersions(store, program);
  const opened = openArchive(options, known);
  if (opened === undefined) return undefined;
  const { archive, url } = opened;
  const { content } = options;
  const previous = options.previous === undefined ? undefined : await readPrevious(options.previous);
  const summaries = new Map<string, Summary>();
  const site = new Site(archive, content, url, { previous, summaries, typeface: typefaceFor(archive.settings) });
  return { opened, previous, site, summaries, setting: { program, content, url, settings: archive.settings }, known };
}

/** Makes the parts of a shard of the articles, and keeps them in a folder for `merge`. */
async function buildShard(options: Options, shard: Shard): Promise<number> {
  const { out } = options;
  const refusal = whyNoShardInto(out, options.content);
  if (refusal !== undefined) throw new UsageError(refusal);
  return withLock(out, async () => {
    const started = performance.now();
    if (options.force) rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, shardFile), '');
    const planned = await plan(options, out);
    if (planned === undefined) return 1;
    const { opened, site, setting, known } = planned;
    const stores = { from: [out], into: out, isComplete: false };
    const bundle = await bundlePages(setting.program, setting.url);
    const used = await makeShard(site, shard, { setting, bundle, stores, site: undefined }, watcher);
    known.save();
    new PartStore(out).prune(new Set([...used, knownVersionsFile, shardFile]));
    process.stdout.write(`Shard ${shard.number} of ${shard.of}, ${secondsSince(started)} s, in ${out}\n`);
    return opened.isPartial ? 1 : 0;
  });
}

async function buildSite(options: Options, stores: Stores): Promise<number> {
  const started = performance.now();
  const { out } = options;
  const planned = await plan(options, stores.into);
  if (planned === undefined) return 1;
  const { opened, previous, site, summaries, setting, known } = planned;
  const publication = new Publication(site, previous, opened.leftOut);
  if (publication.isRefused()) return 1;
  const staging = new Staging(out, cacheFolder);
  try {
    const bundle = await bundlePages(setting.program, setting.url);
    const { keys, addresses } = await makeSite(
      site,
      summaries,
      { setting, bundle, stores, site: staging.folder },
      watcher,
    );
    if (publication.isRefused(addresses)) {
      staging.discard();
      return 1;
    }
    publication.writeRecord(staging.folder, addresses, publicationTime());
    known.save();
    new PartStore(stores.into).prune(new Set([...keys, knownVersionsFile]));
    await staging.swapIn();
  } catch (error) {
    staging.discard();
    process.stderr.write(`Nothing was published; what was in ${out} is there still.\n`);
    throw error;
  }
  report(site, out, started);
  return opened.isPartial ? 1 : 0;
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

const watcher = { begin: (phase: string, steps: number) => new Progress(phase, steps) };

function report({ archive }: Site, out: string, started: number): void {
  const { articles, changes } = countsOf(archive);
  const { host } = archive.settings;
  const measured = measure(out);
  const { files, pages, bytes } = measured;
  process.stdout.write(
    `${plural(pages, 'page')} of ${plural(articles, 'article')} and ${plural(changes, 'change')}, in ${plural(files, 'file')}\n` +
      `${count(Math.round(bytes / 1000))} kB${shareOfLimit(measured, host)}\n` +
      `${secondsSince(started)} s, in ${out}\n`,
  );
  for (const warning of nearLimits(measured, host)) process.stderr.write(`Warning: ${warning}\n`);
}
