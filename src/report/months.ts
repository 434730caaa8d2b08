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
