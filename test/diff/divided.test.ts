import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import { portionsOf } from '../../src/diff/divided.ts';
import type { DiffBlock } from '../../src/diff/model.ts';
import { Vocabulary } from '../../src/diff/tokens.ts';
import { breachesOfLaw } from './law.ts';
import { paragraph, rowsOf } from './marked.ts';
import { pairOfTexts } from './texts.ts';

const seed = 11_202_611;

/** Lines of code, written one after the other with ` / ` between them. */
function code(written: string): DiffBlock {
  const text = written.replaceAll(' / ', '\n');
  return { identity: 'code', family: 'code', pinned: false, text, marks: [], divider: '\n' };
}

/** A row of a table, written with ` | ` between its cells; formatting as in `paragraph`. */
function row(written: string): DiffBlock {
  const block = paragraph(written.replaceAll(' | ', '\t'));
  return { ...block, identity: 'row', family: 'row', divider: '\t' };
}

function shown(old: DiffBlock, neu: DiffBlock): string {
  return rowsOf([old], [neu])
    .map((line) => line.replaceAll('\t', ' | '))
    .join('; ');
}

describe('a row of a table is compared cell by cell', () => {
  it.each([
    ['a word of a cell', 'Elmow | the old mill', 'Elmow | the new mill', 'Elmow | the [-old-]{+new+} mill'],
    ['cells that changed places', 'Elmow | Ada | 12', 'Elmow | 12 | Ada', 'Elmow | [-Ada-]{+12+} | [-12-]{+Ada+}'],
    ['a cell that was empty', 'Elmow |  | Ada', 'Elmow | 12 | Ada', 'Elmow | {+12+} | Ada'],
    ['a cell that became empty', 'Elmow | 12 | Ada', 'Elmow |  | Ada', 'Elmow | [-12-] | Ada'],
    ['a cell at the head', 'Elmow | 4,210', '1 | Elmow | 4,210', '{+1 | +}Elmow | 4,210'],
    ['a cell at the end', 'Elmow | 4,210', 'Elmow | 4,210 | 61%', 'Elmow | 4,210{+ | 61%+}'],
    ['a cell less in the middle', 'Elmow | 4,210 | Ada', 'Elmow | Ada', 'Elmow | [-4,210 | -]Ada'],
    [
      'a figure beside a new cell',
      'Elmow | 12 | Ada',
      'Elmow | 13 | Ada | 61%',
      'Elmow | [-12-]{+13+} | Ada{+ | 61%+}',
    ],
    [
      'spaces in many cells',
      'a  b | c  d | e  f | g  h',
      'a b | c d | e f | g h',
      'a [- -]b | c [- -]d | e [- -]f | g [- -]h',
    ],
    ['a cell in bold', 'Elmow | [12](b) | 5', 'Elmow | 12 | 5', 'Elmow | [-12-]{+12+} | 5'],
    ['a word beside one in bold', 'Elmow | [12](b) old', 'Elmow | [12](b) new', 'Elmow | 12 [-old-]{+new+}'],
  ])('%s', (_, old, neu, line) => {
    expect(shown(row(old), row(neu))).toBe(`edit ${line}`);
  });

  it('though one became a single cell', () => {
    expect(shown(row('Elmow | 4,210 | Ada'), row('Elmow'))).toBe('edit Elmow[- | 4,210 | Ada-]');
  });

  it('and what divides two cells is shown where it alone is formatted otherwise', () => {
    const whole = { ...row('Elmow | Ada'), marks: [{ from: 0, to: 9, key: 'b' }] };
    const each = {
      ...whole,
      marks: [
        { from: 0, to: 5, key: 'b' },
        { from: 6, to: 9, key: 'b' },
      ],
    };
    expect(shown(whole, each)).toBe('edit Elmow[- | -]{+ | +}Ada');
  });
});

