import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/diff/budget.ts';
import { diffBlocks } from '../../src/diff/diff.ts';
import type { DiffBlock } from '../../src/diff/model.ts';
import { diffTokens, type TokenDiff } from '../../src/diff/words.ts';
import { breachesOfLaw } from './law.ts';
import { paragraph, rowsOf } from './marked.ts';

const seed = 5_202_611;

type Ids = readonly number[];

/** Numbers without order, the same ones on every machine. */
function scattered(length: number, kinds: number, start: number): number[] {
  let state = start;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % kinds;
  });
}

/** The tokens that both sides keep; throws where the spans are not in order, touch, are empty, or keep what differs. */
function keptBy({ spans }: TokenDiff, old: Ids, neu: Ids): number[] {
  const kept: number[] = [];
  let [oldAt, newAt] = [0, 0];
  const end = { old: [old.length, old.length], new: [neu.length, neu.length] } as const;
  for (const [turn, span] of [...spans, end].entries()) {
    const run = old.slice(oldAt, span.old[0]);
    expect(neu.slice(newAt, span.new[0])).toEqual(run);
    if (turn > 0 && turn < spans.length) expect(run.length).toBeGreaterThan(0);
    if (turn < spans.length) expect(span.old[1] - span.old[0] + span.new[1] - span.new[0]).toBeGreaterThan(0);
    kept.push(...run);
    [oldAt, newAt] = [span.old[1], span.new[1]];
  }
  return kept;
}

/** How much two lists can have in common at most, by the table of the textbook. */
function mostInCommon(old: Ids, neu: Ids): number {
  let row = Array.from({ length: neu.length + 1 }, () => 0);
  for (const one of old) {
    const above = row;
    row = [0];
    for (const [at, other] of neu.entries()) {
      const [corner = 0, over = 0] = [above[at], above[at + 1]];
      row.push(one === other ? corner + 1 : Math.max(over, row[at] ?? 0));
    }
  }
  return row.at(-1) ?? 0;
}

describe(`what differs between two lists of tokens (seed ${seed})`, () => {
  const lists = fc.tuple(fc.array(fc.nat(5), { maxLength: 14 }), fc.array(fc.nat(5), { maxLength: 14 }));

  it('is as little as can be, where there are steps enough', () => {
    fc.assert(
      fc.property(lists, ([old, neu]) => {
        const result = diffTokens(old, neu, 10_000);
        expect(result.exhausted).toBe(false);
        expect(keptBy(result, old, neu)).toHaveLength(mostInCommon(old, neu));
      }),
      { seed, numRuns: 600 },
    );
  });

  it.each([0, 1, 8])('is true, if more than need be, where there are %i', (limit) => {
    fc.assert(
      fc.property(lists, ([old, neu]) => {
        const result = diffTokens(old, neu, limit);
        expect(keptBy(result, old, neu).length).toBeLessThanOrEqual(mostInCommon(old, neu));
        expect(result.steps).toBeLessThanOrEqual(7 * limit);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('costs nothing where nothing, or only one side, is left between a common head and tail', () => {
    for (const [old, neu] of [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [1, 9, 9, 2, 3],
      ],
      [[1, 2, 3], [3]],
      [[], [1]],
    ] as const) {
      const result = diffTokens(old, neu, 0);
      expect([result.exhausted, result.steps]).toEqual([false, 0]);
      expect(keptBy(result, old, neu)).toHaveLength(mostInCommon(old, neu));
    }
  });
});

describe('the work of comparing tokens', () => {
  const cases = [
    ['few words that recur', 4_000, 30],
    ['many words', 4_000, 2_000],
    ['words of which most stand once', 4_000, 30_000],
  ] as const;

  it.each(cases)('is a few times its limit at most, and says that it was met: %s', (_, length, kinds) => {
    const [old, neu] = [scattered(length, kinds, 1), scattered(length, kinds, 99)];
    for (const limit of [100, 20_000]) {
      const result = diffTokens(old, neu, limit);
      expect(result.exhausted).toBe(true);
      expect(result.steps).toBeGreaterThan(0);
      // Once for the whole and once for each depth of cuts.
      expect(result.steps).toBeLessThanOrEqual(7 * limit);
      keptBy(result, old, neu);
    }
  });

  it('is found again by what stands once on both sides, where the whole is too much', () => {
    const old = scattered(3_000, 1e9, 1).map((id) => id * 2);
    // Every fourth token is another one: 1,500 edits, of which no more than 40 may be tried at once.
    const neu = old.map((id, at) => (at % 4 === 0 ? id + 1 : id));
    const result = diffTokens(old, neu, 800);
    expect(keptBy(result, old, neu).length).toBeGreaterThan(2_000);
  });

  it('is the same every time', () => {
    const [old, neu] = [scattered(2_000, 300, 1), scattered(2_000, 300, 99)];
    expect(diffTokens([...old], [...neu], 5_000)).toEqual(diffTokens(old, neu, 5_000));
  });
});

describe('a budget', () => {
  it('is shared out by weight', () => {
    const budget = new Budget(100, 10);
    expect(budget.share(4)).toBe(40);
  });

  it('gives what one part did not use to those after it', () => {
    const budget = new Budget(100, 10);
    budget.share(5);
    budget.spend(10);
    expect(budget.share(5)).toBe(90);
  });

  it('gives no part more than is due where all is used', () => {
    const budget = new Budget(100, 4);
    const shares = [1, 1, 1, 1].map((weight) => {
      const share = budget.share(weight);
      budget.spend(share);
      return share;
    });
    expect(shares).toEqual([25, 25, 25, 25]);
  });

  it.each([
    ['has none', new Budget(0, 10), 5],
    ['was overspent', overspent(), 5],
  ])('gives nothing where it %s', (_, budget, weight) => {
    expect(budget.share(weight)).toBe(0);
  });

  it('gives all it has to a part that weighs more than was said', () => {
    expect(new Budget(100, 0).share(7)).toBe(100);
  });

  function overspent(): Budget {
    const budget = new Budget(100, 10);
    budget.spend(1_000);
    return budget;
  }
});

describe('a text too large to compare', () => {
  const huge = (start: number): DiffBlock => ({
    ...paragraph(
      scattered(6_000, 6_000, start)
        .map((id) => `w${id}`)
        .join(' '),
    ),
    identity: 'headline',
    pinned: true,
  });
  const beat = 'row on and row on and row on and row on and row on and row on';

  it('does not starve a paragraph after it', () => {
    const old = [huge(1), paragraph(`${beat} red ${beat} now`)];
    const neu = [huge(99), paragraph(`${beat} blue ${beat} then`)];
    expect(diffBlocks(old, neu, 20_000).exhausted).toBe(true);
    expect(rowsOf(old, neu, 20_000)[1]).toBe(`edit ${beat} [-red-]{+blue+} ${beat} [-now-]{+then+}`);
  });

  it('keeps the law as it stands, whole, split, merged and moved', () => {
    const [one, other] = [huge(1).text, huge(99).text];
    const half = one.indexOf(' ', one.length / 2);
    const texts = [[one], [one.slice(0, half), one.slice(half + 1)], [other, one], [one, other], [other]].map((text) =>
      text.map(paragraph),
    );
    for (const old of texts) {
      for (const neu of texts) expect(breachesOfLaw(old, neu, diffBlocks(old, neu, 1_000))).toEqual([]);
    }
  });

  it('gives the same rows every time', () => {
    const [old, neu] = [[huge(1)], [huge(99)]];
    expect(diffBlocks(structuredClone(old), structuredClone(neu), 3_000)).toEqual(diffBlocks(old, neu, 3_000));
  });
});
