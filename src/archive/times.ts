import { Temporal } from 'temporal-polyfill';
import type { Moment } from './model.ts';

/** What a text that should be a time turned out to be. */
export type ParsedTime =
  | { readonly kind: 'time'; readonly moment: Moment; readonly assumedZone: boolean }
  /** Written like a time, but there is no such day or hour. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'other' };

const written =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?<second>:\d{2}(?:\.\d{1,9})?)?)\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/i;
const fileName = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})-(\d{2})-(\d{2})(Z|[+-]\d{4}))?$/i;
const likeFileName = /^\d{4}-\d{2}-\d{2}(?:T\d{2}-\d{2}-\d{2}(?:Z|[+-]\d{4}))?$/i;

/** An offset may carry a time out of the years 1 to 9999. */
const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Reads a time as written in front matter: `2024-03-14`, `2024-03-14T10:32Z`, `2024-03-14 10:32:00+01:00`. One without
 * an offset is taken to be in the archive's zone, and `assumedZone` says so.
 */
export function parseTime(text: string, zone: string): ParsedTime {
  const match = written.exec(text.trim());
  if (match?.groups === undefined) return { kind: 'other' };
  const { date = '', time, second, zone: offset } = match.groups;
  // There is no year 0 in the calendar that pages print: they would call it the year 1.
  if (date.startsWith('0000')) return { kind: 'impossible' };
  const wall = Date.parse(`${date}T${time ?? '00:00'}Z`);
  // Of 30 February and of 24:00 it makes another day, of a month 13 or a second 60 nothing.
  if (!Number.isFinite(wall) || !new Date(wall).toISOString().startsWith(date)) return { kind: 'impossible' };
  try {
    const epoch = offset === undefined ? epochAt(wall, zone) : wall - offsetMinutes(offset) * 60_000;
    if (time === undefined) return { kind: 'time', moment: { epoch, precision: 'day' }, assumedZone: false };
    if (epoch < firstInstant || epoch > lastInstant) return { kind: 'impossible' };
    const precision = second === undefined ? 'minute' : 'second';
    return { kind: 'time', moment: { epoch, precision }, assumedZone: offset === undefined };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'impossible' };
    throw error;
  }
}

/**
 * The instant at which the clocks of a zone show a time, which is given as the instant at which those of UTC show it: the
 * earlier of two, and for one that they leave out that which they would have shown had they not been put on.
 */
export function epochAt(wall: number, zone: string): number {
  // Most archives are in UTC, and every version has its times.
  if (zone === 'UTC') return wall;
  const shown = new Date(wall);
  return new Temporal.PlainDateTime(
    shown.getUTCFullYear(),
    shown.getUTCMonth() + 1,
    shown.getUTCDate(),
    shown.getUTCHours(),
    shown.getUTCMinutes(),
    shown.getUTCSeconds(),
    shown.getUTCMilliseconds(),
  ).toZonedDateTime(zone).epochMilliseconds;
}

/** What the clocks of a zone show at an instant, given likewise. */
export function wallAt(epoch: number, zone: string): number {
  if (zone === 'UTC') return epoch;
  return epoch + Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

/** Reads a time as written in the name of a file or folder: `2024-03-14`, `2024-03-14T10-32-00Z`, `…+0100`. */
export function parseTimeName(name: string, zone: string): ParsedTime {
  if (!likeFileName.test(name)) return { kind: 'other' };
  return parseTime(
    name.replace(fileName, (_, date, hour, minute, second, offset) =>
      hour === undefined ? date : `${date}T${hour}:${minute}:${second}${offset}`,
    ),
    zone,
  );
}

/** Minutes east of Greenwich. Throws a `RangeError` where there is no such offset. */
function offsetMinutes(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 23 || minutes > 59) throw new RangeError(`No such offset: ${offset}`);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** True for the name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    // Temporal alone would take a whole time, such as 2024-03-14T10:32Z, for the zone it is in.
    new Intl.DateTimeFormat('en', { timeZone: name });
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
