import { nameOfPeriod, type Parts, type Period, type PeriodInTurn, shortNameOf } from '../periods.ts';
import { count } from '../wording.ts';
import type { Link } from './page.ts';

/** A period in a list of them. */
export interface ListedPeriod {
  readonly page: Link;
  /** How much it holds. */
  readonly count: string;
}

/** What the page of a period says of where it stands among others. */
export interface PeriodFrame {
  /** `March 2024` */
  readonly name: string;
  /** The longer periods that it is a part of, the longest first. */
  readonly above: readonly Link[];
  /** What it is divided into, newest first; empty where its own page has all. */
  readonly within: readonly ListedPeriod[];
  readonly earlier: Link | undefined;
  readonly later: Link | undefined;
}

/**
 * Makes the frame of the page of a period.
 *
 * @param longest how many parts the longest periods have that have a page: 1 for years, 2 for months
 */
export function viewPeriod(
  { period, earlier, later }: PeriodInTurn<unknown>,
  addressOf: (parts: Parts) => string,
  longest: number,
): PeriodFrame {
  const { parts } = period;
  const link = ({ parts: other }: Period<unknown>): Link => ({ href: addressOf(other), text: nameOfPeriod(other) });
  const above = parts.slice(longest).map((_, at) => parts.slice(0, longest + at));
  return {
    name: nameOfPeriod(parts),
    above: above.map((other, at) => ({
      href: addressOf(other),
      text: at === 0 ? nameOfPeriod(other) : shortNameOf(other),
    })),
    within: listPeriods(period.within, addressOf),
    earlier: earlier && link(earlier),
    later: later && link(later),
  };
}

/** Periods as a list of them shows them, in the order given. */
export function listPeriods(periods: readonly Period<unknown>[], addressOf: (parts: Parts) => string): ListedPeriod[] {
  return periods.map(({ parts, entries }) => ({
    page: { href: addressOf(parts), text: shortNameOf(parts) },
    count: count(entries.length),
  }));
}

/** How a page is divided, as a sentence after others; empty where it is not. */
export function sayDivision({ within }: Period<unknown>): string {
  if (within.length === 0) return '';
  const [times, digests] = [within.filter(isTime), within.filter((part) => !isTime(part))];
  const [first] = times;
  const by = first === undefined ? '' : ` They are listed by ${units[first.parts.length - 1] ?? 'minute'}.`;
  const rest =
    digests.length === 0
      ? ''
      : ' Those with one time are in parts, by the digits that a digest of their names begins with.';
  return `${by}${rest}`;
}

const units = ['year', 'month', 'day', 'hour', 'minute'];

function isTime({ parts }: Period<unknown>): boolean {
  return parts.at(-1)?.length !== 1;
}
