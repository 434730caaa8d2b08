import { ourProgram, type Program, peerProgram, run } from './program.ts';
import type { TextPair } from './rebuild.ts';
import { article, edited, randomFrom } from './texts.ts';
import { peerNames } from './words.ts';

const seed = 2026;

/** Seconds after which a program is not waited for. */
const patience = 120;

/** Seconds of processor time from which on one turn is enough: what disturbs it evens out. */
const long = 5;

/** Pairs of an article of 500 words and the same with a tenth of its words changed. */
export function articles(count: number): TextPair[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const old = article(random, 500);
    return { old, new: edited(random, old, 0.1) };
  });
}

/** One text of 10,000 words of which half changed. */
export function halfChanged(): TextPair[] {
  const random = randomFrom(seed + 1);
  const old = article(random, 10_000);
  return [{ old, new: edited(random, old, 0.5) }];
}

/**
 * How many times the processor time that we take each of the others takes for the same pairs, in the order of the
 * peers; undefined where one did not end in reasonable time. Of several turns the quickest counts, and all take turns,
 * so that what else the machine does falls on all alike.
 */
export function race(pairs: readonly TextPair[], turns: number): (number | undefined)[] {
  const input = linesOf(pairs);
  const programs: Program[] = [ourProgram, ...peerNames.map(peerProgram)];
  const best: (number | undefined)[] = programs.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, program] of programs.entries()) {
      const before = best[at];
      const isDone = before === undefined || (turn > 0 && before > long);
      if (!isDone) best[at] = least(before, run(program, input, patience)?.cpu);
    }
  }
  const [ours, ...theirs] = best;
  return theirs.map((time) => (time === undefined || ours === undefined ? undefined : time / ours));
}

/** The lines of JSON that a program reads. */
export function linesOf(pairs: readonly TextPair[]): string {
  return pairs.map((pair, id) => `${JSON.stringify({ id, old: pair.old, new: pair.new })}\n`).join('');
}

function least(one: number, other: number | undefined): number | undefined {
  return other === undefined ? undefined : Math.min(one, other);
}
