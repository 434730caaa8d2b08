import { describe, expect, it } from 'vitest';
import { readMarkdown, readPlainText } from '../../src/archive/blocks.ts';
import type { Block } from '../../src/archive/model.ts';
import { line } from './reading.ts';

/** The blocks of a text in lines. */
function lines(text: string): string[] {
  return readMarkdown(text, undefined).map(line);
}

/** Each formatted piece of the only block of a text, with its format: `strong: open`. */
function pieces(text: string, base?: string): string[] {
  const [block, ...others] = readMarkdown(text, base);
  if (block === undefined || others.length > 0) throw new Error('The test needs exactly one block');
  return piecesOf(block);
}

function piecesOf({ text, runs }: Block): string[] {
  return runs.map(({ from, to, format }) => {
    const target = 'target' in format ? ` to ${format.address ?? 'nowhere'}` : '';
    return `${format.kind}${target}: ${text.slice(from, to)}`;
  });
}

describe('Markdown becomes blocks', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', 'The mill.\n\nThe weir.', ['paragraph: The mill.', 'paragraph: The weir.']],
    [
      'headings with their level',
      '# Mill\n\n### Weir\n\nPond\n---',
      ['heading 1: Mill', 'heading 3: Weir', 'heading 2: Pond'],
    ],
    [
      'items with their depth',
      '- mill\n  - weir\n- pond',
      ['item in a list: mill', 'item in a list in a list: weir', 'item in a list: pond'],
    ],
    [
      'quotations',
      '> mill\n>\n> > weir',
      ['paragraph in a quotation: mill', 'paragraph in a quotation in a quotation: weir'],
    ],
    [
      'a heading in a quotation in a list',
      '- > # Mill',
      ['item in a list: ', 'heading 1 in a list in a quotation: Mill'],
    ],
    ['code, line by line as written', '```js\nlet  a;\n\n  b\n```', ['code: let  a;\n\n  b']],
    ['code that is set in', '    let a;\n      b', ['code: let a;\n  b']],
    ['a picture', '![The weir](weir.png)', ['picture: The weir']],
    ['a picture without words', '![](weir.png)', ['picture: \uFFFC']],
    ['a thematic break', 'mill\n\n-----\n\nweir', ['paragraph: mill', 'break: * * *', 'paragraph: weir']],
    ['nothing', ' \n\n\t\n', []],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('lines', () => {
  it('that end softly are joined by a space', () => {
    expect(lines('The mill\nis open.')).toEqual(['paragraph: The mill is open.']);
  });

  it('that end with a backslash or two spaces stay lines', () => {
    expect(lines('Mill Lane\\\nWeirton  \nThe Coast')).toEqual(['paragraph: Mill Lane\nWeirton\nThe Coast']);
  });

  it('keep the spaces inside them', () => {
    expect(lines('mill  and\u00A0weir\tpond')).toEqual(['paragraph: mill  and\u00A0weir\tpond']);
  });
});

describe('the marker of an ordered item belongs to its text, as written', () => {
  it.each<[string, string[]]>([
    ['7. mill\n8. weir', ['item in a list: 7. mill', 'item in a list: 8. weir']],
    ['7. mill\n7. weir', ['item in a list: 7. mill', 'item in a list: 7. weir']],
    ['1) mill', ['item in a list: 1) mill']],
    ['007. mill', ['item in a list: 007. mill']],
    ['3. mill\n\n   weir', ['item in a list: 3. mill', 'paragraph in a list: weir']],
    ['3. # mill', ['heading 1 in a list: 3. mill']],
    ['3.\n4. weir', ['item in a list: 3.', 'item in a list: 4. weir']],
    ['3. - weir', ['item in a list: 3.', 'item in a list in a list: weir']],
    ['3. > weir', ['item in a list: 3.', 'paragraph in a list in a quotation: weir']],
    ['3.     weir', ['item in a list: 3.', 'code in a list: weir']],
    ['3. ---', ['item in a list: 3.', 'break in a list: * * *']],
  ])('%j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('and moves the formatting of the item with it', () => {
    expect(pieces('10. *mill*')).toEqual(['emphasis: mill']);
  });
});

