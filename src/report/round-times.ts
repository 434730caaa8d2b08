import { epochAt, wallAt } from '../archive/times.ts';

/** A length of time between instants that read as round on a clock or a calendar. */
export interface Step {
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly size: number;
}

/** Instants that are a step apart. */
export interface RoundTimes {
  readonly step: Step;
  /** In order; the first is at or before what they were asked for. */
  readonly starts: readonly number[];
  /** When the step that begins with the last of them ends. */
  readonly end: number;
}

/** Every step that there is, the finest first. A week begins on a Monday. */
export const allSteps: readonly Step[] = [
  ...stepsOf('minute', [1, 5, 10, 30]),
  ...stepsOf('hour', [1, 3, 6, 12]),
  ...stepsOf('day', [1, 2, 4, 7, 14]),
  ...stepsOf('month', [1, 3, 6]),
  ...stepsOf('year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]),
];

function stepsOf(unit: Step['unit'], sizes: readonly number[]): Step[] {
  return sizes.map((size) => ({ unit, size }));
}

/**
 * Round instants that cover the time from `first` to `last` in a zone: by the finest of the steps that needs no more
 * than `most` of them, or by the last step.
 */
export function roundTimes(
  first: number,
  last: number,
  zone: string,
  most: number,
  steps: readonly Step[] = allSteps,
): RoundTimes {
  for (const [at, step] of steps.entries()) {
    const times = timesBy(step, first, last, zone, at === steps.length - 1 ? Number.POSITIVE_INFINITY : most);
    if (times !== undefined) return times;
  }
  throw new Error('No step was given to choose from: this is a bug');
}

/** Undefined where it takes more than `most`. */
function timesBy(step: Step, first: number, last: number, zone: string, most: number): RoundTimes | undefined {
  // By far too fine, whatever the clocks did meanwhile: in most zones it takes long to count.
  if (last - first > 2 * (most * step.size * lengths[step.unit] + day)) return undefined;
  const starts: number[] = [];
  for (let turn = turnAt(wallAt(first, zone), step); ; turn += 1) {
    const epoch = epochAt(startOf(turn, step), zone);
    if (epoch > last) return { step, starts, end: epoch };
    // An hour that clocks leave out begins with the next one.
    if (epoch !== starts.at(-1)) starts.push(epoch);
    if (starts.length > most) return undefined;
  }
}

const day = 86_400_000;
/** Milliseconds, at most. */
const lengths = { minute: 60_000, hour: 3_600_000, day, month: 31 * day, year: 366 * day };
/** Days are counted from a Monday: day 0, 1 January 1970, was a Thursday. */
const monday = -3 * day;

/** The number of the step that a time on the clock stands in: of the years from the year 0, of shorter ones from a Monday. */
function turnAt(wall: number, { unit, size }: Step): number {
  if (unit !== 'month' && unit !== 'year') return Math.floor((wall - monday) / (size * lengths[unit]));
  const date = new Date(wall);
  const months = 12 * date.getUTCFullYear() + date.getUTCMonth();
  return Math.floor(months / (unit === 'month' ? size : 12 * size));
}

/** When that step starts on the clock. */
function startOf(turn: number, { unit, size }: Step): number {
  if (unit !== 'month' && unit !== 'year') return monday + turn * size * lengths[unit];
  // `Date.UTC` would take the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(0, turn * (unit === 'month' ? size : 12 * size), 1);
}
