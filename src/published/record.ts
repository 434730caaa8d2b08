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

/** The record as text: a line of JSON for each address, in order of address, so that equal records are equal bytes. */
export function printRecord(record: Iterable<Published>): string {
  return [...record]
    .sort((one, other) => (one.address < other.address ? -1 : 1))
    .map(({ address, first, files }) => `${JSON.stringify({ address, first, files })}\n`)
    .join('');
}

/** A record as read, or the number of the line, from 1, that is none of a record. */
export type RecordReading = { readonly record: PublicationRecord } | { readonly brokenAt: number };

/** Reads what `printRecord` printed. Keys it does not know are left alone. */
export function parseRecord(text: string): RecordReading {
  const record = new Map<string, Published>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const published = parseLine(line);
    if (published === undefined) return { brokenAt: at + 1 };
    record.set(published.address, published);
  }
  return { record };
}

function parseLine(line: string): Published | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isObject(value)) return undefined;
  const { address, first, files } = value;
  if (typeof address !== 'string' || !address.startsWith('/')) return undefined;
  if (first !== null && typeof first !== 'string') return undefined;
  if (!Array.isArray(files)) return undefined;
  const shown: PublishedFile[] = [];
  for (const file of files) {
    if (!isObject(file)) return undefined;
    const { path, digest, amended } = file;
    if (typeof path !== 'string' || typeof digest !== 'string') return undefined;
    if (amended !== undefined && typeof amended !== 'string') return undefined;
    shown.push({ path, digest, ...(amended === undefined ? {} : { amended }) });
  }
  return { address, first, files: shown };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
