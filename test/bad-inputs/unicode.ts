import { change } from './change.ts';
import { each, proven, published, type Row, row, shown } from './row.ts';

/** What looks like something else, or like nothing. */
export const unicodeRows: readonly Row[] = [
  row(
    59,
    'an added word that turns the line round',
    published(change('a c', 'a \u202Eb c')),
    proven('report/inline.test.ts', 'a character without a shape of its own'),
  ),
  row(
    60,
    'marks of direction that are never closed',
    each([...'\u202A\u202B\u202D\u202E\u202C\u2066\u2067\u2068\u2069'], (mark) =>
      published(change('one two', `one ${mark}two`)),
    ),
  ),
  row(
    61,
    'characters without a shape',
    each(['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u{E0041}'], (sign) =>
      published(change('paypal', `pay${sign}pal`)),
    ),
    proven('diff/classify.test.ts', 'what an edit is, in any language'),
  ),
  row(
    62,
    'a space that does not break',
    published(change('a b', 'a\u00A0b')),
    proven('diff/classify.test.ts', 'what an edit is, in any language'),
  ),
  row(
    63,
    'both forms of a letter',
    published(change('caf\u00E9', 'cafe\u0301')),
    proven('diff/classify.test.ts', 'what an edit is, in any language'),
  ),
  row(64, 'a letter of another script that looks alike', published(change('paypal', 'p\u0430ypal'))),
  row(
    65,
    'an emoji of several, one of them changed',
    published(change('👩‍👧', '👩‍👦')),
    proven('diff/tokens.test.ts', 'though it is of many code points'),
  ),
  row(
    66,
    'text without spaces',
    published(change('東京に行った', '京都に行った')),
    proven('diff/tokens.test.ts', 'text without spaces is cut into words'),
  ),
  row(
    67,
    'text from right to left',
    published(change('الميناء مغلق', 'الميناء مفتوح')),
    proven('report/writing.test.ts', 'the direction of a text'),
  ),
  row(
    68,
    'a heap of marks, a word without an end',
    published(change(`z${'\u0301'.repeat(100)}a b`, `z${'\u0302'.repeat(100)}a b`)),
    published(change('m'.repeat(200_000), `${'m'.repeat(200_000)}n`)),
    proven('browser/layout.test.ts', 'these measures'),
  ),
  row(
    69,
    'letters whose case is of another length',
    each(['İstanbul', 'ıslak', 'Straße', 'ﬁnding', '\u212Aelvin'], (folder) =>
      shown({ folder, files: { '2024-03-14.md': 'a' } }, 'paragraph: a'),
    ),
    proven('archive/slug.test.ts', 'the slug of any other name'),
  ),
];
