import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program itself. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the program keeps what it made, for the next time. Whatever is there may be deleted between two builds. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'variorum');

/** What of the program decides what a page looks like, beside the version of Node and what it knows of languages and zones. */
const deciding = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/** A digest of the program: its code, its dependencies as they are installed, and Node. What another made is of no use. */
export function programDigest(): string {
  const { node, icu, tz, unicode } = process.versions;
  const hash = createHash('sha256').update(JSON.stringify({ node, icu, tz, unicode }));
  for (const path of deciding.flatMap(filesAt)) {
    const bytes = readFileSync(join(root, path));
    hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}

/** The files at a path below the root, in a fixed order. None where nothing is there. */
function filesAt(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (path !== 'src') return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
