import { describe, expect, it } from 'vitest';
import { article, edited, randomFrom, respaced, shuffled } from '../../bench/texts.ts';

describe('article', () => {
  it('has the words it was asked for, in paragraphs, and the same every time', () => {
    const paragraphs = article(randomFrom(1), 130);
    expect(paragraphs.map((paragraph) => paragraph.split(' ').length)).toEqual([60, 60, 10]);
    expect(article(randomFrom(1), 130)).toEqual(paragraphs);
    expect(article(randomFrom(2), 130)).not.toEqual(paragraphs);
  });
});

describe('edited', () => {
  it.each([0.01, 0.1, 0.5])('changes about a share of %d of the words', (share) => {
    const random = randomFrom(3);
    const old = article(random, 100_000);
    const neu = edited(random, old, share).join(' ').split(' ');
    const words = old.join(' ').split(' ');
    const changed = words.filter((word, at) => word !== neu[at]).length / words.length;
    expect(Math.abs(changed / share - 1)).toBeLessThan(0.05);
  });
});

describe('respaced', () => {
  it('changes white space and nothing else', () => {
    const random = randomFrom(4);
    const old = article(random, 300);
    const neu = respaced(random, old);
    expect(neu).not.toEqual(old);
    expect(neu.map((text) => text.replace(/\s+/g, ' '))).toEqual(old);
  });
});

describe('shuffled', () => {
  it('keeps every item once', () => {
    const items = Array.from({ length: 100 }, (_, at) => at);
    const other = shuffled(randomFrom(5), items);
    expect(other).not.toEqual(items);
    expect(other.toSorted((one, two) => one - two)).toEqual(items);
  });
});
