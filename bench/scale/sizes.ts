import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Kinds of files of a site, in the order in which they are shown. */
export const fileKinds = [
  'pages of changes',
  'pages of articles',
  'first versions',
  'feeds',
  'months and lists of changes',
  'search index',
  'record of what is published',
  'everything else',
] as const;

type FileKind = (typeof fileKinds)[number];

/** How large a site is. */
export interface SiteSize {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly bytesOf: Readonly<Record<FileKind, number>>;
}

/** Measures the site in a folder. */
export function sizeOf(folder: string): SiteSize {
  const bytesOf = Object.fromEntries(fileKinds.map((kind) => [kind, 0])) as Record<FileKind, number>;
  let [pages, files, bytes] = [0, 0, 0];
  for (const path of filesBelow(folder)) {
    const { size } = statSync(join(folder, path));
    files += 1;
    if (path.endsWith('.html')) pages += 1;
    bytes += size;
    bytesOf[kindOf(path)] += size;
  }
  return { pages, files, bytes, bytesOf };
}

/** The kind of a file of a site, told by its path. */
export function kindOf(path: string): FileKind {
  if (path.endsWith('feed.xml')) return 'feeds';
  if (path.startsWith('-/changes/')) return 'months and lists of changes';
  if (path.startsWith('-/search/')) return 'search index';
  if (path.startsWith('-/published')) return 'record of what is published';
  const [source = '', article = '', page = ''] = path.split('/');
  if (page === '' || source === '-') return 'everything else';
  if (page === 'index.html') return article === '' ? 'everything else' : 'pages of articles';
  if (page.includes('--')) return 'pages of changes';
  return /^\d{4}-\d{2}-\d{2}/.test(page) ? 'first versions' : 'pages of articles';
}

/** The paths of all files below a folder, sorted, with slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
