import { describe, expect, it } from 'vitest';
import { nearLimits, shareOfLimit } from '../../src/cli/host-limits.ts';
import { type Measured, measure } from '../../src/cli/publish.ts';
import { temporaryFolder, write } from '../site/program.ts';

const small: Measured = {
  files: 10,
  pages: 8,
  bytes: 50_000,
  largest: { path: 'feed.xml', bytes: 9000 },
  fullest: { path: '_astro', files: 5 },
};

describe('the limits of a host', () => {
  it('are far from a small site', () => {
    expect(nearLimits(small, 'github-pages')).toEqual([]);
    expect(nearLimits({ ...small, bytes: 799_999_999 }, 'github-pages')).toEqual([]);
    expect(shareOfLimit({ ...small, bytes: 123_000_000 }, 'github-pages')).toBe(
      ', 12.3 % of the 1 GB that GitHub Pages publishes',
    );
  });

  it('are warned of from 80 % on', () => {
    expect(nearLimits({ ...small, bytes: 800_000_000 }, 'github-pages')).toEqual([
      'The site has 800,000,000 bytes, 80 % of the 1,000,000,000 that GitHub Pages publishes. The README says what other hosts take.',
    ]);
  });

  it('are each named, and exceeded ones told as such', () => {
    const large = { ...small, files: 20_001, largest: { path: '-/published.ndjson', bytes: 21_000_000 } };
    expect(nearLimits(large, 'cloudflare-pages')).toEqual([
      'The site has 20,001 files, 100 % of the 20,000 that Cloudflare Pages publishes. What exceeds it is not published.',
      'The file -/published.ndjson has 21,000,000 bytes, 80 % of the 26,214,400 that Cloudflare Pages publishes. The README says what other hosts take.',
    ]);
    expect(nearLimits({ ...small, fullest: { path: 'post', files: 50_000 } }, 'netlify')).toEqual([
      expect.stringMatching(/^The folder post has 50,000 files, 92 % /),
    ]);
  });

  it('are not known of other hosts', () => {
    const huge = { ...small, bytes: 1e12, files: 1e7 };
    expect(nearLimits(huge, 'other')).toEqual([]);
    expect(shareOfLimit(huge, 'other')).toBe('');
  });
});

describe('the measure of a folder', () => {
  it('counts all below it, and knows the largest file and the folder with the most files', () => {
    const folder = temporaryFolder();
    write(folder, { 'index.html': 'abc', 'a/1.html': 'a', 'a/2.xml': 'abcdef', 'a/b/3.html': '' });
    expect(measure(folder)).toEqual({
      files: 4,
      pages: 3,
      bytes: 10,
      largest: { path: 'a/2.xml', bytes: 6 },
      fullest: { path: 'a', files: 2 },
    });
  });
});
