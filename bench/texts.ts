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

const syllables = 'ba ce di fo gu la me ni ro su ta ve wi yo za shi har den ton ley ing er'.split(' ');

/** A list of invented words, the common ones first. */
function vocabulary(random: () => number): string[] {
  return Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    ),
  );
}

/** A text of paragraphs of some 60 words, common words more often than others, as in any language. */
export function article(random: () => number, words: number): string[] {
  const known = vocabulary(random);
  const word = (): string => known[Math.floor(known.length * random() ** 3)] ?? 'the';
  return Array.from({ length: Math.ceil(words / 60) }, () => {
    const some = Array.from({ length: Math.min(60, words) }, word);
    return some.map((one, at) => (at % 12 === 11 ? `${one}.` : one)).join(' ');
  });
}

/** The same text with about this share of its words replaced, in runs of one to six. */
export function edited(random: () => number, paragraphs: readonly string[], share: number): string[] {
  const known = vocabulary(random);
  return paragraphs.map((paragraph) => {
    const words = paragraph.split(' ');
    for (let at = 0; at < words.length; at += 1) {
      if (random() >= share / 3.5) continue;
      const run = 1 + Math.floor(random() * 6);
      for (let turn = 0; turn < run && at < words.length; turn += 1, at += 1) {
        words[at] = known[Math.floor(known.length * random())] ?? 'the';
      }
    }
    return words.join(' ');
  });
}
