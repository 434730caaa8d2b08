import type { Block } from '../archive/model.ts';
import type { Edit } from '../diff/model.ts';
import type { ReportEdit } from './report.ts';

/** A stretch of a block's text. `edit` is what it belongs to; a kept stretch belongs to none. */
export interface Piece {
  readonly kind: 'kept' | 'old' | 'new';
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly edit: ReportEdit | undefined;
}

/** A block with its pieces: all of its text, in order. */
export interface Pieces {
  readonly block: Block;
  readonly pieces: readonly Piece[];
}

/** All of a block as one piece. */
export function whole(kind: 'old' | 'new', block: Block, edit: ReportEdit): Piece {
  return { kind, block, from: 0, to: block.text.length, edit };
}

/** Old and new in one line: kept, removed, added, kept … */
export function interleave(edits: readonly Edit[], reported: readonly ReportEdit[], old: Block, neu: Block): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], block: Block, from: number, to: number, edit?: ReportEdit): void => {
    if (from < to) pieces.push({ kind, block, from, to, edit });
  };
  let newAt = 0;
  for (const [turn, edit] of edits.entries()) {
    add('kept', neu, newAt, edit.new[0]);
    add('old', old, ...edit.old, reported[turn]);
    add('new', neu, ...edit.new, reported[turn]);
    [, newAt] = edit.new;
  }
  add('kept', neu, newAt, neu.text.length);
  return pieces;
}

/** The pieces of one side alone, for each of the blocks that the row's text is joined from. */
export function oneSide(
  side: 'old' | 'new',
  edits: readonly Edit[],
  reported: readonly ReportEdit[],
  blocks: readonly Block[],
): Piece[][] {
  let start = 0;
  return blocks.map((block) => {
    const end = start + block.text.length;
    const pieces: Piece[] = [];
    const add = (kind: Piece['kind'], from: number, to: number, edit?: ReportEdit): void => {
      const clipped = { from: Math.max(from, start) - start, to: Math.min(to, end) - start };
      if (clipped.from < clipped.to) pieces.push({ kind, block, ...clipped, edit });
    };
    let at = start;
    for (const [turn, edit] of edits.entries()) {
      const [from, to] = edit[side];
      add('kept', at, from);
      add(side, from, to, reported[turn]);
      at = Math.max(at, to);
    }
    add('kept', at, end);
    start = end + 1;
    return pieces;
  });
}
