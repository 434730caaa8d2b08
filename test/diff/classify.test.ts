import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Classifier, isOfSubstance, tongueOf } from '../../src/diff/classify.ts';
import { classesIn, minor, named } from './classes.ts';

describe('what an edit is, in any language', () => {
  it.each([
    // Figures, whatever they count. Which sign is a decimal one is not known, so none is overlooked.
    ['[1,500|1,800]', 'number'],
    ['1[.|]5', 'number'],
    ['1[.|,]500', 'number'],
    ['1[,|]500', 'number'],
    ['1[ |]500', 'number'],
    ['5[|0]', 'number'],
    ['[٣|٤] رجال', 'number'],
    ['[३|४] दिन', 'number'],
    ['１[９|８]', 'number'],
    ['x[²|³]', 'number'],
    ['[½|¼]', 'number'],
    ['[5|-5]', 'number'],
    ['[−|]5', 'number'],
    ['[<|>]5', 'number'],
    ['[5 to 7|5–7]', 'number'],
    ['5[–|−]7', 'number'],
    ['1[\u200B|]5', 'number'],
    ['1[\u00AD|]5', 'number'],
    ['[5|5%]', 'amount'],
    ['5[%|]', 'amount'],
    ['[£|€]5', 'amount'],
    ['5 [€|$]', 'amount'],
    ['2024-05-0[1|2]', 'date'],
    ['[10:30|10:45]', 'date'],
    // Quotations, whatever is in them, and wherever their marks stand.
    ['“it [is|was] so”', 'quotation'],
    ['«[да|нет]», сказал он', 'quotation'],
    ['„[tak|nie]”, powiedział', 'quotation'],
    ['»[ja|nej]«, sagde han', 'quotation'],
    ['彼は「[はい|いいえ]」と', 'quotation'],
    ['“so[,|] then”', 'quotation'],
    ['“[so|So] then”', 'quotation'],
    ['“so[ |  ]then”', 'quotation'],
    ['[“|]so it is[”|]', 'quotation / quotation'],
    ['[“33 boats”|35 boats]', 'number quotation'],
    // Form, where nothing else differs.
    ['[“|"]so it is[”|"]', 'punctuation / punctuation'],
    ['a[,|] b', 'punctuation'],
    ['a[.|?]', 'punctuation'],
    ['港[，|]和', 'punctuation'],
    ['a[  | ]b', 'white space'],
    ['a.[ |  ]b', 'white space'],
    ['a ,[| ]b', 'white space'],
    ['彼は[ |]行く', 'white space'],
    ['1[ |\u00A0]500', 'white space'],
    ['pay[\u200B|]pal', 'invisible characters'],
    ['har[\u00AD|]bour', 'invisible characters'],
    ['caf[\u00E9|e\u0301]', 'Unicode form'],
    ['[ｆｉｎｄ|find]', 'Unicode form'],
    ['[ﬁ|fi]nd', 'Unicode form'],
    ['[BARDZO WAŻNE|Bardzo Ważne]', 'case'],
    // Everything else.
    ['[jest|był]', 'not classified'],
    ['[三百万|五百万]', 'not classified'],
    ['[5|٥]', 'number'],
  ])('%j is %j', (written, classes) => {
    expect(named(written, 'pl')).toBe(classes);
  });

  it.each([
    ['a space joins two words', 'no[ |]where'],
    ['a hyphen joins two words', 're[-|]sign'],
    ['an apostrophe goes', 'we[’|]re'],
    ['a point in an address', 'example[.|,]com'],
    ['a letter of another script', 'h[o|о]use'],
    ['a dot of a Turkish letter', 's[ı|i]k'],
    ['capitals of a Turkish word', '[KIZ|kiz]'],
    ['a capital makes a name', '[polska|Polska]'],
    ['a capital within a name', 'Mc[d|D]onald'],
    ['a name by one letter', '[Kowalski|Kovalski]'],
    ['a mark over a letter', '[ano|año]'],
    ['ß and ss', '[Maße|Masse]'],
    ['a flag becomes that of another country', '🏴[\u{E0067}\u{E0062}\u{E0065}|\u{E0067}\u{E0062}\u{E0073}]\u{E007F}'],
    ['an override turns a figure round', '[\u202E|]123'],
    ['a joiner shapes a Persian word', 'می[\u200C|]روم'],
    ['a sign that joins two words', 'and[/|] or'],
    ['a sign of per cent', '7[%|] of it'],
    ['a currency', '[$|]7'],
    ['a figure is of another script', '[5|٥]'],
  ])('is never called minor where %s', (_, written) => {
    expect(
      classesIn(written, 'pl')
        .flat()
        .filter((name) => minor.has(name)),
    ).toEqual([]);
  });
});

describe('quotations', () => {
  it.each([
    ['an apostrophe begins none', 'the dogs’ [bowl|plate] and the cats’ [bed|chair]', 'words / words'],
    ['an apostrophe ends none', '‘the dogs’ [bowl|plate] is big’, he said', 'quotation'],
    ['typewriter apostrophes are none', "it's [good|bad], isn't it", 'words'],
    ['single typewriter marks', "'we [go|went]', she said", 'quotation'],
    ['between two quotations', '“yes” he [said|sang] and “no”', 'attribution'],
    ['an end in the next paragraph', '“we [go|went] on', 'quotation'],
    ['a beginning in a paragraph before', 'so [we|they] go”, it was. Then [it|he] went', 'quotation / words'],
    ['inches', 'a 5" [pipe|tube] and a 6" [pipe|tube]', 'words / words'],
    ['one within another', '“she said ‘yes’ to [us|them]”', 'quotation'],
    ['the last of many', `${'“a” b '.repeat(50)}“[c|d]” [e|f]`, 'quotation / words'],
    ['curly apostrophes', "“we don['|’]t”", 'punctuation'],
  ])('%s', (_, written, classes) => {
    expect(named(written, 'en')).toBe(classes);
  });
});

