/** True where a language is written from right to left, by its tag or by the script it is usually written in. */
export function isRightToLeft(lang: string): boolean {
  const script = new Intl.Locale(lang).maximize().script;
  return script !== undefined && rightToLeft.has(script);
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);
