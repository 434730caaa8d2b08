import type { FoundEdit } from './quality.ts';
import { replacementsIn, type Sentence } from './sentences.ts';

/** How words fare in the sentences of one script. */
export interface Wholeness {
  /** The share of edits that begin or end inside a word. */
  readonly cut: number;
  /** The share of pairs in which the replaced word is marked, whole, and nothing else. */
  readonly exact: number;
}

/** Compares each sentence with the same where one word was replaced. */
export function scoreWholeness(
  sources: readonly string[],
  compare: (old: string, neu: string) => readonly FoundEdit[],
): Wholeness {
  let [edits, cut, exact] = [0, 0, 0];
  const pairs = sources.flatMap(replacementsIn);
  for (const pair of pairs) {
    const found = compare(pair.old.text, pair.new.text);
    edits += found.length;
    cut += found.filter((edit) => cuts(edit.old, pair.old) || cuts(edit.new, pair.new)).length;
    const [first, ...more] = found;
    const isExact = more.length === 0 && isRange(first?.old, pair.old) && isRange(first?.new, pair.new);
    if (isExact) exact += 1;
  }
  return { cut: cut / Math.max(1, edits), exact: exact / Math.max(1, pairs.length) };
}

function cuts(range: readonly [number, number], { words }: Sentence): boolean {
  return words.some(([from, to]) => range.some((end) => end > from && end < to));
}

function isRange(range: readonly [number, number] | undefined, { replaced }: Sentence): boolean {
  return range?.[0] === replaced[0] && range[1] === replaced[1];
}
