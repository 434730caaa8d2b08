import type { DiffBlock } from './model.ts';
import { tokenize, type Vocabulary } from './tokens.ts';

/** What a block says, for comparing it with others: its words and its pairs of words, each with a weight. */
export interface Profile {
  /** Feature number → how often it occurs. */
  readonly features: ReadonlyMap<number, number>;
  /** How many words it has. */
  readonly words: number;
}

const wordLike = /[\p{L}\p{N}]/v;

/** Reads profiles and compares them. Rare features count for more than common ones, as measured over all blocks read. */
export class Similarity {
  readonly #vocabulary: Vocabulary;
  readonly #spread = { old: new Map<number, number>(), new: new Map<number, number>() };
  readonly #weights = new Map<number, number>();
  readonly #totals = new WeakMap<Profile, number>();
  readonly #blocks = { old: 0, new: 0 };

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Reads a block. All are read before the first two are compared, so that every weight is known. */
  read(block: DiffBlock, side: 'old' | 'new'): Profile {
    // Formatting does not matter here, and neither does case: “The” at the head of a sentence is “the” inside it.
    const text = block.text.normalize('NFC').toLowerCase();
    const { starts, ends, ids } = tokenize({ text, marks: [] }, this.#vocabulary);
    const features = new Map<number, number>();
    const count = (feature: number): void => {
      features.set(feature, (features.get(feature) ?? 0) + 1);
    };
    let before: number | undefined;
    let words = 0;
    for (const [at, id] of ids.entries()) {
      if (!wordLike.test(text.slice(starts[at], ends[at]))) continue;
      count(id);
      if (before !== undefined) count(this.#vocabulary.idOf(`${before}\u0000${id}`));
      before = id;
      words += 1;
    }
    // A block without a word (a figure of signs, “***”) is known by its signs.
    if (words === 0) for (const id of ids) count(id);
    const spread = this.#spread[side];
    for (const feature of features.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
    this.#blocks[side] += 1;
    return { features, words };
  }

  /** The weight of one occurrence of a feature: the logarithm of how many blocks there are to one that has it. */
  weight(feature: number): number {
    const known = this.#weights.get(feature);
    if (known !== undefined) return known;
    const weight = Math.log(1 + Math.max(this.#blocks.old, this.#blocks.new) / Math.max(1, this.spread(feature)));
    this.#weights.set(feature, weight);
    return weight;
  }

  /** In how many blocks of one text a feature stands. That both texts have it makes it no less telling. */
  spread(feature: number): number {
    return Math.max(this.#spread.old.get(feature) ?? 0, this.#spread.new.get(feature) ?? 0);
  }

  /** The weight of everything a profile says. */
  total(profile: Profile): number {
    const known = this.#totals.get(profile);
    if (known !== undefined) return known;
    let total = 0;
    for (const [feature, times] of profile.features) total += times * this.weight(feature);
    this.#totals.set(profile, total);
    return total;
  }

  /** The weight of what two profiles have in common. */
  common(one: Profile, other: Profile): number {
    const [small, large] = one.features.size <= other.features.size ? [one, other] : [other, one];
    let common = 0;
    for (const [feature, times] of small.features) {
      const others = large.features.get(feature);
      if (others !== undefined) common += Math.min(times, others) * this.weight(feature);
    }
    return common;
  }

  /** From 0 (nothing in common) to 1 (the same words in the same pairs): Dice's coefficient over the weights. */
  between(one: Profile, other: Profile): number {
    const totals = this.total(one) + this.total(other);
    return totals === 0 ? 0 : (2 * this.common(one, other)) / totals;
  }
}

/** The profile of several blocks together. */
export function together(profiles: readonly Profile[]): Profile {
  const features = new Map<number, number>();
  let words = 0;
  for (const profile of profiles) {
    words += profile.words;
    for (const [feature, times] of profile.features) features.set(feature, (features.get(feature) ?? 0) + times);
  }
  return { features, words };
}
