import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as browser from '../../src/archive/digest.ts';
import * as node from '../../src/archive/digest-node.ts';
import { slugOf } from '../../src/archive/slug.ts';

const runs = { seed: 2_024_0314, numRuns: 1_000 };

/** The first eight hex digits of a name's SHA-256, reckoned without the code under test. */
function eightDigits(name: string): string {
  return createHash('sha256').update(name.normalize('NFC'), 'utf8').digest('hex').slice(0, 8);
}

describe('the slug of a name that is a time', () => {
  it.each([
    ['2024-03-14T10-32-00Z', '2024-03-14t10-32-00z', 'is the instant'],
    ['2024-03-14T10-32-00+0100', '2024-03-14t09-32-00z', 'is the instant in UTC, west of what was written'],
    ['2024-03-14T22-32-00-0330', '2024-03-15t02-02-00z', 'is the instant in UTC, on the day after'],
    ['2024-03-14t10-32-00z', '2024-03-14t10-32-00z', 'does not hang on upper and lower case'],
    ['2024-03-14', '2024-03-14', 'is the bare date where there is no time of day'],
    ['0024-03-14', '0024-03-14', 'keeps all four digits of a year'],
  ])('%s becomes %s: it %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is made like that of any other name where there is no such day', () => {
    expect(slugOf('2024-02-30')).toBe('2024-02-30');
    expect(slugOf('2024-03-14T25-00-00Z')).toBe('2024-03-14t25-00-00z');
  });
});

describe('the slug of any other name', () => {
  it.each([
    ['The Old Mill', 'the-old-mill', 'lower case, a hyphen for a space'],
    ['  mill -- & -- weir!  ', 'mill-weir', 'one hyphen for a run of signs, none at the ends'],
    ['café_crème', 'cafe-creme', 'without accents'],
    ['İzmir', 'izmir', 'without the dot of a Turkish capital'],
    ['ﬁnding № 7²', 'finding-no-72', 'ligatures, signs and raised digits in their plain form'],
    ['\u212Aelvin', 'kelvin', 'the sign for kelvin as the letter it is'],
    ['../../etc/passwd', 'etc-passwd', 'nothing that leads out of a folder'],
    ['a%2f..\\b?c#d:e*f', 'a-2f-b-c-d-e-f', 'nothing that means something in an address'],
    ['rtl\u202Eand\u200Bzero', 'rtl-and-zero', 'nothing that cannot be seen'],
    ['405', '405', 'a number as it is'],
  ])('%j becomes %s: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it.each([
    ['Straße', 'stra-e'],
    ['Bjørn', 'bj-rn'],
    ['水車 mill', 'mill'],
    ['mill ٣', 'mill'],
  ])('tells %s from names that lost other letters by eight digits of a digest', (name, stem) => {
    expect(slugOf(name)).toBe(`${stem}-${eightDigits(name)}`);
  });

  it.each([['水車'], ['Мельница'], [''], ['.'], ['..'], ['-'], ['🌊'], ['%'], ['\u0301']])(
    'is x and a digest where nothing remains: %j',
    (name) => {
      expect(slugOf(name)).toBe(`x-${eightDigits(name)}`);
    },
  );

  it('is the same for both Unicode forms of a name', () => {
    const name = 'Straße nach Vézère';
    expect(name.normalize('NFD')).not.toBe(name.normalize('NFC'));
    expect(slugOf(name.normalize('NFD'))).toBe(slugOf(name.normalize('NFC')));
  });

  it.each([
    ...['con', 'nul', 'aux', 'prn', 'com0', 'com9', 'lpt0', 'lpt9', 'index', '404'],
    ...['Con', 'INDEX', 'cón', ' nul '],
  ])('keeps clear of the reserved name in %j', (name) => {
    const stem = name.normalize('NFD').replace(/\W/g, '').toLowerCase();
    expect(slugOf(name)).toBe(`${stem}-${eightDigits(name)}`);
  });

  it.each(['com', 'com10', 'lpt', 'console', 'feed', 'assets', 'pages', 'source'])('takes %s as it is', (name) => {
    expect(slugOf(name)).toBe(name);
  });
});

describe('the slug of a long name', () => {
  it('is kept whole up to 71 characters', () => {
    expect(slugOf('m'.repeat(71))).toBe('m'.repeat(71));
  });

  it('is cut to 71 and a digest beyond', () => {
    const name = 'm'.repeat(72);
    expect(slugOf(name)).toBe(`${'m'.repeat(71)}-${eightDigits(name)}`);
  });

  it('has no hyphen left over where it was cut between two words', () => {
    const name = `${'m'.repeat(70)} weir`;
    expect(slugOf(name)).toBe(`${'m'.repeat(70)}-${eightDigits(name)}`);
  });

  it('differs where only what was cut off differs', () => {
    expect(slugOf(`${'m'.repeat(80)}1`)).not.toBe(slugOf(`${'m'.repeat(80)}2`));
  });
});

describe('every slug', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: fc.constantFrom('a', 'Z', '7', '-', ' ', 'é', 'ß', '\u0301'), maxLength: 120 }),
    fc.constantFrom('con', 'index', '2024-03-14', '2024-03-14T10-32-00+0100', '9999-12-31T23-59-59-0100'),
  );

  it('has 1 to 80 of a–z, 0–9 and single hyphens, none at the ends', () => {
    fc.assert(
      fc.property(name, (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
      runs,
    );
  });

  it('is its own slug, unless it is too long to be told from a name that was cut', () => {
    fc.assert(
      fc.property(name, (text) => {
        const slug = slugOf(text);
        fc.pre(slug.length <= 71);
        expect(slugOf(slug)).toBe(slug);
      }),
      runs,
    );
  });

  it('does not hang on the Unicode form of the name', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
      }),
      runs,
    );
  });
});

describe('a digest', () => {
  it('is of the text as UTF-8', () => {
    expect(node.digestOf('Wöhr 🌊')).toBe(createHash('sha256').update('Wöhr 🌊', 'utf8').digest('hex'));
  });

  it('is the same in a browser as in Node, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(browser.digestOf(...texts)).toBe(node.digestOf(...texts));
      }),
      runs,
    );
    const long = ['half \uD83C', '\uDF0A', 'ö'.repeat(6000), 'ä'.repeat(6000)];
    expect(browser.digestOf(...long)).toBe(node.digestOf(...long));
  });
});
