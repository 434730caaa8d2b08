import type { Profile, Similarity } from './similarity.ts';

/** A feature that stands in more blocks than this says too little to find candidates by. */
const maxSpread = 24;
/** How many candidates a block has at most. */
const maxCandidates = 8;

type Placed = readonly [at: number, profile: Profile];

/**
 * Pairs of blocks that may be similar, without comparing all with all: for each old block, the few new ones with which
 * it shares most of what few others have. In order of the old blocks, then of the new ones.
 */
export function* candidatePairs(
  similarity: Similarity,
  old: Iterable<Placed>,
  neu: Iterable<Placed>,
): Generator<[old: number, new: number]> {
  const places = new Map<number, number[]>();
  for (const [at, { features }] of neu) {
    for (const feature of features) {
      if (similarity.spread(feature) > maxSpread) continue;
      const list = places.get(feature);
      if (list === undefined) places.set(feature, [at]);
      else list.push(at);
    }
  }
  if (places.size === 0) return;
  for (const [at, { features }] of old) {
    const shared = new Map<number, number>();
    for (const feature of features) {
      const found = places.get(feature);
      if (found === undefined) continue;
      const weight = similarity.weight(feature);
      for (const other of found) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    const best = [...shared].sort(([one, less], [two, more]) => more - less || one - two).slice(0, maxCandidates);
    for (const [other] of best.sort(([one], [two]) => one - two)) yield [at, other];
  }
}
