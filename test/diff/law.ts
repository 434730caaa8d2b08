import {
  type Diff,
  type DiffBlock,
  joinBlocks,
  type Mark,
  type Row,
  rebuildNew,
  rebuildOld,
} from '../../src/diff/model.ts';

type Blocks = readonly DiffBlock[];

/**
 * The law of the diff: both texts can be rebuilt from the rows, exactly, formatting included, and the rows are what the
 * model says of them. Gives a sentence for everything that is not so.
 */
export function breachesOfLaw(old: Blocks, neu: Blocks, { rows }: Diff): string[] {
  const breaches: string[] = [];
  const demand = (holds: boolean, message: string): void => {
    if (!holds) breaches.push(message);
  };
  const standOnce = (indices: readonly number[], count: number): boolean =>
    indices.length === count && new Set(indices).size === count && indices.every((at) => at >= 0 && at < count);

  demand(
    standOnce(
      rows.flatMap((row): readonly number[] => row.old),
      old.length,
    ),
    'an old block stands in no row or in two',
  );
  demand(
    standOnce(
      rows.flatMap((row): readonly number[] => row.new),
      neu.length,
    ),
    'a new block stands in no row or in two',
  );
  demand(isAscending(rows.flatMap((row): readonly number[] => row.new)), 'rows are not in the order of the new text');
  demand(
    isAscending(rows.flatMap((row): readonly number[] => (row.kind === 'move' ? [] : row.old))),
    'rows that did not move are not in the order of the old text',
  );
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]?.kind;
    const follows = row.kind !== 'delete' || (before !== 'insert' && before !== 'move');
    demand(follows, `row ${at}: a deletion does not follow the old block before it`);
    for (const breach of breachesOfRow(old, neu, row)) breaches.push(`row ${at} (${row.kind}): ${breach}`);
  }
  return breaches;
}

const sizes: Record<Row['kind'], (old: number, neu: number) => boolean> = {
  same: (old, neu) => old === 1 && neu === 1,
  edit: (old, neu) => old === 1 && neu === 1,
  move: (old, neu) => old === 1 && neu === 1,
  insert: (old, neu) => old === 0 && neu === 1,
  delete: (old, neu) => old === 1 && neu === 0,
  split: (old, neu) => old === 1 && neu > 1,
  merge: (old, neu) => old > 1 && neu === 1,
};

function breachesOfRow(old: Blocks, neu: Blocks, row: Row): string[] {
  const breaches: string[] = [];
  const demand = (holds: boolean, message: string): void => {
    if (!holds) breaches.push(message);
  };
  const one = row.old.length === 0 ? nothing : joinBlocks(old, row.old);
  const other = row.new.length === 0 ? nothing : joinBlocks(neu, row.new);
  demand(sizes[row.kind](row.old.length, row.new.length), 'too many or too few blocks');
  demand(isWithoutGap(row.old) && isWithoutGap(row.new), 'its blocks do not stand next to each other');
  demand(rebuildNew(row.edits, one.text, other.text) === other.text, 'the new text cannot be rebuilt');
  demand(rebuildOld(row.edits, one.text, other.text) === one.text, 'the old text cannot be rebuilt');

  let oldAt = 0;
  let newAt = 0;
  for (const [turn, edit] of [...row.edits, end(one.text, other.text)].entries()) {
    const isLast = turn === row.edits.length;
    const kept = edit.old[0] - oldAt;
    demand(kept >= 0 && edit.new[0] - newAt === kept, 'what is kept is not as long on both sides');
    demand(turn === 0 || isLast || kept > 0, 'two edits touch');
    demand(isLast || edit.old[0] < edit.old[1] || edit.new[0] < edit.new[1], 'an edit is empty');
    demand(edit.old[0] <= edit.old[1] && edit.new[0] <= edit.new[1], 'an edit ends before it begins');
    demand(areFormattedAlike(one.marks, oldAt, other.marks, newAt, kept), 'what is kept is formatted differently');
    [, oldAt] = edit.old;
    [, newAt] = edit.new;
  }

  if (row.kind === 'same' || row.kind === 'edit') {
    const [oldBlock, newBlock] = [old[row.old[0]], neu[row.new[0]]];
    const areIdentical = JSON.stringify(oldBlock) === JSON.stringify(newBlock);
    demand(areIdentical === (row.kind === 'same'), 'it is “same” where the blocks are not, or the other way round');
    if (row.kind === 'same') demand(row.edits.length === 0, 'it has edits');
    else demand(row.edits.length > 0 || oldBlock?.identity !== newBlock?.identity, 'it has no edit');
  }
  return breaches;
}

const nothing = { text: '', marks: [] };

function end(old: string, neu: string) {
  return { old: [old.length, old.length], new: [neu.length, neu.length] } as const;
}

function isAscending(indices: readonly number[]): boolean {
  return indices.every((index, at) => at === 0 || index > (indices[at - 1] ?? -1));
}

function isWithoutGap(indices: readonly number[]): boolean {
  return indices.every((index, at) => index === (indices[0] ?? 0) + at);
}

function areFormattedAlike(
  oldMarks: readonly Mark[],
  oldFrom: number,
  newMarks: readonly Mark[],
  newFrom: number,
  length: number,
): boolean {
  if (oldMarks.length === 0 && newMarks.length === 0) return true;
  const over = (marks: readonly Mark[], at: number): string =>
    marks
      .filter(({ from, to }) => from <= at && at < to)
      .map(({ key }) => key)
      .sort()
      .join(' ');
  for (let at = 0; at < length; at += 1) {
    if (over(oldMarks, oldFrom + at) !== over(newMarks, newFrom + at)) return false;
  }
  return true;
}
