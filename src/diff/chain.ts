/** A possible link between a place in the old and a place in the new text. */
export interface Link {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/**
 * The heaviest set of links of which no two cross or share an end, in order. O(n log n): links are taken by old place,
 * and a Fenwick tree over new places answers which chain before this one is heaviest (Jacobson and Vo, “Heaviest
 * increasing/common subsequence problems”, 1992). Among equals the first found stays.
 */
export function heaviestChain<L extends Link>(links: readonly L[]): L[] {
  // Of one old place, later new places first: so two links of one old place are never in one chain.
  const sorted = [...links].sort((one, other) => one.old - other.old || other.new - one.new);
  const places = [...new Set(links.map((link) => link.new))].sort((one, other) => one - other);
  const rank = new Map(places.map((place, index) => [place, index + 1]));
  const totals: number[] = [];
  const before: (number | undefined)[] = [];
  // tree[rank] holds the number of the link that ends the heaviest chain among the ranks it covers.
  const tree: (number | undefined)[] = [];

  const bestBelow = (limit: number): number | undefined => {
    let best: number | undefined;
    for (let at = limit - 1; at > 0; at -= at & -at) best = heavier(best, tree[at]);
    return best;
  };
  const heavier = (one: number | undefined, other: number | undefined): number | undefined => {
    if (one === undefined) return other;
    if (other === undefined) return one;
    return (totals[other] ?? 0) > (totals[one] ?? 0) ? other : one;
  };

  let last: number | undefined;
  for (const [index, link] of sorted.entries()) {
    const place = rank.get(link.new) ?? 0;
    const previous = bestBelow(place);
    before[index] = previous;
    totals[index] = link.weight + (previous === undefined ? 0 : (totals[previous] ?? 0));
    for (let at = place; at <= places.length; at += at & -at) tree[at] = heavier(tree[at], index);
    last = heavier(last, index);
  }

  const chain: L[] = [];
  for (let index = last; index !== undefined; index = before[index]) {
    const link = sorted[index];
    if (link !== undefined) chain.push(link);
  }
  return chain.reverse();
}
