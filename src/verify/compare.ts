/**
 * Compares the blocks that a page shows with those of a file, exactly. Gives undefined where they are the same, else a
 * phrase about the first that differs, with both texts shortened around the first difference.
 */
export function differenceOf(shown: readonly string[], held: readonly string[]): string | undefined {
  const count = Math.max(shown.length, held.length);
  for (let at = 0; at < count; at += 1) {
    const [onPage, inFile] = [shown[at], held[at]];
    if (onPage === inFile) continue;
    if (inFile === undefined) return `block ${at + 1} is on the page alone: “${excerpt(onPage ?? '', 0)}”`;
    const block = `block ${at + 1} of ${held.length}`;
    if (onPage === undefined) return `${block} is missing from the page: “${excerpt(inFile, 0)}”`;
    const from = firstDifference(onPage, inFile);
    const signs = `${codePoint(onPage, from)} where the file has ${codePoint(inFile, from)}`;
    return `${block} reads “${excerpt(onPage, from)}” for “${excerpt(inFile, from)}” (${signs})`;
  }
  return undefined;
}

/** Where two texts part, never between the halves of one character. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return /[\uD800-\uDBFF]/.test(one[at - 1] ?? '') ? at - 1 : at;
}

/** The difference may be one that cannot be seen, so its characters are named too. */
function codePoint(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? 'the end' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Some 25 characters before an offset and 35 after it, line breaks and the like made visible. */
function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - 25);
  const to = Math.min(text.length, at + 35);
  const words = text
    .slice(from, to)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
