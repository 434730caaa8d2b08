import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from './publish.ts';

/** The file by which a folder is known to hold a shard. */
export const shardFile = 'variorum-shard';

/** True where a folder holds a shard. */
export function isShard(folder: string): boolean {
  return existsSync(join(folder, shardFile));
}

/** Why a shard may not be put into a folder; undefined where it may. */
export function whyNoShardInto(out: string, content: string): string | undefined {
  if (isWithin(out, content) || isWithin(content, out)) {
    return `--out ${out} and the content folder ${content} must lie apart`;
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `--out ${out} is a file: give a folder`;
  if (isShard(out) || readdirSync(out).length === 0) return undefined;
  return `--out ${out} holds something else than a shard: give another folder`;
}
