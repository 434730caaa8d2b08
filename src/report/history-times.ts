import { printClock, printDay } from '../archive/calendar.ts';
import type { Moment, Source, Version } from '../archive/model.ts';
import { printSpan } from './wording.ts';

/** How a source's times are told. */
export interface Timing {
  readonly times: Source['times'];
  readonly zone: string;
}

type Pair = Readonly<Record<'old' | 'new', Version>>;

/**
 * When a step happened, no finer than it was observed or recorded: `between 10:32 and 11:02 on 14 March 2024`,
 * `between 3 and 5 May 2024`, `on 14 March 2024 at 11:02`.
 */
export function stepTime({ old, new: neu }: Pair, { times, zone }: Timing): string {
  const until = printDay(neu.moment.epoch, zone);
  if (times === 'recorded')
    return neu.moment.precision === 'day' ? `on ${until}` : `on ${until} at ${clock(neu.moment, zone)}`;
  const from = printDay(old.moment.epoch, zone);
  if (from !== until) return `between ${withoutTail(from, until)} and ${until}`;
  if (old.moment.precision === 'day' || neu.moment.precision === 'day') return `on ${until}`;
  const isFine = clock(old.moment, zone) === clock(neu.moment, zone);
  return `between ${clock(old.moment, zone, isFine)} and ${clock(neu.moment, zone, isFine)} on ${until}`;
}

function clock({ epoch, precision }: Moment, zone: string, isFine = false): string {
  return printClock(epoch, zone, isFine && precision === 'second');
}

/** `3` of `3 May 2024` beside `5 May 2024`: what both say is said once. */
function withoutTail(one: string, other: string): string {
  const [day, month, year] = one.split(' ');
  const [, otherMonth, otherYear] = other.split(' ');
  if (year !== otherYear) return one;
  return month === otherMonth ? (day ?? one) : `${day} ${month}`;
}

/**
 * How long something stood that was first found in version `first` and last in version `last`, no finer than it is
 * known: `for 30 minutes at least and 2 hours at most`. Undefined where nothing is known.
 */
export function stoodFor(
  versions: readonly Version[],
  first: number,
  last: number,
  { times, zone }: Timing,
): string | undefined {
  const span = (from: number, to: number): string | undefined => {
    const [one, other] = [versions[from], versions[to]];
    return one === undefined || other === undefined ? undefined : printSpan(one.moment, other.moment, zone);
  };
  const recorded = span(first, last + 1);
  if (times === 'recorded') return first === 0 || recorded === undefined ? undefined : `for ${recorded}`;
  const least = first === last ? undefined : span(first, last);
  const most = first === 0 ? undefined : span(first - 1, last + 1);
  if (least === undefined) return most === undefined ? undefined : `for ${most} at most`;
  if (most === undefined) return `for ${least} at least`;
  return least === most ? `for ${least}` : `for ${least} at least and ${most} at most`;
}
