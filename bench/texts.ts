/** A pseudo-random sequence from 0 to 1 that is the same on every machine (mulberry32, by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the items, each as likely as the others. Throws where there is none. */
export function oneOf<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to choose from: this is a bug');
  return item;
}

/** The items in a random order (Fisher and Yates). */
export function shuffled<Item>(random: () => number, items: readonly Item[]): Item[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] as Item, result[at] as Item];
  }
  return result;
}

const syllables = 'ba ce di fo gu la me ni ro su ta ve wi yo za shi har den ton ley ing er'.split(' ');

/** Invented words, the common ones first. All texts are of these, as unrelated texts of one language are. */
const known = inventedWords(randomFrom(1), 4000);

function inventedWords(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(random, syllables)).join(''),
  );
}

/** A word, a common one more often than a rare one, as in any language. */
export function word(random: () => number): string {
  return known[Math.floor(known.length * random() ** 3)] ?? 'the';
}

/** A text of so many words, in paragraphs of 60. */
export function article(random: () => number, words: number): string[] {
  return Array.from({ length: Math.ceil(words / 60) }, (_, at) => {
    const some = Array.from({ length: Math.min(60, words - 60 * at) }, () => word(random));
    return some.map((one, at) => (at % 12 === 11 ? `${one}.` : one)).join(' ');
  });
}

/** Words that one edit replaces, on average. */
const meanRun = 3.5;

/** The same text with about this share of its words replaced, in runs of one to six, at least one word apart. */
export function edited(random: () => number, paragraphs: readonly string[], share: number): string[] {
  // A run follows each 1 / chance words that stay.
  const chance = share / ((1 - share) * meanRun);
  return paragraphs.map((paragraph) => {
    const words = paragraph.split(' ');
    for (let at = 0; at < words.length; at += 1) {
      if (random() >= chance) continue;
      const run = 1 + Math.floor(random() * (2 * meanRun - 1));
      for (let turn = 0; turn < run && at < words.length; turn += 1, at += 1) words[at] = oneOf(random, known);
    }
    return words.join(' ');
  });
}

/** The same text with some of its white space changed: doubled, reflowed, kept together. */
export function respaced(random: () => number, paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph) =>
    paragraph.replace(/ /g, () => (random() < 0.1 ? oneOf(random, ['  ', '\n', '\t', '\u00A0', ' \n ']) : ' ')),
  );
}
