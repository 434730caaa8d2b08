import { describe, expect, it } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import type { DiffBlock } from '../../src/diff/model.ts';
import { paragraph, rows, rowsOf } from './marked.ts';

const [ferry, kiosk, bench, lamp] = [
  'The ferry leaves at half past nine from the old pier.',
  'The kiosk sells tea to those who wait for it in the rain.',
  'There is one bench on the quay, and it is always taken.',
  'A lamp was put up last winter, and lit for the first time.',
] as const;

describe('blocks are aligned by what they say, not by where they stand', () => {
  it('where one is inserted before an edited one', () => {
    expect(rows([ferry, kiosk], [lamp, ferry.replace('nine', 'ten'), kiosk])).toEqual([
      `insert ${lamp}`,
      'edit The ferry leaves at half past [-nine-]{+ten+} from the old pier.',
      `same ${kiosk}`,
    ]);
  });

  it('where one is deleted before an edited one', () => {
    expect(rows([lamp, ferry, kiosk], [ferry.replace('nine', 'ten'), kiosk])).toEqual([
      `delete ${lamp}`,
      'edit The ferry leaves at half past [-nine-]{+ten+} from the old pier.',
      `same ${kiosk}`,
    ]);
  });

  it('where every one is edited and one is new', () => {
    const [edited, other] = [ferry.replace('old', 'new'), kiosk.replace('tea', 'cocoa')];
    expect(rows([ferry, kiosk], [edited, bench, other]).map((line) => line.split(' ')[0])).toEqual([
      'edit',
      'insert',
      'edit',
    ]);
  });

  it('where one took the place of another that says something else', () => {
    expect(rows([ferry, kiosk, bench], [ferry, lamp, bench])).toEqual([
      `same ${ferry}`,
      `delete ${kiosk}`,
      `insert ${lamp}`,
      `same ${bench}`,
    ]);
  });

  it('where one moved', () => {
    const lines = rows([ferry, kiosk, bench, lamp], [kiosk, bench, lamp, ferry]);
    expect(lines).toEqual([`same ${kiosk}`, `same ${bench}`, `same ${lamp}`, `move ${ferry}`]);
  });

  it('where one moved and was edited on the way', () => {
    const lines = rows([ferry, kiosk, bench, lamp], [kiosk, bench, lamp, ferry.replace('nine', 'ten')]);
    expect(lines.at(-1)).toBe('move The ferry leaves at half past [-nine-]{+ten+} from the old pier.');
  });

  it('where one was split, and where two were joined', () => {
    expect(rows([`${ferry} ${kiosk}`, bench], [ferry, kiosk, bench])[0]).toMatch(/^split /);
    expect(rows([ferry, kiosk, bench], [`${ferry} ${kiosk}`, bench])[0]).toMatch(/^merge /);
  });

  it('where the same one stands many times', () => {
    expect(
      rows(['Advertisement', ferry, 'Advertisement'], ['Advertisement', ferry, 'Advertisement', 'Advertisement']),
    ).toEqual(['same Advertisement', `same ${ferry}`, 'same Advertisement', 'insert Advertisement']);
  });

  it('where short ones changed places: they did not move, they recur', () => {
    expect(rows(['Advertisement', ferry, kiosk], [ferry, kiosk, 'Advertisement'])).toEqual([
      'delete Advertisement',
      `same ${ferry}`,
      `same ${kiosk}`,
      'insert Advertisement',
    ]);
  });

  it.each([
    ['nothing became something', [], [ferry], [`insert ${ferry}`]],
    ['something became nothing', [ferry], [], [`delete ${ferry}`]],
    ['nothing stayed nothing', [], [], []],
  ])('where %s', (_, old, neu, lines) => {
    expect(rows(old, neu)).toEqual(lines);
  });
});

describe('what a block is', () => {
  const headline = (text: string): DiffBlock => ({
    ...paragraph(text),
    identity: 'headline',
    family: 'headline',
    pinned: true,
  });
  const heading = (text: string): DiffBlock => ({ ...paragraph(text), identity: 'heading 2', family: 'heading' });

  it('pairs headlines, whatever they say', () => {
    expect(
      rowsOf([headline('Pier shut'), paragraph(ferry)], [headline('All boats cancelled'), paragraph(ferry)])[0],
    ).toMatch(/^edit /);
  });

  it('is an edit where it alone changed', () => {
    expect(rowsOf([paragraph('The harbour at night')], [heading('The harbour at night')])).toEqual([
      'edit The harbour at night',
    ]);
  });
});

describe('a text too large to compare', () => {
  const words = (step: number): string => Array.from({ length: 900 }, (_, at) => `w${(at * step) % 997}`).join(' ');
  const pinned = (text: string): DiffBlock => ({ ...paragraph(text), identity: 'headline', pinned: true });
  const [old, neu] = [[pinned(words(2))], [pinned(words(301))]];

  it('is compared as far as the steps go, says so, and can still be rebuilt', () => {
    expect(diffBlocks(old, neu, 50).exhausted).toBe(true);
    expect(rowsOf(old, neu, 50).length).toBeGreaterThan(0);
  });

  it('is compared whole where there are steps enough', () => {
    expect(diffBlocks(old, old, 50).exhausted).toBe(false);
  });
});
