import type { Dice } from './dice.ts';

/** Signs that steer, join, hide or break what stands around them. */
const signs: readonly string[] = [
  // Direction, and what has no shape.
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u200E', '\u061C'],
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F', '\u115F', '\u3164', '\u{E0041}', '\uFE0F'],
  // White space of all kinds.
  ...['\u00A0', '\u0085', '\u1680', '\u2003', '\u202F', '\u2028', '\u2029', '\u3000', '\t', '\u000B', '\u000C', '  '],
  // What no page may hold, and what only looks like it.
  ...['\u0000', '\u0001', '\u0008', '\u001B[31m', '\u007F', '\u009F', '\uFFFD', '\uFFFE', '\uFFFF', '\u{1FFFE}'],
  // Marks without a letter, letters with many, letters that come apart.
  ...['\u0301', 'a\u0300\u0301\u0302\u0303', 'e\u0301', '\u00E9', '\u1E9B\u0323', '\uAC00', '\u1100\u1161', 'ǅ'],
  ...['İ', 'ı', 'ß', 'ﬁ', '\u212A', 'ς', '\u0430', '\uFF21', '①', '½', '٣', '۷', '〇'],
  // Scripts.
  ...['гавань', 'λιμάνι', 'الميناء', 'הנמל', 'बंदरगाह', 'ท่าเรือปิดแล้ว', '港は閉まっている', '항구가', 'མཚོ', '𓀀', '𝔥𝔞'],
  // Emoji of many code points, whole and in parts.
  ...['👩‍👧‍👦', '👍🏽', '🏽', '🇮🇪', '🇮', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️‍🔥', '⛵'],
  // What means something to HTML, XML, scripts, templates and shells.
  ...['<', '>', '&', '"', "'", '`', '</p>', '</script>', '<!--', '-->', ']]>', '<![CDATA[', '<?xml', '&amp;', '&#x3c;'],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"onload="alert(1)',
    '<del>',
    '<ins id=e1>',
    `\${7}`,
  ],
  ...['{{7}}', '<%= 7 %>', '%0d%0a', '%2e%2e/', '\\u003c', '$(id)', '\\', '\r', '\r\n', '\n\n', '\n'],
];

/** A sign, or any code point at all. Lone halves of one are left to those who write bytes. */
export function sign(dice: Dice): string {
  if (!dice.oneIn(8)) return dice.one(signs);
  const code = dice.weighted([
    [2, 0x80],
    [2, 0x3000],
    [2, 0x10000],
    [1, 0x110000],
  ]);
  return String.fromCodePoint(dice.below(code)).toWellFormed();
}

/** A letter under a heap of marks. */
export function heap(dice: Dice): string {
  const marks = dice.several(20, 120, () => String.fromCodePoint(0x300 + dice.below(0x70)));
  return `z${marks.join('')}`;
}

/** Words as anybody writes them. */
const words =
  'the harbour pier ferry keeper council said that a boat was not open until spring after 33 people came on 3 May and paid £1,500 for it “in good faith” – she’d known since 9.30 Mr Reed Ann Ó Murchú Lake Orra’s first-rate no nobody ten twelve 12.5% closed shut may must Monday'.split(
    ' ',
  );

/** A sentence; mostly of plain words, with a sign in some. */
export function sentence(dice: Dice): string {
  const parts = dice.several(1, 14, () => {
    if (dice.oneIn(18)) return sign(dice);
    return dice.oneIn(30) ? `${dice.one(words)}${sign(dice)}${dice.one(words)}` : dice.one(words);
  });
  return `${parts.join(' ')}${dice.one(['.', '.', '.', '?', '!', '…', ':', ''])}`;
}
