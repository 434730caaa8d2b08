import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  machineTime,
  monthOf,
  printClock,
  printDay,
  printMoment,
  printShortDay,
} from '../../src/archive/calendar.ts';
import type { Moment } from '../../src/archive/model.ts';
import { parseTime } from '../../src/archive/times.ts';

/** Half past eleven in the evening of 29 February, in UTC: the first of March in zones to the east. */
const leapNight = Date.parse('2024-02-29T23:30:05Z');

function moment(text: string, zone: string): Moment {
  const parsed = parseTime(text, zone);
  if (parsed.kind !== 'time') throw new Error(`The test has no time in it: ${text}`);
  return parsed.moment;
}

describe('an instant on the wall clock of a zone', () => {
  it.each([
    ['UTC', '29 February 2024', '29 Feb', '23:30', '23:30:05'],
    ['Europe/Paris', '1 March 2024', '1 Mar', '00:30', '00:30:05'],
    ['America/St_Johns', '29 February 2024', '29 Feb', '20:00', '20:00:05'],
  ])('is printed as it is read in %s', (zone, day, shortDay, clock, withSeconds) => {
    expect(printDay(leapNight, zone)).toBe(day);
    expect(printShortDay(leapNight, zone)).toBe(shortDay);
    expect(printClock(leapNight, zone)).toBe(clock);
    expect(printClock(leapNight, zone, true)).toBe(withSeconds);
  });

  it('belongs to the month it has there', () => {
    expect(monthOf(leapNight, 'UTC')).toEqual({ year: '2024', month: '02', name: 'February' });
    expect(monthOf(leapNight, 'Europe/Paris')).toEqual({ year: '2024', month: '03', name: 'March' });
  });

  it('belongs to the day it has there', () => {
    expect(dayNumber(leapNight, 'Europe/Paris') - dayNumber(leapNight, 'UTC')).toBe(1);
    expect(dayNumber(Date.parse('1970-01-02T00:00Z'), 'UTC')).toBe(1);
  });
});

describe('a moment', () => {
  it.each([
    ['2024-03-14T10:32:05Z', 'UTC', '14 March 2024, 10:32', '2024-03-14T10:32:05Z'],
    ['2024-03-14T10:32Z', 'Asia/Kolkata', '14 March 2024, 16:02', '2024-03-14T10:32:00Z'],
    ['2024-03-14T23:32-03:00', 'UTC', '15 March 2024, 02:32', '2024-03-15T02:32:00Z'],
  ])('%s is printed in %s as %s, and for machines in UTC', (text, zone, printed, machine) => {
    expect(printMoment(moment(text, zone), zone)).toBe(printed);
    expect(machineTime(moment(text, zone), zone)).toBe(machine);
  });

  it.each(['UTC', 'Asia/Kolkata', 'America/Sao_Paulo', 'Pacific/Auckland'])('that is a day stays one in %s', (zone) => {
    const day = moment('2018-11-04', zone);
    expect(printMoment(day, zone)).toBe('4 November 2018');
    expect(machineTime(day, zone)).toBe('2018-11-04');
  });

  it('of a year before 100 is of that year', () => {
    expect(machineTime(moment('0079-08-24', 'UTC'), 'UTC')).toBe('0079-08-24');
    expect(machineTime(moment('0001-01-01', 'Europe/Rome'), 'Europe/Rome')).toBe('0001-01-01');
  });
});
