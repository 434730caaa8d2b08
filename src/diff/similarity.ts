import type { DiffBlock } from './model.ts';
import type { Vocabulary } from './tokens.ts';
import { trim } from './words.ts';

/** What a block says, for comparing it with others: its words and its pairs of words, each a feature. */
export interface Profile {
  /** Numbers of features, each once, in the order of the text. */
  readonly features: readonly number[];
  /** How often each occurs. */
  readonly times: readonly number[];
  /** How many words it has. */
  readonly words: number;
}

/** The share of words that two blocks have in common, in whatever order: from 0 to 1, all words counting alike. */
export function sharedWords(vocabulary: Vocabulary, one: DiffBlock, other: DiffBlock): number {
  const [old, neu] = [vocabulary.tokensOf(one).ids, vocabulary.tokensOf(other).ids];
  const core = trim(old, neu, { old: [0, old.length], new: [0, neu.length] });
  const counts = new Map<number, number>();
  let [shared, all] = [0, 0];
  for (const [at, id] of old.entries()) {
    const word = vocabulary.wordOf(id);
    if (word === undefined) continue;
    all += 1;
    // What stands at the head and tail of both need not be looked for.
    if (at < core.old[0] || at >= core.old[1]) {
      shared += 1;
      all += 1;
    } else counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (let at = core.new[0]; at < core.new[1]; at += 1) {
    const word = vocabulary.wordOf(neu[at] ?? -1);
    if (word === undefined) continue;
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      shared += 1;
    }
    all += 1;
  }
  return dice(shared, all);
}

