import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/archive/query.ts';
import { monthsOf, standingMonths } from '../../src/report/months.ts';
import { find, siteOf } from './archive.ts';

/** The months of an article with versions of these times, newest first. */
function months(zone: string, ...times: readonly string[]): string[] {
  const site = siteOf(Object.fromEntries(times.map((time, at) => [`post/mill/${time}.md`, `Text ${at}.\n`])));
  const entries = changesOf(find(site, 'post/mill').article)
    .toReversed()
    .map((change) => ({ change }));
  return monthsOf(entries, zone).map(
    ({ year, month, name, entries: its }) => `${year}-${month} ${name}: ${its.length}`,
  );
}

describe('months', () => {
  it('hold the changes whose new version was seen in them, in the order they come in', () => {
    expect(months('UTC', '2023-12-31', '2024-01-05', '2024-01-09', '2024-03-01')).toEqual([
      '2024-03 March: 1',
      '2024-01 January: 2',
    ]);
  });

  it('begin at midnight in the zone of the archive', () => {
    const times = ['2024-01-01', '2024-03-31T23-30-00Z'];
    expect(months('UTC', ...times)).toEqual(['2024-03 March: 1']);
    expect(months('Europe/Dublin', ...times)).toEqual(['2024-04 April: 1']);
  });

  it('are told apart by year', () => {
    expect(months('UTC', '2022-05-01', '2023-05-02', '2024-05-03')).toEqual(['2024-05 May: 1', '2023-05 May: 1']);
  });

  it('are none where nothing changed', () => {
    expect(months('UTC', '2024-05-01')).toEqual([]);
  });
});

describe('the months that have a page', () => {
  it('are those with changes and those that once had some, newest first, each once', () => {
    const site = siteOf({ 'post/mill/2024-01-05.md': 'One.', 'post/mill/2024-03-01.md': 'Two.' });
    const entries = changesOf(find(site, 'post/mill').article).map((change) => ({ change }));
    const once = [
      { year: '2024', month: '02', name: 'February' },
      { year: '2024', month: '03', name: 'March' },
      { year: '2023', month: '12', name: 'December' },
    ];
    expect(
      standingMonths(entries, once, 'UTC').map(({ year, name, entries: its }) => [year, name, its.length]),
    ).toEqual([
      ['2024', 'March', 1],
      ['2024', 'February', 0],
      ['2023', 'December', 0],
    ]);
  });
});
