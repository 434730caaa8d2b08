import { diffArrays } from 'diff';
import { heaviestChain } from './chain.ts';
import type { Range } from './model.ts';

/** A piece that differs, as ranges of token numbers. */
export interface Span {
  readonly old: Range;
  readonly new: Range;
}

/** What differs between two lists of tokens, in order, with at least one equal token between two spans. */
export interface TokenDiff {
  readonly spans: readonly Span[];
  /** Steps used, as `Budget` counts them. */
  readonly steps: number;
  /** True where the limit was met, so that some span is longer than it need be. */
  readonly exhausted: boolean;
}

type Ids = readonly number[];

/** How deep ranges are cut at rare words before a range that is still too costly is replaced whole. */
const maxDepth = 6;

/** A range of more tokens than this, both sides together, is cut before it is compared: most of it is found so. */
const largeRange = 2000;

/**
 * Compares two lists of token ids: a shortest edit script (Myers, “An O(ND) Difference Algorithm”, 1986, by the npm
 * package `diff`) within a limit of steps. Where that is met, and in large texts at once, the texts are cut at what
 * occurs once on both sides (the idea of Bram Cohen's patience diff) and the parts compared; at last a range is replaced
 * whole.
 */
export function diffTokens(old: Ids, neu: Ids, limit: number): TokenDiff {
  const spans: Span[] = [];
  const tally = { steps: 0, exhausted: false };
  compare({ old: [0, old.length], new: [0, neu.length] }, 0, limit);
  return { spans: joinTouching(spans), ...tally };

  function compare(range: Span, depth: number, share: number): void {
    const core = trim(old, neu, range);
    const oldLength = core.old[1] - core.old[0];
    const newLength = core.new[1] - core.new[0];
    if (oldLength === 0 && newLength === 0) return;
    if (oldLength === 0 || newLength === 0) {
      spans.push(core);
      return;
    }
    const mayCut = depth < maxDepth;
    let cuts = mayCut && oldLength + newLength > largeRange ? commonRarities(old, neu, core) : [];
    if (cuts.length === 0) {
      const found = shortestScript(old, neu, core, share);
      if (found !== undefined) {
        for (const span of found.spans) spans.push(span);
        tally.steps += found.steps;
        return;
      }
      tally.steps += share;
      cuts = mayCut ? commonRarities(old, neu, core) : [];
    }
    if (cuts.length === 0) {
      tally.exhausted = true;
      spans.push(core);
      return;
    }
    for (const part of between(cuts, core)) {
      const weight = (part.old[1] - part.old[0] + part.new[1] - part.new[0]) / (oldLength + newLength);
      compare(part, depth + 1, Math.floor(share * weight));
    }
  }
}

/** The range without what both sides have in common at its head and tail. */
export function trim(old: Ids, neu: Ids, range: Span): Span {
  let [oldFrom, oldTo] = range.old;
  let [newFrom, newTo] = range.new;
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === neu[newFrom]) {
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === neu[newTo - 1]) {
    oldTo -= 1;
    newTo -= 1;
  }
  return { old: [oldFrom, oldTo], new: [newFrom, newTo] };
}

/**
 * The shortest edit script of a range, or undefined where it would take more than `limit` steps. What occurs on one
 * side only is in no common part, so it is left out of the comparison, as GNU diff does: that costs nothing of what is
 * found, and spares most of the work.
 */
function shortestScript(old: Ids, neu: Ids, range: Span, limit: number): { spans: Span[]; steps: number } | undefined {
  const oldPlaces = sharedPlaces(old, range.old, neu, range.new);
  const newPlaces = sharedPlaces(neu, range.new, old, range.old);
  const idsAt = (ids: Ids, places: readonly number[]): number[] => places.map((place) => ids[place] ?? -1);
  const [oldIds, newIds] = [idsAt(old, oldPlaces), idsAt(neu, newPlaces)];
  // D edits take about D²/2 steps.
  const maxEditLength = Math.floor(Math.sqrt(2 * limit));
  const areSame = oldIds.length === newIds.length && oldIds.every((id, at) => id === newIds[at]);
  const parts = areSame
    ? [{ added: false, removed: false, count: oldIds.length }]
    : diffArrays(oldIds, newIds, { maxEditLength });
  if (parts === undefined) return undefined;
  const kept: [old: number, new: number][] = [];
  let [oldAt, newAt, length] = [0, 0, 0];
  for (const { added, removed, count } of parts) {
    if (added || removed) length += count;
    else for (let by = 0; by < count; by += 1) kept.push([oldPlaces[oldAt + by] ?? 0, newPlaces[newAt + by] ?? 0]);
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
  const spans = between(kept, range).filter((span) => span.old[0] < span.old[1] || span.new[0] < span.new[1]);
  return { spans, steps: Math.ceil((length * length) / 2) };
}

/** Where in a range those tokens stand that occur in a range of the other side, too. */
function sharedPlaces(ids: Ids, [from, to]: Range, others: Ids, [otherFrom, otherTo]: Range): number[] {
  const there = new Set<number>();
  for (let at = otherFrom; at < otherTo; at += 1) there.add(others[at] ?? -1);
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (there.has(ids[at] ?? -1)) places.push(at);
  return places;
}

/** Pairs of token numbers that surely belong together: pairs of words that occur once on either side, in order. */
function commonRarities(old: Ids, neu: Ids, range: Span): [old: number, new: number][] {
  const onlyIn = (ids: Ids, [from, to]: Range): Map<number, number> => {
    const places = new Map<number, number>();
    const repeated = new Set<number>();
    for (let at = from; at + 1 < to; at += 1) {
      const pair = (ids[at] ?? 0) * 2 ** 26 + (ids[at + 1] ?? 0);
      if (places.has(pair)) repeated.add(pair);
      places.set(pair, at);
    }
    for (const pair of repeated) places.delete(pair);
    return places;
  };
  const inNew = onlyIn(neu, range.new);
  const common: { old: number; new: number; weight: number }[] = [];
  for (const [pair, at] of onlyIn(old, range.old)) {
    const other = inNew.get(pair);
    if (other !== undefined) common.push({ old: at, new: other, weight: 1 });
  }
  return heaviestChain(common).map((link) => [link.old, link.new]);
}

/** The ranges before, between and after the cuts; the tokens at the cuts themselves are equal. */
function between(cuts: readonly [old: number, new: number][], range: Span): Span[] {
  const parts: Span[] = [];
  let [oldAt] = range.old;
  let [newAt] = range.new;
  for (const [oldCut, newCut] of cuts) {
    parts.push({ old: [oldAt, oldCut], new: [newAt, newCut] });
    oldAt = oldCut + 1;
    newAt = newCut + 1;
  }
  parts.push({ old: [oldAt, range.old[1]], new: [newAt, range.new[1]] });
  return parts;
}

/** Spans that touch become one: a removal and the addition beside it are a replacement. */
export function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.old[1] === span.old[0] && last.new[1] === span.new[0]) {
      joined[joined.length - 1] = { old: [last.old[0], span.old[1]], new: [last.new[0], span.new[1]] };
    } else joined.push(span);
  }
  return joined;
}