/** Reads profiles and compares them. Rare features count for more than common ones, as measured over all blocks read. */
export class Similarity {
  readonly #vocabulary: Vocabulary;
  readonly #numbers = new Map<number, number>();
  readonly #weights: (number | undefined)[] = [];
  readonly #spread: { readonly old: number[]; readonly new: number[] } = { old: [], new: [] };
  readonly #blocks = { old: 0, new: 0 };
  readonly #totals = new WeakMap<Profile, number>();
  /** By feature: scratch of the method that runs, zero between two. */
  readonly #scratch: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Reads a block. All are read before the first two are compared, so that every weight is known. */
  read(block: DiffBlock, side: 'old' | 'new'): Profile {
    const { ids } = this.#vocabulary.tokensOf(block);
    const features: number[] = [];
    const times: number[] = [];
    const places = this.#scratch;
    const count = (feature: number): void => {
      const place = places[feature] ?? 0;
      if (place > 0) times[place - 1] = (times[place - 1] ?? 0) + 1;
      else {
        times.push(1);
        places[feature] = features.push(feature);
      }
    };
    let before: number | undefined;
    let words = 0;
    for (const id of ids) {
      const word = this.#vocabulary.wordOf(id);
      if (word === undefined) continue;
      count(this.#featureOf(word));
      if (before !== undefined) count(this.#featureOf(before, word));
      before = word;
      words += 1;
    }
    // A block without a word (a figure of signs, “***”) is known by its signs.
    if (words === 0) for (const id of ids) count(this.#featureOf(id));
    const spread = this.#spread[side];
    for (const feature of features) {
      places[feature] = 0;
      spread[feature] = (spread[feature] ?? 0) + 1;
    }
    this.#blocks[side] += 1;
    return { features, times, words };
  }

  /** The number of a word, or of two that follow each other: from 0 up in order of first sight. */
  #featureOf(first: number, second?: number): number {
    const key = second === undefined ? -1 - first : keyOfPair(first, second);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const feature = this.#numbers.size;
    this.#numbers.set(key, feature);
    this.#scratch.push(0);
    this.#spread.old.push(0);
    this.#spread.new.push(0);
    return feature;
  }

  /** The weight of one occurrence of a feature: the logarithm of how many blocks there are to one that has it. */
  weight(feature: number): number {
    const spread = this.spread(feature);
    // Features are many, and what they are spread over is little.
    const known = this.#weights[spread];
    if (known !== undefined) return known;
    const weight = Math.log(1 + Math.max(this.#blocks.old, this.#blocks.new) / Math.max(1, spread));
    this.#weights[spread] = weight;
    return weight;
  }

  /** In how many blocks of one text a feature stands. That both texts have it makes it no less telling. */
  spread(feature: number): number {
    return Math.max(this.#spread.old[feature] ?? 0, this.#spread.new[feature] ?? 0);
  }

  /** The weight of everything a profile says. */
  total(profile: Profile): number {
    const known = this.#totals.get(profile);
    if (known !== undefined) return known;
    let total = 0;
    for (const [at, feature] of profile.features.entries()) total += (profile.times[at] ?? 0) * this.weight(feature);
    this.#totals.set(profile, total);
    return total;
  }

  /** The weight of what two profiles have in common. */
  common(one: Profile, other: Profile): number {
    const counts = this.#scratch;
    for (const [at, feature] of one.features.entries()) counts[feature] = one.times[at] ?? 0;
    let common = 0;
    for (const [at, feature] of other.features.entries()) {
      const times = Math.min(other.times[at] ?? 0, counts[feature] ?? 0);
      if (times > 0) common += times * this.weight(feature);
    }
    for (const feature of one.features) counts[feature] = 0;
    return common;
  }

  /** From 0 (nothing in common) to 1 (the same words in the same pairs): Dice's coefficient over the weights. */
  between(one: Profile, other: Profile): number {
    return dice(this.common(one, other), this.total(one) + this.total(other));
  }
}

/** A key for two words: different for different pairs, and a small integer in all but very long texts, which is fast. */
function keyOfPair(first: number, second: number): number {
  const few = 2 ** 15;
  return first < few && second < few ? first * few + second : few ** 2 + first * 2 ** 26 + second;
}

function dice(common: number, totals: number): number {
  return totals === 0 ? 0 : (2 * common) / totals;
}

/** Profiles by what they say, for comparing one with all of them at the cost of what they have in common. */
export class Index {
  readonly #similarity: Similarity;
  readonly #totals: readonly number[];
  // A list for each feature of the profiles that have it, all lists in one: the number of an entry leads to the next.
  readonly #first = new Map<number, number>();
  readonly #places: number[] = [];
  readonly #times: number[] = [];
  readonly #next: number[] = [];

  constructor(similarity: Similarity, profiles: readonly Profile[]) {
    this.#similarity = similarity;
    this.#totals = profiles.map((profile) => similarity.total(profile));
    for (const [place, { features, times }] of profiles.entries()) {
      for (const [at, feature] of features.entries()) {
        this.#next.push(this.#first.get(feature) ?? -1);
        this.#first.set(feature, this.#places.length);
        this.#places.push(place);
        this.#times.push(times[at] ?? 0);
      }
    }
  }

  /** The similarity of a profile with each of the indexed ones, as `Similarity.between` has it, in their order. */
  between(profile: Profile): number[] {
    const common = this.#totals.map(() => 0);
    for (const [at, feature] of profile.features.entries()) {
      let entry = this.#first.get(feature) ?? -1;
      if (entry === -1) continue;
      const weight = this.#similarity.weight(feature);
      const times = profile.times[at] ?? 0;
      for (; entry !== -1; entry = this.#next[entry] ?? -1) {
        const place = this.#places[entry] ?? 0;
        common[place] = (common[place] ?? 0) + Math.min(times, this.#times[entry] ?? 0) * weight;
      }
    }
    const total = this.#similarity.total(profile);
    return this.#totals.map((other, place) => dice(common[place] ?? 0, total + other));
  }
}

/** The profile of several blocks together. */
export function together(profiles: readonly Profile[]): Profile {
  const features = new Map<number, number>();
  let words = 0;
  for (const profile of profiles) {
    words += profile.words;
    for (const [at, feature] of profile.features.entries()) {
      features.set(feature, (features.get(feature) ?? 0) + (profile.times[at] ?? 0));
    }
  }
  return { features: [...features.keys()], times: [...features.values()], words };
}
