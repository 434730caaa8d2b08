import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './program.ts';

/** Days after which what nobody used is deleted. */
const keptDays = 30;

/**
 * The folder in which builds of one kind keep something, by a name. It may be there already; others of the kind that nobody
 * used for a month are deleted.
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
  for (const name of readdirSync(folder)) {
    const age = now.getTime() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now.getTime());
    if (age > keptDays * 86_400_000) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
