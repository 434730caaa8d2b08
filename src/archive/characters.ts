const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file: UTF-8 with or without a byte order mark, line ends made `\n`. Undefined where the bytes are not
 * UTF-8; nothing is guessed, since a wrong guess would change the record.
 */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark is dropped by the decoder.
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// What neither HTML nor XML may hold. Written as a pattern of escapes so that it can be read.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The text with every character that no page or feed may hold made U+FFFD, the replacement character. */
export function legal(text: string): string {
  return text.toWellFormed().replace(illegal, '\uFFFD').replaceAll('\r', '\n');
}

/** The words of a text in one line, with what no page may hold replaced. */
export function inOneLine(text: string): string {
  return legal(text).replace(/\s+/gu, ' ').trim();
}

/** True where nothing of a text can be seen: it is white space, or characters such as U+200B that print nothing. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** How many characters `legal` would replace. */
export function countIllegal(text: string): number {
  const lone = text.isWellFormed() ? 0 : 1;
  return lone + (text.match(illegal)?.length ?? 0);
}
