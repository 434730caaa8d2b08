import type { Dice } from './dice.ts';
import { heap, sentence, sign } from './signs.ts';

const targets: readonly string[] = [
  ...['https://quay.example/a?b=c&d#e', 'http://quay.example', 'mailto:keeper@quay.example', '../tide', '#top', '?p=2'],
  ...[
    '//quay.example/x',
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/hosts',
  ],
  ...[
    'https://u:p@quay.example/',
    'https://аррӏе.example/',
    'https://[::1]/',
    'https://quay.example:99999/',
    'https://',
  ],
  ...[
    '<https://quay.example/a b>',
    'https://quay.example/%zz%00',
    'blob:https://quay.example/1',
    'ftp://quay.example/',
  ],
  ...[`https://quay.example/${'long/'.repeat(500)}`, '', '<>', '\u0001javascript:x', 'java&#9;script:x', 'tel:1'],
];

const fixed: readonly string[] = [
  ...[
    '***',
    '---',
    '- - -',
    '___',
    '#',
    '######',
    '####### seven',
    '-',
    '*',
    '+',
    '1.',
    '0)',
    '999999999. x',
    '>',
    '>>> ',
  ],
  ...[
    '```',
    '~~~~',
    '``` "><script>\ncode',
    '    indented\n\n    again',
    '\tindented',
    'Title\n===',
    '===',
    'Title\n---',
    '| a',
  ],
  ...['| a | b |\n| --- | --- |', '|a|\n|-|\n|b|c|d|', 'a | b\n:-: | -\n1', '|\n|-|', '| a |\n| - |\n| `|` \\| |'],
  ...['[^1]: A note.', 'Text[^1].', '[a]: https://quay.example/ "t"\n\n[a] [b][a] ![a]', '[a]: javascript:x\n\n[a]'],
  ...[
    '- [ ] one\n- [x] two',
    '- a\n\n  b\n- c',
    '1. a\n   1. b\n      1. c',
    '- a\n    - b\n        - c',
    '* a\n+ b\n- c',
  ],
  ...[
    '> - > 1. > a',
    '- > ```\n  > a\n\nb',
    '2. a\n3. b\n\n7. c',
    '1) a\n1. b',
    '> a\nb\n\nc',
    '- # heading',
    '> | a |\n> | - |',
  ],
  ...[
    '<div>\n<p>a</p>\n</div>',
    '<!-- a',
    '<https://quay.example/>',
    '<javascript:alert(1)>',
    '<a href="javascript:x">a</a>',
  ],
  ...['&#0; &#xD800; &#x110000; &#x202e; &nbsp; &NewLine; &amp;lt;', '\\*a\\* \\<b\\> \\', 'a  \nb', 'a\\\nb', '~~a~~'],
  ...[
    '***a** b*',
    '**a*b**c*',
    '_a_b_',
    '`` ` ``',
    '`a',
    '![',
    '[](',
    '[a](b',
    '[[a](b)](c)',
    '![[a](b)](c)',
    '[![a](b)](c)',
  ],
  ...[
    '**',
    '* * *a*',
    '![](https://quay.example/p.png)',
    '![a](data:image/png;base64,x)',
    '[ ](https://quay.example/)',
    '[a]()',
  ],
  ...[
    'Correction, 3 May: it was 33.',
    'An earlier version of this article said that it was 34.',
    '\u00A0',
    '\u200B',
    '\u3000a',
  ],
];

/** Blocks inside blocks, or runs inside runs, to some depth. */
function nested(dice: Dice): string {
  const depth = dice.weighted([
    [6, 3],
    [3, 20],
    [1, 60],
    [1, 130],
  ]);
  const inner = sentence(dice);
  return dice.one([
    () => `${'> '.repeat(depth)}${inner}`,
    () => `${'- '.repeat(depth)}${inner}`,
    () => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- ${inner}`).join('\n'),
    () => `${'*a **b '.repeat(depth)}${inner}`,
    () => `${'['.repeat(depth)}${inner}${'](x)'.repeat(depth)}`,
    () => `${'![a]('.repeat(depth)}${inner}`,
    () => `${'> 1. '.repeat(depth)}${inner}`,
    () => `${'<b>'.repeat(depth)}${inner}`,
    () => '*_`'.repeat(depth),
  ])();
}

function table(dice: Dice): string {
  const columns = 1 + dice.below(6);
  const row = (): string => `| ${dice.several(1, columns, () => sentence(dice).replaceAll('\n', ' ')).join(' | ')} |`;
  return [row(), `|${' --- |'.repeat(columns)}`, ...dice.several(0, 8, row)].join('\n');
}

