import { describe, expect, it } from 'vitest';
import { linkTarget, parseAddress } from '../../src/archive/links.ts';

const base = 'https://weir.example/news/2024/';

describe('a link in a text', () => {
  it.each([
    ['https://mill.example/a?b#c', 'https://mill.example/a?b#c'],
    ['http://mill.example', 'http://mill.example/'],
    ['mailto:miller@mill.example', 'mailto:miller@mill.example'],
    ['flood', 'https://weir.example/news/2024/flood'],
    ['../2023/drought', 'https://weir.example/news/2023/drought'],
    ['/about', 'https://weir.example/about'],
    ['?page=2', 'https://weir.example/news/2024/?page=2'],
    ['#second', 'https://weir.example/news/2024/#second'],
    ['//mill.example/b', 'https://mill.example/b'],
    ['', base],
  ])('to %j leads to %s', (target, address) => {
    expect(linkTarget('link', target, base)).toEqual({ kind: 'link', target, address });
  });

  it.each(['flood', '/about', '#second', '//mill.example/b', ''])(
    'to %j leads nowhere without an address to start from',
    (target) => {
      expect(linkTarget('link', target, undefined).address).toBeUndefined();
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,hello',
    'vbscript:hello',
    'file:///etc/hosts',
    'blob:https://weir.example/1',
    'about:blank',
    'feed:https://weir.example/',
    'tel:+15550100',
    'https://',
  ])('to %j leads nowhere, with or without an address to start from', (target) => {
    expect(linkTarget('link', target, base)).toEqual({ kind: 'link', target, address: undefined });
    expect(linkTarget('link', target, undefined).address).toBeUndefined();
  });

  it('never gives a password away', () => {
    expect(linkTarget('link', 'https://ann:secret@mill.example/', base).address).toBe('https://mill.example/');
  });

  it('leads nowhere where its address is longer than 2048 characters', () => {
    expect(linkTarget('link', `https://mill.example/${'m'.repeat(2048)}`, base).address).toBeUndefined();
  });
});

describe('a picture in a text', () => {
  it('has the address of its file', () => {
    expect(linkTarget('picture', 'gauge.png', base).address).toBe('https://weir.example/news/2024/gauge.png');
  });

  it.each(['mailto:miller@mill.example', 'data:image/png;base64,AAAA'])('has none for %s', (target) => {
    expect(linkTarget('picture', target, base).address).toBeUndefined();
  });
});

describe('an address in front matter', () => {
  it.each([
    ['https://mill.example', 'https://mill.example/'],
    ['https:mill.example', 'https://mill.example/'],
    ['HTTP://Mill.Example:80/A', 'http://mill.example/A'],
    ['https://аррӏе.example/', 'https://xn--80ak6aa92e.example/'],
    ['https://mill.example/"><b> \u202E', 'https://mill.example/%22%3E%3Cb%3E%20%E2%80%AE'],
  ])('%s is kept as %s', (text, href) => {
    expect(parseAddress(text)).toEqual({ kind: 'address', href, hadCredentials: false });
  });

  it('loses a user name and a password, and says so', () => {
    const expected = { kind: 'address', href: 'https://mill.example/', hadCredentials: true };
    expect(parseAddress('https://ann:secret@mill.example/')).toEqual(expected);
    expect(parseAddress('https://ann@mill.example/')).toEqual(expected);
  });

  it.each(['//mill.example/', '/about', 'about', '\\\\mill\\x', 'https://'])('%s is no complete one', (text) => {
    expect(parseAddress(text)).toEqual({ kind: 'wrong', message: 'is no complete address' });
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/hosts',
    'mailto:miller@mill.example',
    'ftp://mill.example/',
  ])('%j is none of the web', (text) => {
    expect(parseAddress(text)).toEqual({ kind: 'wrong', message: 'is no address of the web' });
  });

  it('is no longer than 2048 characters', () => {
    const start = 'https://mill.example/';
    expect(parseAddress(start.padEnd(2048, 'm')).kind).toBe('address');
    expect(parseAddress(start.padEnd(2049, 'm'))).toEqual({ kind: 'wrong', message: 'is longer than 2048 characters' });
  });
});
