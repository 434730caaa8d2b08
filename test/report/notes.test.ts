import { describe, expect, it } from 'vitest';
import { formatNotes, nameOfBlock, shapeNotes } from '../../src/report/notes.ts';
import { block, formatted, paragraph } from './plain-blocks.ts';

describe('the name of a block', () => {
  it.each([
    [paragraph('x'), 'paragraph'],
    [block('paragraph', 'x', { quotes: 1 }), 'quotation'],
    [block('heading', 'x', { level: 3 }), 'heading of level 3'],
    [block('row', 'x'), 'table row'],
    [block('row', 'x', { level: 1 }), 'table head'],
    [block('published', 'x'), 'stated time'],
    [block('break', '* * *'), 'thematic break'],
  ])('is what a reader would call it: %#', (its, name) => {
    expect(nameOfBlock(its)).toBe(name);
  });
});

describe('what became of a block as a whole', () => {
  it.each([
    [
      'its kind',
      block('item', 'x', { depth: 1 }),
      block('heading', 'x', { level: 2 }),
      ['The list item became a heading of level 2'],
    ],
    [
      'its level',
      block('heading', 'x', { level: 2 }),
      block('heading', 'x', { level: 3 }),
      ['The heading of level 2 became a heading of level 3'],
    ],
    ['deeper', block('item', 'x', { depth: 1 }), block('item', 'x', { depth: 2 }), ['Moved in to level 2 of the list']],
    [
      'less deep',
      block('item', 'x', { depth: 2 }),
      block('item', 'x', { depth: 1 }),
      ['Moved out to level 1 of the list'],
    ],
    ['quoted', paragraph('x'), block('paragraph', 'x', { quotes: 1 }), ['The paragraph became a quotation']],
    ['item quoted', block('item', 'x'), block('item', 'x', { quotes: 1 }), ['Now stands in a quotation']],
    ['item no longer quoted', block('item', 'x', { quotes: 1 }), block('item', 'x'), ['Now stands in no quotation']],
    ['nothing', paragraph('x'), paragraph('y'), []],
  ])('is said in a sentence: %s', (_, old, neu, notes) => {
    expect(shapeNotes(old, neu)).toEqual(notes);
  });
});

describe('what a replacement did beside the words', () => {
  const notesOf = (old: string, neu: string): string[] => {
    const [before, after] = [formatted(old), formatted(neu)];
    return formatNotes(before, [0, before.text.length], after, [0, after.text.length]);
  };

  it.each([
    ['a link put in', 'here', '[here](https://a.example/)', ['Now a link to https://a.example/']],
    [
      'a relative link put in, with all of its address',
      'here',
      '[here](/a)',
      ['Now a link to https://press.example/a'],
    ],
    ['a link taken out', '[here](https://a.example/)', 'here', ['No longer a link to https://a.example/']],
    [
      'a link led elsewhere',
      '[here](https://a.example/)',
      '[here](https://b.example/)',
      ['The link now leads to https://b.example/ (before: https://a.example/)'],
    ],
    [
      'a link to no safe place, as written',
      '[here](https://a.example/)',
      '[here](javascript:x)',
      ['The link now leads to javascript:x (before: https://a.example/)'],
    ],
    ['italics', 'now', '*now*', ['Now in italics']],
    ['bold', '**now**', 'now', ['No longer in bold']],
    ['code', 'now', '`now`', ['Now set as code']],
    ['one for the other', '*now*', '**now**', ['No longer in italics', 'Now in bold']],
    ['nothing', '*now*', '*now*', []],
  ])('is said: %s', (_, old, neu, notes) => {
    expect(notesOf(old, neu)).toEqual(notes);
  });

  it('is not said where the words changed too, since both are shown', () => {
    expect(notesOf('[here](https://a.example/)', '[there](https://b.example/)')).toEqual([]);
  });
});
