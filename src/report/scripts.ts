/** Scripts whose lines run from right to left, as ISO 15924 names them. */
export const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Scripts that texts are told by. Han is that of several, and comes last. */
const known = [
  ...['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor', 'Ethi', ...rightToLeft],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
  ...['Thai', 'Laoo', 'Tibt', 'Mymr', 'Khmr', 'Hang', 'Hira', 'Kana', 'Hani'],
];

/** Names for several scripts that are written together. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

const letters = new Map(known.map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'gu')]));
const anyRightToLeft = new RegExp(`[${[...rightToLeft].map((script) => `\\p{sc=${script}}`).join('')}]`, 'u');

/** True where a text has letters that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text);
}

/** The script of most letters of a text, if that is another than one of a language; undefined otherwise. */
export function otherScript(text: string, of: string): string | undefined {
  // Up to here all letters are Latin ones.
  if (of === 'Latn' && !/[^\0-\u024F]/.test(text)) return undefined;
  const counts = new Map<string, number>();
  for (const [script, letter] of letters) {
    const count = text.match(letter)?.length ?? 0;
    if (count > 0) counts.set(script, count);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (most === undefined || most === of || mixed[of]?.includes(most) === true) return undefined;
  if (counts.has('Hira') || counts.has('Kana')) return 'Jpan';
  return most === 'Hang' ? 'Kore' : most;
}
