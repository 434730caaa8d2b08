import { describe, expect, it } from 'vitest';
import type { Html } from '../../src/report/html.ts';
import { type PlottedChange, plotActivity, plotChanges } from '../../src/report/plots.ts';
import { only } from './plain-blocks.ts';
import { attribute, type Element, having, inside, named, parsed, textOf, wordsOf } from './printed.ts';

const day = 86_400_000;
const start = Date.parse('2024-03-01T12:00:00Z');

function change(at: number, added: number, removed: number): PlottedChange {
  return {
    epoch: start + at * day,
    added,
    removed,
    address: `/post/mill/${at}/`,
    entry: () => `#at-${at}`,
    title: `Change ${at}`,
  };
}

function plot(...changes: readonly PlottedChange[]): Html {
  return plotChanges(changes, start, 'UTC');
}

function attributeOfPicture(markup: Html, name: string): string | undefined {
  return attribute(only(named(parsed(markup), 'svg')), name);
}

function links(markup: Html): Element[] {
  return named(parsed(markup), 'a').filter((link) => attribute(link, 'class') !== 'skip');
}

function titles(markup: Html): string[] {
  return named(parsed(markup), 'title').map((title) => textOf(title));
}

/** Labels below the picture where there is room for many. */
function dates(markup: Html): string[] {
  return named(inside(only(having(parsed(markup), 'class', 'more'))), 'text').map((text) => textOf(text));
}

function numbers(markup: Html): string[] {
  return having(parsed(markup), 'class', 'number').map((text) => textOf(text));
}

function height(markup: Html, bar: number, way: 'up' | 'down'): number {
  const link = links(markup)[bar];
  const drawn = link === undefined ? [] : having(inside(link), 'class', way);
  return drawn.length === 0 ? 0 : Number(attribute(only(drawn), 'height'));
}

describe('the plot of an article’s changes', () => {
  const few = plot(change(0, 10, 0), change(1, 5, 40), change(40, 0, 3));

  it('says in words what it shows, for those who do not see it', () => {
    expect(attributeOfPicture(few, 'aria-label')).toBe(
      'Words added and removed in 3 changes, 1 March 2024 to 10 April 2024',
    );
    expect(wordsOf(few)).toContain('▲ words added ▼ words removed in 3 changes, 1 March 2024 to 10 April 2024.');
  });

  it('has a bar for each change, which leads to it and says what it is', () => {
    expect(links(few).map((bar) => attribute(bar, 'href'))).toEqual([
      '/post/mill/0/',
      '/post/mill/1/',
      '/post/mill/40/',
    ]);
    expect(titles(few)).toEqual([
      'Change 0: 10 words added, 0 removed',
      'Change 1: 5 words added, 40 removed',
      'Change 40: 0 words added, 3 removed',
    ]);
  });

  it('has axes with round numbers and dates', () => {
    expect(numbers(few)).toEqual(['−40', '−20', '0']);
    expect(dates(few)).toEqual(['4 Mar2024', '11 Mar', '18 Mar', '25 Mar', '1 Apr', '8 Apr']);
  });

  it('draws removed and added words to one scale, so that their bars can be compared', () => {
    expect(height(few, 1, 'down')).toBe(4 * height(few, 0, 'up'));
    expect(height(few, 0, 'down')).toBe(0);
    // One word of a thousand would be too small to be seen.
    const tiny = plot(change(0, 1, 0), change(9, 0, 1000));
    expect(height(tiny, 0, 'up')).toBeGreaterThanOrEqual(2);
  });

  it('cuts a bar short that would make all others too small, and says what it stands for', () => {
    const cut = plot(change(0, 10, 0), change(5, 7, 5012), change(40, 8, 9));
    expect(height(cut, 0, 'up')).toBeGreaterThan(20);
    expect(having(parsed(cut), 'class', 'gap')).toHaveLength(1);
    expect(wordsOf(cut)).toContain('The bar with a gap is cut short: it stands for 5,012.');
    expect(wordsOf(few)).not.toContain('cut short');
  });

  it('marks a change that added and removed nothing', () => {
    expect(having(parsed(plot(change(0, 0, 0))), 'class', 'none')).toHaveLength(1);
  });

  it('lets changes that lie close together share a bar, which leads to the newest of them in the list', () => {
    const crowded = plotChanges([change(0, 1, 2), change(0.1, 3, 4), change(400, 1, 1)], start, 'UTC');
    expect(titles(crowded)).toEqual([
      '2 changes, 1 March 2024: 4 words added, 6 removed',
      'Change 400: 1 word added, 1 removed',
    ]);
    expect(links(crowded).map((bar) => attribute(bar, 'href'))).toEqual(['#at-0.1', '/post/mill/400/']);
    expect(wordsOf(crowded)).toContain('Changes that lie close together share a bar.');
  });

  it('stays small, however many changes there are, and lets a reader with a keyboard pass them', () => {
    const many = plot(...Array.from({ length: 10_000 }, (_, at) => change(at / 3, 1, 1)));
    expect(links(many).length).toBeLessThanOrEqual(64);
    expect(many.toString().length).toBeLessThan(20_000);
    expect(having(parsed(many), 'class', 'skip')).toHaveLength(1);
    expect(having(parsed(few), 'class', 'skip')).toEqual([]);
  });

  it('keeps every bar inside the picture, whatever its numbers', () => {
    const marked = plot(...Array.from({ length: 60 }, (_, at) => change(at, 3 ** (at % 11), 7 ** (at % 5))));
    for (const bar of having(parsed(marked), 'class').filter((one) =>
      /^(?:up|down|gap)$/.test(attribute(one, 'class') ?? ''),
    )) {
      const [x, width] = ['x', 'width'].map((name) => Number(attribute(bar, name)?.replace('%', '')));
      const [y, tall] = ['y', 'height'].map((name) => Number(attribute(bar, name)));
      expect(x).toBeGreaterThanOrEqual(0);
      expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect((y ?? 0) + (tall ?? 0)).toBeLessThanOrEqual(145);
    }
  });

  it('is escaped', () => {
    const hostile = plot({ ...change(0, 1, 1), title: '</title><script>', address: '/"><script>/' });
    expect(named(parsed(hostile), 'script')).toEqual([]);
  });

  it('is nothing where nothing changed', () => {
    expect(plot().toString()).toBe('');
  });
});

