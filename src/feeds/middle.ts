/** What is left out of a stretch of text. */
export interface Middle {
  readonly from: number;
  readonly to: number;
}

/**
 * What to leave out so that `head` UTF-16 units or fewer are left before it and `tail` after it, divided between words
 * where a space is near; undefined where little would be saved.
 */
export function middleOf(text: string, from: number, to: number, head: number, tail: number): Middle | undefined {
  if (to - from <= head + tail + 10) return undefined;
  return { from: head === 0 ? from : endOfWord(text, from, head), to: tail === 0 ? to : startOfWord(text, to, tail) };
}

function endOfWord(text: string, from: number, length: number): number {
  const end = text.lastIndexOf(' ', from + length);
  return end > from + length / 2 ? end : whole(text, from + length, -1);
}

function startOfWord(text: string, to: number, length: number): number {
  const start = text.indexOf(' ', to - length);
  return start !== -1 && start < to - length / 2 ? start + 1 : whole(text, to - length, 1);
}

/** A place that does not divide a character of two units. */
function whole(text: string, at: number, by: 1 | -1): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + by : at;
}
