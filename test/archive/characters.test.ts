import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIllegal, decode, isBlank, legal } from '../../src/archive/characters.ts';

const runs = { seed: 2_024_0314, numRuns: 1_000 };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the bytes of a file', () => {
  it('are read as UTF-8, without a byte order mark, all line ends the same', () => {
    expect(decode(bytes('\uFEFFmill\r\nweir\rgauge\npond'))).toBe('mill\nweir\ngauge\npond');
  });

  it('keep white space at both ends', () => {
    expect(decode(bytes('\n\t mill \n\n'))).toBe('\n\t mill \n\n');
  });

  it.each([
    ['a lone continuation byte', [0x6d, 0x80]],
    ['a letter of Latin-1', [0x63, 0x61, 0x66, 0xe9]],
    ['half of a sign', [0xe2, 0x82]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x6d, 0x00]],
  ])('are not guessed at: %s is not UTF-8', (_, list) => {
    expect(decode(Uint8Array.from(list))).toBeUndefined();
  });

  it('give back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\r') && !text.startsWith('\uFEFF'));
        expect(decode(bytes(text))).toBe(text);
      }),
      runs,
    );
  });
});

describe('a character that no page may hold', () => {
  it.each([0x00, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0xfffe, 0xffff, 0xd800, 0xdfff])('becomes U+FFFD: %i', (code) => {
    const text = `mi${String.fromCharCode(code)}ll`;
    expect(legal(text)).toBe('mi\uFFFDll');
    expect(countIllegal(text)).toBe(1);
  });

  it.each([0x09, 0x0a, 0x20, 0x7f, 0xa0, 0xad, 0x200b, 0x202e, 0x2028, 0xfffd])('is not %i', (code) => {
    const text = `mi${String.fromCharCode(code)}ll`;
    expect(legal(text)).toBe(text);
    expect(countIllegal(text)).toBe(0);
  });

  it('is replaced one by one, so that nothing else moves', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('m', '\u0000', '\u001F', '\uFFFF', '🌊', '\r') }), (text) => {
        expect(legal(text)).toHaveLength(text.length);
        expect(countIllegal(legal(text))).toBe(0);
      }),
      runs,
    );
  });
});

describe('a blank text', () => {
  it.each(['', ' ', '\t\n', '\u00A0', '\u200B\u2060', '\uFE0F', '\u00AD'])('is %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['m', '\u200B.', '\uFFFD', '—'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
