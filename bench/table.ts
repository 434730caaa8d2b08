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

/** How the cells of a line are set. */
type Format = (name: string, goal: string, cells: readonly string[], mark: string) => string;

const asText: Format = (name, goal, cells, mark) =>
  [name.padEnd(nameWidth), goal.padEnd(goalWidth), ...cells.map((cell) => cell.padStart(cellWidth)), mark]
    .join('')
    .trimEnd();

const asMarkdown: Format = (name, goal, cells, mark) =>
  `| ${[name, goal, ...cells].join(' | ')}${mark.replace('  ', ' ')} |`;

/** A table of measures in sections, printed as it comes: as text or, for the README, as tables of Markdown. */
export class Table {
  readonly #write: (text: string) => void;
  readonly #isMarkdown: boolean;
  readonly #missed: string[] = [];
  #hasGoals = false;

  constructor(write: (text: string) => void, isMarkdown = false) {
    this.#write = write;
    this.#isMarkdown = isMarkdown;
  }

  /** Begins a section: what it is about, and what stands in its columns. */
  section(title: string, columns: readonly string[]): void {
    if (this.#isMarkdown) {
      this.#write('\n');
      this.#line(title, 'Goal', columns, '');
      this.#line('---', '---', Array(columns.length).fill('---:'), '');
      return;
    }
    this.#write(`\n${title}\n`);
    this.#line('measure', 'goal', columns, '');
  }

  /** A measure, ours first, with this many digits after the point. */
  row(name: string, goal: Goal | undefined, cells: readonly Cell[], digits = 3): void {
    this.#hasGoals ||= goal !== undefined;
    const isMet = goal?.isMet(cells) ?? true;
    if (!isMet) this.#missed.push(name);
    const texts = cells.map((cell) => (cell === undefined ? '–' : inGroups(cell.toFixed(digits))));
    this.#line(name, goal?.text ?? '', texts, isMet ? '' : '  ✗');
  }

  /** Says which goals were not met, if there were any goals. */
  end(): void {
    if (!this.#hasGoals) return;
    const missed = this.#missed.map((name) => `\n${this.#isMarkdown ? '-' : ' '} ${name}`).join('');
    this.#write(this.#missed.length === 0 ? '\nEvery goal is met.\n' : `\nGoals not met (✗):${missed}\n`);
  }

  #line(...parts: Parameters<Format>): void {
    this.#write(`${(this.#isMarkdown ? asMarkdown : asText)(...parts)}\n`);
  }
}

/** Sets a comma between groups of three digits, from 10,000 on. */
function inGroups(digits: string): string {
  return digits.replace(/^-?\d{5,}/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
