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
  if (time === undefined) return dayOf(date, zone);
  // Temporal takes second 60 for second 59, which is not what was written.
  if (second?.startsWith(':60')) return { kind: 'impossible' };
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
    const epoch =
      offset === undefined
        ? local.toZonedDateTime(zone).epochMilliseconds
        : local.toZonedDateTime('UTC').epochMilliseconds - offsetMinutes(offset) * 60_000;
    if (epoch < firstInstant || epoch > lastInstant) return { kind: 'impossible' };
    const precision = second === undefined ? 'minute' : 'second';
    return { kind: 'time', moment: { epoch, precision }, assumedZone: offset === undefined };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'impossible' };
    throw error;
  }
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

function dayOf(date: string, zone: string): ParsedTime {
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' });
    const epoch = day.toZonedDateTime(zone).epochMilliseconds;
    return { kind: 'time', moment: { epoch, precision: 'day' }, assumedZone: false };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'impossible' };
    throw error;
  }
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
