import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/archive/blocks.ts';
import type { Block, Redaction } from '../../src/archive/model.ts';
import {
  blockHoldsPassage,
  holdsPassage,
  redactBlocks,
  redactionNotice,
  redactText,
} from '../../src/archive/redact.ts';

function redaction(quote: string, reason = 'privacy'): Redaction {
  return { quote, reason };
}

/** The texts of the blocks of some Markdown, redacted. */
function redacted(text: string, ...redactions: readonly Redaction[]): string[] {
  return redactBlocks(readMarkdown(text, undefined), redactions).map((block) => block.text);
}

const notice = '[Removed: privacy]';

describe('a redacted passage', () => {
  it('is replaced by a notice that gives the reason', () => {
    expect(redactText('The miller is Ann Weir.', [redaction('Ann Weir', 'a private name')])).toBe(
      'The miller is [Removed: a private name].',
    );
  });

  it('is replaced wherever it stands', () => {
    expect(redacted('# Ann Weir\n\n- Ann Weir and Ann Weir\n\n```\nAnn Weir\n```', redaction('Ann Weir'))).toEqual([
      notice,
      `${notice} and ${notice}`,
      notice,
    ]);
  });

  it.each([
    ['markup', 'The miller is **Ann** *We*ir.'],
    ['a link', 'The miller is [Ann](https://mill.example) Weir.'],
    ['the end of a line', 'The miller is Ann\nWeir.'],
    ['a hard break', 'The miller is Ann\\\nWeir.'],
    ['more spaces', 'The miller is Ann \u00A0 Weir.'],
  ])('is found in the words a reader sees, with %s inside it', (_, text) => {
    expect(redacted(text, redaction('Ann Weir'))).toEqual([`The miller is ${notice}.`]);
  });

  it('is found in cells that stand next to each other', () => {
    expect(redacted('| a | b |\n| - | - |\n| Ann | Weir |', redaction('Ann Weir'))).toEqual(['a\tb', notice]);
  });

  it.each([
    ['composed', 'Zo\u00EB \u00C5s'],
    ['taken apart', 'Zoe\u0308 A\u030As'],
    ['one of each', 'Zoe\u0308 \u00C5s'],
    ['with the sign for a unit', 'Zo\u00EB \u212Bs'],
    ['with characters that print nothing', 'Zo\u00EB\u200B \u00C5\u00ADs'],
  ])('is found however its letters are written: %s', (_, name) => {
    expect(redactText(`By ${name}.`, [redaction('Zo\u00EB \u00C5s')])).toBe(`By ${notice}.`);
    expect(redactText('By Zo\u00EB \u00C5s.', [redaction(name)])).toBe(`By ${notice}.`);
  });

  it('is taken out in whole letters, so that no accent is left over', () => {
    expect(redactText('By x\u0301.', [redaction('x')])).toBe(`By ${notice}.`);
  });

  it('is words, and no pattern', () => {
    expect(redactText('cost (net): 1.50 $ and 1x50', [redaction('(net): 1.50 $')])).toBe(`cost ${notice} and 1x50`);
  });

  it('takes with it what another one has of it', () => {
    const both = [redaction('Ann Weir', 'one'), redaction('Weir of Mill', 'other')];
    expect(redactText('By Ann Weir of Mill Lane', both)).toBe('By [Removed: one][Removed: other] Lane');
  });

  it('inside another one goes with it', () => {
    expect(redactText('By Ann Weir', [redaction('Weir', 'inner'), redaction('Ann Weir', 'outer')])).toBe(
      'By [Removed: outer]',
    );
  });

  it('does not let its notice be searched', () => {
    expect(redactText('By Ann', [redaction('Ann', 'Bob asked'), redaction('Bob')])).toBe('By [Removed: Bob asked]');
  });
});

