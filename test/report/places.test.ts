import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/archive/model.ts';
import type { Pieces } from '../../src/report/pieces.ts';
import { type Report, type ReportRow, reportOn } from '../../src/report/report.ts';
import { blocks, report } from './blocks.ts';
import { only, paragraph } from './plain-blocks.ts';

const [mill, weir, pond] = [
  'The mill stood empty for a year after the flood.',
  'The weir was mended in the spring by two masons.',
  'The pond is dry, and nobody knows why that is so.',
];

type Edited = Extract<ReportRow, { kind: 'edit' }>;
type Moved = Extract<ReportRow, { kind: 'move' }>;
type Grouped = Extract<ReportRow, { kind: 'split' | 'merge' }>;

const editsOf = ({ rows }: Report): Edited[] => rows.filter((row) => row.kind === 'edit');
const movesOf = ({ rows }: Report): Moved[] => rows.filter((row) => row.kind === 'move');
const groupsOf = ({ rows }: Report): Grouped[] =>
  rows.filter((row): row is Grouped => row.kind === 'split' || row.kind === 'merge');

/** Pieces in a line: `kept [-removed-] {+added+}`. */
function line({ pieces }: Pieces): string {
  return pieces
    .map(({ kind, block, from, to }) => {
      const text = block.text.slice(from, to);
      if (kind === 'kept') return text;
      return kind === 'old' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

/** An edit in a line. */
function said({ edits }: Report): string[] {
  return edits.map(({ number, kind, removed, added }) => `${number} ${kind} ${JSON.stringify([removed, added])}`);
}

describe('an edited passage', () => {
  it('has old and new in one line, in the order kept, removed, added', () => {
    const row = only(editsOf(report([mill], ['The old mill stood empty for two years after the flood.'])));
    expect(line(row.both)).toBe('The {+old +}mill stood empty for [-a year-]{+two years+} after the flood.');
  });

  it('that became another kind of block has an edit of its own for that, before those of its words', () => {
    expect(said(report([mill], [`## ${mill.replace('empty', 'open')}`]))).toEqual([
      '1 reshaped ["",""]',
      '2 replaced ["empty","open"]',
    ]);
  });
});

describe('a passage put in or taken out', () => {
  it('is one edit, all of it', () => {
    expect(said(report([mill], [mill, weir]))).toEqual([`1 added ["","${weir}"]`]);
    expect(said(report([mill, weir], [mill]))).toEqual([`1 removed ["${weir}",""]`]);
  });

  it('has an edit even where it holds no word', () => {
    const bare = (text: string): Block => ({ ...paragraph(text), kind: 'item', depth: 1 });
    expect(said(reportOn([], [bare('')]))).toEqual(['1 added ["",""]']);
  });
});

describe('a moved passage', () => {
  const moved = report([mill, weir, pond], [weir, pond, mill.replace('year', 'decade')]);

  it('stands among the old passages where it was, and among the new ones where it is', () => {
    expect(moved.rows.map(({ kind }) => kind)).toEqual(['move', 'same', 'same', 'move']);
    expect(movesOf(moved).map(({ whole }) => line(whole))).toEqual([
      'The mill stood empty for a [-year-] after the flood.',
      'The mill stood empty for a {+decade+} after the flood.',
    ]);
  });

  it('counts its edits once, the move first', () => {
    expect(said(moved)).toEqual(['1 moved ["",""]', '2 replaced ["year","decade"]']);
    const [from, to] = movesOf(moved);
    expect(from?.edits).toEqual(to?.edits);
  });

  it.each([
    ['down', [mill, weir, pond], [weir, pond, mill], ['old, the other below', 'new, the other above']],
    ['up', [weir, pond, mill], [mill, weir, pond], ['new, the other below', 'old, the other above']],
  ])('says where its other place is: moved %s', (_, old, neu, places) => {
    expect(movesOf(report(old, neu)).map(({ side, other }) => `${side}, the other ${other}`)).toEqual(places);
  });
});

describe('a passage that was split', () => {
  it('has its old block and each new one for itself', () => {
    const row = only(groupsOf(report([`${mill} ${weir}`], [mill, weir.replace('spring', 'autumn')])));
    expect(row.old.map(line)).toEqual([`${mill} ${weir.replace('spring', '[-spring-]')}`]);
    expect(row.new.map(line)).toEqual([mill, weir.replace('spring', '{+autumn+}')]);
  });

  it('is one edit where nothing but the break was put in', () => {
    expect(said(report([`${mill} ${weir}`], [mill, weir]))).toEqual(['1 split ["",""]']);
  });

  it('hides no other change, even of white space alone', () => {
    const old = [paragraph(`${mill.replace(' ', '  ')} ${weir}`)];
    const split = reportOn(old, blocks(mill, weir));
    expect(only(groupsOf(split)).old.map(line)).toEqual([`The [- -]${mill.slice(4)} ${weir}`]);
    expect(said(split)).toEqual(['1 split ["",""]', '2 removed [" ",""]']);
  });

  it('says what became of a link in it', () => {
    const text = (address: string): string => `The [mill](${address}) stood empty.`;
    const { edits } = report([`${text('https://a.example/')} ${weir}`], [text('https://b.example/'), weir]);
    expect(edits.flatMap(({ notes }) => notes)).toEqual([
      'The link now leads to https://b.example/ (before: https://a.example/)',
    ]);
  });
});

describe('passages that were made one', () => {
  it('are the mirror of a split', () => {
    const merged = report([mill, weir], [`${mill} ${weir.replace('spring', 'autumn')}`]);
    const row = only(groupsOf(merged));
    expect(row.old.map(line)).toEqual([mill, weir.replace('spring', '[-spring-]')]);
    expect(row.new.map(line)).toEqual([`${mill} ${weir.replace('spring', '{+autumn+}')}`]);
    expect(said(merged)).toEqual(['1 merged ["",""]', '2 replaced ["spring","autumn"]']);
  });
});
