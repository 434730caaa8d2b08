import { expect, it } from 'vitest';
import type { Cost } from '../../../bench/scale/cost.ts';
import { measuresWith } from '../../../bench/scale/measures.ts';
import { eleventyIn, hugo } from '../../../bench/scale/peers.ts';
import { printResults } from '../../../bench/scale/results.ts';
import { fileKinds, kindOf } from '../../../bench/scale/sizes.ts';
import { Table } from '../../../bench/table.ts';

const cost = (wall: number): Cost => ({ wall, cpu: wall / 2, memory: 2e9 });
const bytesOf = Object.fromEntries(fileKinds.map((kind) => [kind, 1e6])) as Record<(typeof fileKinds)[number], number>;
const result = (changes: number, wall: number) => ({
  changes,
  archive: { articles: changes / 10, versions: 1.1 * changes, words: 660 * changes, bytes: 4000 * changes },
  site: { pages: changes, files: 2 * changes, bytes: 10_000 * changes, bytesOf },
  costs: { full: cost(wall), hugo: cost(wall / 2), eleventy: undefined },
});

it('prints a column for each archive, marks what is over its bound, and leaves out what is missing', () => {
  let text = '';
  const table = new Table((piece) => {
    text += piece;
  }, true);
  printResults(table, [result(10_000, 10), result(100_000, 120)], measuresWith(hugo, eleventyIn('/nowhere')));
  expect(text).toContain('| Archive | Goal | 10,000 changes | 100,000 changes |\n| --- | --- | ---: | ---: |\n');
  expect(text).toContain('| words a version |  | 600 | 600 |');
  expect(text).toContain('| changes that fit 1 GB |  | 100,000 | 100,000 |');
  expect(text).toContain('| all files | ≤ 12,000 | 10,000 | 10,000 |');
  expect(text).toContain('| nothing cached ÷ Hugo | ≤ 1.5 | 2.00 | 2.00 ✗ |');
  expect(text).toContain('| nothing cached ÷ Eleventy |  | – | – |');
  expect(text).toContain('| nothing cached ÷ the same of a tenth of the changes | ≤ 11 | – | 12.00 ✗ |');
});

it.each([
  ['gazette/bridge/2026-02-03--2026-02-04/index.html', 'pages of changes'],
  ['gazette/bridge/index.html', 'pages of articles'],
  ['gazette/bridge/2025/index.html', 'pages of articles'],
  ['gazette/bridge/2026-02-03t10-32-00z/index.html', 'first versions'],
  ['gazette/bridge/feed.xml', 'feeds'],
  ['feed.xml', 'feeds'],
  ['-/changes/2026/02/index.html', 'months and lists of changes'],
  ['-/search/index/fragment/x.pf_fragment', 'search index'],
  ['-/published.ndjson', 'record of what is published'],
  ['gazette/index.html', 'everything else'],
  ['-/about/index.html', 'everything else'],
  ['_astro/style.css', 'everything else'],
  ['index.html', 'everything else'],
])('counts %s among %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
