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

/**
 * Compares two lists of token ids: a shortest edit script (Myers, “An O(ND) Difference Algorithm”, 1986, by the npm
 * package `diff`) within a limit of steps. Where that is met, the texts are cut at what occurs once on both sides (the
 * idea of Bram Cohen's patience diff) and the parts compared; at last a range is replaced whole.
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
    const found = shortestScript(old, neu, core, share);
    if (found !== undefined) {
      spans.push(...found.spans);
      tally.steps += found.steps;
      return;
    }
    tally.steps += share;
    const cuts = depth < maxDepth ? commonRarities(old, neu, core) : [];
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
function trim(old: Ids, neu: Ids, range: Span): Span {
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

/** The shortest edit script of a range, or undefined where it would take more than `limit` steps. */
function shortestScript(old: Ids, neu: Ids, range: Span, limit: number): { spans: Span[]; steps: number } | undefined {
  // D edits take about D²/2 steps.
  const maxEditLength = Math.floor(Math.sqrt(2 * limit));
  const parts = diffArrays(old.slice(...range.old), neu.slice(...range.new), { maxEditLength });
  if (parts === undefined) return undefined;
  const spans: Span[] = [];
  let [oldAt] = range.old;
  let [newAt] = range.new;
  let length = 0;
  for (const part of parts) {
    const oldCount = part.added ? 0 : part.count;
    const newCount = part.removed ? 0 : part.count;
    if (part.added || part.removed) {
      spans.push({ old: [oldAt, oldAt + oldCount], new: [newAt, newAt + newCount] });
      length += part.count;
    }
    oldAt += oldCount;
    newAt += newCount;
  }
  return { spans: joinTouching(spans), steps: Math.ceil((length * length) / 2) };
}

/** Pairs of token numbers that surely belong together: pairs of words that occur once on either side, in order. */
function commonRarities(old: Ids, neu: Ids, range: Span): [old: number, new: number][] {
  const onlyIn = (ids: Ids, [from, to]: Range): Map<string, number> => {
    const places = new Map<string, number>();
    const repeated = new Set<string>();
    for (let at = from; at + 1 < to; at += 1) {
      const pair = `${ids[at]} ${ids[at + 1]}`;
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
