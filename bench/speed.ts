import { diffBlocks } from '../src/diff/diff.ts';
import { paragraphs } from './gold.ts';
import { ourProgram, type Program, peerProgram, run } from './program.ts';
import type { TextPair } from './rebuild.ts';
import { article, edited, randomFrom } from './texts.ts';
import { peerNames, wordPeers } from './words.ts';

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

/**
 * The same within one process, so that neither start-up nor JSON counts: how many times the processor time that we take
 * for a pair each of the others takes. Every one is tried before, since compiling is a part of starting; we, who are
 * quick, take several turns, of which the middle one counts.
 */
export function raceWarm({ old, new: neu }: TextPair): number[] {
  const [small] = articles(1);
  if (small === undefined) throw new Error('No article was made: this is a bug');
  const ours = (pair: TextPair): unknown => diffBlocks(paragraphs(pair.old), paragraphs(pair.new));
  for (let turn = 0; turn < 20; turn += 1) ours(small);
  const times = Array.from({ length: 9 }, () => secondsOf(() => ours({ old, new: neu })));
  const own = times.sort((one, other) => one - other)[4] ?? 0;
  return peerNames.map((name) => {
    const compare = (pair: TextPair): unknown => wordPeers[name](pair.old.join('\n'), pair.new.join('\n'));
    for (let turn = 0; turn < 20; turn += 1) compare(small);
    return secondsOf(() => compare({ old, new: neu })) / own;
  });
}

function secondsOf(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The lines of JSON that a program reads. */
export function linesOf(pairs: readonly TextPair[]): string {
  return pairs.map((pair, id) => `${JSON.stringify({ id, old: pair.old, new: pair.new })}\n`).join('');
}

function least(one: number, other: number | undefined): number | undefined {
  return other === undefined ? undefined : Math.min(one, other);
}
