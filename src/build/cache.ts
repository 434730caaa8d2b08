import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './program.ts';

/** Folders of a kind that are kept: of those that were used longest ago, the others are deleted. */
const mostKept = 20;

/** Milliseconds for which none is deleted, since another build may be at work with it. */
const inUse = 3_600_000;

/**
 * The folder in which builds keep something of one kind. It may be there already.
 *
 * @param kind what is kept
 * @param of what it is for, however long
 */
export function keptFolder(kind: 'pages' | 'parts', of: string): string {
  const folder = join(cacheFolder, kind, hash('sha256', of).slice(0, 24));
  const now = new Date();
  if (existsSync(folder)) utimesSync(folder, now, now);
  else removeUnused(join(cacheFolder, kind), now);
  return folder;
}

function removeUnused(folder: string, now: Date): void {
  mkdirSync(folder, { recursive: true });
  const unused = readdirSync(folder)
    .map((name) => ({ name, age: ageOf(join(folder, name), now) }))
    .sort((one, other) => one.age - other.age)
    .slice(mostKept)
    .filter(({ age }) => age > inUse);
  for (const { name } of unused) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Milliseconds since a folder was last used. One that is gone already is as new as can be. */
function ageOf(folder: string, now: Date): number {
  const status = statSync(folder, { throwIfNoEntry: false });
  return status === undefined ? 0 : now.getTime() - status.mtimeMs;
}
