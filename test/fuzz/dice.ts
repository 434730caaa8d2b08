import { randomFrom } from '../../bench/texts.ts';

/** Choices that are the same for the same seed on every machine. */
export class Dice {
  readonly #next: () => number;

  /** @param seed and further numbers: other numbers, other choices */
  constructor(seed: number, ...more: readonly number[]) {
    // Neighbouring seeds must not begin alike, so each number is spread over all bits.
    this.#next = randomFrom(more.reduce((mixed, number) => Math.imul(mixed ^ number, 0x9e3779b1) >>> 0, seed + 1));
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** True once in so many times, on the average. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  one<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from');
    return chosen;
  }

  /** From `least` to `most` of what `make` makes. */
  several<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make);
  }

  /** One of these, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.#next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, choice] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return this.one(choices)[1];
  }
}
