import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import { breachesOfLaw } from './law.ts';
import { pairOfTexts } from './texts.ts';

const seed = 1_665_2026;
const numRuns = 2_500;

describe(`the law, for ${numRuns} pairs of texts (seed ${seed})`, () => {
  it('holds: both texts can be rebuilt from the rows, and every block stands in exactly one', () => {
    fc.assert(
      fc.property(pairOfTexts, ([old, neu]) => {
        expect(breachesOfLaw(old, neu, diffBlocks(old, neu))).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  it.each([0, 1, 10])('holds where only %i steps may be taken', (steps) => {
    fc.assert(
      fc.property(pairOfTexts, ([old, neu]) => {
        expect(breachesOfLaw(old, neu, diffBlocks(old, neu, steps))).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  it('gives the same rows twice', () => {
    fc.assert(
      fc.property(pairOfTexts, ([old, neu]) => {
        expect(diffBlocks(structuredClone(old), structuredClone(neu))).toEqual(diffBlocks(old, neu));
      }),
      { seed, numRuns },
    );
  });

  it('finds every row of a text compared with itself the same', () => {
    fc.assert(
      fc.property(pairOfTexts, ([old]) => {
        const { rows, exhausted } = diffBlocks(old, structuredClone(old));
        expect(rows.map(({ kind }) => kind)).toEqual(old.map(() => 'same'));
        expect(exhausted).toBe(false);
      }),
      { seed, numRuns },
    );
  });
});
