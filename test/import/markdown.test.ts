import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlock, readMarkdown, readPlainText } from '../../src/archive/blocks.ts';
import { decode } from '../../src/archive/characters.ts';
import { readDocument } from '../../src/import/document.ts';
import { plainMarkdown } from '../../src/import/markdown.ts';

const runs = { seed: 2_024_0314, numRuns: 4_000 };

/** Words and signs that mean something in Markdown, or to those who read it, in any order. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '#',
        '> ',
        '- ',
        '+ ',
        '* ',
        '-',
        '---',
        '===',
        '~~~',
        '```',
        '    ',
        '\t',
        '1. ',
        '12) ',
        '1.',
      ),
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '`',
        '``',
        '[',
        ']',
        '](x)',
        '![',
        '[^1]: ',
        '[a]: b',
        '|',
        '|-|-|',
        ':-',
        ':',
      ),
      fc.constantFrom(
        '<',
        '<http://a.example>',
        '<b>',
        '<!--',
        '&amp;',
        '&#35;',
        '&',
        '\\',
        '\\\\',
        '~~',
        'a@b.example',
      ),
      fc.constantFrom(
        ' ',
        '  ',
        '\u00A0',
        '\u2003',
        '\u3000',
        '\u200B',
        '\uFEFF',
        '\u2028',
        '\u0085',
        '\u000B',
        '\u000C',
      ),
      fc.constantFrom('mill', 'weir', '1', 'é', '🌊', '\u0000', '\uFFFE', '\uD800', '.', ')', '!', '"', "'", '…', '：'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('plain text written as Markdown', () => {
  it('is read back as the same blocks, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (lines) => {
        const text = decode(new TextEncoder().encode(lines.join('\n'))) ?? '';
        expect(readMarkdown(plainMarkdown(text.split('\n')), undefined)).toEqual(readPlainText(text));
      }),
      runs,
    );
  });

  it('keeps line breaks inside a paragraph', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = decode(new TextEncoder().encode(lines.join('\n'))) ?? '';
        fc.pre(text.trim() !== '');
        const [block, ...others] = readMarkdown(plainMarkdown([text]), undefined);
        expect(others).toEqual([]);
        expect(block).toEqual(plainBlock('paragraph', textOf(text)));
      }),
      runs,
    );
  });

  it('is written as it is where nothing in it means anything', () => {
    expect(plainMarkdown(['It cost 1.5 million – “too much”, she said.', 'Half.'])).toBe(
      'It cost 1.5 million – “too much”, she said.\n\nHalf.\n',
    );
  });

  it('is escaped no more than it must be', () => {
    expect(plainMarkdown(['1. One *two* #3', '# four', '- five', 'a|b'])).toBe(
      '1\\. One \\*two\\* #3\n\n\\# four\n\n\\- five\n\na\\|b\n',
    );
  });
});

/** What the reader of plain text makes of the characters of a text that no page may hold. */
function textOf(text: string): string {
  return text
    .split('\n')
    .map((line) => readPlainText(`x${line}`)[0]?.text.slice(1) ?? '')
    .join('\n');
}

describe('text whose lines were broken at some width', () => {
  it('has a paragraph for what stands between empty lines', () => {
    const text = '\nThe bridge stays\nshut.\n   \n\n * Not a list,\n   but words.\n';
    const { body, ending } = readDocument(text, 'text', { isWrapped: true });
    expect(ending).toBe('md');
    expect(readMarkdown(body, undefined).map((block) => [block.kind, block.text])).toEqual([
      ['paragraph', 'The bridge stays shut.'],
      ['paragraph', '* Not a list, but words.'],
    ]);
  });
});
