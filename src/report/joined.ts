import type { Block } from '../archive/model.ts';
import type { Range } from '../diff/model.ts';
import type { Words } from './notes.ts';

/** The words of blocks as the diff joins them: one line feed between two. */
export function joined(blocks: readonly Block[]): Words {
  const text = blocks.map((block) => block.text).join('\n');
  let start = 0;
  const runs = blocks.flatMap((block) => {
    const by = start;
    start += block.text.length + 1;
    return block.runs.map((run) => ({ ...run, from: run.from + by, to: run.to + by }));
  });
  return { text, runs };
}

/** Where, in the joined text of blocks, the line feeds between them stand. */
export function breaksBetween(blocks: readonly Block[]): number[] {
  let at = -1;
  return blocks.slice(0, -1).map((block) => {
    at += block.text.length + 1;
    return at;
  });
}

/** True where a range holds one of these places. */
export function holdsOneOf([from, to]: Range, offsets: readonly number[]): boolean {
  return offsets.some((at) => from <= at && at < to);
}
