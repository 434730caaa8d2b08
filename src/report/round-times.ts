import { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../archive/calendar.ts';

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
  const starts: number[] = [];
  let local = floor(first, zone, step);
  for (;;) {
    const epoch = local.toZonedDateTime(zone).epochMilliseconds;
    if (epoch > last) return { step, starts, end: epoch };
    // An hour that clocks leave out begins with the next one.
    if (epoch !== starts.at(-1)) starts.push(epoch);
    if (starts.length > most) return undefined;
    local = local.add({ [`${step.unit}s`]: step.size });
  }
}

/** The start of the step that an instant stands in, on the clock of a zone. */
function floor(epoch: number, zone: string, { unit, size }: Step): Temporal.PlainDateTime {
  const local = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone).toPlainDateTime();
  const midnight = local.round({ smallestUnit: 'day', roundingMode: 'floor' });
  const down = (number: number): number => number - (number % size);
  switch (unit) {
    case 'minute':
      return midnight.add({ hours: local.hour, minutes: down(local.minute) });
    case 'hour':
      return midnight.add({ hours: down(local.hour) });
    case 'day':
      // Day 0, 1 January 1970, was a Thursday.
      return midnight.subtract({ days: (((dayNumber(epoch, zone) + 3) % size) + size) % size });
    case 'month':
      return midnight.with({ month: down(local.month - 1) + 1, day: 1 });
    case 'year':
      return midnight.with({ year: down(local.year), month: 1, day: 1 });
  }
}
