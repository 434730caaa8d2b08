import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, Formatting, tokenize, Vocabulary } from '../../src/diff/tokens.ts';
import { pairOfTexts } from './texts.ts';

const seed = 7_202_611;

function cut(text: string): string[] {
  const { starts, ends } = tokenize({ text, marks: [] }, new Vocabulary());
  return starts.map((start, at) => text.slice(start, ends[at]));
}

describe('a word stays whole', () => {
  it.each([
    ['a typed apostrophe', "it isn't"],
    ['a printed apostrophe', 'it isn’t'],
    ['an apostrophe at either side of a letter', 'rock’n’roll'],
    ['hyphens, breaking or not', 'out-of-the-way co\u2010op tie\u2011up'],
    ['a low line', 'file_name'],
    ['a soft hyphen', 'har\u00ADbour'],
    ['a letter and its mark apart', 're\u0301union'],
    ['a Catalan point', 'col·legi'],
    ['Hebrew marks of short forms', 'צה״ל ז׳בוטינסקי'],
    ['a Persian joint that prints nothing', 'می\u200Cخواهم'],
    ['an Indic joiner', 'क्\u200Dष'],
    ['Devanagari vowel signs', 'बंदरगाह'],
    ['letters and figures', 'B12 2nd v1.2'],
  ])('with %s', (_, text) => {
    expect(cut(text)).toEqual(text.split(' '));
  });
});

