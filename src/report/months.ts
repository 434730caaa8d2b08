import { monthOf } from '../archive/calendar.ts';
import type { Change } from '../archive/model.ts';

/** The changes of one month. */
export interface Month<Entry> {
  readonly year: string;
  /** `01` to `12`. */
  readonly month: string;
  /** `March` */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** A month without what happened in it. */
export type NamedMonth = Omit<Month<never>, 'entries'>;

/**
 * Every month that has a page, newest first: those with changes, and those that had some once, with none.
 *
 * @param entries newest first
 * @param once months that had changes that are not shown any more, or that were published
 */
export function standingMonths<Entry extends { readonly change: Change }>(
  entries: readonly Entry[],
  once: Iterable<NamedMonth>,
  zone: string,
): Month<Entry>[] {
  const months = monthsOf(entries, zone);
  const key = ({ year, month }: NamedMonth): string => `${year}-${month}`;
  const known = new Set(months.map(key));
  const empty = new Map([...once].map((month) => [key(month), { ...month, entries: [] }]));
  return [...months, ...[...empty].filter(([name]) => !known.has(name)).map(([, month]) => month)].sort((one, other) =>
    key(one) < key(other) ? 1 : -1,
  );
}

/** Changes by the month in which their new version was seen, in the order they come in. */
export function monthsOf<Entry extends { readonly change: Change }>(
  entries: readonly Entry[],
  zone: string,
): Month<Entry>[] {
  const grouped = Map.groupBy(entries, ({ change }) => {
    const { year, month } = monthOf(change.new.moment.epoch, zone);
    return `${year}-${month}`;
  });
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...monthOf(first.change.new.moment.epoch, zone), entries: group }];
  });
}
