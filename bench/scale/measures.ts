import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../src/build/program.ts';
import { writeArchive, writeArticle } from './archive.ts';
import { type Command, type Cost, costOf } from './cost.ts';
import { oneVersionMore } from './news.ts';
import { type Peer, writePagesFor } from './peers.ts';
import { sizeOf } from './sizes.ts';

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

/** One of our own commands, as anyone runs it. */
function ours(command: string, content: string, out: string, ...others: readonly string[]): Command {
  const folders = ['--content', content, '--out', out, '--site', 'http://localhost/'];
  return { words: [process.execPath, program, command, ...folders, ...others] };
}

const full: Measure = {
  name: 'full build, nothing cached',
  run: ({ content, out }) => {
    rmSync(cacheFolder, { recursive: true, force: true });
    return costOf([ours('build', content, out)]);
  },
};

const cached: Measure = {
  name: 'full build of the same texts again',
  run: ({ content, out }) => {
    rmSync(out, { recursive: true });
    return costOf([ours('build', content, out)]);
  },
};

const unchanged: Measure = {
  name: 'build with nothing changed',
  run: ({ content, out }) => costOf([ours('build', content, out)]),
};

const oneMore: Measure = {
  name: 'build with one version more',
  run: ({ content, out, changes, seed }) => {
    writeArticle(content, oneVersionMore(changes, seed));
    return costOf([ours('build', content, out)]);
  },
};

/** How many shards are built at once. */
const shards = 2;

const sharded: Measure = {
  name: `build in ${shards} shards at once, and their merge`,
  run: async ({ folder, content }) => {
    const folders = Array.from({ length: shards }, (_, at) => join(folder, `shard-${at + 1}`));
    const out = join(folder, 'merged');
    const cost = await costOf(
      folders.map((shard, at) => ours('build', content, shard, '--shard', `${at + 1}/${shards}`)),
      [ours('merge', content, out, ...folders)],
    );
    for (const made of [...folders, out]) rmSync(made, { recursive: true });
    return cost;
  },
};

const smallest: Measure = {
  name: 'build of an archive with one change',
  run: ({ folder, seed }) => {
    const content = join(folder, 'small-content');
    writeArchive(content, 1, seed);
    return costOf([ours('build', content, join(folder, 'small'))]);
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
        const made = join(theirs, 'out');
        const cost = await costOf([peer.command(theirs, made)]);
        const [pages, wanted] = [sizeOf(made).pages, sizeOf(out).pages];
        if (pages !== wanted) throw new Error(`${peer.name} made ${pages} pages of ${wanted}`);
        return cost;
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
    sharded,
    smallest,
  }) as const satisfies Readonly<Record<string, Measure>>;

/** What each measure is called in our own code. */
export type MeasureName = keyof ReturnType<typeof measuresWith>;
