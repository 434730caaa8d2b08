/** What a measure should be, and whether it is. */
export interface Goal {
  readonly text: string;
  /** Answers for the cells of a row, of which the first is ours. */
  readonly isMet: (cells: readonly Cell[]) => boolean;
}

/** A measure, or undefined where there is none. */
export type Cell = number | undefined;

/** Ours is at least this. */
export function atLeast(limit: number): Goal {
  return { text: `≥ ${limit}`, isMet: ([ours]) => ours !== undefined && ours >= limit };
}

/** Ours is at most this. */
export function atMost(limit: number): Goal {
  return { text: `≤ ${limit}`, isMet: ([ours]) => ours !== undefined && ours <= limit };
}

/** Ours is in this range. */
export function between(low: number, high: number): Goal {
  return { text: `${low}–${high}`, isMet: ([ours]) => ours !== undefined && ours >= low && ours <= high };
}

/** Ours is this and nothing else. */
export function exactly(wanted: number): Goal {
  return { text: `${wanted}`, isMet: ([ours]) => ours === wanted };
}

/** What stands in this column, counted from 0, is at least this. */
export function atLeastIn(column: number, limit: number): Goal {
  return { text: `≥ ${limit}`, isMet: (cells) => (cells[column] ?? 0) >= limit };
}

const nameWidth = 58;
const goalWidth = 16;
const cellWidth = 20;

/** A table of measures in sections, printed as it comes. */
export class Table {
  readonly #write: (text: string) => void;
  readonly #missed: string[] = [];

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Begins a section: what it is about, and what stands in its columns. */
  section(title: string, columns: readonly string[]): void {
    this.#write(`\n${title}\n`);
    this.#line('measure', 'goal', columns, '');
  }

  /** A measure, ours first, with this many digits after the point. */
  row(name: string, goal: Goal | undefined, cells: readonly Cell[], digits = 3): void {
    const isMet = goal?.isMet(cells) ?? true;
    if (!isMet) this.#missed.push(name);
    const texts = cells.map((cell) => (cell === undefined ? '–' : cell.toFixed(digits)));
    this.#line(name, goal?.text ?? '', texts, isMet ? '' : '  ✗');
  }

  /** Says which goals were not met. */
  end(): void {
    const missed = this.#missed.map((name) => `\n  ${name}`).join('');
    this.#write(this.#missed.length === 0 ? '\nEvery goal is met.\n' : `\nGoals not met (✗):${missed}\n`);
  }

  #line(name: string, goal: string, cells: readonly string[], mark: string): void {
    const row = [
      name.padEnd(nameWidth),
      goal.padEnd(goalWidth),
      ...cells.map((cell) => cell.padStart(cellWidth)),
      mark,
    ];
    this.#write(`${row.join('').trimEnd()}\n`);
  }
}
