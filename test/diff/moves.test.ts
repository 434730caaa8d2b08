import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import { Index, Similarity } from '../../src/diff/similarity.ts';
import { Vocabulary } from '../../src/diff/tokens.ts';
import { breachesOfLaw } from './law.ts';
import { paragraph, rows } from './marked.ts';
import { pairOfTexts } from './texts.ts';

const seed = 3_202_611;

const texts: Readonly<Record<string, string>> = {
  a: 'The ferry leaves at half past nine from the old pier.',
  b: 'A kiosk sells tea to those who wait for it in heavy rain.',
  c: 'There is one bench on that quay, always taken by noon.',
  d: 'Last winter some lamp was put up, lit only once since.',
  e: 'Children fish here for crabs, using bacon on a string.',
  f: 'Nobody remembers why every second bollard is painted red.',
  '*': 'Advertisement',
};

function textOf(letter: string): string {
  const text = texts[letter];
  if (text === undefined) throw new Error(`No text is called ${letter}`);
  return text;
}

/** A block for each sign: `ab` are two, `(ab)` is one made of two, `a!` is the first one edited. */
function blocksOf(notation: string): string[] {
  return Array.from(notation.matchAll(/\(([^)]+)\)|([^()!])(!?)/g), ([, joined, single = '', edited]) => {
    if (joined !== undefined) return Array.from(joined, textOf).join(' ');
    return edited === '!' ? `${textOf(single).slice(0, -1)}, they say.` : textOf(single);
  });
}

/** The kinds of rows, with the first word of each: `=a` same, `~a` edit, `>a` move, `+a` insert, `-a` delete, `<a` split, `^a` merge. */
function kinds(old: string, neu: string): string {
  const signs: Readonly<Record<string, string>> = {
    same: '=',
    edit: '~',
    move: '>',
    insert: '+',
    delete: '-',
    split: '<',
    merge: '^',
  };
  const letterOf = (line: string): string =>
    Object.keys(texts).find((letter) => line.includes(textOf(letter).split(/[ ,.]/, 2).join(' '))) ?? '?';
  return rows(blocksOf(old), blocksOf(neu))
    .map((line) => `${signs[line.split(' ')[0] ?? ''] ?? '?'}${letterOf(line)}`)
    .join(' ');
}