describe('the formatting of a block that is redacted', () => {
  function piecesOf(blocks: readonly Block[]): string[] {
    return blocks.flatMap(({ text, runs }) =>
      runs.map(({ from, to, format }) => `${format.kind}: ${text.slice(from, to)}`),
    );
  }

  it.each([
    ['goes with a passage that holds it', 'By Ann **Weir**.', []],
    ['goes with a passage it covers', 'By **Ann Weir**.', []],
    ['stays around a passage', '**By Ann Weir, miller.**', [`strong: By ${notice}, miller.`]],
    ['stays before a passage', '**By** Ann Weir', ['strong: By']],
    ['moves after a passage', 'Ann Weir is *here*', ['emphasis: here']],
    ['ends where a passage begins', '**By Ann** Weir', ['strong: By ']],
    ['begins where a passage ends', 'Ann **Weir is here**', ['strong:  is here']],
  ])('%s', (_, text, expected) => {
    expect(piecesOf(redactBlocks(readMarkdown(text, undefined), [redaction('Ann Weir')]))).toEqual(expected);
  });

  it.each([
    'https://mill.example/Ann%20Weir',
    'https://mill.example/?by=Ann%20Weir#x',
    'https://mill.example/Ann%20%57eir/100%/%FF',
  ])('does not tell the passage by the target of a link: %s', (target) => {
    const [block] = redactBlocks(readMarkdown(`[by](${target})`, undefined), [redaction('Ann Weir')]);
    expect(block).toMatchObject({ text: 'by', runs: [{ format: { target: notice, address: undefined } }] });
  });
});

describe('whether a passage stands somewhere', () => {
  const [block] = readMarkdown('By *Ann*\nWeir, [100%](https://mill.example/100%)', undefined);

  it.each([
    ['Ann Weir', true],
    ['mill.example', true],
    ['Ann  Weirs', false],
    ['ann weir', false],
  ])('%s: %s', (quote, stands) => {
    expect(block && blockHoldsPassage(block, redaction(quote))).toBe(stands);
  });

  it('is asked of plain words too', () => {
    expect(holdsPassage('By Ann\n Weir', redaction('Ann Weir'))).toBe(true);
    expect(holdsPassage('By Ann, Weir', redaction('Ann Weir'))).toBe(false);
  });
});

function targetsOf({ runs }: Block): string[] {
  return runs.flatMap(({ format }) => ('target' in format ? [format.target, format.address ?? ''] : []));
}

describe('redaction, for any text', () => {
  const runs = { seed: 2_024_0314, numRuns: 2_000 };
  // Letters that no notice holds, so that what is found is of the text.
  const letter = fc.constantFrom('X', 'Y', 'É', 'E\u0301', '\u00C5', '\u212B', ' ');
  const quote = fc
    .string({ unit: letter, minLength: 1, maxLength: 4 })
    .map((text) => text.replace(/ +/g, ' ').trim())
    .filter((text) => text !== '');
  const redactions = fc.array(
    quote.map((text) => redaction(text)),
    { minLength: 1, maxLength: 3 },
  );
  const markup = fc.constantFrom('\n', '  \n', '*', '**', '`', '[X](XY)', '\n\n', '- ', '\u200B', '\u00AD', '\u0301');
  const text = fc.array(fc.oneof(letter, markup), { maxLength: 30 }).map((parts) => parts.join(''));
  /** A text as it is read: in one Unicode form, with even spaces, and nothing in it that cannot be seen. */
  const seen = (written: string): string =>
    written
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/[\u200B\u00AD]/g, '')
      .normalize('NFC');

  it('never leaves the words that were quoted', () => {
    fc.assert(
      fc.property(text, redactions, (source, list) => {
        const blocks = redactBlocks(readMarkdown(source, 'https://mill.example/'), list);
        const shown = [redactText(source, list), ...blocks.flatMap((block) => [block.text, ...targetsOf(block)])];
        for (const words of shown) for (const each of list) expect(seen(words)).not.toContain(seen(each.quote));
      }),
      runs,
    );
  });

  it('leaves everything else, and formatting inside the text', () => {
    fc.assert(
      fc.property(text, redactions, (source, list) => {
        const before = readMarkdown(source, undefined);
        const after = redactBlocks(before, list);
        expect(after).toHaveLength(before.length);
        for (const [at, block] of after.entries()) {
          const kept = block.text.split(redactionNotice(redaction('X')));
          let from = 0;
          for (const part of kept) {
            const found = before[at]?.text.indexOf(part, from) ?? -1;
            expect(found).toBeGreaterThanOrEqual(0);
            from = found + part.length;
          }
          for (const run of block.runs) expect(run.from < run.to && run.to <= block.text.length).toBe(true);
        }
      }),
      runs,
    );
  });

  it('changes nothing where nothing was quoted', () => {
    fc.assert(
      fc.property(text, (source) => {
        const blocks = readMarkdown(source, undefined);
        expect(redactBlocks(blocks, [])).toEqual(blocks);
        expect(redactBlocks(blocks, [redaction('W')])).toEqual(blocks);
      }),
      runs,
    );
  });
});
