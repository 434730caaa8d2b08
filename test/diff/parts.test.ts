import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type Link } from '../../src/diff/chain.ts';
import { countWords, tokenize, Vocabulary } from '../../src/diff/tokens.ts';

const seed = 4_202_611;

describe('tokens', () => {
  const cut = (text: string): string[] => {
    const { starts, ends } = tokenize({ text, marks: [] }, new Vocabulary());
    return starts.map((start, at) => text.slice(start, ends[at]));
  };

  it.each([
    ['a sentence', 'The pier, he said.', ['The', 'pier', ',', 'he', 'said', '.']],
    ['figures', '1,500.25 at 10:32', ['1,500.25', 'at', '10:32']],
    ['a figure that ends a sentence', 'in 1991.', ['in', '1991', '.']],
    ['names', 'O’Hara’s mid-tide boat', ['O’Hara’s', 'mid-tide', 'boat']],
    ['letters and marks', 'z\u0335\u0321 cafe\u0301', ['z\u0335\u0321', 'cafe\u0301']],
    ['emoji', '🇮🇪👩‍👧', ['🇮🇪', '👩‍👧']],
    ['money', '£12', ['£', '12']],
    ['nothing', ' \n\t', []],
  ])('of %s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it(`lose nothing but white space (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('are equal where the words and their formatting are', () => {
    const vocabulary = new Vocabulary();
    const [plain] = tokenize({ text: 'pier', marks: [] }, vocabulary).ids;
    const [same] = tokenize({ text: ' pier', marks: [] }, vocabulary).ids;
    const [strong] = tokenize({ text: 'pier', marks: [{ from: 0, to: 4, key: 'strong' }] }, vocabulary).ids;
    expect(same).toBe(plain);
    expect(strong).not.toBe(plain);
  });

  it('count as words where they have a letter or a digit', () => {
    expect(countWords('“The pier”, he said — in 1991.')).toBe(6);
  });
});

describe('the heaviest chain', () => {
  const link = fc.record({ old: fc.nat(6), new: fc.nat(6), weight: fc.integer({ min: 1, max: 9 }) });
  const weightOf = (links: readonly Link[]): number => links.reduce((sum, { weight }) => sum + weight, 0);
  const follows = (one: Link, other: Link): boolean => one.old < other.old && one.new < other.new;

  /** By trying all. */
  function heaviest(links: readonly Link[], last?: Link): number {
    return Math.max(
      0,
      ...links
        .filter((next) => last === undefined || follows(last, next))
        .map((next) => next.weight + heaviest(links, next)),
    );
  }

  it(`weighs as much as every other may, and nothing in it crosses (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 9 }), (links) => {
        const chain = heaviestChain(links);
        expect(weightOf(chain)).toBe(heaviest(links));
        for (const [at, one] of chain.slice(1).entries()) expect(follows(chain[at] ?? one, one)).toBe(true);
      }),
      { seed, numRuns: 400 },
    );
  });
});
