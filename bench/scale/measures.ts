import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneVersionMore, writeArchive, writeArticle } from './archive.ts';
import { type Command, type Cost, costOf } from './cost.ts';
import { type Peer, writePagesFor } from './peers.ts';

/** Where the builds of one archive are measured. */
export interface Place {
  /** Holds everything else, and is removed at the end. */
  readonly folder: string;
  readonly content: string;
  /** The site of the content, from the first measure on. */
  readonly out: string;
  readonly changes: number;
  readonly seed: number;
}

/** Something that is measured: what it took, or undefined where it cannot run here. */
export interface Measure {
  readonly name: string;
  readonly run: (place: Place) => Promise<Cost | undefined>;
}

const program = fileURLToPath(new URL('../../src/cli/launch.mjs', import.meta.url));
const caches = fileURLToPath(new URL('../../node_modules/.cache/variorum', import.meta.url));

/** Our own command, as anyone runs it. */
function build(content: string, out: string, ...flags: readonly string[]): Command {
  const folders = ['--content', content, '--out', out, '--site', 'http://localhost/'];
  return { words: [process.execPath, program, 'build', ...folders, ...flags] };
}

const full: Measure = {
  name: 'full build, nothing cached',
  run: ({ content, out }) => {
    rmSync(caches, { recursive: true, force: true });
    return costOf([build(content, out)]);
  },
};

const cached: Measure = {
  name: 'full build of the same texts again',
  run: async ({ folder, content }) => {
    const out = join(folder, 'again');
    const cost = await costOf([build(content, out)]);
    rmSync(out, { recursive: true });
    return cost;
  },
};

const unchanged: Measure = {
  name: 'build with nothing changed',
  run: ({ content, out }) => costOf([build(content, out)]),
};

const oneMore: Measure = {
  name: 'build with one version more',
  run: ({ content, out, changes, seed }) => {
    writeArticle(content, oneVersionMore(changes, seed));
    return costOf([build(content, out)]);
  },
};

const smallest: Measure = {
  name: 'build of an archive with one change',
  run: ({ folder, seed }) => {
    const content = join(folder, 'small-content');
    writeArchive(content, 1, seed);
    return costOf([build(content, join(folder, 'small'))]);
  },
};

const copy: Measure = {
  name: 'cp -r of the site',
  run: async ({ folder, out }) => {
    const copied = join(folder, 'copy');
    const cost = await costOf([{ words: ['cp', '-r', out, copied] }]);
    rmSync(copied, { recursive: true });
    return cost;
  },
};

/** Another generator that prints as many pages, their bodies ready-made. */
function asMany(peer: Peer): Measure {
  return {
    name: `${peer.name}, as many pages, their bodies ready-made`,
    run: async ({ folder, out }) => {
      if (peer.version === undefined) return undefined;
      const theirs = join(folder, peer.name);
      writePagesFor(peer, out, theirs);
      try {
        return await costOf([peer.command(theirs, join(theirs, 'out'))]);
      } catch (error) {
        // At a hundred thousand pages a peer may run out of memory. That is a result, and no reason to lose the others.
        process.stderr.write(`${error}\n`);
        return undefined;
      } finally {
        rmSync(theirs, { recursive: true });
      }
    },
  };
}

/** All that is measured of an archive, in this order: what is compared stands close together. */
export const measuresWith = (hugo: Peer, eleventy: Peer) =>
  ({
    full,
    cached,
    hugo: asMany(hugo),
    eleventy: asMany(eleventy),
    copy,
    unchanged,
    oneMore,
    smallest,
  }) as const satisfies Readonly<Record<string, Measure>>;

/** What each measure is called in our own code. */
export type MeasureName = keyof ReturnType<typeof measuresWith>;
