import { blockAt, type DiffBlock } from './model.ts';

/** A place in the text of a row's blocks, joined by one line feed. */
export interface Place {
  /** True of the line feeds between blocks; `block` is then the one after it. */
  readonly isBreak: boolean;
  readonly block: number;
  /** Its offset in that block. */
  readonly from: number;
  /** How much of the block follows. */
  readonly rest: number;
}

/** Finds out where in the blocks of a row an offset of its joined text lies. Offsets are asked for in ascending order. */
export class Places {
  readonly length: number;
  readonly #blocks: readonly { block: number; start: number; end: number }[];
  #turn = 0;

  constructor(blocks: readonly DiffBlock[], indices: readonly number[]) {
    let start = 0;
    this.#blocks = indices.map((block) => {
      const from = start;
      const end = from + blockAt(blocks, block).text.length;
      start = end + 1;
      return { block, start: from, end };
    });
    this.length = start - 1;
  }

  at(offset: number): Place {
    for (;;) {
      const here = this.#blocks[this.#turn];
      if (here === undefined) throw new Error(`No block of the row has the offset ${offset}: this is a bug`);
      if (offset < here.end)
        return { isBreak: false, block: here.block, from: offset - here.start, rest: here.end - offset };
      const next = this.#blocks[this.#turn + 1];
      if (offset === here.end && next !== undefined) return { isBreak: true, block: next.block, from: 0, rest: 0 };
      this.#turn += 1;
    }
  }
}