describe('blocks that changed places', () => {
  it.each([
    ['one went down', 'abcd', 'bcda', '=b =c =d >a'],
    ['one went up', 'abcd', 'dabc', '>d =a =b =c'],
    ['two next to each other changed places, the longer stays', 'ab', 'ba', '=b >a'],
    ['two went together', 'abcdef', 'cdefab', '=c =d =e =f >a >b'],
    ['one went and was edited', 'abcd', 'bcda!', '=b =c =d >a'],
    ['two of those that stayed were edited', 'abcd', 'b!cd!a', '~b =c ~d >a'],
    ['one went, one came, one is gone', 'abcd', 'bcea', '=b =c -d +e >a'],
    ['one that stood twice stands twice', '*a*b', '*ab*', '=* =a -* =b +*'],
  ])('%s: %s → %s', (_, old, neu, line) => {
    expect(kinds(old, neu)).toBe(line);
  });

  it(`are all found again, and nothing is said to be new or gone (seed ${seed})`, () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: letters.length }), (order) => {
        const line = kinds(letters.join(''), order.join(''));
        expect(line.replace(/[=>]/g, '')).toBe(order.join(' '));
        const stayed = line.split(' ').filter((row) => row.startsWith('='));
        expect(stayed).toEqual([...stayed].sort());
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('a line is called moved where it can be no chance', () => {
  const [ferry, kiosk, bench] = [textOf('a'), textOf('b'), textOf('c')];
  const firstWords = (old: readonly string[], neu: readonly string[]): string[] =>
    rows(old, neu).map((line) => line.split(' ', 1)[0] ?? '');

  it.each([
    ['a line of few words that is long and stands once', 'Photograph: Ada Finch', ['same', 'same', 'move']],
    ['but no short one', 'By Ada Finch', ['delete', 'same', 'same', 'insert']],
    ['and no line of signs', '* * * * * * * * * * * * *', ['delete', 'same', 'same', 'insert']],
  ])('%s', (_, line, kinds) => {
    expect(firstWords([line, ferry, kiosk], [ferry, kiosk, line])).toEqual(kinds);
  });

  it('no line that stands twice on one side', () => {
    const line = 'Photograph: Ada Finch';
    expect(firstWords([line, ferry, kiosk, bench], [ferry, line, kiosk, line, bench])).not.toContain('move');
  });

  it('no line that is nearly the same', () => {
    const kinds = firstWords(['Photograph: Ada Finch', ferry, kiosk], [ferry, kiosk, 'Photograph: Ivo Finch']);
    expect(kinds).toEqual(['delete', 'same', 'same', 'insert']);
  });
});

describe('blocks that came or went', () => {
  it.each([
    ['one at the head', 'abc', 'eabc', '+e =a =b =c'],
    ['one at the head of edited ones', 'abc', 'ea!b!c!', '+e ~a ~b ~c'],
    ['one out of edited ones', 'abcd', 'a!c!d!', '~a -b ~c ~d'],
    ['one for another', 'abc', 'aec', '=a -b +e =c'],
    ['all for others', 'ab', 'ef', '-a -b +e +f'],
    ['a copy of one', 'abc', 'abca', '=a =b =c +a'],
    ['one of three copies', 'a*b*c*', 'a*bc*', '=a =* =b -* =c =*'],
  ])('%s: %s → %s', (_, old, neu, line) => {
    expect(kinds(old, neu)).toBe(line);
  });
});

describe('blocks that were split or merged', () => {
  it.each([
    ['one into two', '(ab)c', 'abc', '<a =c'],
    ['one into three', 'd(abc)', 'dabc', '=d <a'],
    ['one into two, of which one was edited', '(ab)c', 'a!bc', '<a =c'],
    ['two into one', 'abc', '(ab)c', '^a =c'],
    ['three into one', 'abcd', 'a(bcd)', '=a ^b'],
    ['one into two, beside a new one', '(ab)c', 'abec', '<a +e =c'],
    ['none, where one lost its half', '(ab)c', 'ac', '~a =c'],
    ['none, where one gained as much', 'ac', '(ab)c', '~a =c'],
  ])('%s: %s → %s', (_, old, neu, line) => {
    expect(kinds(old, neu)).toBe(line);
  });
});

describe('a gap too large to compare all with all', () => {
  const count = 230;
  const block = (at: number, verb: string): string =>
    `Boat ${at} of the ${at % 7}th fleet ${verb} berth ${at * 31} with cargo ${at * 17} on board`;
  const old = Array.from({ length: count }, (_, at) => block(at, 'left'));

  it('is aligned by what its blocks say, and nothing is lost of it', () => {
    const neu = Array.from({ length: count }, (_, at) => block(at + 1, 'reached'));
    const result = diffBlocks(old.map(paragraph), neu.map(paragraph));
    expect(breachesOfLaw(old.map(paragraph), neu.map(paragraph), result)).toEqual([]);
    const edits = result.rows.filter((row) => row.kind === 'edit');
    expect(edits).toHaveLength(count - 1);
    for (const { old, new: neu } of edits) expect(old[0]).toBe(neu[0] + 1);
  });
});

describe('likeness', () => {
  it('is whole for the same words in any case, and none for other words', () => {
    const blocks = [
      'The ferry left.',
      'the FERRY left',
      'ferry The left',
      'A ferry',
      '* * *',
      '* *',
      '',
      'Nothing alike',
    ];
    const similarity = new Similarity(new Vocabulary());
    const profiles = blocks.map((text) => similarity.read(paragraph(text), 'old'));
    const likenessOf = (one: number, other: number): number => {
      const [first, second] = [profiles[one], profiles[other]];
      if (first === undefined || second === undefined) throw new Error('There are not so many blocks');
      return similarity.between(first, second);
    };
    expect(likenessOf(0, 1)).toBe(1);
    expect([likenessOf(0, 7), likenessOf(6, 6)]).toEqual([0, 0]);
    // A block of signs alone is known by them.
    expect(likenessOf(4, 5)).toBeGreaterThan(0);
    // The same words in another order are less alike than in the same one, and more than a few of them.
    expect(likenessOf(0, 2)).toBeLessThan(1);
    expect(likenessOf(0, 2)).toBeGreaterThan(likenessOf(0, 3));
  });

  it(`is the same looked up as compared one by one, and the same both ways (seed ${seed})`, () => {
    fc.assert(
      fc.property(pairOfTexts, ([old, neu]) => {
        const similarity = new Similarity(new Vocabulary());
        const profiles = old.map((block) => similarity.read(block, 'old'));
        const others = neu.map((block) => similarity.read(block, 'new'));
        const index = new Index(similarity, others);
        for (const profile of profiles) {
          for (const [at, likeness] of index.between(profile).entries()) {
            const other = others[at];
            if (other === undefined) throw new Error('The index gives one likeness too many');
            expect(likeness).toBeCloseTo(similarity.between(profile, other), 10);
            expect(similarity.between(other, profile)).toBeCloseTo(likeness, 10);
            expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(index.between(profile)).toHaveLength(others.length);
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});
