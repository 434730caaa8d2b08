import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const digestBytes = 32;

/**
 * What `writeKept` wrote into a file, as it was; undefined where there is none, or it is damaged. It must be of the same
 * Node: what one of another release writes, this one may not read.
 */
export function readKept<Kept>(file: string): Kept | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const content = bytes.subarray(digestBytes);
  const isWhole = bytes.subarray(0, digestBytes).equals(hash('sha256', content, 'buffer'));
  return isWhole ? deserialize(content) : undefined;
}

/** Writes data into a file, with its digest: whole or not at all, whoever else writes it. */
export function writeKept(file: string, data: unknown): void {
  const content = serialize(data);
  const made = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(made, Buffer.concat([hash('sha256', content, 'buffer'), content]));
  renameSync(made, file);
}
