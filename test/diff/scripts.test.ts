import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import { type Diff, type DiffBlock, joinBlocks } from '../../src/diff/model.ts';
import { breachesOfLaw } from './law.ts';
import { blocksOf, revisedIn, scripts, textIn } from './scripts.ts';

const seed = 10_202_611;
const numRuns = 150;

type Blocks = readonly DiffBlock[];

/** The edits that begin or end where no reader would cut: in a word, or in what is one sign to the eye. */
function cutsIn(lang: string, old: Blocks, neu: Blocks, { rows }: Diff): string[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const signs = new Intl.Segmenter(lang, { granularity: 'grapheme' });
  const isCut = (text: string, at: number): boolean => {
    if (at === 0 || at === text.length) return false;
    const [word, sign] = [words.segment(text).containing(at), signs.segment(text).containing(at)];
    return (word?.isWordLike === true && word.index < at) || (sign?.index ?? at) < at;
  };
  return rows.flatMap((row) => {
    const [one, other] = [joined(old, row.old), joined(neu, row.new)];
    return row.edits.flatMap((edit) => [
      ...edit.old.filter((at) => isCut(one, at)).map((at) => `${one.slice(0, at)}|${one.slice(at)}`),
      ...edit.new.filter((at) => isCut(other, at)).map((at) => `${other.slice(0, at)}|${other.slice(at)}`),
    ]);
  });
}

function joined(blocks: Blocks, indices: readonly number[]): string {
  return indices.length === 0 ? '' : joinBlocks(blocks, indices).text;
}

describe.each(scripts)(`texts in $name, ${numRuns} of them revised (seed ${seed})`, (script) => {
  const revised = revisedIn(script);
  const forAll = (law: (old: Blocks, neu: Blocks) => void): void => {
    fc.assert(
      fc.property(revised, ([old, neu]) => law(old, neu)),
      { seed, numRuns },
    );
  };

  it('are rebuilt exactly, forwards and backwards', () => {
    forAll((old, neu) => {
      expect(breachesOfLaw(old, neu, diffBlocks(old, neu))).toEqual([]);
      expect(breachesOfLaw(neu, old, diffBlocks(neu, old))).toEqual([]);
    });
  });

  it('are rebuilt exactly where hardly a step may be taken', () => {
    forAll((old, neu) => {
      for (const steps of [0, 2, 40]) expect(breachesOfLaw(old, neu, diffBlocks(old, neu, steps))).toEqual([]);
    });
  });

  it('are cut between words, and never inside what is one sign to the eye', () => {
    forAll((old, neu) => {
      expect(cutsIn(script.lang, old, neu, diffBlocks(old, neu))).toEqual([]);
    });
  });

  it('give the same rows twice, and nothing but “same” for the same text', () => {
    forAll((old, neu) => {
      expect(diffBlocks(structuredClone(old), structuredClone(neu))).toEqual(diffBlocks(old, neu));
      expect(diffBlocks(old, structuredClone(old)).rows.every(({ kind }) => kind === 'same')).toBe(true);
    });
  });

  it('have that word as their edit where one was put in the place of another', () => {
    const sentence = textIn(script).filter((text) => (text[0]?.[0]?.length ?? 0) > 5);
    fc.assert(
      fc.property(sentence, fc.nat(5), (text, at) => {
        const first = text[0]?.[0] ?? [];
        const word = first[at];
        if (word === undefined) throw new Error('The sentence has more than five words');
        const other = { ...word, text: script.rare };
        const [old, neu] = [first, first.with(at, other)].map((sentence) => blocksOf([[sentence]], script));
        if (old === undefined || neu === undefined) throw new Error('There are two texts');
        const added = diffBlocks(old, neu).rows.flatMap((row) =>
          row.edits.map((edit) => joined(neu, row.new).slice(...edit.new)),
        );
        // Where there are no spaces, the words beside it may be cut otherwise than before, and so be edits as well.
        if (script.space === '') expect(added).toContainEqual(expect.stringContaining(script.rare));
        else expect(added).toEqual([script.rare]);
      }),
      { seed, numRuns },
    );
  });
});
