import { describe, expect, it } from 'vitest';
import type { Change, Moment, Version } from '../../src/archive/model.ts';
import { changedWhen, checksSentence, count, ordinal, plural, printSpan, timeTag } from '../../src/report/wording.ts';

const zone = 'Europe/Dublin';

function moment(text: string): Moment {
  const precision = text.length === 10 ? 'day' : text.length === 17 ? 'minute' : 'second';
  return { epoch: Date.parse(text), precision };
}

/** A change from one time to another; nothing else of it is looked at. */
function change(old: string, neu: string): Change {
  const version = (time: string): Version => ({
    slug: 'x',
    path: 'x',
    moment: moment(time),
    headline: 'x',
    url: undefined,
    lang: undefined,
    license: undefined,
    note: undefined,
    capturedBy: undefined,
    amended: undefined,
    witness: [],
    withdrawn: undefined,
    digest: '',
    size: 0,
  });
  return { old: version(old), new: version(neu), number: 1 };
}

/** Words without the markup around them. */
const plain = (words: { toString(): string } | undefined): string => String(words).replace(/<[^>]*>/g, '');

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('%i is %s', (number, text) => {
    expect(count(number)).toBe(text);
  });

  it.each([
    [1, '1 change'],
    [2, '2 changes'],
    [0, '0 changes'],
    [1200, '1,200 changes'],
  ])('%i is %s', (number, text) => {
    expect(plural(number, 'change')).toBe(text);
  });

  it.each([
    [1, 'first'],
    [12, 'twelfth'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [103, '103rd'],
    [111, '111th'],
    [1112, '1,112th'],
  ])('%i in order is %s', (number, text) => {
    expect(ordinal(number)).toBe(text);
  });
});

describe('a span of time is no finer than its ends were known', () => {
  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:20Z', '20 seconds'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:59.700Z', '59 seconds'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.300Z', 'less than a minute'],
    ['2026-03-01T10:00Z', '2026-03-01T10:00:20Z', 'less than a minute'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:30:10Z', '30 minutes'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:59:40Z', '1 hour'],
    ['2026-03-01T10:00:00Z', '2026-03-01T12:15:00Z', '2 hours 15 minutes'],
    ['2026-03-01T10:00:00Z', '2026-03-01T19:40:00Z', '10 hours'],
    ['2026-03-01T10:00:00Z', '2026-03-10T10:00:00Z', '9 days'],
    ['2026-03-01', '2026-03-01T19:40:00Z', 'less than a day'],
    ['2026-03-01T19:40:00Z', '2026-03-02', '1 day'],
    ['2026-03-28', '2026-03-30', '2 days'],
    ['2026-03-01', '2026-03-01', 'less than a day'],
    ['2026-03-01', '2026-08-01', '5 months'],
    ['2020-03-01', '2026-03-01', '6 years'],
  ])('from %s to %s: %s', (one, other, words) => {
    expect(printSpan(moment(one), moment(other), zone)).toBe(words);
    expect(printSpan(moment(other), moment(one), zone)).toBe(words);
  });
});

describe('when a change happened', () => {
  it.each([
    ['observed', '2026-03-14T10:32:00Z', '2026-03-14T11:02:00Z', 'Changed between 10:32 and 11:02 on 14 March 2026'],
    [
      'observed',
      '2026-03-14T10:32:00Z',
      '2026-03-15T11:02:00Z',
      'Changed between 14 March 2026 at 10:32 and 15 March 2026 at 11:02',
    ],
    ['observed', '2026-03-14', '2026-03-14T11:02:00Z', 'Changed on 14 March 2026'],
    [
      'observed',
      '2026-03-14T10:32:05Z',
      '2026-03-14T10:32:40Z',
      'Changed between 10:32:05 and 10:32:40 on 14 March 2026',
    ],
    ['observed', '2026-03-14T10:32Z', '2026-03-14T10:32:40Z', 'Changed between 10:32 and 10:32:40 on 14 March 2026'],
    ['observed', '2026-03-14', '2026-03-16', 'Changed between 14 March 2026 and 16 March 2026'],
    ['observed', '2026-07-14T23:30:00Z', '2026-07-15T00:10:00Z', 'Changed between 00:30 and 01:10 on 15 July 2026'],
    [
      'recorded',
      '2026-03-14T10:32:00Z',
      '2026-03-14T11:02:00Z',
      'Changed on 14 March 2026 at 11:02, 30 minutes after the version before',
    ],
    ['recorded', '2026-03-14', '2026-03-16', 'Changed on 16 March 2026, 2 days after the version before'],
  ] as const)('%s, from %s to %s', (times, old, neu, words) => {
    expect(plain(changedWhen(change(old, neu), times, zone))).toBe(words);
  });

  it('tells programs the time in UTC', () => {
    expect(timeTag(moment('2026-07-15T00:10:00Z'), zone).toString()).toBe(
      '<time datetime="2026-07-15T00:10:00Z">15 July 2026, 01:10</time>',
    );
  });
});

describe('what is known of the checks of an article', () => {
  it.each([
    ['ended', undefined, 'It will not be checked again for changes.'],
    ['ended', '2026-03-14', 'It will not be checked again for changes. It was last checked on 14 March 2026.'],
    ['2026-04-01', undefined, 'The next check for changes will be on 1 April 2026.'],
    [undefined, '2026-03-14', 'It was last checked for changes on 14 March 2026.'],
    [undefined, undefined, 'undefined'],
  ])('%s, last %s', (checks, last, words) => {
    const next = checks === undefined || checks === 'ended' ? checks : moment(checks);
    expect(plain(checksSentence(next, last === undefined ? undefined : moment(last), zone))).toBe(words);
  });
});
