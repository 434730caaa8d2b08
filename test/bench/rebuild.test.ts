import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../bench/gold.ts';
import { countLost, countLostBy, isRebuilt } from '../../bench/rebuild.ts';
import { wordPeers } from '../../bench/words.ts';
import { diffLine } from '../../src/cli/jsonl.ts';

const pair = {
  old: ['The pier is shut.', 'Nobody knows why.', 'It was built long ago.'],
  new: ['The old pier is shut', 'It was built long ago.', 'A boat leaves at noon.'],
};

describe('isRebuilt', () => {
  const { rows } = diffLine(paragraphs(pair.old), paragraphs(pair.new));

  it('finds both texts in what our diff writes', () => {
    expect(isRebuilt(pair, { rows })).toBe(true);
  });

  it('misses a row that was left out', () => {
    for (const at of rows.keys()) expect(isRebuilt(pair, { rows: rows.toSpliced(at, 1) })).toBe(false);
  });

  it('misses an edit that was left out', () => {
    for (const [at, row] of rows.entries()) {
      for (const edit of row.edits.keys()) {
        const less = { ...row, edits: row.edits.toSpliced(edit, 1) };
        expect(isRebuilt(pair, { rows: rows.with(at, less) })).toBe(false);
      }
    }
  });

  it('misses a range that is too short by one letter', () => {
    const short = [{ kind: 'edit', old: [0], new: [0], edits: [{ old: [0, 1], new: [0, 2], classes: [] }] }] as const;
    const texts = { old: ['one'], new: ['two'] };
    expect(isRebuilt(texts, { rows: short })).toBe(false);
  });
});

describe('counting what is lost', () => {
  const spaced = { old: ['one  two\tthree'], new: ['one two three four'] };

  it('finds white space lost by a comparison that gives what was kept as it is in the new text', () => {
    expect(countLostBy([spaced], wordPeers.diffWords)).toBe(1);
    expect(countLostBy([spaced], wordPeers.diffWordsWithSpace)).toBe(0);
  });

  it('finds nothing lost by ours', () => {
    expect(countLost([pair, spaced])).toBe(0);
  });
});
