import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/archive/model.ts';
import {
  inTurn,
  leafOf,
  nameOfPeriod,
  type Parts,
  type Period,
  type Place,
  periodOf,
  periodsOf,
  shortNameOf,
} from '../../src/report/periods.ts';

function place(time: string, name = time): Place {
  const precision: Moment['precision'] = time.includes('T') ? 'minute' : 'day';
  return { moment: { epoch: Date.parse(time.includes('T') ? `${time}Z` : `${time}T00:00Z`), precision }, name };
}

interface Settings {
  readonly most?: number;
  readonly zone?: string;
  readonly kept?: readonly Parts[];
}

function division({ most = 2, zone = 'UTC', kept = [] }: Settings = {}) {
  return { most, zone, kept, placeOf: (its: Place) => its };
}

/** `2024/03: 4`, a line for each period, those within others behind them. */
function lines(periods: readonly Period<unknown>[]): string[] {
  return inTurn(periods).map(({ period }) => `${period.parts.join('/')}: ${period.entries.length}`);
}

const many = ['2024-03-02T10:30', '2024-03-02T10:05', '2024-03-02T09:00', '2024-03-01', '2023-12-31'].map((time) =>
  place(time),
);

describe('periods', () => {
  it('are years where these hold few', () => {
    expect(lines(periodsOf(many, division({ most: 4 })))).toEqual(['2024: 4', '2023: 1']);
  });

  it('are divided by month, day, hour and minute where they hold many, and no further than it takes', () => {
    expect(lines(periodsOf(many, division()))).toEqual([
      '2024: 4',
      '2024/03: 4',
      '2024/03/02: 3',
      '2024/03/02/10: 2',
      '2024/03/02/09: 1',
      '2024/03/01: 1',
      '2023: 1',
    ]);
  });

  it('are told by the clock of the archive', () => {
    const late = place('2024-03-31T23:30');
    expect(lines([periodOf(['2024'], [late, ...many.slice(0, 4)], division({ zone: 'Europe/Dublin' }))])[1]).toBe(
      '2024/04: 1',
    );
  });

  it('part what has the same minute by the digits of a digest, and say no hour where none is known', () => {
    const names = ['a', 'b', 'c', 'd'];
    const minute = names.map((name) => place('2024-03-02T10:30', name));
    const day = names.map((name) => place('2024-03-02', name));
    const depths = (places: readonly Place[]) =>
      lines(periodsOf(places, division())).filter((line) => /: [1-4]$/.test(line));
    expect(depths(minute)).toEqual([
      '2024: 4',
      '2024/03: 4',
      '2024/03/02: 4',
      '2024/03/02/10: 4',
      '2024/03/02/10/30: 4',
      '2024/03/02/10/30/1: 1',
      '2024/03/02/10/30/2: 1',
      '2024/03/02/10/30/3: 1',
      '2024/03/02/10/30/c: 1',
    ]);
    expect(depths(day).slice(3)).toEqual(['2024/03/02/1: 1', '2024/03/02/2: 1', '2024/03/02/3: 1', '2024/03/02/c: 1']);
  });

  it('that were published stay, whatever is in them now, and so does all that they are a part of', () => {
    const kept = [['2022'], ['2023'], ['2023', '12'], ['2023', '12', '30']];
    expect(lines(periodsOf(many, division({ most: 10, kept })))).toEqual([
      '2024: 4',
      '2023: 1',
      '2023/12: 1',
      '2023/12/31: 1',
      '2023/12/30: 0',
      '2022: 0',
    ]);
  });

  it('know those before and after them', () => {
    const [, , second, , , first] = inTurn(periodsOf(many, division()));
    expect([second?.earlier?.parts, first?.later?.parts]).toEqual([
      ['2024', '03', '01'],
      ['2024', '03', '02'],
    ]);
  });

  it.each<[string, string, string]>([
    ['2024', '2024', '2024'],
    ['2024/03', 'March 2024', 'March'],
    ['2024/03/04', '4 March 2024', '4 March'],
    ['2024/03/04/10', '4 March 2024, 10:00 to 10:59', '10:00 to 10:59'],
    ['2024/03/04/10/05', '4 March 2024, 10:05', '10:05'],
    ['2024/03/04/10/05/3/f', '4 March 2024, 10:05, part 3f', 'part 3f'],
    ['2024/03/04/0', '4 March 2024, part 0', 'part 0'],
  ])('have a name: %s', (path, name, short) => {
    const parts = path.split('/');
    expect([nameOfPeriod(parts), shortNameOf(parts)]).toEqual([name, short]);
  });
});

const seed = 24_112_026;
const runs = { seed, numRuns: 300 };

const somePlaces = fc
  .array(
    fc.record({
      epoch: fc.oneof(
        fc.integer({ min: Date.UTC(1999, 0), max: Date.UTC(2030, 0) }),
        fc.constantFrom(Date.UTC(2024, 2, 31, 1, 30), Date.UTC(2024, 9, 27, 0, 30), Date.UTC(2024, 9, 27, 1, 30)),
      ),
      precision: fc.constantFrom<Moment['precision']>('day', 'minute', 'second'),
    }),
    { maxLength: 60 },
  )
  .map((moments) => moments.map((moment, at) => ({ moment, name: `version ${at}` })));

const someKept = fc.array(
  fc.constantFrom(['2024'], ['2024', '10'], ['2024', '10', '27'], ['2024', '10', '27', '01'], ['2001', '01']),
);

describe(`periods, for ${runs.numRuns} lists (seed ${seed})`, () => {
  it('hold every entry on exactly one page that lists entries, none of which has too many, and keep what was published', () => {
    fc.assert(
      fc.property(somePlaces, someKept, fc.integer({ min: 1, max: 9 }), (places, kept, most) => {
        const its = division({ most, kept, zone: 'Europe/Dublin' });
        const periods = periodsOf(places, its);
        const pages = inTurn(periods).map(({ period }) => period);
        const leaves = pages.filter(({ within }) => within.length === 0);
        expect(leaves.flatMap(({ entries }) => entries).toSorted(byName)).toEqual(places.toSorted(byName));
        for (const { entries } of leaves) expect(entries.length).toBeLessThanOrEqual(most);
        for (const entry of places) expect(leafOf(periods, entry, its)?.entries).toContain(entry);
        const paths = pages.map(({ parts }) => parts.join('/'));
        expect(new Set(paths).size).toBe(paths.length);
        for (const parts of kept) expect(paths).toContain(parts.join('/'));
      }),
      runs,
    );
  });

  it('are the same whatever was added elsewhere: more entries only divide further', () => {
    fc.assert(
      fc.property(somePlaces, somePlaces, (places, more) => {
        const added = more.map(({ moment, name }) => ({ moment, name: `later ${name}` }));
        const paths = (some: readonly Place[]) =>
          new Set(inTurn(periodsOf(some, division())).map(({ period }) => period.parts.join('/')));
        expect([...paths(places)].filter((path) => !paths([...places, ...added]).has(path))).toEqual([]);
      }),
      runs,
    );
  });
});

function byName({ name: one }: Place, { name: other }: Place): number {
  return one < other ? -1 : 1;
}