describe('the plot of activity', () => {
  const on = (...days: readonly number[]): number[] => days.map((at) => start + at * day);
  const lead = (year: string, month: string | undefined): string => `/${year}/${month ?? ''}`;

  it('counts by day, month or year, as fits the time', () => {
    expect(titles(plotActivity(on(5, 0, 0), 'UTC'))).toEqual(['1 March 2024: 2 changes', '6 March 2024: 1 change']);
    expect(titles(plotActivity(on(0, 1, 100), 'UTC'))).toEqual(['March 2024: 2 changes', 'June 2024: 1 change']);
    expect(titles(plotActivity(on(0, 3000), 'UTC'))).toEqual(['2024: 1 change', '2032: 1 change']);
    expect(titles(plotActivity(on(0, 50_000), 'UTC'))).toEqual(['2020 to 2024: 1 change', '2160 to 2164: 1 change']);
  });

  it('says in words what it shows', () => {
    expect(attributeOfPicture(plotActivity(on(0, 0, 5), 'UTC'), 'aria-label')).toBe(
      '3 changes by day, 1 March 2024 to 6 March 2024',
    );
  });

  it('leads to months, and to years in the list of months', () => {
    const addresses = (markup: Html): (string | undefined)[] => links(markup).map((bar) => attribute(bar, 'href'));
    expect(addresses(plotActivity(on(0, 5), 'UTC', lead))).toEqual(['/2024/03', '/2024/03']);
    expect(addresses(plotActivity(on(0, 3000), 'UTC', lead))).toEqual(['/2024/', '/2032/']);
  });

  it('is a picture where it leads nowhere, else a group of links', () => {
    expect(attributeOfPicture(plotActivity(on(0), 'UTC'), 'role')).toBe('img');
    expect(attributeOfPicture(plotActivity(on(0), 'UTC', lead), 'role')).toBe('group');
  });

  it('gives the same figures in a table', () => {
    const cells = named(parsed(plotActivity(on(0, 0, 5), 'UTC')), 'th', 'td').map((cell) => textOf(cell));
    expect(cells).toEqual(['When', 'Changes', '1 March 2024', '2', '6 March 2024', '1']);
  });

  it('counts days in the zone of the archive', () => {
    const late = [Date.parse('2024-03-31T23:30:00Z')];
    expect(titles(plotActivity(late, 'Europe/Dublin'))).toEqual(['1 April 2024: 1 change']);
  });

  it('is nothing where nothing changed', () => {
    expect(plotActivity([], 'UTC').toString()).toBe('');
  });
});
