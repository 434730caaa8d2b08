import { describe, expect, it } from 'vitest';
import { roundTimes } from '../../src/report/round-times.ts';

function times(first: string, last: string, most: number, zone = 'UTC'): string[] {
  const { starts, end } = roundTimes(Date.parse(first), Date.parse(last), zone, most);
  return [...starts, end].map((epoch) => new Date(epoch).toISOString().slice(0, 16));
}

describe('round times', () => {
  it('are round on the clock, from before the first to after the last', () => {
    expect(times('2024-03-14T10:32Z', '2024-03-14T10:47Z', 4)).toEqual([
      '2024-03-14T10:30',
      '2024-03-14T10:35',
      '2024-03-14T10:40',
      '2024-03-14T10:45',
      '2024-03-14T10:50',
    ]);
  });

  it('are weeks from Monday on, months, and years in tens', () => {
    expect(times('2024-03-14T10:32Z', '2024-04-01T00:00Z', 4).map((time) => new Date(`${time}Z`).getUTCDay())).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(times('2024-03-14T10:32Z', '2024-06-02T00:00Z', 4)).toEqual([
      '2024-03-01T00:00',
      '2024-04-01T00:00',
      '2024-05-01T00:00',
      '2024-06-01T00:00',
      '2024-07-01T00:00',
    ]);
    expect(times('1987-03-14T10:32Z', '2024-06-02T00:00Z', 6)[0]).toBe('1980-01-01T00:00');
  });

  it('are those of the zone, where clocks change too', () => {
    expect(times('2024-03-30T12:00Z', '2024-04-01T12:00Z', 5, 'Europe/Dublin')).toEqual([
      '2024-03-30T12:00',
      '2024-03-31T00:00',
      '2024-03-31T11:00',
      '2024-03-31T23:00',
      '2024-04-01T11:00',
      '2024-04-01T23:00',
    ]);
    // The hour from one to two is left out.
    expect(times('2024-03-31T00:30Z', '2024-03-31T01:30Z', 2, 'Europe/Dublin')).toEqual([
      '2024-03-31T00:00',
      '2024-03-31T01:00',
      '2024-03-31T02:00',
    ]);
  });

  it.each(['0001-01-01T00:00Z', '1969-12-31T23:00Z', '9999-12-31T23:59Z'])(
    'are never more than asked for: from %s',
    (first) => {
      for (const most of [1, 4, 64]) {
        for (const last of [first, '9999-12-31T23:59Z']) {
          const { starts, end } = roundTimes(Date.parse(first), Date.parse(last), 'UTC', Math.max(most, 3));
          expect(starts.length).toBeLessThanOrEqual(Math.max(most, 3));
          expect(starts[0]).toBeLessThanOrEqual(Date.parse(first));
          expect(end).toBeGreaterThan(Date.parse(last));
        }
      }
    },
  );
});
