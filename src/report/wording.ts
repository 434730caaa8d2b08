import { dayNumber, machineTime, printClock, printDay, printMoment } from '../archive/calendar.ts';
import type { Moment, Source, Version } from '../archive/model.ts';
import { type Html, html } from './html.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `1,204` */
export function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 change`, `1,204 changes`; a plural that is no `s` is given. */
export function plural(number: number, noun: string, nouns = `${noun}s`): string {
  return `${count(number)} ${number === 1 ? noun : nouns}`;
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** `eleven`, `13`: in words where a newspaper would write words. */
export function inWords(number: number): string {
  return numbers[number] ?? count(number);
}

/** `fourth`, `21st`. */
export function ordinal(number: number): string {
  const word = ordinals[number];
  if (word !== undefined) return word;
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${count(number)}${ending}`;
}

/** The first letter made a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The time between two moments in words, no finer than both were known: `30 minutes`, `2 hours 15 minutes`, `9 days`,
 * `5 months`. Earlier moments come first; the order they are given in does not matter.
 */
export function printSpan(one: Moment, other: Moment, zone: string): string {
  // Of a day without a time, only the calendar can say how far it is from another.
  if (one.precision === 'day' || other.precision === 'day') {
    return printDays(Math.abs(dayNumber(other.epoch, zone) - dayNumber(one.epoch, zone)));
  }
  const span = Math.abs(other.epoch - one.epoch);
  if (span < minute)
    return one.precision === 'second' && other.precision === 'second' && span >= 1000
      ? plural(Math.floor(span / 1000), 'second')
      : 'less than a minute';
  if (span < hour - minute / 2) return plural(Math.round(span / minute), 'minute');
  if (span < 6 * hour) return printHours(Math.round(span / minute));
  if (span < day - hour / 2) return plural(Math.round(span / hour), 'hour');
  return printDays(Math.round(span / day));
}

function printHours(minutes: number): string {
  const rest = minutes % 60;
  const hours = plural(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${plural(rest, 'minute')}`;
}

function printDays(days: number): string {
  if (days === 0) return 'less than a day';
  if (days < 60) return plural(days, 'day');
  if (days < 730) return plural(Math.round(days / 30.44), 'month');
  return plural(Math.round(days / 365.25), 'year');
}

/** `<time>` with the moment in the archive's zone for readers, and in UTC for programs. */
export function timeTag(moment: Moment, zone: string, text = printMoment(moment, zone)): Html {
  return html`<time datetime="${machineTime(moment, zone)}">${text}</time>`;
}

/** `14 March 2024 at 10:32` as a `<time>`. */
export function atTime(moment: Moment, zone: string): Html {
  const clock = moment.precision === 'day' ? '' : ` at ${printClock(moment.epoch, zone)}`;
  return timeTag(moment, zone, `${printDay(moment.epoch, zone)}${clock}`);
}

/** When a change happened, as far as it was observed or recorded: `Changed between 10:32 and 11:02 on 14 March 2024`. */
export function changedWhen(
  change: Record<'old' | 'new', Pick<Version, 'moment'>>,
  times: Source['times'],
  zone: string,
): Html {
  const old = change.old.moment;
  const neu = change.new.moment;
  if (times === 'recorded') {
    return html`Changed on <b>${atTime(neu, zone)}</b>, ${printSpan(old, neu, zone)} after the version before`;
  }
  if (isSameDay(old, neu, zone)) {
    if (old.precision === 'day' || neu.precision === 'day')
      return html`Changed on <b>${timeTag(neu, zone, printDay(neu.epoch, zone))}</b>`;
    const fine = printClock(old.epoch, zone) === printClock(neu.epoch, zone);
    const clock = (moment: Moment): Html =>
      timeTag(moment, zone, printClock(moment.epoch, zone, fine && moment.precision === 'second'));
    return html`Changed <b>between ${clock(old)} and ${clock(neu)}</b> on ${printDay(neu.epoch, zone)}`;
  }
  return html`Changed <b>between ${atTime(old, zone)} and ${atTime(neu, zone)}</b>`;
}

function isSameDay(one: Moment, other: Moment, zone: string): boolean {
  return printDay(one.epoch, zone) === printDay(other.epoch, zone);
}

/** What an article's checks are, as a sentence; undefined where nothing is known of them. */
export function checksSentence(
  checks: 'ended' | Moment | undefined,
  lastChecked: Moment | undefined,
  zone: string,
): Html | undefined {
  const last = lastChecked === undefined ? '' : html` It was last checked on ${atTime(lastChecked, zone)}.`;
  if (checks === 'ended') return html`It will not be checked again for changes.${last}`;
  if (checks !== undefined) return html`The next check for changes will be on ${atTime(checks, zone)}.${last}`;
  return lastChecked === undefined ? undefined : html`It was last checked for changes on ${atTime(lastChecked, zone)}.`;
}
