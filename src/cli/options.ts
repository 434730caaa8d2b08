import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../archive/parse.ts';
import { resolveContent } from '../archive/read.ts';
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
}

/** Reads the arguments after a command's name. Throws `UsageError`. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  return {
    content: resolveContent(resolve(values.content)),
    out: resolveContent(resolve(values.out)),
    site: values.site === undefined ? undefined : publicAddress(values.site),
    keepGoing: values['keep-going'],
    previous: values.previous,
    port: portNumber(values.port),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        content: { type: 'string', default: 'content' },
        out: { type: 'string', default: 'dist' },
        site: { type: 'string' },
        'keep-going': { type: 'boolean', default: false },
        previous: { type: 'string' },
        port: { type: 'string', default: '4321' },
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

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not “${text}”`);
}
