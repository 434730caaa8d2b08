import { describe, expect, it } from 'vitest';
import { middleOf } from '../../src/feeds/middle.ts';

/** The text with an ellipsis for what is left out. */
function cut(text: string, head: number, tail: number): string {
  const middle = middleOf(text, 0, text.length, head, tail);
  return middle === undefined ? text : `${text.slice(0, middle.from)}…${text.slice(middle.to)}`;
}

describe('the middle of a stretch of text', () => {
  it.each([
    ['One two three four five six seven eight nine ten', 10, 10, 'One two…nine ten'],
    ['One two three four five six seven eight nine ten', 10, 0, 'One two…'],
    ['One two three four five six seven eight nine ten', 0, 10, '…nine ten'],
    ['One two three four five', 10, 10, 'One two three four five'],
    ['港'.repeat(40), 5, 5, `${'港'.repeat(5)}…${'港'.repeat(5)}`],
    ['🎈'.repeat(40), 5, 5, '🎈🎈…🎈🎈'],
  ])('is left out between words: %s, %i, %i', (text, head, tail, expected) => {
    expect(cut(text, head, tail)).toBe(expected);
  });
});
