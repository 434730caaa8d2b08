import { describe, expect, it } from 'vitest';
import { addressWord } from '../../src/search/article-address.ts';

const word = addressWord('https://example.org/news/bridge?id=3');

describe('the address of an article', () => {
  it.each([
    'http://example.org/news/bridge?id=3',
    'https://www.example.org/news/bridge?id=3',
    'https://EXAMPLE.org/news/bridge/?id=3',
    'https://example.org/news/bridge?id=3#comments',
    'https://example.org/news/bridge?utm_source=feed&id=3&fbclid=x',
    '  example.org/news/bridge?id=3 ',
    'www.example.org/news/bridge?id=3',
  ])('is the same in any spelling: %s', (spelling) => {
    expect(addressWord(spelling)).toBe(word);
  });

  it('does not depend on the order of its parameters', () => {
    expect(addressWord('https://example.org/?a=1&b=2')).toBe(addressWord('https://example.org/?b=2&a=1'));
  });

  it.each([
    'https://example.org/news/bridge?id=4',
    'https://example.org/news/',
    'https://example.com/news/bridge?id=3',
  ])('is another for another page: %s', (other) => {
    expect(addressWord(other)).not.toBe(word);
  });

  it('is a word that no index divides', () => {
    expect(addressWord('https://example.org/müller/a_b-c.html')).toMatch(/^[a-z0-9]+$/);
  });

  it.each([
    'bridge',
    'e.g.',
    '1.5',
    '1.5/2',
    'and/or',
    'example.org',
    'mailto:a@example.org',
    'ftp://example.org/',
    'http://',
    'a b.org/',
  ])('is none: %s', (text) => {
    expect(addressWord(text)).toBeUndefined();
  });
});
