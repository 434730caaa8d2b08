import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../archive/parse.ts';
import { resolveContent } from '../archive/read.ts';
import type { Shard } from '../build/make-site.ts';
import { UsageError } from './usage.ts';

/** What the commands are told, with defaults put in. */
export interface Options {
  /** The content folder, absolute. */
  readonly content: string;
  /** The folder of the site, absolute. */
  readonly out: string;
  /** Public address of the site, ending in `/`; undefined where the archive itself says it. */
  readonly site: string | undefined;
  readonly keepGoing: boolean;
  /** Where to read what was published before: a folder, a file or the address of a site. */
  readonly previous: string | undefined;
  /** Port of a server. */
  readonly port: number;
  /** True where nothing may be taken from what earlier builds kept. */
  readonly force: boolean;
  /** The part of the articles whose pages are to be made; undefined for the whole site. */
  readonly shard: Shard | undefined;
  /** Arguments that belong to no option. */
  readonly others: readonly string[];
}

/**
 * Reads the arguments after a command's name. Throws `UsageError`.
 *
 * @param takesOthers whether the command takes arguments that belong to no option
 */
export function parseOptions(args: readonly string[], takesOthers = false): Options {
  const { values, positionals } = parse(args, takesOthers);
  return {
    content: resolveContent(resolve(values.content)),
    out: resolveContent(resolve(values.out)),
    site: values.site === undefined ? undefined : publicAddress(values.site),
    keepGoing: values['keep-going'],
    previous: values.previous,
    port: portNumber(values.port),
    force: values.force,
    shard: values.shard === undefined ? undefined : parseShard(values.shard),
    others: positionals,
  };
}

function parse(args: readonly string[], takesOthers: boolean) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: takesOthers,
      options: {
        content: { type: 'string', default: 'content' },
        out: { type: 'string', default: 'dist' },
        site: { type: 'string' },
        'keep-going': { type: 'boolean', default: false },
        previous: { type: 'string' },
        port: { type: 'string', default: '4321' },
        force: { type: 'boolean', default: false },
        shard: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function publicAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new UsageError(`--site must be a complete address, like https://someone.github.io/record/, not “${text}”`);
  }
  return siteAddress(url.href);
}

/** Shards beyond which there are surely too many. */
const mostShards = 1000;

function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= mostShards) return { number, of };
  throw new UsageError(`--shard must be a part of so many, like 2/5, not “${text}”`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not “${text}”`);
}
