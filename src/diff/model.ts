/**
 * The vocabulary of the diff: blocks in, rows and edits out. All offsets are UTF-16 code units, all ranges half-open.
 * Text is never copied into a result: an edit is a pair of ranges, and its words are had by slicing.
 */

/** Formatting over a stretch of a block's text. Equal `key`s mean equal formatting, e.g. `em` or `link https://…`. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** A block as the diff sees it. */
export interface DiffBlock {
  /** What the block is, beside its words (kind, level, depth). A difference here alone is still an edit. */
  readonly identity: string;
  /** Blocks of one family pair freely; others only when their text says clearly that they belong together. */
  readonly family: string;
  /** True for the only block of its identity in a text (a headline): it pairs with its namesake whatever it says. */
  readonly pinned: boolean;
  readonly text: string;
  /** Sorted by `from`; none is empty; they may nest. */
  readonly marks: readonly Mark[];
  /** What divides the text into parts that are compared one by one: lines of code, cells of a row. None in prose. */
  readonly divider?: '\n' | '\t';
}

/** What of a block, or of several joined, is compared word by word. */
export type Passage = Pick<DiffBlock, 'text' | 'marks' | 'divider'>;

/** A half-open range of UTF-16 offsets. */
export type Range = readonly [from: number, to: number];

/**
 * One piece that was removed (`new` is empty), added (`old` is empty) or replaced (neither is).
 * Offsets count from the start of the row's old (new) blocks joined by one line feed.
 */
export interface Edit {
  readonly old: Range;
  readonly new: Range;
}

type None = readonly [];
type One = readonly [number];
type Several = readonly [number, number, ...number[]];

interface RowOf<Kind extends string, Old extends readonly number[], New extends readonly number[]> {
  readonly kind: Kind;
  /** Indices of old blocks, ascending. */
  readonly old: Old;
  /** Indices of new blocks, ascending. */
  readonly new: New;
  /** In order, never touching. Empty in `same`, in a pure `move`, and in an `edit` of identity alone. */
  readonly edits: readonly Edit[];
  /** True where the step limit was met in it, so that some edit is larger than it need be. */
  readonly exhausted: boolean;
}

/** Blocks of the old and the new text that belong together. */
export type Row =
  | RowOf<'same', One, One>
  | RowOf<'edit', One, One>
  | RowOf<'move', One, One>
  | RowOf<'insert', None, One>
  | RowOf<'delete', One, None>
  | RowOf<'split', One, Several>
  | RowOf<'merge', Several, One>;

export type RowKind = Row['kind'];

/** The result of a diff: every old and every new index stands in exactly one row. */
export interface Diff {
  /** In the order of the new blocks; a deletion follows the row of the old block before it. */
  readonly rows: readonly Row[];
  /** True where the step limit was met in some row. */
  readonly exhausted: boolean;
}

/** The blocks at `indices`, as one block: texts joined by one line feed, marks shifted along. */
export function joinBlocks(blocks: readonly DiffBlock[], indices: readonly number[]): Passage {
  if (indices.length === 1) return blockAt(blocks, indices[0] ?? -1);
  let text = '';
  const marks: Mark[] = [];
  for (const [turn, index] of indices.entries()) {
    const block = blockAt(blocks, index);
    if (turn > 0) text += '\n';
    for (const { from, to, key } of block.marks) marks.push({ from: from + text.length, to: to + text.length, key });
    text += block.text;
  }
  return { text, marks };
}

/** The block at `index`. Throws when there is none, which would be a bug of the caller. */
export function blockAt(blocks: readonly DiffBlock[], index: number): DiffBlock {
  const block = blocks[index];
  if (block === undefined) throw new Error(`No block ${index} among ${blocks.length}: this is a bug`);
  return block;
}

/**
 * The law, one way: the new text of a row, made from the old text and the edits. `oldText` and `newText` are the joined
 * texts; what was kept is taken from the old side alone, what was added from the new side.
 */
export function rebuildNew(edits: readonly Edit[], oldText: string, newText: string): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += oldText.slice(at, edit.old[0]) + newText.slice(edit.new[0], edit.new[1]);
    at = edit.old[1];
  }
  return result + oldText.slice(at);
}

/** The law, the other way: the old text of a row, made from the new text and the edits. */
export function rebuildOld(edits: readonly Edit[], oldText: string, newText: string): string {
  return rebuildNew(
    edits.map((edit) => ({ old: edit.new, new: edit.old })),
    newText,
    oldText,
  );
}
