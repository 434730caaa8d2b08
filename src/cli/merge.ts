import { resolve } from 'node:path';
import { publish } from './build.ts';
import type { Options } from './options.ts';
import { isShard } from './shard.ts';
import { UsageError } from './usage.ts';

/** Builds a site of shards that were built before: everything but the pages of articles is made. Gives the exit code. */
export async function merge(options: Options): Promise<number> {
  const shards = options.others.map((folder) => resolve(folder));
  if (shards.length === 0) throw new UsageError('merge needs the folders of all shards');
  for (const folder of shards) {
    if (!isShard(folder)) throw new UsageError(`${folder} holds no shard: build one with --shard into it`);
  }
  return publish(options, (cache) => ({ from: [...shards, cache], into: cache, isComplete: true }));
}