describe('the language', () => {
  it.each([
    ['We [could|might] go there.', 'words'],
    ['Nobody [knew|saw] why.', 'words'],
    ['Il [est|était] dans la maison.', 'words'],
    ['Der Hund [ist|war] im Haus.', 'words'],
    ['El perro [está|estaba] en la casa con ellos.', 'words'],
    ['To [jest|był] dom.', 'not classified'],
    ['De hond [is|was] in het huis.', 'not classified'],
    ['Il cane [è|era] nella casa di lui.', 'not classified'],
    ['O cão [é|era] da casa.', 'not classified'],
    ['Katten [är|var] på huset och det.', 'not classified'],
    ['Bank [raises|cuts] rates', 'not classified'],
    ['[a|b]', 'not classified'],
  ])('is recognised where enough words tell it: %s', (written, classes) => {
    expect(named(written)).toBe(classes);
  });

  it.each([
    ['en-GB', 'punctuation'],
    ['EN_us', 'punctuation'],
    ['en-ZA', 'number'],
    ['de', 'number'],
    ['eng', 'number'],
    ['xx', 'number'],
  ])('is named by its tag: in %s a comma lost from 1,500 is %s', (lang, classes) => {
    expect(named('The 1[,|]500 men of it', lang)).toBe(classes);
  });
});

const figures = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 })).map(([one, other]) => `${one}.${other}`),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 })).map(([one, other]) => `${one},${other}`),
);
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'es-ES', 'ja', undefined);
const surroundings = fc.constantFrom(
  ['It cost ', ' million euros.'],
  ['', ''],
  ['(', ')'],
  ['le ', ' mai'],
  ['am ', '. Mai'],
  ['£', ''],
  ['-', '%'],
  ['in ', ', he said'],
);

/** The number that a figure says to a reader of English, and to one of German: two figures are safely the same in both. */
function values(figure: string): string {
  const english = figure.replace(/,(?=\d{3}$)/, '');
  const german = figure.replace(/\.(?=\d{3}$)/, '').replace(',', '.');
  return `${english} ${german}`;
}

describe('the law', () => {
  it('a figure that says another number is a number, an amount or a date', () => {
    fc.assert(
      fc.property(figures, figures, languages, surroundings, (one, other, lang, [before, after]) => {
        fc.pre(values(one) !== values(other) && !sayTheSame(one, other, lang));
        const old = before + one + after;
        const neu = before + other + after;
        const edit = {
          old: [before.length, before.length + one.length],
          new: [before.length, before.length + other.length],
        } as const;
        const classes = new Classifier(old, neu, tongueOf(lang, old, neu)).classesOf(edit);
        expect(classes.some((name) => name === 'number' || name === 'amount' || name === 'date')).toBe(true);
        expect(isOfSubstance(classes)).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('any edit within a quotation is a quotation', () => {
    const word = fc.constantFrom('we', 'We', 'colour', 'color', ',', '.', 'é', 'e\u0301', ' ', '5', '\u200B', 'naïve');
    fc.assert(
      fc.property(word, word, languages, (one, other, lang) => {
        fc.pre(one !== other);
        const classes = classesIn(`Then she said “it is [${one}|${other}] now” to him.`, lang).flat();
        expect(classes).toContain('quotation');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('every edit has a class, substance never beside anything else', () => {
    const piece = fc.constantFrom(
      'we',
      ' ',
      '“',
      '”',
      "'",
      '5',
      '%',
      '-',
      '.',
      'not',
      'May',
      'Anne',
      '\n',
      '\ud800',
      'é',
      '’s',
      '£',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, text, languages, (before, one, other, after, lang) => {
        const [old, neu] = [before + one + after, before + other + after];
        const edit = {
          old: [before.length, before.length + one.length],
          new: [before.length, before.length + other.length],
        } as const;
        const classes = new Classifier(old, neu, tongueOf(lang, old, neu)).classesOf(edit);
        expect(new Set(classes).size).toBe(classes.length);
        if (classes.length > 1) expect(classes.every((name) => isOfSubstance([name]))).toBe(true);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it.each(['a', '1', '1,', '"', '“a” ', "'", '‘a ', 'a-', '5 ', 'May ', 'not ', ' ', '\n', '\ud800', '🏴'])(
    'takes texts of 300,000 characters of %j',
    (piece) => {
      const text = piece.repeat(300_000 / piece.length);
      const tongue = tongueOf('en', text, text);
      const middle = text.length / 2;
      const put = new Classifier(text, `${text.slice(0, middle)}x${text.slice(middle)}`, tongue);
      expect(put.classesOf({ old: [middle, middle], new: [middle, middle + 1] })).not.toEqual([]);
      const removed = new Classifier(text, '', tongue);
      expect(removed.classesOf({ old: [0, text.length], new: [0, 0] })).not.toEqual([]);
    },
  );
});

/** True where a language writes one number in both ways. */
function sayTheSame(one: string, other: string, lang: string | undefined): boolean {
  const group = lang === 'en' ? ',' : lang === 'de' || lang === 'es-ES' ? '.' : undefined;
  const plain = (figure: string): string =>
    group !== undefined && /^\d{1,3}[.,]\d{3}$/.test(figure) ? figure.replace(group, '') : figure;
  return plain(one) === plain(other);
}
