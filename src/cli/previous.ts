import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../import/refusal.ts';
import { type PublicationRecord, parseRecord, recordPath } from '../published/record.ts';

/** Milliseconds that a site may take to answer. */
const patience = 60_000;

const whole =
  'Give the folder of the last published site, or its address, or build without --previous for the first one';
const later = 'Look at the address, and try again later';

/**
 * What was published at a place. Undefined where the site at that address has no record: then nothing was published yet.
 * Throws `Refusal` where it cannot be read.
 */
export async function readPrevious(place: string): Promise<PublicationRecord | undefined> {
  const url = URL.parse(place);
  const isAddress = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  const text = isAddress ? await fetchRecord(url) : readRecord(place);
  if (text === undefined) {
    process.stderr.write(`There is no ${recordPath} at ${place} yet: this is taken for the first publication.\n`);
    return undefined;
  }
  const reading = parseRecord(text);
  if ('record' in reading) return reading.record;
  throw new Refusal(
    `Line ${reading.brokenAt} of the record of what was published is none of a record: ${place}`,
    whole,
  );
}

/** From a folder, which must have one: a mistyped name would switch the protection off without a word. */
function readRecord(place: string): string {
  const file = existsSync(place) && statSync(place).isDirectory() ? join(place, recordPath) : place;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new Refusal(`--previous ${place} holds no record of what was published: there is no ${file}`, whole);
}

/** From a published site. A site that is not there yet, or was made before there were records, answers that it has none. */
async function fetchRecord(site: URL): Promise<string | undefined> {
  const folder = new URL(site);
  folder.search = '';
  folder.hash = '';
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const address = new URL(recordPath, folder);
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    if (response.status === 404) return undefined;
    if (response.ok) return await response.text();
    throw new Refusal(`${address.href} answered ${response.status}, so what was published is not known`, later);
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new Refusal(
      `${address.href} cannot be read (${error.message}${cause}), so what was published is not known`,
      later,
    );
  }
}
