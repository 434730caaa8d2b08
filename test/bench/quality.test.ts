import { describe, expect, it } from 'vitest';
import type { GoldPair } from '../../bench/gold.ts';
import { byPosition, editsOf, ours } from '../../bench/peers.ts';
import { type Found, score, scoreMarked } from '../../bench/quality.ts';
import { wordPeers } from '../../bench/words.ts';

/** A paragraph was added on top, and one word changed in the paragraph below. */
const shifted: GoldPair = {
  id: 'shifted',
  old: ['The pier was shut in the spring.'],
  new: ['Nobody asked the mayor.', 'The pier was closed in the spring.'],
  links: [{ old: 0, new: 1, kind: 'edit' }],
  words: [
    {
      old: 0,
      new: 1,
      oldChanged: [false, false, false, true, false, false, false],
      newChanged: [false, false, false, true, false, false, false],
      edits: 1,
      sentenceReplaced: false,
    },
  ],
};

describe('score', () => {
  it('is 1 where everything was found', () => {
    expect(score([shifted], ours)).toMatchObject({ changedLinks: 1, allLinks: 1, words: 1, runsPerEdit: 1 });
  });

  it('finds a shifted paragraph in no link by position, and counts all its words as marked', () => {
    const { changedLinks, words } = score([shifted], byPosition(wordPeers.diffWords));
    expect(changedLinks).toBe(0);
    // 2 right, 12 too many, none missed.
    expect(words).toBeCloseTo((2 * 2) / (14 + 2));
  });

  it('counts the pieces that one edit is shown in', () => {
    const inPieces = (): Found => ({
      links: [
        {
          old: 0,
          new: 1,
          kind: 'edit',
          edits: [
            { old: [13, 15], new: [13, 15] },
            { old: [15, 17], new: [15, 19] },
          ],
        },
      ],
    });
    expect(score([shifted], inPieces)).toMatchObject({ words: 1, runsPerEdit: 2 });
  });
});

describe('scoreMarked', () => {
  const pairs = [{ old: 'a b c', new: 'a x c', oldSpans: [[2, 3]], newSpans: [[2, 3]] }] as const;

  it('is 1 for the words that people marked, and less for more', () => {
    expect(scoreMarked(pairs, () => [{ old: [2, 3], new: [2, 3] }])).toBe(1);
    expect(scoreMarked(pairs, () => [{ old: [0, 5], new: [0, 5] }])).toBe(0.5);
  });
});

describe('editsOf', () => {
  it('joins a removal and the addition beside it, and nothing over kept text', () => {
    const parts = [
      { kind: 'kept', text: 'a ' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'xyz' },
      { kind: 'kept', text: ' c ' },
      { kind: 'added', text: 'd' },
    ] as const;
    expect(editsOf(parts)).toEqual([
      { old: [2, 3], new: [2, 5] },
      { old: [6, 6], new: [8, 9] },
    ]);
  });
});
