import { candidatePairs } from './candidates.ts';
import type { Link } from './chain.ts';
import type { Profile, Similarity } from './similarity.ts';

/** From this likeness on, blocks in different places are called moved. */
const moveThreshold = 0.6;
/** And from this, where both are long and neither has anything else like it. */
const clearMoveThreshold = 0.5;
const clearMoveWords = 12;
/** A block of fewer words than this is never called moved: a byline or “Advertisement” recurs by chance. */
const moveWords = 4;
/** But one of so many characters is, where it is the very same and stands once on either side. */
const sameMoveLength = 20;
/** What stood beside a moved block and stands beside it again moved along from this likeness on. */
const alongThreshold = 0.4;

/** A block that is in no link. */
export interface Unlinked {
  readonly profile: Profile;
  /** How many characters it has. */
  readonly length: number;
}

/** A block's old and its new place. */
export interface Move {
  readonly old: number;
  readonly new: number;
}

/**
 * Links blocks that are in no other link and very much alike: they were moved. The most alike first.
 *
 * @param likeness how alike an old and a new block are: 0 to 1, and 1 only where they say the same
 */
export function findMoves(
  old: ReadonlyMap<number, Unlinked>,
  neu: ReadonlyMap<number, Unlinked>,
  similarity: Similarity,
  likeness: (oldAt: number, newAt: number) => number,
): Move[] {
  const links = Array.from(candidatePairs(similarity, movable(old), movable(neu)), ([oldAt, newAt]): Link => {
    return { old: oldAt, new: newAt, weight: likeness(oldAt, newAt) };
  });
  const rivals = rivalsOf(links);
  const isMove = (link: Link): boolean => {
    const words = Math.min(old.get(link.old)?.profile.words ?? 0, neu.get(link.new)?.profile.words ?? 0);
    const rival = rivals(link);
    if (words < moveWords) return link.weight === 1 && rival < 1;
    if (link.weight >= moveThreshold) return true;
    return words >= clearMoveWords && link.weight >= clearMoveThreshold && link.weight >= 2 * rival;
  };
  const found = links.filter(isMove);
  found.sort((one, other) => other.weight - one.weight || one.old - other.old || one.new - other.new);
  const moves: Move[] = [];
  const taken = { old: new Set<number>(), new: new Set<number>() };
  const isFree = (oldAt: number, newAt: number): boolean =>
    old.has(oldAt) && neu.has(newAt) && !taken.old.has(oldAt) && !taken.new.has(newAt);
  const move = (oldAt: number, newAt: number): void => {
    taken.old.add(oldAt);
    taken.new.add(newAt);
    moves.push({ old: oldAt, new: newAt });
  };
  for (const link of found) if (isFree(link.old, link.new)) move(link.old, link.new);
  for (const start of [...moves]) {
    for (const step of [-1, 1]) {
      let [oldAt, newAt] = [start.old + step, start.new + step];
      while (isFree(oldAt, newAt) && hasWords(old, oldAt) && likeness(oldAt, newAt) >= alongThreshold) {
        move(oldAt, newAt);
        [oldAt, newAt] = [oldAt + step, newAt + step];
      }
    }
  }
  return moves;
}

function* movable(blocks: ReadonlyMap<number, Unlinked>): Generator<[at: number, profile: Profile]> {
  for (const [at, { profile, length }] of blocks) {
    if (profile.words >= moveWords || (profile.words > 0 && length >= sameMoveLength)) yield [at, profile];
  }
}

function hasWords(blocks: ReadonlyMap<number, Unlinked>, at: number): boolean {
  return (blocks.get(at)?.profile.words ?? 0) > 0;
}

/** For a link, the weight of the heaviest other one that shares an end with it. */
function rivalsOf(links: readonly Link[]): (link: Link) => number {
  const best = { old: new Map<number, [number, number]>(), new: new Map<number, [number, number]>() };
  const note = (weights: Map<number, [number, number]>, at: number, weight: number): void => {
    const [first, second] = weights.get(at) ?? [0, 0];
    weights.set(at, weight > first ? [weight, first] : [first, Math.max(second, weight)]);
  };
  for (const link of links) {
    note(best.old, link.old, link.weight);
    note(best.new, link.new, link.weight);
  }
  return (link) => {
    const rival = ([first, second]: [number, number]): number => (first === link.weight ? second : first);
    return Math.max(rival(best.old.get(link.old) ?? [0, 0]), rival(best.new.get(link.new) ?? [0, 0]));
  };
}