describe('what other dialects read as markup stays as written', () => {
  it.each([
    [
      'a task',
      '- [ ] open the weir\n- [x] shut it',
      ['item in a list: [ ] open the weir', 'item in a list: [x] shut it'],
    ],
    ['struck-through words', 'a ~~wet~~ dry mill', ['paragraph: a ~~wet~~ dry mill']],
    ['the mark of a footnote', 'The mill[^1] is open.', ['paragraph: The mill[^1] is open.']],
    ['a footnote', '[^1]: So they say.\nAll of them.', ['paragraph: [^1]: So they say. All of them.']],
    ['a footnote below its mark', 'Mill[^a]\n[^a]: So.', ['paragraph: Mill[^a]', 'paragraph: [^a]: So.']],
    ['a bare address', 'See https://mill.example/', ['paragraph: See https://mill.example/']],
    ['straight quotes and dots', '"mill" -- (c) ...', ['paragraph: "mill" -- (c) ...']],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('raw HTML is text', () => {
  it.each([
    ['<script>run()</script>', ['paragraph: <script>run()</script>']],
    ['<div onclick="run()">\nmill\n</div>', ['paragraph: <div onclick="run()"> mill </div>']],
    ['The <b>mill</b><br>', ['paragraph: The <b>mill</b><br>']],
    ['<img src=x onerror=run()>', ['paragraph: <img src=x onerror=run()>']],
    ['<!-- mill -->', ['paragraph: <!-- mill -->']],
    [
      '<style>\n\n* { color: red }\n\n</style>',
      ['paragraph: <style>', 'item in a list: { color: red }', 'paragraph: </style>'],
    ],
  ])('%j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
    expect(readMarkdown(text, undefined).flatMap(piecesOf)).toEqual([]);
  });
});

describe('a row of a table', () => {
  const table = '| Mill | Weir |\n| --- | :-: |\n| *open* | [shut](/w) |\n|  | `a\tb` |\n| one |';

  it('has its cells joined by a tab, and the head is told from the body', () => {
    expect(lines(table)).toEqual(['row 1: Mill\tWeir', 'row: open\tshut', 'row: \ta b', 'row: one\t']);
  });

  it('keeps the formatting of its cells', () => {
    const [, first, second] = readMarkdown(table, 'https://mill.example/');
    expect(first && piecesOf(first)).toEqual(['emphasis: open', 'link to https://mill.example/w: shut']);
    expect(second && piecesOf(second)).toEqual(['code: a b']);
  });
});

describe('formatting', () => {
  it.each<[string, string[]]>([
    ['a *wet* __mill__', ['emphasis: wet', 'strong: mill']],
    ['***both***', ['emphasis: both', 'strong: both']],
    ['**a *b* c**', ['strong: a b c', 'emphasis: b']],
    ['*a**b*', ['emphasis: a**b']],
    ['`let  a`', ['code: let  a']],
    ['\\*not this\\*', []],
    ['[*a* b](https://mill.example)', ['link to https://mill.example/: a b', 'emphasis: a']],
    ['[**a**](https://mill.example)[b](https://mill.example)', ['link to https://mill.example/: ab', 'strong: a']],
    ['[](https://mill.example) a', []],
    ['see ![a *weir*](https://mill.example/w.png) there', ['picture to https://mill.example/w.png: a weir']],
  ])('of %j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});

describe('a link', () => {
  const base = 'https://mill.example/news/';

  it.each([
    ['[weir](weir)', 'link to https://mill.example/news/weir: weir'],
    ['[weir][w]\n\n[w]: ../w', 'link to https://mill.example/w: weir'],
    ['<https://weir.example/>', 'link to https://weir.example/: https://weir.example/'],
    ['<ann@mill.example>', 'link to mailto:ann@mill.example: ann@mill.example'],
    ['![gauge](g.png)', 'picture to https://mill.example/news/g.png: gauge'],
  ])('%j is led to from the address of the text', (text, expected) => {
    expect(pieces(text, base)).toEqual([expected]);
  });

  it('is kept as written beside what it leads to', () => {
    const [block] = readMarkdown('[weir](<über uns?a=%C3%A4>)', base);
    expect(block?.runs[0]?.format).toEqual({
      kind: 'link',
      target: 'über uns?a=%C3%A4',
      address: 'https://mill.example/news/%C3%BCber%20uns?a=%C3%A4',
    });
    expect(lines('<https://mill.example/%C3%A4>')).toEqual(['paragraph: https://mill.example/%C3%A4']);
  });

  it.each(['[weir](weir)', '[weir](#w)', '[weir](//mill.example/w)'])(
    '%s has words, and leads nowhere without one',
    (text) => {
      expect(lines(text)).toEqual(['paragraph: weir']);
      expect(pieces(text)).toEqual(['link to nowhere: weir']);
    },
  );

  it.each([
    ['[press](javascript:run())', 'press'],
    ['[press](<JaVaScRiPt:run()>)', 'press'],
    ['[press](data:text/html,x)', 'press'],
    ['[press](&#106;avascript:run())', 'press'],
    ['<javascript:run()>', 'javascript:run()'],
  ])('%s has words, and never leads anywhere', (text, words) => {
    expect(lines(text)).toEqual([`paragraph: ${words}`]);
    expect(pieces(text, base)).toEqual([`link to nowhere: ${words}`]);
  });
});

describe('plain text', () => {
  const plain = (text: string): string[] => readPlainText(text).map(line);

  it('has a paragraph a line, white space and all', () => {
    expect(plain('  The mill \n\n\tis *open*.\n')).toEqual(['paragraph:   The mill ', 'paragraph: \tis *open*.']);
  });

  it('has no markup', () => {
    expect(readPlainText('# *a* [b](c)\n- d').flatMap(({ kind, runs }) => [kind, ...runs])).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('has U+FFFD for what no page may hold', () => {
    expect(plain('mi\u0000ll\u000C')).toEqual(['paragraph: mi\uFFFDll\uFFFD']);
  });
});
