/**
 * How much work a diff may still do, counted in steps (one step: one diagonal extended once), never in time, so that
 * the result is the same on every machine. Shared out by size, so that one huge block cannot starve the others.
 */
export class Budget {
  #steps: number;
  #weight: number;

  /**
   * @param steps how many steps there are in all
   * @param weight the sum of the weights that will be asked for with `share`
   */
  constructor(steps: number, weight: number) {
    this.#steps = steps;
    this.#weight = Math.max(weight, 1);
  }

  /** The steps due to a part of this weight. What it does not use falls to the parts after it: see `spend`. */
  share(weight: number): number {
    const share = Math.floor(this.#steps * Math.min(1, weight / this.#weight));
    this.#weight = Math.max(this.#weight - weight, 1);
    return share;
  }

  /** Takes away what was really used. */
  spend(steps: number): void {
    this.#steps = Math.max(0, this.#steps - steps);
  }
}
