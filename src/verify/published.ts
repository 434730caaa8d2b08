import type { Archive, Version } from '../archive/model.ts';
import { articlesOf } from '../archive/query.ts';
import type { Promised } from './promised.ts';
import type { Site } from './site.ts';

/** Where a site keeps the record of what it has published, below its folder. */
export const recordFile = '-/published.ndjson';

/**
 * What is wrong with the record of a site: it must have a line for every page and feed, for nothing else, and name the
 * files that a page shows by the digests they have.
 *
 * @param promised what the pages of the archive are, by path
 */
export function faultsOfRecord(site: Site, archive: Archive, promised: ReadonlyMap<string, Promised>): string[] {
  if (!site.has(recordFile)) return ['the file is missing'];
  const digests = new Map<string, string>();
  for (const { article } of articlesOf(archive)) {
    for (const { path, digest } of article.versions) digests.set(path, digest);
  }
  const faults: string[] = [];
  const listed = new Set<string>();
  const lines = new TextDecoder().decode(site.read(recordFile)).split('\n');
  let above: readonly File[] = [];
  for (const [at, text] of lines.entries()) {
    if (text === '') continue;
    const line = readLine(text, above);
    if (line === undefined) {
      faults.push(`line ${at + 1} is none of a record`);
      continue;
    }
    if (line.isInFull) above = line.files;
    const path = `${line.address.slice(1)}${line.address.endsWith('/') ? 'index.html' : ''}`;
    listed.add(path);
    if (!site.has(path)) faults.push(`${line.address} is not on the site`);
    for (const { path: file, digest } of line.files) {
      if (digests.get(file) !== digest) faults.push(`${line.address} shows ${file}, which has another digest`);
    }
    const shown = promised.get(path);
    const expected = shown === undefined ? undefined : filesOf(shown);
    if (expected !== undefined && expected.join() !== line.files.map((file) => file.path).join()) {
      faults.push(`${line.address} shows ${expected.join(' and ')}, and the record does not say so`);
    }
  }
  const pages = site.files.filter((path) => /(?:^|\/)(?:index\.html|feed\.xml)$/.test(path));
  return [...faults, ...pages.filter((path) => !listed.has(path)).map((path) => `${path} is not in the record`)];
}

/** The files that a page shows, undefined where that is no page of certain versions. */
function filesOf(promised: Promised): string[] | undefined {
  const paths = (...versions: Version[]): string[] => versions.map(({ path }) => path);
  switch (promised.kind) {
    case 'change':
      return paths(promised.old, promised.new);
    case 'text':
      return paths(promised.version);
    case 'article':
    case 'article text':
      return paths(...promised.article.versions.filter(({ withdrawn }) => withdrawn === undefined));
    case 'withdrawn':
    case 'alias':
      return [];
    case 'page':
    case 'feed':
      return undefined;
  }
}

interface File {
  readonly path: string;
  readonly digest: string;
}

interface Line {
  readonly address: string;
  readonly files: readonly File[];
  /** True where it says the files with their digests, which lines below it then only name. */
  readonly isInFull: boolean;
}

function readLine(text: string, above: readonly File[]): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || typeof value.address !== 'string' || !value.address.startsWith('/')) return undefined;
    const { address, files: listed = [] } = value;
    if (!Array.isArray(listed)) return undefined;
    const files = listed.flatMap((file: unknown) => readFile(file, above) ?? []);
    const isInFull = listed.some((file: unknown) => typeof file !== 'string');
    return files.length === listed.length ? { address, files, isInFull } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readFile(file: unknown, above: readonly File[]): File | undefined {
  if (typeof file === 'string') return above.find(({ path }) => path.endsWith(`/${file}`));
  if (!isObject(file) || typeof file.path !== 'string' || typeof file.digest !== 'string') return undefined;
  return { path: file.path, digest: file.digest };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
