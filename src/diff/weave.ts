import { blockAt, type Diff, type DiffBlock, type Row } from './model.ts';
import { Places } from './places.ts';
import type { Beginning, Strand, Stretch } from './strands.ts';

/** The strands of a single version, the first. */
export function firstStrands(blocks: readonly DiffBlock[]): Strand[] {
  return blocks.flatMap((_, at) => wholeBlock(blocks, at, 0, false));
}

/**
 * The strands of one more version.
 *
 * @param strands those of all versions up to `version - 1`
 * @param version the number of the new version, counted from 0
 * @param diff what changed from `old`, the blocks of version `version - 1`, to `neu`, those of the new one
 */
export function addVersion(
  strands: readonly Strand[],
  version: number,
  old: readonly DiffBlock[],
  neu: readonly DiffBlock[],
  diff: Diff,
): Strand[] {
  const weaver = new Weaver(strands, version, old, neu);
  for (const row of diff.rows) weaver.row(row);
  return weaver.finish();
}

function wholeBlock(blocks: readonly DiffBlock[], block: number, version: number, isMovedHere: boolean): Strand[] {
  const beginning: Beginning = {
    kind: 'block',
    first: version,
    last: version,
    block,
    isMovedHere,
    isMovedAway: false,
  };
  const to = blockAt(blocks, block).text.length;
  if (to === 0) return [beginning];
  return [beginning, { kind: 'words', first: version, last: version, block, from: 0, to }];
}

/** Takes the strands of all versions up to the old one, in order, and gives those up to the new one. */
class Weaver {
  readonly #strands: readonly Strand[];
  readonly #version: number;
  readonly #old: readonly DiffBlock[];
  readonly #new: readonly DiffBlock[];
  readonly #woven: Strand[] = [];
  /** The next strand to take. */
  #at = 0;
  /** How much of that strand was taken already. */
  #taken = 0;
  /** The next old block to take. */
  #oldBlock = 0;

  constructor(strands: readonly Strand[], version: number, old: readonly DiffBlock[], neu: readonly DiffBlock[]) {
    this.#strands = strands;
    this.#version = version;
    this.#old = old;
    this.#new = neu;
  }

  row(row: Row): void {
    switch (row.kind) {
      case 'insert':
      case 'move':
        this.#passRemovedWords();
        this.#woven.push(...wholeBlock(this.#new, row.new[0], this.#version, row.kind === 'move'));
        return;
      case 'delete':
        this.#passMovedAway(row.old[0]);
        this.#endBlock(false);
        return;
      default:
        this.#passMovedAway(row.old[0]);
        this.#change(row);
        this.#oldBlock += row.old.length;
    }
  }

  finish(): Strand[] {
    this.#passMovedAway(this.#old.length);
    this.#woven.push(...this.#strands.slice(this.#at));
    return this.#woven;
  }

  /** Old blocks that no row of this place has were moved: they end here. */
  #passMovedAway(to: number): void {
    while (this.#oldBlock < to) this.#endBlock(true);
  }

