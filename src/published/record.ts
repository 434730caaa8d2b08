/** A version file as an address shows it. */
export interface PublishedFile {
  /** Path below the content folder. */
  readonly path: string;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  /** What it said of its own change after it was published; undefined where it said nothing. */
  readonly amended?: string | undefined;
}

/** An address that was published. */
export interface Published {
  /** Below the address of the site, e.g. `/gazette/bridge/`. */
  readonly address: string;
  /** When it was first published, in UTC; null where nobody said when. */
  readonly first: string | null;
  /** The version files it shows, oldest first. None in lists and feeds, and where all was withdrawn. */
  readonly files: readonly PublishedFile[];
}

/** What a site has published, by address. */
export type PublicationRecord = ReadonlyMap<string, Published>;

/** Where a site keeps its record, below its address. */
export const recordPath = '-/published.ndjson';

/** The files that the nearest line above says all of, by their names: lines below it only name them. */
type SaidAbove = ReadonlyMap<string, PublishedFile>;

function byName(files: readonly PublishedFile[]): SaidAbove {
  return new Map(files.map((file) => [nameOf(file), file]));
}

function nameOf({ path }: PublishedFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The record as text: a line of JSON for each address, in order of address, so that equal records are equal bytes. What
 * is nothing is left out. The page of an article says all of its files, and the pages below it their names alone.
 */
export function printRecord(record: Iterable<Published>): string {
  let above: SaidAbove = new Map();
  return [...record]
    .sort((one, other) => (one.address < other.address ? -1 : 1))
    .map(({ address, first, files }) => {
      const isSaid = files.every((file) => isSame(file, above.get(nameOf(file))));
      if (!isSaid) above = byName(files);
      const shown = files.length === 0 ? undefined : isSaid ? files.map(nameOf) : files;
      return `${JSON.stringify({ address, first: first ?? undefined, files: shown })}\n`;
    })
    .join('');
}

function isSame(one: PublishedFile, other: PublishedFile | undefined): boolean {
  return one.path === other?.path && one.digest === other.digest && one.amended === other.amended;
}

/** A record as read, or the number of the line, from 1, that is none of a record. */
export type RecordReading = { readonly record: PublicationRecord } | { readonly brokenAt: number };

/** Reads what `printRecord` printed, or an older one, which says all of every file. Keys it does not know are left alone. */
export function parseRecord(text: string): RecordReading {
  const record = new Map<string, Published>();
  let above: SaidAbove = new Map();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const published = parseLine(line, above);
    if (published === undefined) return { brokenAt: at + 1 };
    record.set(published.address, published);
    // A file that was only named is the very one that was said above.
    const said = byName(published.files);
    if (![...said].every(([name, file]) => above.get(name) === file)) above = said;
  }
  return { record };
}

function parseLine(line: string, above: SaidAbove): Published | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isObject(value)) return undefined;
  const { address, first = null, files = [] } = value;
  if (typeof address !== 'string' || !address.startsWith('/')) return undefined;
  if (first !== null && typeof first !== 'string') return undefined;
  if (!Array.isArray(files)) return undefined;
  const shown: PublishedFile[] = [];
  for (const file of files) {
    const read = typeof file === 'string' ? above.get(file) : parseFile(file);
    if (read === undefined) return undefined;
    shown.push(read);
  }
  return { address, first, files: shown };
}

function parseFile(file: unknown): PublishedFile | undefined {
  if (!isObject(file)) return undefined;
  const { path, digest, amended } = file;
  if (typeof path !== 'string' || typeof digest !== 'string') return undefined;
  if (amended !== undefined && typeof amended !== 'string') return undefined;
  return { path, digest, ...(amended === undefined ? {} : { amended }) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
