import { dayNumber } from '../../archive/calendar.ts';
import type { Moment } from '../../archive/model.ts';

const hour = 3_600_000;

/** The moment that a `<time datetime>` of the site names: in UTC, or the bare day in the zone of the archive. */
export function momentOf(datetime: string, zone: string): Moment {
  if (datetime.includes('T')) {
    return { epoch: Date.parse(datetime), precision: datetime.endsWith(':00Z') ? 'minute' : 'second' };
  }
  const midnight = Date.parse(`${datetime}T00:00:00Z`);
  // West of Greenwich it is still the day before; noon is on that day wherever midnight is not.
  const onThatDay = dayNumber(midnight, zone) === midnight / (24 * hour) ? midnight : midnight + 12 * hour;
  return { epoch: onThatDay, precision: 'day' };
}
