import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Source, Version } from '../archive/model.ts';
import { changeWithdrawalOf, withdrawalOf } from '../archive/query.ts';
import { articlePeriodRoutes, textRoutes, versionPeriodRoutes } from '../period-routes.ts';
import { faultsAgainst } from '../published/faults.ts';
import { type PublicationRecord, type PublishedFile, printRecord, recordPath } from '../published/record.ts';
import { plural } from '../report/wording.ts';
import { articleRoutes, leafRoutes, sourceRoutes } from '../routes.ts';
import type { Site } from '../site.ts';
import { printProblems } from './problems.ts';
import { UsageError } from './usage.ts';

/** What stands at an address of the site: the version files it shows, oldest first. */
export type Planned = ReadonlyMap<string, readonly PublishedFile[]>;

/** Every address of sources and articles, as in the record, before any page is made. */
export function plannedAddresses(site: Site): Planned {
  const planned = new Map<string, readonly PublishedFile[]>();
  for (const { params } of sourceRoutes(site)) {
    planned.set(`/${params.source}/`, []);
    planned.set(`/${params.source}/feed.xml`, []);
  }
  for (const { params, props } of articleRoutes(site)) {
    const { source, article, movedTo } = props;
    const address = `/${params.source}/${params.article}/`;
    planned.set(address, movedTo === undefined ? filesOf(source, article, article.versions) : []);
    planned.set(`${address}feed.xml`, []);
  }
  for (const { params, props } of leafRoutes(site)) {
    const { source, article, leaf, movedTo } = props;
    const isShown =
      movedTo === undefined &&
      (leaf.kind === 'first' || changeWithdrawalOf(source, article, leaf.change) === undefined);
    const versions = leaf.kind === 'first' ? [leaf.version] : [leaf.change.old, leaf.change.new];
    planned.set(
      `/${params.source}/${params.article}/${params.page}/`,
      isShown ? filesOf(source, article, versions) : [],
    );
  }
  for (const { params } of articlePeriodRoutes(site)) planned.set(`/${params.source}/-/${params.period}/`, []);
  for (const { params } of versionPeriodRoutes(site)) {
    planned.set(`/${params.source}/${params.article}/-/${params.period}/`, []);
  }
  for (const { params, props } of textRoutes(site)) {
    const { source, article, movedTo } = props;
    const files = movedTo === undefined ? filesOf(source, article, article.versions) : [];
    planned.set(`/${params.source}/${params.article}/-/text/`, files);
  }
  return planned;
}

function filesOf(source: Source, article: Article, versions: readonly Version[]): PublishedFile[] {
  if (withdrawalOf(source, article) !== undefined) return [];
  return versions
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ path, digest, amended }) => ({ path, digest, ...(amended === undefined ? {} : { amended }) }));
}

/** A build as a step in what a site has published: it loses nothing of it, and adds to its record. */
export class Publication {
  readonly #site: Site;
  readonly #previous: PublicationRecord | undefined;
  readonly #leftOut: readonly string[];
  readonly #planned: Planned;

  /** @param leftOut paths of articles and sources that are left out for errors in them */
  constructor(site: Site, previous: PublicationRecord | undefined, leftOut: readonly string[]) {
    this.#site = site;
    this.#previous = previous;
    this.#leftOut = leftOut;
    this.#planned = plannedAddresses(site);
  }

  /**
   * Says what of the published site would be lost or changed in silence, and whether anything would be.
   *
   * @param made every address of the built site; before it is built, what stands at fixed addresses is not looked at
   */
  isRefused(made?: readonly string[]): boolean {
    const previous = this.#previous ?? new Map();
    const addresses = new Set(made ?? [...this.#planned.keys(), ...[...previous.keys()].filter(isOfSite)]);
    const faults = faultsAgainst(previous, { archive: this.#site.archive, addresses, leftOut: this.#leftOut });
    if (faults.length === 0) return false;
    process.stderr.write(printProblems(faults));
    process.stderr.write(
      `\n${plural(faults.length, 'error')} against what was published: the last site stays as it is.\n`,
    );
    return true;
  }

  /**
   * Writes the record of the built site into it.
   *
   * @param made every address of it
   * @param now when it is published, as Unix time in seconds; undefined where that is not known
   */
  writeRecord(folder: string, made: readonly string[], now: number | undefined): void {
    const time = now === undefined ? null : new Date(now * 1000).toISOString().replace('.000Z', 'Z');
    const record = made.map((address) => {
      const before = this.#previous?.get(address);
      return { address, first: before === undefined ? time : before.first, files: this.#planned.get(address) ?? [] };
    });
    writeFileSync(join(folder, recordPath), printRecord(record));
  }
}

/** Home, its feed, and what stands below `/-/`. */
function isOfSite(address: string): boolean {
  return address === '/' || address === '/feed.xml' || address.startsWith('/-/');
}

/** When a build is published, in Unix seconds, as `SOURCE_DATE_EPOCH` tells it: see https://reproducible-builds.org. */
export function publicationTime(): number | undefined {
  const text = process.env.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return undefined;
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds < 253_402_300_800) return seconds;
  throw new UsageError(`SOURCE_DATE_EPOCH must be a time in seconds since 1970, not “${text}”`);
}
