import { type Alignment, align } from './align.ts';
import { Budget } from './budget.ts';
import { findEdits } from './edits.ts';
import { blockAt, type Diff, type DiffBlock, type Edit, joinBlocks, type Row } from './model.ts';
import { Vocabulary } from './tokens.ts';

/** Steps for the words of one diff: about a second, and more than an ordinary article ever takes. */
const defaultSteps = 2_000_000;

/**
 * Compares two texts, block by block and word by word. Both can be rebuilt exactly from the result and either of them.
 *
 * @param steps the limit of work, in steps as `Budget` counts them; where it is met, `exhausted` is true
 */
export function diffBlocks(old: readonly DiffBlock[], neu: readonly DiffBlock[], steps = defaultSteps): Diff {
  const vocabulary = new Vocabulary();
  const pairs = inReadingOrder(align(old, neu, vocabulary), old.length, neu.length);
  const size = (pair: Pair): number => {
    const length = (blocks: readonly DiffBlock[], at: number): number => blockAt(blocks, at).text.length;
    return sum(pair.old, (at) => length(old, at)) + sum(pair.new, (at) => length(neu, at));
  };
  const areSame = pairs.map((pair) => isSame(pair, old, neu));
  const changed = pairs.filter((pair, at) => pair.old.length > 0 && pair.new.length > 0 && !areSame[at]);
  const budget = new Budget(steps, sum(changed, size));
  const rows = pairs.map((pair, at): Row => {
    const [oldAt] = pair.old;
    const [newAt] = pair.new;
    if (oldAt === undefined && newAt !== undefined) return insertRow(newAt, blockAt(neu, newAt));
    if (newAt === undefined && oldAt !== undefined) return deleteRow(oldAt, blockAt(old, oldAt));
    if (oldAt !== undefined && newAt !== undefined && areSame[at]) {
      return { kind: 'same', old: [oldAt], new: [newAt], edits: [], exhausted: false };
    }
    const found = findEdits(joinBlocks(old, pair.old), joinBlocks(neu, pair.new), vocabulary, budget);
    return rowOf(pair, found);
  });
  return { rows, exhausted: rows.some((row) => row.exhausted) };
}

/** Blocks that belong together, before their words are compared. One side may be empty, never both. */
interface Pair {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly moved: boolean;
}

/**
 * All blocks, linked or not, in the order of rows: by new block, a removed block after the row of the old block before
 * it, a moved one where it stands now.
 */
function inReadingOrder({ links, moves }: Alignment, oldCount: number, newCount: number): Pair[] {
  const movedFrom = new Map(moves.map((move) => [move.new, move.old]));
  const movedAway = new Set(moves.map((move) => move.old));
  const pairs: Pair[] = [];
  let oldAt = 0;
  let newAt = 0;
  const passUnlinked = (oldTo: number, newTo: number): void => {
    for (; oldAt < oldTo; oldAt += 1) if (!movedAway.has(oldAt)) pairs.push({ old: [oldAt], new: [], moved: false });
    for (; newAt < newTo; newAt += 1) {
      const from = movedFrom.get(newAt);
      pairs.push({ old: from === undefined ? [] : [from], new: [newAt], moved: from !== undefined });
    }
  };
  for (const link of links) {
    passUnlinked(link.old[0], link.new[0]);
    pairs.push({ old: link.old, new: link.new, moved: false });
    oldAt = link.old[0] + link.old.length;
    newAt = link.new[0] + link.new.length;
  }
  passUnlinked(oldCount, newCount);
  return pairs;
}

function isSame(pair: Pair, old: readonly DiffBlock[], neu: readonly DiffBlock[]): boolean {
  const [oldAt, ...moreOld] = pair.old;
  const [newAt, ...moreNew] = pair.new;
  if (oldAt === undefined || newAt === undefined || moreOld.length > 0 || moreNew.length > 0) return false;
  const one = blockAt(old, oldAt);
  const other = blockAt(neu, newAt);
  return (
    one.text === other.text &&
    one.identity === other.identity &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => {
      const twin = other.marks[at];
      return twin?.from === mark.from && twin.to === mark.to && twin.key === mark.key;
    }) &&
    !pair.moved
  );
}

function rowOf(pair: Pair, found: Pick<Row, 'edits' | 'exhausted'>): Row {
  const [old, secondOld, ...moreOld] = pair.old;
  const [neu, secondNew, ...moreNew] = pair.new;
  if (old === undefined || neu === undefined) throw new Error('A row of two sides lacks one: this is a bug');
  if (secondOld !== undefined) return { kind: 'merge', old: [old, secondOld, ...moreOld], new: [neu], ...found };
  if (secondNew !== undefined) return { kind: 'split', old: [old], new: [neu, secondNew, ...moreNew], ...found };
  return { kind: pair.moved ? 'move' : 'edit', old: [old], new: [neu], ...found };
}

function insertRow(at: number, block: DiffBlock): Row {
  return { kind: 'insert', old: [], new: [at], edits: wholeEdit(0, block.text.length), exhausted: false };
}

function deleteRow(at: number, block: DiffBlock): Row {
  return { kind: 'delete', old: [at], new: [], edits: wholeEdit(block.text.length, 0), exhausted: false };
}

function wholeEdit(oldLength: number, newLength: number): Edit[] {
  return oldLength + newLength === 0 ? [] : [{ old: [0, oldLength], new: [0, newLength] }];
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
