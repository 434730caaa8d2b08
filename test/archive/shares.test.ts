import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/archive/shares.ts';

describe('shareOf', () => {
  const paths = Array.from({ length: 4000 }, (_, at) => `gazette/article-${at}`);

  it('is told from the article alone, and is the same or one half of it where there are twice as many', () => {
    for (const path of paths) expect(shareOf(path, 16) % 8).toBe(shareOf(path, 8));
  });

  it('spreads articles evenly', () => {
    const sizes = Map.groupBy(paths, (path) => shareOf(path, 8));
    expect(sizes.size).toBe(8);
    for (const its of sizes.values()) expect(Math.abs(its.length - 500)).toBeLessThan(100);
  });
});