  #endBlock(isMovedAway: boolean): void {
    const beginning = this.#takeBeginning();
    this.#woven.push({ ...beginning, isMovedAway });
    this.#end(blockAt(this.#old, this.#oldBlock).text.length);
    this.#oldBlock += 1;
  }

  #change(row: Exclude<Row, { kind: 'insert' | 'delete' | 'move' }>): void {
    const old = new Places(this.#old, row.old);
    const neu = new Places(this.#new, row.new);
    this.#keepBeginning(row.old[0], row.new[0]);
    let oldAt = 0;
    let newAt = 0;
    for (const edit of [...row.edits, { old: [old.length, old.length], new: [neu.length, neu.length] } as const]) {
      this.#keep(old, oldAt, neu, newAt, edit.new[0] - newAt);
      this.#endRange(old, ...edit.old);
      this.#begin(neu, ...edit.new);
      [, oldAt] = edit.old;
      [, newAt] = edit.new;
    }
  }

  /** Keeps `length` units of the row's text, which may begin blocks on one side only. */
  #keep(old: Places, oldFrom: number, neu: Places, newFrom: number, length: number): void {
    for (let done = 0; done < length; ) {
      const one = old.at(oldFrom + done);
      const other = neu.at(newFrom + done);
      if (one.isBreak && other.isBreak) this.#keepBeginning(one.block, other.block);
      else if (one.isBreak || other.isBreak) {
        this.#endRange(old, oldFrom + done, oldFrom + done + 1);
        this.#begin(neu, newFrom + done, newFrom + done + 1);
      } else {
        const size = Math.min(length - done, one.rest, other.rest);
        this.#keepWords(other.block, other.from, size);
        done += size;
        continue;
      }
      done += 1;
    }
  }

  /** A block that became of another kind begins anew; its former beginning stands within it. */
  #keepBeginning(oldBlock: number, newBlock: number): void {
    const beginning = this.#takeBeginning();
    const isAlike = blockAt(this.#old, oldBlock).identity === blockAt(this.#new, newBlock).identity;
    if (isAlike) this.#woven.push({ ...beginning, last: this.#version, block: newBlock });
    else this.#woven.push(this.#newBeginning(newBlock), beginning);
  }

  #newBeginning(block: number): Beginning {
    const [first, last] = [this.#version, this.#version];
    return { kind: 'block', first, last, block, isMovedHere: false, isMovedAway: false };
  }

  #keepWords(block: number, from: number, length: number): void {
    for (let done = 0; done < length; ) {
      const stretch = this.#takeWords(length - done);
      const size = stretch.to - stretch.from;
      const start = from + done;
      this.#woven.push({ ...stretch, last: this.#version, block, from: start, to: start + size });
      done += size;
    }
  }

  /** Words and beginnings in a range of the old text end. */
  #endRange(old: Places, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const place = old.at(at);
      if (place.isBreak) {
        this.#woven.push(this.#takeBeginning());
        at += 1;
      } else {
        const size = Math.min(to - at, place.rest);
        this.#end(size);
        at += size;
      }
    }
  }

  #end(length: number): void {
    for (let done = 0; done < length; ) {
      const stretch = this.#takeWords(length - done);
      this.#woven.push(stretch);
      done += stretch.to - stretch.from;
    }
  }

  /** Words and beginnings in a range of the new text begin. */
  #begin(neu: Places, from: number, to: number): void {
    const [first, last] = [this.#version, this.#version];
    for (let at = from; at < to; ) {
      const { isBreak, block, from: start, rest } = neu.at(at);
      const size = isBreak ? 1 : Math.min(to - at, rest);
      if (isBreak) this.#woven.push(this.#newBeginning(block));
      else this.#woven.push({ kind: 'words', first, last, block, from: start, to: start + size });
      at += size;
    }
  }

  #takeBeginning(): Beginning {
    const strand = this.#nextStanding();
    if (strand.kind !== 'block') throw new Error('A block begins where the strands have words: this is a bug');
    this.#at += 1;
    return strand;
  }

  /** The next words of the old version, `most` units at most. */
  #takeWords(most: number): Stretch {
    const strand = this.#nextStanding();
    if (strand.kind !== 'words') throw new Error('Words stand where the strands begin a block: this is a bug');
    const from = strand.from + this.#taken;
    const to = Math.min(strand.to, from + most);
    this.#taken = to === strand.to ? 0 : this.#taken + to - from;
    if (this.#taken === 0) this.#at += 1;
    return { ...strand, from, to };
  }

  /** The next strand of the old version. Those on the way to it were removed before, and stay as they are. */
  #nextStanding(): Strand {
    for (;;) {
      const strand = this.#strands[this.#at];
      if (strand === undefined) throw new Error('The strands hold less than the old version: this is a bug');
      if (strand.last === this.#version - 1) return strand;
      this.#woven.push(strand);
      this.#at += 1;
    }
  }

  /** What was removed from the end of the block before belongs to it, not to a block that is put in after it. */
  #passRemovedWords(): void {
    for (let strand = this.#strands[this.#at]; strand !== undefined; strand = this.#strands[this.#at]) {
      if (strand.kind === 'block' || strand.last === this.#version - 1) return;
      this.#woven.push(strand);
      this.#at += 1;
    }
  }
}
