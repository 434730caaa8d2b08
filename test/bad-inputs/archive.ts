import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { write } from '../site/files.ts';
import { anyName, type Input, type Placed, type Row, type Tried } from './row.ts';

/** What may lie in a folder beside ordinary files: a link, a pipe, a folder, or a file of so many bytes. */
export type Entry = { readonly link: string } | 'pipe' | 'folder' | { readonly bytes: number };

/** A case with the place of its article. */
export interface PlacedCase extends Tried {
  readonly number: number;
  readonly name: string;
  /** Of its article, below the content folder. */
  readonly path: string;
  /** The name of the folder of its article. */
  readonly folder: string;
  readonly placed: Placed;
}

/** Every case that is an article. Those of a row lie in one source, so that odd names stand as they are. */
export function placedCases(rows: readonly Row[]): PlacedCase[] {
  return rows.flatMap(({ number, name, cases }) =>
    cases.flatMap((tried, at) => {
      if (tried.outcome === 'proven') return [];
      const placed = placedOf(tried.input);
      const folder = placed.folder ?? `case ${at + 1}`;
      return [{ ...tried, number, name, folder, path: `row ${number}/${folder}`, placed }];
    }),
  );
}

function placedOf(input: Input): Placed {
  return typeof input === 'string' || input instanceof Uint8Array ? { files: { [anyName]: input } } : input;
}

/** Puts the articles of all cases into a content folder. */
export function writeCases(content: string, cases: readonly PlacedCase[]): void {
  for (const { path, placed } of cases) {
    const folder = join(content, path);
    mkdirSync(folder, { recursive: true });
    write(folder, placed.files);
    for (const [name, entry] of Object.entries(placed.odd ?? {})) plant(join(folder, name), entry);
  }
}

function plant(path: string, entry: Entry): void {
  mkdirSync(dirname(path), { recursive: true });
  if (entry === 'folder') mkdirSync(path);
  else if (entry === 'pipe') execFileSync('mkfifo', [path]);
  else if ('link' in entry) symlinkSync(entry.link, path);
  else truncated(path, entry.bytes);
}

/** A file of so many NULs, which take no room on most disks. */
function truncated(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
}
