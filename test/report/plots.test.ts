import { describe, expect, it } from 'vitest';
import { type PlottedChange, plotActivity, plotChanges } from '../../src/report/plots.ts';
import { only } from './plain-blocks.ts';
import { attribute, having, inside, named, parsed, textOf } from './printed.ts';

const day = 86_400_000;
const start = Date.parse('2024-03-01T12:00:00Z');

function change(at: number, added: number, removed: number): PlottedChange {
  return { epoch: start + at * day, added, removed, address: `/post/mill/${at}/`, title: `Change ${at}` };
}

function labelOf(markup: { toString(): string }): string | undefined {
  return attribute(only(named(parsed(markup.toString()), 'svg')), 'aria-label');
}

describe('the plot of an article’s changes', () => {
  const plot = plotChanges([change(0, 10, 0), change(1, 5, 1200), change(40, 0, 3)], 'UTC');
  const bars = named(parsed(plot), 'a');

  it('says in words what it shows, for those who do not see it', () => {
    expect(labelOf(plot)).toBe('Words added and removed in 3 changes, 1 March 2024 to 10 April 2024');
  });

  it('has a bar for each change, which leads to it and says what it is', () => {
    expect(bars.map((bar) => attribute(bar, 'href'))).toEqual(['/post/mill/0/', '/post/mill/1/', '/post/mill/40/']);
    expect(bars.map((bar) => textOf(only(named(inside(bar), 'title'))))).toEqual(['Change 0', 'Change 1', 'Change 40']);
  });

  it('draws removed and added words to one scale, so that their bars can be compared', () => {
    const height = (bar: number, way: 'up' | 'down'): number => {
      const its = bars[bar];
      return its === undefined ? Number.NaN : Number(attribute(only(having(inside(its), 'class', way)), 'height'));
    };
    expect(height(1, 'down')).toBeGreaterThan(10 * height(0, 'up'));
    expect(height(0, 'down')).toBe(0);
    // One word of a thousand would be too small to be seen.
    expect(height(2, 'down')).toBeGreaterThanOrEqual(1);
  });

  it('keeps every bar inside the picture, whichever way the largest one points', () => {
    const drawn = having(parsed(plot), 'class').filter((bar) => /^(?:up|down)$/.test(attribute(bar, 'class') ?? ''));
    const [, , , bottom = Number.NaN] = (attribute(only(named(parsed(plot), 'svg')), 'viewBox') ?? '')
      .split(' ')
      .map(Number);
    for (const bar of drawn) {
      const top = Number(attribute(bar, 'y'));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + Number(attribute(bar, 'height'))).toBeLessThanOrEqual(bottom);
    }
    expect(drawn).toHaveLength(6);
  });

  it('keeps every bar inside the picture and apart from the next, however many stand on one day', () => {
    const crowded = plotChanges(
      Array.from({ length: 60 }, () => change(3, 1, 1)),
      'UTC',
    );
    const places = having(parsed(crowded), 'class', 'up').map((bar) => Number(attribute(bar, 'x')));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(640);
    expect(new Set(places).size).toBe(60);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('has one date where all changes were on one day', () => {
    const words = named(parsed(plotChanges([change(0, 1, 1)], 'UTC')), 'text').map((element) => textOf(element));
    expect(words.filter((text) => text === '1 Mar')).toHaveLength(1);
  });

  it('is escaped', () => {
    const hostile = plotChanges([{ ...change(0, 1, 1), title: '</title><script>', address: '/"><script>/' }], 'UTC');
    expect(named(parsed(hostile), 'script')).toEqual([]);
  });

  it('is nothing where nothing changed', () => {
    expect(plotChanges([], 'UTC').toString()).toBe('');
  });
});

describe('the plot of activity', () => {
  const on = (...days: readonly number[]): number[] => days.map((at) => start + at * day);

  it('says in words how many changes it shows, up to when, and the most on a day', () => {
    expect(labelOf(plotActivity(on(0, 0, 5), 'UTC'))).toBe(
      '3 changes in the year to 6 March 2024, by day; at most 2 on one',
    );
  });

  it('counts those of its year alone', () => {
    expect(labelOf(plotActivity(on(-800, -800, -800, 0), 'UTC'))).toMatch(
      /^1 change in the year to 1 March 2024.*most 1 /,
    );
  });

  it('has a square a day, from a Monday to the last change, and says of those with changes how many', () => {
    const squares = named(parsed(plotActivity(on(0, 0, 5), 'UTC')), 'rect');
    // 4 March 2024 is the Monday of the last week; 52 whole weeks go before it.
    expect(squares).toHaveLength(52 * 7 + 3);
    const told = squares.map((square) => textOf(square)).filter((text) => text !== '');
    expect(told).toEqual(['1 March 2024: 2 changes', '6 March 2024: 1 change']);
  });

  it('is darker for more', () => {
    const squares = named(parsed(plotActivity(on(0, 1, 1, 1, 1), 'UTC')), 'rect');
    expect(squares.slice(-3).map((square) => attribute(square, 'class'))).toEqual(['l0', 'l1', 'l4']);
  });

  it('counts days in the zone of the archive', () => {
    const late = [Date.parse('2024-03-31T23:30:00Z')];
    expect(labelOf(plotActivity(late, 'Europe/Dublin'))).toContain('in the year to 1 April 2024');
  });

  it('is nothing where nothing changed', () => {
    expect(plotActivity([], 'UTC').toString()).toBe('');
  });
});
