import { digestOf } from '#digest';
import { monthNamed, timeParts } from '../archive/calendar.ts';
import type { Moment } from '../archive/model.ts';

/**
 * A fixed stretch of time as its address names it: a year, then the month, day, hour and minute, as far as it goes. What
 * has one time, by the minute or by a day without a time, is told apart by digits of a digest instead.
 */
export type Parts = readonly string[];

/** A fixed stretch of time, with what belongs to it. */
export interface Period<Entry> {
  readonly parts: Parts;
  /** In the order they were given in. */
  readonly entries: readonly Entry[];
  /** What it is divided into, newest first; none where its own page has room for all its entries. */
  readonly within: readonly Period<Entry>[];
}

/**
 * Entries on one page; a period with more is divided. What a list says of a change takes 0.7 kB as a rule, and up to 1.9 kB
 * where headlines, excerpts and names are as long as they can be, in letters of three bytes: so a page stays below 300 kB.
 */
export const mostListed = 150;

/** How entries are told apart. */
export interface Division<Entry> {
  readonly zone: string;
  readonly placeOf: (entry: Entry) => Place;
  /** Periods that were published below these: they have a page whatever is in them. */
  readonly kept: readonly Parts[];
  readonly most?: number;
}

/** When an entry was, and a name that no other of that time has. */
export interface Place {
  readonly moment: Moment;
  readonly name: string;
}

/** Entries by year, each year divided where it has many. */
export function periodsOf<Entry>(entries: readonly Entry[], division: Division<Entry>): Period<Entry>[] {
  return divide([], entries, division);
}

/** One period, divided where it has many entries, or where a part of it was published. */
export function periodOf<Entry>(parts: Parts, entries: readonly Entry[], division: Division<Entry>): Period<Entry> {
  const { kept, most = mostListed } = division;
  const published = kept.filter(
    (other) => other.length > parts.length && parts.every((part, at) => other[at] === part),
  );
  const isDivided = entries.length > most || published.length > 0;
  return { parts, entries, within: isDivided ? divide(parts, entries, { ...division, kept: published }) : [] };
}

function divide<Entry>(parts: Parts, entries: readonly Entry[], division: Division<Entry>): Period<Entry>[] {
  const { zone, placeOf, kept } = division;
  const depth = parts.length;
  const groups = Map.groupBy(entries, (entry) => partAt(placeOf(entry), depth, zone));
  const names = new Set([...groups.keys(), ...kept.flatMap((other) => other[depth] ?? [])]);
  return [...names].sort(newestFirst).map((name) => periodOf([...parts, name], groups.get(name) ?? [], division));
}

/** Times first, the newest of them before the others; then digits in their order. */
function newestFirst(one: string, other: string): number {
  if (one.length !== other.length) return other.length - one.length;
  return one < other === (one.length === 1) ? -1 : 1;
}

/** Parts that are a day, and those that are a minute. No finer is told from a time, nor finer than it is known. */
const [dayLength, minuteLength] = [3, 5];

function partAt({ moment, name }: Place, depth: number, zone: string): string {
  const known = moment.precision === 'day' ? dayLength : minuteLength;
  if (depth < known) return timeParts(moment.epoch, zone)[depth] ?? '';
  return digestOf(name).charAt(depth - known);
}

/** A period with those before and after it, among those of the next longer one. */
export interface PeriodInTurn<Entry> {
  readonly period: Period<Entry>;
  readonly earlier: Period<Entry> | undefined;
  readonly later: Period<Entry> | undefined;
}

/** These periods and all that they are divided into: each has a page. */
export function inTurn<Entry>(periods: readonly Period<Entry>[]): PeriodInTurn<Entry>[] {
  return periods.flatMap((period, at) => [
    { period, earlier: periods[at + 1], later: periods[at - 1] },
    ...inTurn(period.within),
  ]);
}

/** The period on whose page an entry stands. Undefined where it is in none. */
export function leafOf<Entry>(
  periods: readonly Period<Entry>[],
  entry: Entry,
  { zone, placeOf }: Pick<Division<Entry>, 'zone' | 'placeOf'>,
): Period<Entry> | undefined {
  const depth = (periods[0]?.parts.length ?? 1) - 1;
  const part = partAt(placeOf(entry), depth, zone);
  const found = periods.find(({ parts }) => parts[depth] === part);
  return found === undefined || found.within.length === 0 ? found : leafOf(found.within, entry, { zone, placeOf });
}

/** `2024`, `March 2024`, `14 March 2024`, `14 March 2024, 10:00 to 10:59`, `14 March 2024, 10:32, part 3f` */
export function nameOfPeriod(parts: Parts): string {
  const [year = '', month, day] = parts;
  const monthName = month === undefined ? '' : `${monthNamed(year, month)?.name ?? month} `;
  const date = `${day === undefined ? '' : `${Number(day)} `}${monthName}${year}`;
  return [date, ...namesWithinDay(parts)].join(', ');
}

/** `in March 2024`, `on 14 March 2024` */
export function withinPeriod(parts: Parts): string {
  return `${parts.length < dayLength ? 'in' : 'on'} ${nameOfPeriod(parts)}`;
}

/** Its name without what the next longer period says: `March`, `14 March`, `10:00 to 10:59`, `10:32`, `part 3f`. */
export function shortNameOf(parts: Parts): string {
  const [year = '', month] = parts;
  if (parts.length === 1) return year;
  return parts.length > dayLength
    ? (namesWithinDay(parts).at(-1) ?? '')
    : nameOfPeriod(parts).slice(0, month === undefined ? undefined : -year.length - 1);
}

function namesWithinDay(parts: Parts): string[] {
  const inDay = parts.slice(dayLength);
  const [hour, minute] = inDay;
  if (hour === undefined) return [];
  const times = hour.length === 1 ? 0 : minute === undefined ? 1 : 2;
  const clock = times === 0 ? [] : [times === 1 ? `${hour}:00 to ${hour}:59` : `${hour}:${minute}`];
  const digits = inDay.slice(times).join('');
  return [...clock, ...(digits === '' ? [] : [`part ${digits}`])];
}
