import { describe, expect, it } from 'vitest';
import { atLeast, atLeastIn, atMost, between, exactly, Table } from '../../bench/table.ts';

describe('goals', () => {
  it.each([
    ['at least', atLeast(0.9), [0.9], [0.89]],
    ['at most', atMost(1.1), [1.1], [1.2]],
    ['between', between(0.95, 1.05), [1], [1.06]],
    ['exactly', exactly(0), [0], [1]],
    ['at least in another column', atLeastIn(1, 2), [1, 2], [2, 1.9]],
  ])('%s', (_, goal, met, missed) => {
    expect(goal.isMet(met)).toBe(true);
    expect(goal.isMet(missed)).toBe(false);
    expect(goal.isMet([undefined, undefined])).toBe(false);
  });
});

describe('Table', () => {
  it('marks the goals that are not met, and lists them at the end', () => {
    let text = '';
    const table = new Table((piece) => {
      text += piece;
    });
    table.section('Words', ['ours', 'theirs']);
    table.row('found', atLeast(0.9), [0.95, 0.5]);
    table.row('shown', atMost(1), [1.2, undefined], 1);
    table.end();
    expect(text.replace(/ {2,}/g, '  ')).toBe(
      [
        '',
        'Words',
        'measure  goal  ours  theirs',
        'found  ≥ 0.9  0.950  0.500',
        'shown  ≤ 1  1.2  –  ✗',
        '',
        'Goals not met (✗):',
        '  shown',
        '',
      ].join('\n'),
    );
  });

  it('prints tables of Markdown where it is asked to', () => {
    let text = '';
    const table = new Table((piece) => {
      text += piece;
    }, true);
    table.section('Words', ['ours', 'theirs']);
    table.row('found', atLeast(20_000), [12_345.6, 999], 1);
    expect(text).toBe(
      '\n| Words | Goal | ours | theirs |\n| --- | --- | ---: | ---: |\n| found | ≥ 20000 | 12,345.6 | 999.0 ✗ |\n',
    );
  });
});
