import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, seam, withSeams } from '../../src/search/words.ts';

/** What is indexed of a text, a bar at each seam. */
const divided = (text: string): string => withSeams(text).replaceAll(seam, '|');

describe('an indexed text', () => {
  it.each([
    ['Plain words, and a full stop.', 'Plain words, and a full stop.'],
    ['the 10-year plan', 'the 10-|year plan'],
    ['word—another', 'word—|another'],
    ['£1,500.50 at 10:30', '£1,500.50 at 10:30'],
    ['Müller’s l’avocat', 'Müller’s l’|avocat'],
    ['“quoted”', '“quoted”'],
    ['貝殻だけ。', '貝|殻|だ|け。'],
    ['2024年の貝', '2024|年|の|貝'],
    ['ภาษาไทย', 'ภ|า|ษ|า|ไ|ท|ย'],
    ['سيرًا على الرمال', 'سيرًا على الرمال'],
    ['a\n  b\u00A0c', 'a b c'],
    ['crimi\u00ADnal', 'criminal'],
  ])('is divided where words end: %s', (text, expected) => {
    expect(divided(text)).toBe(expected);
  });

  it('is what it was once the seams are taken out', () => {
    const text = fc.string({ unit: 'grapheme' }).map((drawn) => drawn.replace(/\p{Cf}/gu, ''));
    fc.assert(
      fc.property(text, (drawn) => {
        expect(withSeams(drawn).replaceAll(seam, '')).toBe(drawn.trim().split(/\s+/).join(' '));
      }),
    );
  });

  it('holds no entity, and none of the words that steer the index', () => {
    expect(divided('&lt;b&gt; (&amp;')).toBe('&|lt;|b&|gt; (&|amp;');
    expect(divided('___PAGEFIND_WEIGHT___9')).toBe('___PAGEFIND_|WEIGHT___|9');
  });
});

describe('a query', () => {
  it.each([
    ['market hall', ['market', 'hall'], false],
    ['“market hall”', ['market', 'hall'], true],
    ['"hall"', ['hall'], true],
    ['criminal', ['criminal'], false],
    ['10-year', ['10', 'year'], true],
    ['$1,500', ['1500'], false],
    ['貝殻', ['貝', '殻'], true],
    ['貝殻 写真', ['貝', '殻', '写', '真'], false],
    ['l’avocat', ['l', 'avocat'], true],
    ['—', [], false],
    ['  ', [], false],
  ])('is read as words, or as a phrase: %s', (typed, words, isPhrase) => {
    expect(readQuery(typed)).toEqual({ words, isPhrase });
  });
});