describe('a figure stays whole', () => {
  it.each([['1,500'], ['9.30'], ['10:32'], ['1’500'], ['1,234,567.89'], ['١٬٥٠٠'], ['١٫٥'], ['2024-03-01']])(
    '%s',
    (figure) => {
      expect(cut(figure)).toEqual([figure]);
    },
  );

  it.each([
    ['the end of a sentence', 'in 1991.', ['in', '1991', '.']],
    ['a comma after it', '3, 4', ['3', ',', '4']],
    ['a colon after it', '12: tea', ['12', ':', 'tea']],
    ['a currency and a per cent sign', '£12 5%', ['£', '12', '5', '%']],
    ['slashes', '1/2', ['1', '/', '2']],
  ])('without %s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });
});

describe('an address stays whole', () => {
  it.each([
    ['https://press.example/a?b=1&c=%20#d'],
    ['www.press.example/a_(b'],
    ['ada.finch@press.example'],
    ['a-b_c@x.y.example'],
    ['notes.txt'],
  ])('%s', (address) => {
    expect(cut(`See ${address}, and (${address}). “${address}…”`).filter((token) => token === address)).toHaveLength(3);
  });

  it.each([
    ['no page', 'http://', ['http', ':', '/', '/']],
    ['no host', 'a@b', ['a', '@', 'b']],
    ['no name', '@press.example', ['@', 'press.example']],
    ['a sentence', 'The end. And.', ['The', 'end', '.', 'And', '.']],
  ])('but not where there is %s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });
});

describe('text without spaces is cut into words', () => {
  it.each([
    ['Japanese', '港は閉まっている', ['港', 'は']],
    ['Chinese', '港口已关闭', ['港口']],
    ['Thai', 'ท่าเรือปิดแล้ว', ['ท่าเรือ', 'ปิด', 'แล้ว']],
  ])('of %s', (_, text, first) => {
    expect(cut(text).slice(0, first.length)).toEqual(first);
    expect(cut(text).join('')).toBe(text);
  });

  it.each([
    ['a time', '午前9:30に', '9:30'],
    ['a large number', '約1,500人', '1,500'],
    ['a fraction', '水位3.5倍', '3.5'],
  ])('and %s in it stays whole', (_, text, figure) => {
    expect(cut(text)).toContain(figure);
    expect(cut(text).join('')).toBe(text);
  });
});

describe('a sign is a token of its own', () => {
  it.each([
    ['quotation marks', '“so”', ['“', 'so', '”']],
    ['dashes', 'so — or–so', ['so', '—', 'or', '–', 'so']],
    ['what looks like markup', '<b>&amp;', ['<', 'b', '>', '&', 'amp', ';']],
    ['many points', '...', ['.', '.', '.']],
    ['a hyphen that joins nothing', 'half- -x', ['half', '-', '-', 'x']],
  ])('as in %s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it.each([['⛵'], ['🇮🇪'], ['👩‍👧'], ['👍🏽'], ['❤️'], ['1️⃣']])('though it is of many code points: %s', (emoji) => {
    expect(cut(`a${emoji === '1️⃣' ? ' ' : ''}${emoji}`)).toEqual(['a', emoji]);
  });
});

describe(`tokens, for many texts (seed ${seed})`, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    pairOfTexts.map(([old]) => old.map((block) => block.text).join('\n')),
  );

  it('join to the text with the white space between them, and nothing else lies between them', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { starts, ends, ids } = tokenize({ text, marks: [] }, new Vocabulary());
        expect([ends.length, ids.length]).toEqual([starts.length, starts.length]);
        let rebuilt = '';
        let at = 0;
        for (const [turn, start] of starts.entries()) {
          const end = ends[turn] ?? -1;
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^\s*$/);
          rebuilt += text.slice(at, start) + text.slice(start, end);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
        expect(rebuilt + text.slice(at)).toBe(text);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('are cut alike in plain text, whatever stands behind it', () => {
    const plain = fc.string({ unit: fc.constantFrom(..."ab1 2.,:'-_#\n") });
    fc.assert(
      fc.property(plain, (text) => {
        const reference = text.match(/[a-z\d]+(?:(?:['_-]+|(?<=\d)[.,:](?=\d)|\.(?=[a-z]))[a-z\d]+)*|\S/g) ?? [];
        expect(cut(text)).toEqual(reference);
        // A sign beyond ASCII right behind the text has its last token read by the pattern for all scripts.
        expect(cut(`${text}…`)).toEqual([...reference, '…']);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('are cut alike in plain text with addresses, whatever stands around it', () => {
    const piece = fc.constantFrom(..."ab1 2.,:'-_#@/?%A)\n", 'www.', 'http://', 'https://', 'http', 'x.org');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        // A sign beyond ASCII has the token beside it read by the pattern for all scripts.
        expect(cut(`“${text}“`)).toEqual(['“', ...cut(text), '“']);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('have equal numbers exactly where they have equal words', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const vocabulary = new Vocabulary();
        const words = [...cut(one), ...cut(other)];
        const ids = [one, other].flatMap((text) => tokenize({ text, marks: [] }, vocabulary).ids);
        expect(new Map(words.map((word, at) => [word, ids[at]])).size).toBe(new Set(ids).size);
        const byWord = new Map(words.map((word, at) => [word, ids[at]]));
        expect(words.map((word) => byWord.get(word))).toEqual(ids);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('a vocabulary', () => {
  const strong = (text: string) => ({ text, marks: [{ from: 0, to: text.length, key: 'strong' }] });

  it('knows a word in any case, form and formatting', () => {
    const vocabulary = new Vocabulary();
    const words = [
      { text: 'café', marks: [] },
      { text: 'CAFÉ', marks: [] },
      { text: 'cafe\u0301', marks: [] },
      strong('Café'),
    ].map((block) => vocabulary.wordOf(tokenize(block, vocabulary).ids[0] ?? -1));
    expect(words[0]).toBeDefined();
    expect(new Set(words).size).toBe(1);
  });

  it('knows no word in a sign', () => {
    const vocabulary = new Vocabulary();
    const signs = tokenize({ text: '. — ⛵', marks: [] }, vocabulary).ids;
    expect(signs.map((id) => vocabulary.wordOf(id))).toEqual([undefined, undefined, undefined]);
  });

  it('cuts a block as if it had not seen it before', () => {
    const vocabulary = new Vocabulary();
    const block = strong('The pier');
    expect(vocabulary.tokensOf(block)).toEqual(vocabulary.tokensOf(structuredClone(block)));
  });
});

describe('formatting over a stretch', () => {
  const marks = [
    { from: 0, to: 20, key: 'emphasis' },
    { from: 2, to: 4, key: 'strong' },
    { from: 12, to: 14, key: 'strong' },
  ];

  it('is told though a longer one began before it and a shorter one ended', () => {
    const asked = new Formatting(marks);
    const [bold, plain, again, outside] = [asked.over(2, 4), asked.over(6, 8), asked.over(12, 14), asked.over(20, 22)];
    expect(again).toBe(bold);
    expect(plain).not.toBe(bold);
    expect([plain === '', outside]).toEqual([false, '']);
  });
});

describe('words are counted', () => {
  it.each([
    ['', 0],
    [' — … ⛵ ', 0],
    ['The keeper’s mid-tide boat cost 1,500.', 6],
    ['гавань закрыта', 2],
    ['ท่าเรือปิดแล้ว', 3],
  ])('%j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
