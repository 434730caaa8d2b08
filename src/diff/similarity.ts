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
  readonly #spread = new Map<number, number>();
  readonly #weights = new Map<number, number>();
  readonly #totals = new WeakMap<Profile, number>();
  #blocks = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Reads a block. All are read before the first two are compared, so that every weight is known. */
  read(block: DiffBlock): Profile {
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
    for (const feature of features.keys()) this.#spread.set(feature, (this.#spread.get(feature) ?? 0) + 1);
    this.#blocks += 1;
    return { features, words };
  }

  /** The weight of one occurrence of a feature: the logarithm of how many blocks there are to one that has it. */
  weight(feature: number): number {
    const known = this.#weights.get(feature);
    if (known !== undefined) return known;
    const weight = Math.log(1 + this.#blocks / (this.#spread.get(feature) ?? 1));
    this.#weights.set(feature, weight);
    return weight;
  }

  /** In how many blocks a feature stands. */
  spread(feature: number): number {
    return this.#spread.get(feature) ?? 0;
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
