import type { DiffBlock } from './model.ts';
import type { Vocabulary } from './tokens.ts';

/** What a block says, for comparing it with others: its words and its pairs of words, each with a weight. */
export interface Profile {
  /** Feature number → how often it occurs. */
  readonly features: ReadonlyMap<number, number>;
  /** How many words it has. */
  readonly words: number;
}

/** Reads profiles and compares them. Rare features count for more than common ones, as measured over all blocks read. */
export class Similarity {
  readonly #vocabulary: Vocabulary;
  readonly #spread = { old: new Map<number, number>(), new: new Map<number, number>() };
  readonly #pairs = new Map<number, Map<number, number>>();
  #pairCount = 0;
  readonly #weights = new Map<number, number>();
  readonly #totals = new WeakMap<Profile, number>();
  readonly #blocks = { old: 0, new: 0 };

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Reads a block. All are read before the first two are compared, so that every weight is known. */
  read(block: DiffBlock, side: 'old' | 'new'): Profile {
    const { ids } = this.#vocabulary.tokensOf(block);
    const features = new Map<number, number>();
    const count = (feature: number): void => {
      features.set(feature, (features.get(feature) ?? 0) + 1);
    };
    let before: number | undefined;
    let words = 0;
    for (const id of ids) {
      const word = this.#vocabulary.wordOf(id);
      if (word === undefined) continue;
      count(word);
      if (before !== undefined) count(this.#pairOf(before, word));
      before = word;
      words += 1;
    }
    // A block without a word (a figure of signs, “***”) is known by its signs.
    if (words === 0) for (const id of ids) count(id);
    const spread = this.#spread[side];
    for (const feature of features.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
    this.#blocks[side] += 1;
    return { features, words };
  }

  /** The number of two words that follow each other: below zero, where no word has its number. */
  #pairOf(first: number, second: number): number {
    let seconds = this.#pairs.get(first);
    if (seconds === undefined) {
      seconds = new Map();
      this.#pairs.set(first, seconds);
    }
    let pair = seconds.get(second);
    if (pair === undefined) {
      this.#pairCount += 1;
      pair = -this.#pairCount;
      seconds.set(second, pair);
    }
    return pair;
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

/** Profiles by what they say, for comparing one with all of them at the cost of what they have in common. */
export class Index {
  readonly #similarity: Similarity;
  readonly #profiles: readonly Profile[];
  readonly #postings = new Map<number, { weight: number; places: number[]; times: number[] }>();

  constructor(similarity: Similarity, profiles: readonly Profile[]) {
    this.#similarity = similarity;
    this.#profiles = profiles;
    for (const [place, profile] of profiles.entries()) {
      for (const [feature, times] of profile.features) {
        const posting = this.#postings.get(feature);
        if (posting === undefined) {
          this.#postings.set(feature, { weight: similarity.weight(feature), places: [place], times: [times] });
        } else {
          posting.places.push(place);
          posting.times.push(times);
        }
      }
    }
  }

  /** The similarity of a profile with each of the indexed ones, as `Similarity.between` has it, in their order. */
  between(profile: Profile): number[] {
    const common = this.#profiles.map(() => 0);
    for (const [feature, times] of profile.features) {
      const posting = this.#postings.get(feature);
      if (posting === undefined) continue;
      for (const [turn, place] of posting.places.entries()) {
        common[place] = (common[place] ?? 0) + Math.min(times, posting.times[turn] ?? 0) * posting.weight;
      }
    }
    const total = this.#similarity.total(profile);
    return this.#profiles.map((other, place) => {
      const totals = total + this.#similarity.total(other);
      return totals === 0 ? 0 : (2 * (common[place] ?? 0)) / totals;
    });
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
