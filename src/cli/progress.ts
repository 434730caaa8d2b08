/** Where a command's messages go. */
export interface Output {
  /** True where a line can be written over. */
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** Standard error, so that what a command prints as its result stays apart. */
export const standardError: Output = {
  isTerminal: process.stderr.isTTY === true,
  write: (text) => process.stderr.write(text),
};

/**
 * Shows how far long work has come: on a terminal one line that counts and estimates, elsewhere one line for every
 * quarter.
 */
export class Progress {
  readonly #name: string;
  readonly #total: number;
  readonly #output: Output;
  readonly #started = performance.now();
  #done = 0;
  #shownAt = 0;
  #quarter = 0;

  constructor(name: string, total: number, output: Output = standardError) {
    this.#name = name;
    this.#total = total;
    this.#output = output;
  }

  /** So many more are done. */
  step(count = 1): void {
    this.#done += count;
    if (this.#output.isTerminal) this.#redraw();
    else this.#report();
  }

  /** Ends the line. */
  finish(): void {
    const seconds = (performance.now() - this.#started) / 1000;
    const line = `${this.#name}: ${this.#done} in ${seconds.toFixed(1)} s`;
    this.#output.write(this.#output.isTerminal ? `\r\u001B[K${line}\n` : `${line}\n`);
  }

  #redraw(): void {
    const now = performance.now();
    if (now - this.#shownAt < 100) return;
    this.#shownAt = now;
    const left = ((now - this.#started) / this.#done) * Math.max(0, this.#total - this.#done);
    this.#output.write(`\r\u001B[K${this.#name}: ${this.#done} of ${this.#total}, about ${duration(left)} left`);
  }

  #report(): void {
    const quarter = Math.floor((4 * this.#done) / this.#total);
    // Short work needs no more than its last line.
    if (this.#total < 1000 || quarter === this.#quarter || quarter >= 4) return;
    this.#quarter = quarter;
    this.#output.write(`${this.#name}: ${this.#done} of ${this.#total}\n`);
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
