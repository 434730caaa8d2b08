import type { Link } from './chain.ts';
import { gapsBetween } from './gaps.ts';
import { blockAt, type DiffBlock } from './model.ts';
import { type Profile, type Similarity, together } from './similarity.ts';

/** One old and one new block, or one and several. */
export interface GroupLink {
  readonly old: readonly [number, ...number[]];
  readonly new: readonly [number, ...number[]];
}

/** The blocks of one text, with the profiles of those that were read. */
export interface TextSide {
  readonly blocks: readonly DiffBlock[];
  readonly profiles: ReadonlyMap<number, Profile>;
}

/** How much of a piece must come from the block it is said to have been split from. */
const splitThreshold = 0.5;
/** And how much where no piece was linked with it before, as where a list became prose. */
const regroupThreshold = 0.6;
/** A block of fewer words than this is never called a part of another: a byline or “Advertisement” recurs by chance. */
const leastPart = 4;

/**
 * Widens links over unlinked neighbours that were split from or merged into them, and links blocks with the several that
 * were made of them, or they of it.
 *
 * @param links in order on both sides
 * @param moved what is linked elsewhere
 */
export function groupLinks(
  links: readonly Link[],
  moved: readonly { readonly old: number; readonly new: number }[],
  old: TextSide,
  neu: TextSide,
  similarity: Similarity,
): GroupLink[] {
  const takenOld = new Set([...links, ...moved].map((link) => link.old));
  const takenNew = new Set([...links, ...moved].map((link) => link.new));
  const groups = links.map((link): GroupLink => {
    const [oldProfile, newProfile] = [old.profiles.get(link.old), neu.profiles.get(link.new)];
    if (oldProfile === undefined || newProfile === undefined) return { old: [link.old], new: [link.new] };
    const pieces = grow(neu, link.new, oldProfile, takenNew, similarity);
    if (pieces.length > 1) return { old: [link.old], new: pieces };
    return { old: grow(old, link.old, newProfile, takenOld, similarity), new: [link.new] };
  });
  const more = regrouped(links, old, neu, { old: takenOld, new: takenNew }, similarity);
  return [...groups, ...more].sort((one, other) => one.old[0] - other.old[0]);
}

/**
 * The block at `at` with those before and after it that are in no link, of its own family, and made for the better part
 * of words of `whole` that the others have not used.
 */
function grow(
  { blocks, profiles }: TextSide,
  at: number,
  whole: Profile,
  taken: Set<number>,
  similarity: Similarity,
): [number, ...number[]] {
  const pieces: [number, ...number[]] = [at];
  const joins = (next: number): boolean => {
    const profile = profiles.get(next);
    if (taken.has(next) || profile === undefined || profile.words < leastPart) return false;
    if (blockAt(blocks, next).family !== blockAt(blocks, at).family) return false;
    const before = together(pieces.flatMap((piece) => profiles.get(piece) ?? []));
    const gained = similarity.common(together([before, profile]), whole) - similarity.common(before, whole);
    return gained >= splitThreshold * similarity.total(profile);
  };
  for (let next = at - 1; joins(next); next -= 1) {
    pieces.unshift(next);
    taken.add(next);
  }
  for (let next = at + 1; joins(next); next += 1) {
    pieces.push(next);
    taken.add(next);
  }
  return pieces;
}

/** Where one block stands between two links on one side and several on the other: they, where it is made of them. */
function regrouped(
  links: readonly Link[],
  old: TextSide,
  neu: TextSide,
  taken: { readonly old: ReadonlySet<number>; readonly new: ReadonlySet<number> },
  similarity: Similarity,
): GroupLink[] {
  const whole = { old: [0, old.blocks.length], new: [0, neu.blocks.length] } as const;
  return gapsBetween(links, whole).flatMap((gap): GroupLink[] => {
    const [oldFree, newFree] = [free(gap.old, taken.old), free(gap.new, taken.new)];
    const [firstOld, ...moreOld] = oldFree;
    const [firstNew, ...moreNew] = newFree;
    if (firstOld === undefined || firstNew === undefined) return [];
    if (moreNew.length === 0 && moreOld.length > 0 && isMadeOf(neu, firstNew, old, oldFree, similarity)) {
      return [{ old: [firstOld, ...moreOld], new: [firstNew] }];
    }
    if (moreOld.length === 0 && moreNew.length > 0 && isMadeOf(old, firstOld, neu, newFree, similarity)) {
      return [{ old: [firstOld], new: [firstNew, ...moreNew] }];
    }
    return [];
  });
}

/** All places of a stretch where none of them is taken; none otherwise, since a group stands together. */
function free([from, to]: readonly [number, number], taken: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (taken.has(at)) return [];
    places.push(at);
  }
  return places;
}

function isMadeOf(
  { profiles }: TextSide,
  at: number,
  parts: TextSide,
  places: readonly number[],
  similarity: Similarity,
): boolean {
  const whole = profiles.get(at);
  const pieces = places.flatMap((place) => parts.profiles.get(place) ?? []);
  if (whole === undefined || pieces.length < places.length || whole.words < leastPart) return false;
  const stems = (piece: Profile): boolean =>
    piece.words > 1 && similarity.common(piece, whole) >= regroupThreshold * similarity.total(piece);
  return pieces.every(stems) && similarity.between(together(pieces), whole) >= regroupThreshold;
}
