import type { Beginning, Strand, Stretch } from '../diff/strands.ts';

/** A block that stands in the newest version, with all that ever stood in it. */
export interface StandingPlace {
  readonly kind: 'standing';
  readonly beginning: Beginning;
  /** Words, removed ones too, and the beginnings of blocks that are part of it now. */
  readonly strands: readonly Strand[];
}

/** Blocks that stood between two others and no longer do. */
export interface RemovedPlace {
  readonly kind: 'removed';
  readonly blocks: readonly RemovedBlock[];
}

/** A block with all that ever stood in it. */
export interface RemovedBlock {
  readonly beginning: Beginning;
  readonly strands: readonly Stretch[];
}

export type HistoryPlace = StandingPlace | RemovedPlace;

/** Puts strands together as a reader sees them: the blocks of the newest version, and between them those that went. */
export function placesOf(strands: readonly Strand[], newest: number): HistoryPlace[] {
  const places: HistoryPlace[] = [];
  let within: Strand[] = [];
  let removed: RemovedBlock[] = [];
  const pass = (): void => {
    if (removed.length > 0) places.push({ kind: 'removed', blocks: removed });
    removed = [];
  };
  for (const block of blocksOf(strands)) {
    if (block.beginning.last === newest) {
      pass();
      within = [...block.strands];
      places.push({ kind: 'standing', beginning: block.beginning, strands: within });
    } else if (block.strands.some(({ last }) => last === newest)) {
      // Its words stand in the block before it now, and whatever was between the two stood there.
      for (const { beginning, strands: words } of [...removed, block]) within.push(beginning, ...words);
      removed = [];
    } else removed.push(block);
  }
  pass();
  return places;
}

function blocksOf(strands: readonly Strand[]): RemovedBlock[] {
  const blocks: { beginning: Beginning; strands: Stretch[] }[] = [];
  for (const strand of strands) {
    if (strand.kind === 'block') blocks.push({ beginning: strand, strands: [] });
    else blocks.at(-1)?.strands.push(strand);
  }
  return blocks;
}

/** Blocks in order, those together that came and went in the same steps. */
export function togetherOf(blocks: readonly RemovedBlock[]): (readonly [RemovedBlock, ...RemovedBlock[]])[] {
  const groups: [RemovedBlock, ...RemovedBlock[]][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const [{ beginning }] = group ?? [block];
    const { first, last, isMovedAway } = block.beginning;
    const isAlike = beginning.first === first && beginning.last === last && beginning.isMovedAway === isMovedAway;
    if (group !== undefined && isAlike) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Words that gave way to others in one step, or either alone. */
export interface Swap {
  readonly removed: readonly Stretch[];
  readonly added: readonly Stretch[];
}

/** What a step to version `step` did to the words of a place, in order. */
export function swapsOf(strands: readonly Strand[], step: number): Swap[] {
  const swaps: Swap[] = [];
  let removed: Stretch[] = [];
  let added: Stretch[] = [];
  const pass = (): void => {
    if (removed.length + added.length > 0) swaps.push({ removed, added });
    removed = [];
    added = [];
  };
  for (const strand of strands) {
    if (strand.first > step || strand.last < step - 1) continue;
    if (strand.first < step && strand.last >= step) pass();
    else if (strand.kind === 'words') (strand.first === step ? added : removed).push(strand);
  }
  pass();
  return swaps;
}
