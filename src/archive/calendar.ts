import type { Moment } from './model.ts';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By epoch: a page says the same few times again and again, and a format takes long. */
  readonly printed: Map<number, WallClock>;
}

const zones = new Map<string, Zone>();
/** Times of a zone that are kept. */
const mostPrinted = 500;

/** The parts of a time on the wall clock of a zone, as British English prints them. */
interface WallClock {
  readonly year: string;
  /** `March` */
  readonly month: string;
  /** Without a leading zero. */
  readonly day: string;
  /** `10:32` */
  readonly clock: string;
  readonly second: string;
}

function wallClock(epoch: number, zone: string): WallClock {
  const { format, printed } = zoneOf(zone);
  const known = printed.get(epoch);
  if (known !== undefined) return known;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(epoch)) parts[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  const clock = { year, month, day, clock: `${hour}:${minute}`, second };
  if (printed.size >= mostPrinted) printed.clear();
  printed.set(epoch, clock);
  return clock;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: name,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const zone = { format, printed: new Map() };
  zones.set(name, zone);
  return zone;
}

/** `14 March 2024` */
export function printDay(epoch: number, zone: string): string {
  const { year, month, day } = wallClock(epoch, zone);
  return `${day} ${month} ${year}`;
}

/** `14 Mar`, for labels with little room. */
export function printShortDay(epoch: number, zone: string): string {
  const { month, day } = wallClock(epoch, zone);
  return `${day} ${month.slice(0, 3)}`;
}

/** `10:32`, or `10:32:05` where seconds are asked for. */
export function printClock(epoch: number, zone: string, withSeconds = false): string {
  const { clock, second } = wallClock(epoch, zone);
  return withSeconds ? `${clock}:${second}` : clock;
}

/** `14 March 2024, 10:32`, or the day alone where no more is known. */
export function printMoment(moment: Moment, zone: string): string {
  const day = printDay(moment.epoch, zone);
  return moment.precision === 'day' ? day : `${day}, ${printClock(moment.epoch, zone)}`;
}

/** The year and month on the wall clock of a zone: `2024`, `03`, `March`. */
export function monthOf(epoch: number, zone: string): { year: string; month: string; name: string } {
  const { year, month } = wallClock(epoch, zone);
  return { year, month: String(monthNames.indexOf(month) + 1).padStart(2, '0'), name: month };
}

/** From the year to the minute on the wall clock of a zone: `2024`, `03`, `14`, `10`, `32`. */
export function timeParts(epoch: number, zone: string): readonly string[] {
  const { year, month, day, clock } = wallClock(epoch, zone);
  return [year, String(monthNames.indexOf(month) + 1).padStart(2, '0'), day.padStart(2, '0'), ...clock.split(':')];
}

/** A month by its number, `01` to `12`; undefined for any other text. */
export function monthNamed(year: string, month: string): { year: string; month: string; name: string } | undefined {
  const name = /^\d\d$/.test(month) ? monthNames[Number(month) - 1] : undefined;
  return name === undefined ? undefined : { year, month, name };
}

/** The calendar day in a zone, as days since 1970-01-01, so that days can be counted and compared. */
export function dayNumber(epoch: number, zone: string): number {
  const { year, month, day } = wallClock(epoch, zone);
  // `Date.UTC` would take the years 1 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(Number(year), monthNames.indexOf(month), Number(day)) / 86_400_000;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** For `<time datetime>`: UTC, or the bare day where no more is known. */
export function machineTime(moment: Moment, zone: string): string {
  if (moment.precision === 'day')
    return new Date(dayNumber(moment.epoch, zone) * 86_400_000).toISOString().slice(0, 10);
  return `${new Date(moment.epoch).toISOString().slice(0, 19)}Z`;
}
