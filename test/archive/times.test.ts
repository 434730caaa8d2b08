import { describe, expect, it } from 'vitest';
import { isTimeZone, parseTime, parseTimeName } from '../../src/archive/times.ts';

const iso = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19);

/** What a time was read as: instant, precision, and whether the zone was assumed; or the kind of failure. */
function read(text: string, zone = 'UTC', parse = parseTime): string {
  const parsed = parse(text, zone);
  if (parsed.kind !== 'time') return parsed.kind;
  return `${iso(parsed.moment.epoch)} by the ${parsed.moment.precision}${parsed.assumedZone ? ', zone assumed' : ''}`;
}

describe('a time in front matter', () => {
  it.each([
    ['2024-03-14T10:32:05Z', '2024-03-14T10:32:05 by the second'],
    ['2024-03-14T10:32:05.250Z', '2024-03-14T10:32:05 by the second'],
    ['2024-03-14T10:32Z', '2024-03-14T10:32:00 by the minute'],
    ['2024-03-14t10:32z', '2024-03-14T10:32:00 by the minute'],
    ['2024-03-14 10:32 +01:00', '2024-03-14T09:32:00 by the minute'],
    ['2024-03-14T10:32:00-0330', '2024-03-14T14:02:00 by the second'],
    [' 2024-03-14 ', '2024-03-14T00:00:00 by the day'],
    ['2024-02-29', '2024-02-29T00:00:00 by the day'],
  ])('%j is %s', (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  it('without an offset is taken to be in the zone of the archive, and says so', () => {
    expect(read('2024-07-01 12:00', 'Europe/Dublin')).toBe('2024-07-01T11:00:00 by the minute, zone assumed');
  });

  it('without a time of day is the first instant of the day in the zone of the archive', () => {
    expect(read('2024-07-01', 'Europe/Dublin')).toBe('2024-06-30T23:00:00 by the day');
    // Clocks went from 23:59:59 to 01:00:00 that night: the day had no midnight.
    expect(read('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00 by the day');
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '0000-00-00',
    '0000-03-14',
    '9999-99-99',
    '2024-03-14T24:00Z',
    '2024-03-14T10:60Z',
    '2024-03-14T10:32:60Z',
    '2024-03-14T10:32+24:00',
    '2024-03-14T10:32+01:60',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:30:00-01:00',
  ])('%s is written like a time, but there is none', (text) => {
    expect(read(text)).toBe('impossible');
  });

  it.each([
    '2024-1-2',
    '2024-03',
    '14 March 2024',
    'yesterday',
    '1700000000',
    '2024-03-14T10',
    '2024-03-14Z',
    '2024-03-14T10:32 Europe/Dublin',
    '',
  ])('%j is not written like a time', (text) => {
    expect(read(text)).toBe('other');
  });
});

describe('a time in a name', () => {
  it.each([
    ['2024-03-14T10-32-05Z', '2024-03-14T10:32:05 by the second'],
    ['2024-03-14T10-32-05+0530', '2024-03-14T05:02:05 by the second'],
    ['2024-03-14T22-32-05-0330', '2024-03-15T02:02:05 by the second'],
    ['2024-03-14', '2024-03-14T00:00:00 by the day'],
  ])('%s is %s', (name, moment) => {
    expect(read(name, 'UTC', parseTimeName)).toBe(moment);
  });

  it.each(['2024-02-30', '2024-13-01', '2024-03-14T25-00-00Z', '2024-03-14T10-00-00+9900'])(
    '%s is impossible',
    (name) => {
      expect(read(name, 'UTC', parseTimeName)).toBe('impossible');
    },
  );

  it.each([
    '1',
    '2024-03-14T10-32-05',
    '2024-03-14T10:32:05Z',
    '2024-03-14 10-32-05Z',
    '2024-03-14-second',
    '20240314',
  ])('%s is a name like any other', (name) => {
    expect(read(name, 'UTC', parseTimeName)).toBe('other');
  });

  it('is in the zone of the archive where it is a day', () => {
    expect(read('2024-07-01', 'Asia/Kolkata', parseTimeName)).toBe('2024-06-30T18:30:00 by the day');
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Dublin', 'america/st_johns'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Dublin', 'Europe/Nowhere', '2024-03-14T10:32Z'])('cannot be %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
