import { blockAt, type DiffBlock, type Mark } from './model.ts';

/**
 * All versions of a text in one line. A strand stands in the versions `first` to `last`, both included, and says where
 * its words are found in version `last`; those that stand in version k, read in order, are the text of version k.
 * What was removed stays where it stood, so that two strands may say the same.
 */
export type Strand = Beginning | Stretch;

/** Where a block begins. It holds the stretches up to the next beginning that stands in the same version. */
export interface Beginning {
  readonly kind: 'block';
  /** Versions, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** The index of its block in version `last`. */
  readonly block: number;
  /** True where the block stood elsewhere in the version before `first`. */
  readonly isMovedHere: boolean;
  /** True where the block stands elsewhere in the version after `last`. */
  readonly isMovedAway: boolean;
}

/** Words of one block that stood in the same versions: a half-open range of the text of a block of version `last`. */
export interface Stretch {
  readonly kind: 'words';
  readonly first: number;
  readonly last: number;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The law: the blocks of a version, read from the strands of all. `textAt` gives the blocks of a version. */
export function readVersion(
  strands: readonly Strand[],
  version: number,
  textAt: (version: number) => readonly DiffBlock[],
): Pick<DiffBlock, 'identity' | 'text' | 'marks'>[] {
  const read: { identity: string; text: string; marks: Mark[] }[] = [];
  for (const strand of strands) {
    if (strand.first > version || strand.last < version) continue;
    const { identity, text, marks } = blockAt(textAt(strand.last), strand.block);
    if (strand.kind === 'block') {
      read.push({ identity, text: '', marks: [] });
      continue;
    }
    const block = read.at(-1);
    if (block === undefined) throw new Error('Words stand before the first block: this is a bug');
    const by = block.text.length - strand.from;
    for (const { from, to, key } of marks) {
      const clipped = { from: Math.max(from, strand.from) + by, to: Math.min(to, strand.to) + by, key };
      if (clipped.from < clipped.to) addMark(block.marks, clipped);
    }
    block.text += text.slice(strand.from, strand.to);
  }
  return read;
}

/** Adds a mark, as a continuation of one that ends where it begins if there is such a one. */
function addMark(marks: Mark[], mark: Mark): void {
  const at = marks.findIndex(({ to, key }) => to === mark.from && key === mark.key);
  const before = marks[at];
  if (before === undefined) marks.push(mark);
  else marks[at] = { ...before, to: mark.to };
}
