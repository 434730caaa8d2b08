import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/archive/model.ts';
import { type InlineOptions, printInline } from '../../src/report/inline.ts';
import { block, formatted, paragraph } from './plain-blocks.ts';
import { attribute, having, named, parsed, textOf, wordsOf } from './printed.ts';

const plain: InlineOptions = { showInvisible: false, hasLinks: true };
const edited: InlineOptions = { showInvisible: true, hasLinks: true };

function print(its: Block, options = plain, from = 0, to = its.text.length): string {
  return printInline(its, from, to, options).toString();
}

describe('formatting', () => {
  it.each([
    ['emphasis', 'a *b* c', 'a <em>b</em> c'],
    ['strong', 'a **b** c', 'a <strong>b</strong> c'],
    ['code', 'a `b < c`', 'a <code>b &lt; c</code>'],
    ['a link', 'a [b](https://b.example/?x&y)', 'a <a href="https://b.example/?x&amp;y">b</a>'],
    ['one in another', '*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    [
      'a link without a safe target',
      'a [b](javascript:alert(1)) c',
      'a <span data-to="javascript:alert(1)">b</span> c',
    ],
  ])('is printed: %s', (_, text, markup) => {
    expect(print(formatted(text))).toBe(markup);
  });

  it.each([
    [0, 9, '<em>one two t</em>'],
    [9, 18, '<em>hree</em> four'],
    [5, 6, '<em>w</em>'],
    [13, 18, ' four'],
  ])('is kept in a piece cut from %i to %i', (from, to, markup) => {
    expect(print(formatted('*one two three* four'), plain, from, to)).toBe(markup);
  });

  it('is kept where two formats cross', () => {
    const crossing: Block = {
      ...paragraph('abcdef'),
      runs: [
        { from: 0, to: 4, format: { kind: 'emphasis' } },
        { from: 2, to: 6, format: { kind: 'strong' } },
      ],
    };
    expect(print(crossing)).toBe('<em>ab<strong>cd</strong></em><strong>ef</strong>');
  });
});

describe('a link', () => {
  const link = formatted('[b](https://b.example/)');

  it('is printed as its words where a link stands around it', () => {
    expect(print(link, { ...plain, hasLinks: false })).toBe('<span data-to="https://b.example/">b</span>');
  });

  it('stands in no other, even where a picture in it has an address of its own', () => {
    const markup = print(formatted('[*a* ![Gulls](https://p.example/g.png) b](https://l.example/)'));
    expect(named(parsed(markup), 'a').map((element) => attribute(element, 'href'))).toEqual(['https://l.example/']);
    expect(wordsOf(markup)).toContain('Picture: p.example/g.png');
  });
});

describe('a picture', () => {
  it('is its words, and beside them where it lies; it is never loaded', () => {
    const elements = parsed(print(formatted('![Gulls](/photos/2024/g.png)')));
    expect(named(elements, 'img', 'picture', 'object', 'iframe')).toEqual([]);
    expect(having(elements, 'data-aside').map((element) => textOf(element))).toEqual([
      'Picture: press.example/…/g.png',
    ]);
    expect(named(elements, 'a').map((element) => attribute(element, 'href'))).toEqual([
      'https://press.example/photos/2024/g.png',
    ]);
  });

  it('has its target as words where that is no safe address', () => {
    const markup = print(formatted('![Gulls](data:text/html,x)'));
    expect(named(parsed(markup), 'a')).toEqual([]);
    expect(wordsOf(markup)).toBe('GullsPicture: data:text/html,x');
  });

  it('says where it lies once, at its end, when it is cut in two', () => {
    const picture = formatted('![Gulls over the pier](https://p.example/g.png)');
    expect(print(picture, plain, 0, 5)).not.toContain('data-aside');
    expect(print(picture, plain, 5, picture.text.length)).toContain('data-aside');
  });
});

describe('a character without a shape of its own', () => {
  it.each([
    ['a no-break space', 'a\u00A0b', 'NBSP'],
    ['a soft hyphen', 'a\u00ADb', 'SHY'],
    ['a zero-width space', 'a\u200Bb', 'ZWSP'],
    ['a mark of direction', 'a\u202Eb', 'RLO'],
    ['one without a name', 'a\u2003b', 'U+2003'],
    ['one beyond the first plane', 'a\u{E0061}b', 'U+E0061'],
  ])('is named in an edit by an attribute, and the text stays what it is: %s', (_, text, name) => {
    const markup = print(paragraph(text), edited);
    const signs = having(parsed(markup), 'data-sign');
    expect(signs.map((element) => attribute(element, 'data-sign'))).toEqual([name]);
    expect(wordsOf(markup)).toBe(text);
  });

  it.each([
    [' ', '␣'],
    ['\t', '⇥'],
    ['\n', '↵'],
    ['\u00A0', 'NBSP'],
  ])('is named where white space alone was edited: %j', (text, name) => {
    const signs = having(parsed(print(paragraph(text), edited)), 'data-sign');
    expect(signs.map((element) => attribute(element, 'data-sign'))).toEqual([name]);
  });

  it('is left alone where nothing was edited', () => {
    expect(print(paragraph('a\u00A0b\u200B'))).toBe('a\u00A0b\u200B');
  });

  it('is left alone where it is a common space between words', () => {
    expect(print(paragraph('two words'), edited)).toBe('two words');
  });

  it.each(['👩‍👧', '❤️', '🏴‍☠️', '1️⃣', '🇮🇪', '👍🏽', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'])(
    'is left alone inside an emoji: %s',
    (emoji) => {
      expect(print(paragraph(`a ${emoji} b`), edited)).toBe(`a ${emoji} b`);
    },
  );

  it('is named beside an emoji that it is no part of', () => {
    expect(print(paragraph('👍\u200B'), edited)).toBe(
      '👍<span class="sign" data-sign="ZWSP" role="img" aria-label="ZWSP">\u200B</span>',
    );
  });
});

describe('the cells of a table row', () => {
  it('are told apart by a tab, which stays in the text', () => {
    const markup = print(block('row', 'one\ttwo'));
    expect(markup).toBe('one<span class="tab">\t</span>two');
  });
});
