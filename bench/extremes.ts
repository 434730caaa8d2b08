import { ourProgram, type Run, run } from './program.ts';
import { isRebuilt, type TextPair } from './rebuild.ts';
import { sentences } from './sentences.ts';
import { linesOf } from './speed.ts';
import { article, edited, oneOf, randomFrom, shuffled, word } from './texts.ts';

const megabyte = 1_000_000;

/** A pair of texts of a megabyte that a diff may find hard. */
export interface Extreme {
  readonly name: string;
  /** Makes the texts, the same every time; only when asked, since they are large. */
  readonly texts: () => TextPair;
}

/** An ordinary edit of a large text: what the others are measured by. */
export const ordinary: Extreme = {
  name: '1 % changed: the measure of the others',
  texts: () => {
    const random = randomFrom(1);
    const old = prose(random);
    return { old, new: edited(random, old, 0.01) };
  },
};

export const extremes: readonly Extreme[] = [
  pair('unrelated, ordinary paragraphs', prose),
  pair('unrelated, one word a block', wordsOf),
  pair('unrelated, all in one paragraph', (random) => [wordsOf(random).join(' ')]),
  pair('unrelated, of signs', (random) => [bytesOf(() => oneOf(random, [...'.,;:!?-–()"…'])).join('')]),
  pair('unrelated, two words at random, in one paragraph', (random) => [
    bytesOf(() => oneOf(random, ['yes', 'no'])).join(' '),
  ]),
  pair('unrelated, two words at random, one a block', (random) => bytesOf(() => oneOf(random, ['yes', 'no']))),
  pair('unrelated figures in lines of one form', (random) =>
    bytesOf(() => `Station ${Math.floor(random() * 1000)}: ${Math.floor(random() * 10_000)} visitors this year`),
  ),
  ...['Thai', 'Chinese', 'Japanese'].map((script) =>
    pair(`unrelated, ${script} without spaces`, (random) => {
      const words = wordsIn(script);
      return [bytesOf(() => oneOf(random, words)).join('')];
    }),
  ),
  {
    name: 'one paragraph, its words shuffled',
    texts: () => {
      const random = randomFrom(2);
      const words = wordsOf(random);
      return { old: [words.join(' ')], new: [shuffled(random, words).join(' ')] };
    },
  },
  {
    name: 'paragraphs shuffled, each changed a little',
    texts: () => {
      const random = randomFrom(3);
      const old = prose(random);
      return { old, new: shuffled(random, edited(random, old, 0.05)) };
    },
  },
  { name: '500,000 equal lines, and one more', texts: () => ({ old: lines(500_000), new: lines(500_001) }) },
  { name: '500,000 equal lines, and 400,000', texts: () => ({ old: lines(500_000), new: lines(400_000) }) },
  {
    name: 'one word again and again, and half as often',
    texts: () => ({ old: [repeated(megabyte)], new: [repeated(megabyte / 2)] }),
  },
  {
    name: 'one long word, another in the middle',
    texts: () => {
      const half = 'a'.repeat(megabyte / 2);
      return { old: [`${half}b${half}`], new: [`${half}c${half}`] };
    },
  },
  { name: 'nothing, and ordinary paragraphs', texts: () => ({ old: [], new: prose(randomFrom(4)) }) },
];

/** A run on one of the pairs; undefined where it did not end within the limit, in seconds. */
export function runExtreme(extreme: Extreme, limit: number): (Run & { readonly isRebuilt: boolean }) | undefined {
  const texts = extreme.texts();
  const result = run(ourProgram, linesOf([texts]), limit);
  return result && { ...result, isRebuilt: isRebuilt(texts, JSON.parse(result.output)) };
}

/** Two texts made in the same way by chance. */
function pair(name: string, make: (random: () => number) => string[]): Extreme {
  return { name, texts: () => ({ old: make(randomFrom(5)), new: make(randomFrom(6)) }) };
}

/** A megabyte of paragraphs of some 60 words. */
function prose(random: () => number): string[] {
  return bytesOf(() => article(random, 60).join(''));
}

/** A megabyte of words. */
function wordsOf(random: () => number): string[] {
  return bytesOf(() => word(random));
}

/** Pieces that together, with a sign between two, are a megabyte in UTF-8. */
function bytesOf(make: () => string): string[] {
  const pieces: string[] = [];
  for (let size = 0; size < megabyte; ) {
    const piece = make();
    pieces.push(piece);
    size += Buffer.byteLength(piece) + 1;
  }
  return pieces;
}

function wordsIn(script: string): string[] {
  return (sentences[script] ?? []).flatMap((source) => source.split(/[\{\}\/\|。]/v)).filter((part) => part !== '');
}

function lines(count: number): string[] {
  return Array.from({ length: count }, () => 'x');
}

function repeated(length: number): string {
  return 'no '.repeat(length / 3).trimEnd();
}
