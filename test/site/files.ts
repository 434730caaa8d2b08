import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes files, each under its path below a folder; folders are made as needed. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** The paths of all files below a folder, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Every file below a folder with a digest of its bytes, of a link with where it leads: equal for folders that hold the same. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesOf(folder).map((path) => [path, digestOf(join(folder, path))]));
}

/** A pipe is not read: it would be waited for. */
function digestOf(file: string): string {
  const status = lstatSync(file);
  if (!status.isFile()) return status.isSymbolicLink() ? readlinkSync(file) : 'neither file nor link';
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
