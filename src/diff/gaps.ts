import type { Link } from './chain.ts';

/** A stretch of the old and one of the new blocks that are aligned with each other; one may be empty. */
export interface Gap {
  readonly old: readonly [from: number, to: number];
  readonly new: readonly [from: number, to: number];
}

/** Where each key stands that occurs once in a stretch. */
export function uniquePlaces(
  keyAt: (at: number) => string,
  [from, to]: readonly [number, number],
): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const key = keyAt(at);
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** What lies before, between and after the links of a chain, where anything does. */
export function gapsBetween(chain: readonly Link[], whole: Gap): Gap[] {
  const gaps: Gap[] = [];
  let [oldAt] = whole.old;
  let [newAt] = whole.new;
  for (const link of [...chain, { old: whole.old[1], new: whole.new[1] }]) {
    if (oldAt < link.old || newAt < link.new) gaps.push({ old: [oldAt, link.old], new: [newAt, link.new] });
    oldAt = link.old + 1;
    newAt = link.new + 1;
  }
  return gaps;
}

/** The numbers from one to another, without the last. */
export function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at += 1) yield at;
}