describe('code is compared line by line', () => {
  it.each([
    ['a line more', 'a(1); / c(3);', 'a(1); / b(2); / c(3);', 'a(1); / {+b(2); / +}c(3);'],
    ['a line less at the end', 'a(1); / b(2);', 'a(1);', 'a(1);[- / b(2);-]'],
    ['one of two equal lines', 'a(1); / a(1); / b(2);', 'a(1); / b(2);', 'a(1); / [-a(1); / -]b(2);'],
    ['one of two empty lines', 'a(1); /  /  / b(2);', 'a(1); /  / b(2);', 'a(1); /  / [- / -]b(2);'],
    ['a line that went up', 'a(1); / b(2); / c(3);', 'b(2); / a(1); / c(3);', '{+b(2); / +}a(1); / [-b(2); / -]c(3);'],
    ['a carriage return', 'a(1);\r / b(2);\r', 'a(1); / b(2);', 'a(1);[-\r-] / b(2);[-\r-]'],
  ])('%s', (_, old, neu, line) => {
    expect(shown(code(old), code(neu))).toBe(`edit ${line}`);
  });

  it('and where it was indented otherwise, that is one edit, over empty lines too', () => {
    const [old, neu] = [
      '{ /   a(); /   b(); /  /   c(); /   d(); / }',
      '{ /     a(); /     b(); /  /     c(); /     d(); / }',
    ];
    expect(rowsOf([code(old)], [code(neu)])[0]?.match(/\{\+/g)).toHaveLength(1);
  });

  it('but not where it was split, or became a paragraph', () => {
    const [old, head, tail] = [
      'open the north gate / ring the bell twice',
      'open the north gate',
      'ring the bell twice',
    ];
    expect(rowsOf([code(old)], [code(head), code(tail)])).toEqual([`split ${old}`]);
    expect(portionsOf(code(old), paragraph(`${head} ${tail}`), new Vocabulary())).toBeUndefined();
  });
});

describe('very many lines', () => {
  it('are compared as few are', { timeout: 60_000 }, () => {
    const lines = Array.from({ length: 140_000 }, (_, at) => `l${at}`);
    const neu = lines.with(7, 'first').with(-7, 'last');
    const edits = diffBlocks([code(lines.join('\n'))], [code(neu.join('\n'))]).rows.flatMap((found) => found.edits);
    expect(edits).toHaveLength(2);
  });
});

describe(`blocks of parts (seed ${seed})`, () => {
  it('have no edit across two cells where there are as many as before', () => {
    fc.assert(
      fc.property(pairOfTexts, ([old, neu]) => {
        for (const found of diffBlocks(old, neu).rows) {
          const [one, other] = [old[found.old[0] ?? -1], neu[found.new[0] ?? -1]];
          if (found.kind !== 'edit' && found.kind !== 'move') continue;
          if (one?.divider !== '\t' || other?.divider !== '\t') continue;
          if (one.text.split('\t').length !== other.text.split('\t').length || spans(one) || spans(other)) continue;
          for (const edit of found.edits) {
            expect(one.text.slice(...edit.old) + other.text.slice(...edit.new)).not.toContain('\t');
          }
        }
      }),
      { seed, numRuns: 1_500 },
    );
  });

  it('have a line that was put in as their only edit', () => {
    const line = fc.stringMatching(/^ {0,4}[a-z]{1,8}\([a-z0-9, ]{0,9}\);$/);
    const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.nat(12), (lines, at) => {
        const [old, neu] = [lines, lines.toSpliced(at, 0, 'RARE = 1')].map((all) => code(all.join('\n')));
        if (old === undefined || neu === undefined) throw new Error('There are two blocks');
        const result = diffBlocks([old], [neu]);
        expect(breachesOfLaw([old], [neu], result)).toEqual([]);
        const edits = result.rows.flatMap((found) =>
          found.edits.map((edit) => [old.text.slice(...edit.old), neu.text.slice(...edit.new).trim()]),
        );
        if (result.rows.length === 1) expect(edits).toEqual([['', 'RARE = 1']]);
      }),
      { seed, numRuns: 300 },
    );
  });
});

/** True where formatting goes across a divider. */
function spans({ text, marks }: DiffBlock): boolean {
  return marks.some(({ from, to }) => text.slice(from, to).includes('\t'));
}
