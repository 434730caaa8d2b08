import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import type { DiffBlock, Mark } from '../../src/diff/model.ts';
import { readVersion, type Strand } from '../../src/diff/strands.ts';
import { addVersion, firstStrands } from '../../src/diff/weave.ts';
import { history } from './texts.ts';

type Text = readonly DiffBlock[];

function weave(versions: readonly Text[], steps?: number): Strand[] {
  const [first = [], ...later] = versions;
  let strands = firstStrands(first);
  for (const [at, neu] of later.entries()) {
    const old = versions[at] ?? [];
    strands = addVersion(strands, at + 1, old, neu, diffBlocks(old, neu, steps));
  }
  return strands;
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((one, other) => one.from - other.from || one.to - other.to || (one.key < other.key ? -1 : 1));
}

function essence(blocks: readonly Pick<DiffBlock, 'identity' | 'text' | 'marks'>[]) {
  return blocks.map(({ identity, text, marks }) => ({ identity, text, marks: inOrder(marks) }));
}

function paragraph(text: string): DiffBlock {
  return { identity: 'paragraph', family: 'paragraph', pinned: false, text, marks: [] };
}

/** A line for each strand: `0-2 ¶` where a block begins, `1- words` where words stand to the end. */
function shown(versions: readonly (readonly (string | DiffBlock)[])[]): string[] {
  const texts = versions.map((blocks) => blocks.map((one) => (typeof one === 'string' ? paragraph(one) : one)));
  return weave(texts).map((strand) => {
    const until = strand.last === texts.length - 1 ? '' : strand.last;
    const block = texts[strand.last]?.[strand.block];
    if (strand.kind === 'words') return `${strand.first}-${until} ${block?.text.slice(strand.from, strand.to)}`;
    const moved = `${strand.isMovedHere ? ' moved here' : ''}${strand.isMovedAway ? ' moved away' : ''}`;
    return `${strand.first}-${until} ¶${moved}`;
  });
}

const seed = 2_411_2026;
const numRuns = 1_500;

describe(`all versions in one line, for ${numRuns} histories (seed ${seed})`, () => {
  it.each([undefined, 0, 10])('give every version back, exactly (limit of steps: %s)', (steps) => {
    fc.assert(
      fc.property(history, (versions) => {
        const strands = weave(versions, steps);
        for (const [version, blocks] of versions.entries()) {
          expect(essence(readVersion(strands, version, (at) => versions[at] ?? []))).toEqual(essence(blocks));
        }
      }),
      { seed, numRuns },
    );
  });

  it('are never empty, and stand in a version or several', () => {
    fc.assert(
      fc.property(history, (versions) => {
        for (const strand of weave(versions)) {
          expect(strand.first).toBeLessThanOrEqual(strand.last);
          if (strand.kind === 'words') expect(strand.from).toBeLessThan(strand.to);
        }
      }),
      { seed, numRuns },
    );
  });
});

const town = 'The town has a harbour, a mill and a school.';
const sheep = 'Sheep graze on the hill above it all year.';
const boats = 'Nine boats go out from it in the morning.';

describe('all versions in one line', () => {
  it('keep a word beside what replaced it', () => {
    expect(
      shown([['Crews from 33 boatyards came.'], ['Crews from 35 boatyards came.'], ['Crews from 37 boatyards came.']]),
    ).toEqual(['0- ¶', '0- Crews from ', '0-0 33', '1-1 35', '2- 37', '0-  boatyards came.']);
  });

  it('keep a removed block where it stood, beside one that came later', () => {
    expect(
      shown([
        [town, sheep, boats],
        [town, boats],
        [town, 'Coal is dear.', boats],
      ]),
    ).toEqual(['0- ¶', `0- ${town}`, '2- ¶', '2- Coal is dear.', '0-0 ¶', `0-0 ${sheep}`, '0- ¶', `0- ${boats}`]);
  });

  it('begin a block within another where it was divided, and end it where it was joined again', () => {
    expect(shown([[`${town} ${boats}`], [town, boats], [`${town} ${boats}`]])).toEqual([
      '0- ¶',
      `0- ${town}`,
      '0-0  ',
      '1-1 ¶',
      '2-  ',
      `0- ${boats}`,
    ]);
  });

  it('say of a block that moved that it ends here and begins there', () => {
    const strands = shown([
      [town, sheep, boats, 'Coal is dear now.'],
      [sheep, boats, 'Coal is dear now.', town],
    ]);
    expect(strands.filter((line) => line.includes('moved'))).toEqual(['0-0 ¶ moved away', '1- ¶ moved here']);
  });

  it('begin a block anew that became of another kind, its words kept', () => {
    const heading: DiffBlock = { ...paragraph('Of the harbour'), identity: 'heading', family: 'heading' };
    expect(
      shown([
        [town, 'Of the harbour', boats],
        [town, heading, boats],
      ]).slice(2, 5),
    ).toEqual(['1- ¶', '0-0 ¶', '0- Of the harbour']);
  });
});
