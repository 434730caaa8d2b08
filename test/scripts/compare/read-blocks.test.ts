import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Format } from '../../../src/archive/model.ts';
import { reportOn } from '../../../src/report/report.ts';
import { printFirstVersion, printRows } from '../../../src/report/rows.ts';
import { readBlocks } from '../../../src/scripts/compare/read-blocks.ts';
import { blocks, change } from '../../report/blocks.ts';
import { nodeOf } from './page-nodes.ts';

const writing = { lang: 'en', dir: 'ltr' } as const;
const seed = 24_112_026;
const runs = { seed, numRuns: 400 };

/** Paragraphs of what only their markup tells apart, in any order. */
const rare = fc.array(
  fc.constantFrom(
    '###### The sixth level',
    '##### The fifth level',
    '# The first level',
    'A [word](javascript:alert(1)) and [another](nowhere:else)',
    'A [word](https://press.example/one) and [another](https://press.example/two)',
    'A [word](https://press.example/three) and [another](https://press.example/two)',
    'See [![the mill](https://press.example/mill.png)](https://press.example/mill) there',
    'See [![the old mill](https://press.example/mill.png)](https://press.example/mill) there',
    '![the old mill](https://press.example/mill.png)![the weir](https://press.example/weir.png)',
    '![the old mill by the weir](https://press.example/mill.png)',
    '![the old mill](data:image/png;base64,AAAA)',
    '![](https://press.example/nothing.png)',
    '- one\n  - two\n    - three\n      - four\n        - five\n          - six\n            - seven\n              - eight',
    '> > > > > The deepest of quotations',
    '> A *quotation* with **many** `signs`',
    'A *quotation* with **many** `signs`',
    '- A *quotation* with **many** `signs`',
    '4. A *quotation* with **many** `signs`',
    '| A | B |\n| - | - |\n| a *quotation* | with `signs` |',
    '~~~\n\nfirst *line*\n~~~',
    'One line  \nand *another*  \nand the last',
    '***all* of it**',
    '* * *',
  ),
  { maxLength: 9 },
);

const pair: fc.Arbitrary<readonly [Block[], Block[]]> = fc
  .oneof(
    change,
    fc.tuple(rare, rare),
    fc.tuple(rare, rare).map(([some, more]) => [[...some, ...more], more] as const),
  )
  .map(([old, neu]) => [blocks(...old), blocks(...neu)] as const);

/** What was written as a target means nothing where it is known where it leads. */
function compared(some: readonly Block[]): Block[] {
  const format = (its: Format): Format =>
    'target' in its && its.address !== undefined ? { ...its, target: its.address } : its;
  return some.map((block) => ({ ...block, runs: block.runs.map((run) => ({ ...run, format: format(run.format) })) }));
}

describe(`blocks read from a page, for ${runs.numRuns} changes (seed ${seed})`, () => {
  it('are those that were printed as a first version', () => {
    fc.assert(
      fc.property(pair, ([old]) => {
        expect(readBlocks(nodeOf(printFirstVersion(old, writing).toString()), 'new')).toEqual(compared(old));
      }),
      runs,
    );
  });

  it('are those of both versions of a change', () => {
    fc.assert(
      fc.property(pair, ([old, neu]) => {
        const page = nodeOf(printRows(reportOn(old, neu), writing).toString());
        expect(readBlocks(page, 'new')).toEqual(compared(neu));
        expect(readBlocks(page, 'old')).toEqual(compared(old));
      }),
      runs,
    );
  });

  it('print the very rows that the page holds', () => {
    fc.assert(
      fc.property(pair, ([old, neu]) => {
        const printed = printRows(reportOn(old, neu), writing).toString();
        const page = nodeOf(printed);
        const read = reportOn(readBlocks(page, 'old'), readBlocks(page, 'new'));
        expect(printRows(read, writing).toString()).toBe(printed);
      }),
      runs,
    );
  });
});