function link(dice: Dice): string {
  const title = dice.oneIn(4) ? ` "${sign(dice)}"` : '';
  return `${dice.oneIn(3) ? '!' : ''}[${sentence(dice)}](${dice.one(targets)}${title})`;
}

function formatted(dice: Dice): string {
  const by = dice.one(['*', '**', '_', '__', '`', '~~', '***', '``']);
  return `${sentence(dice)} ${by}${sentence(dice)}${by} ${dice.oneIn(2) ? link(dice) : sentence(dice)}`;
}

/** One block of a text, sound or not. */
export function block(dice: Dice): string {
  const make = dice.weighted<() => string>([
    [12, () => dice.several(1, 4, () => sentence(dice)).join(' ')],
    [2, () => `${'#'.repeat(1 + dice.below(6))} ${sentence(dice)}`],
    [3, () => dice.several(1, 5, () => `- ${sentence(dice)}`).join('\n')],
    [
      2,
      () =>
        dice
          .several(1, 5, () => sentence(dice))
          .map((text, at) => `${at + 1}. ${text}`)
          .join('\n'),
    ],
    [2, () => `> ${sentence(dice)}\n> ${sentence(dice)}`],
    [2, () => table(dice)],
    [2, () => link(dice)],
    [2, () => formatted(dice)],
    [3, () => dice.one(fixed)],
    [1, () => nested(dice)],
    [1, () => `\`\`\`${sign(dice)}\n${sentence(dice)}\n${sign(dice)}\n\`\`\``],
    [1, () => dice.several(1, 30, () => sign(dice)).join('')],
    [1, () => `${sentence(dice)} ${heap(dice)} ${sentence(dice)}`],
  ]);
  return make();
}

/** A text. */
export function markdown(dice: Dice): string {
  const blocks = dice.several(0, 9, () => block(dice));
  const heading = dice.oneIn(3) ? [`# ${sentence(dice)}`] : [];
  return `${[...heading, ...blocks].join('\n\n')}${dice.one(['\n', '\n', '\n', '', '\n\n\n', ' '])}`;
}

/** What an editor, a bad connection or a hostile hand makes of a text. */
export function revised(dice: Dice, text: string): string {
  const blocks = text.split('\n\n');
  const at = dice.below(blocks.length);
  const cut = dice.below(text.length + 1);
  const end = Math.min(text.length, cut + dice.below(60));
  const make = dice.weighted<() => string>([
    [8, () => blocks.with(at, inWords(dice, blocks[at] ?? '')).join('\n\n')],
    [3, () => blocks.toSpliced(at, 0, block(dice)).join('\n\n')],
    [3, () => blocks.toSpliced(at, 1).join('\n\n')],
    [
      2,
      () =>
        blocks
          .toSpliced(at, 1)
          .toSpliced(dice.below(blocks.length), 0, blocks[at] ?? '')
          .join('\n\n'),
    ],
    [1, () => blocks.toSpliced(at, 1, ...(blocks[at] ?? '').split(/(?<=[.!?]) /)).join('\n\n')],
    [1, () => text.replace('\n\n', ' ')],
    [1, () => blocks.toSpliced(at, 0, blocks[at] ?? '').join('\n\n')],
    [1, () => text.slice(0, cut)],
    [1, () => text.slice(0, cut) + sign(dice) + text.slice(cut)],
    [1, () => text.slice(0, cut) + text.slice(end)],
    [1, () => text.slice(0, end) + text.slice(cut)],
    [1, () => text.slice(0, cut) + block(dice) + text.slice(end)],
    [1, () => text.normalize(dice.one(['NFC', 'NFD', 'NFKC']))],
    [1, () => text.replaceAll('\n', dice.one(['\r\n', '\r', '\n\n', '\n \n']))],
    [
      1,
      () => dice.one([text.toUpperCase(), text.replaceAll(' ', '\u00A0'), `\uFEFF${text}`, text.replaceAll('.', '!')]),
    ],
    [1, () => dice.one(['', '\n', '<!doctype html><html><body><p>a</p>', `${text}${text}`])],
  ]);
  return make();
}

/** A text of a few words changed. */
function inWords(dice: Dice, text: string): string {
  const parts = text.split(' ');
  for (let turn = 0; turn <= dice.below(3); turn += 1) {
    parts.splice(dice.below(parts.length), dice.below(3), ...dice.several(0, 2, () => sentence(dice)));
  }
  return parts.join(' ');
}
