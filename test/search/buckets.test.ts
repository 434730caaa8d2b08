import { describe, expect, it } from 'vitest';
import { bucketCount, bucketFolder } from '../../src/search/buckets.ts';

describe('bucketCount', () => {
  it.each([
    ['an empty archive', { articles: 0, changes: 0 }, 1],
    ['a small one', { articles: 15, changes: 75 }, 1],
    ['as much as one bucket holds', { articles: 1000, changes: 1000 }, 1],
    ['one change more', { articles: 1000, changes: 1001 }, 2],
    ['ten thousand changes', { articles: 1047, changes: 10_000 }, 8],
    ['a million changes', { articles: 100_000, changes: 1_000_000 }, 16],
  ])('of %s', (_, counts, expected) => {
    expect(bucketCount(counts)).toBe(expected);
  });
});

describe('bucketFolder', () => {
  it('is that of the index for the first, and below it for the others', () => {
    expect([0, 1, 15].map(bucketFolder)).toEqual(['', '1/', '15/']);
  });
});
