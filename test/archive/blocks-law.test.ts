import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown, readPlainText } from '../../src/archive/blocks.ts';
import { countIllegal } from '../../src/archive/characters.ts';
import type { Block, Run } from '../../src/archive/model.ts';
import { canonical } from '../../src/archive/runs.ts';

const runs = { seed: 2_024_0314, numRuns: 1_500 };

/** Pieces of Markdown, in any order: mostly nonsense, which is what files from strangers may hold. */
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\n\n', ' ', '  \n', '\\\n', '# ', '- ', '1. ', '7) ', '> ', '    ', '\t', '```', '---\n'),
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '~~',
        '[',
        '](x)',
        '![',
        '[^1]',
        '[^1]: ',
        '|',
        '\n|-|-|\n',
        '<',
        '>',
        '&#0;',
      ),
      fc.constantFrom('mill', 'weir', 'é', '🌊', '\u0000', '\u000B', '\uFFFF', '\u200B', '\\', '](javascript:x)'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function expectLawful(blocks: readonly Block[]): void {
  for (const { text, runs: marks, depth, quotes } of blocks) {
    expect(countIllegal(text)).toBe(0);
    expect(Math.min(depth, quotes)).toBeGreaterThanOrEqual(0);
    for (const { from, to } of marks) expect(0 <= from && from < to && to <= text.length).toBe(true);
    expect(marks).toEqual(canonical(marks));
  }
}

describe('the blocks of any text', () => {
  it('hold no illegal character, and all formatting lies inside the text, in its one order', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(undefined, 'https://mill.example/'), (text, base) => {
        expectLawful(readMarkdown(text, base));
        expectLawful(readPlainText(text));
      }),
      runs,
    );
  });

  it('are the same every time', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(readMarkdown(text, undefined)).toEqual(readMarkdown(text, undefined));
      }),
      runs,
    );
  });

  it('are, for plain text, its lines that are not blank', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('m', ' ', '\t', '*', '#') })), (lines) => {
        expect(readPlainText(lines.join('\n')).map(({ text }) => text)).toEqual(
          lines.filter((text) => text.trim() !== ''),
        );
      }),
      runs,
    );
  });
});

describe('a text made to break a parser', () => {
  it.each([
    ['quotations', `${'> '.repeat(150)}mill`],
    ['lists', `${'- '.repeat(150)}mill`],
    ['brackets', `${'['.repeat(10_000)}mill`],
    ['pictures', `${'!['.repeat(10_000)}mill`],
    ['links', `${'[a]('.repeat(10_000)}mill`],
    ['emphasis', `${'*a '.repeat(10_000)}mill`],
    ['backticks', `${'`a``b'.repeat(5_000)}mill`],
    ['quotations, far too many', `${'>'.repeat(20_000)}mill`],
  ])('keeps its words: %s', (_, text) => {
    const blocks = readMarkdown(text, undefined);
    expectLawful(blocks);
    expect(blocks.map((block) => block.text).join('\n')).toMatch(/mill$/);
  });

  it('comes back as plain text where it nests too deeply', () => {
    const text = `${'> '.repeat(120)}*mill*\n\n# weir`;
    expect(readMarkdown(text, undefined)).toEqual(readPlainText(text));
  });
});

describe('runs in their one order', () => {
  const run = (from: number, to: number, kind: 'emphasis' | 'strong' = 'emphasis'): Run => ({
    from,
    to,
    format: { kind },
  });
  const anyRun = fc
    .record({
      from: fc.nat(20),
      length: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom('emphasis' as const, 'strong' as const),
    })
    .map(({ from, length, kind }) => run(from, from + length, kind));

  it('are sorted by start, the longest first', () => {
    expect(canonical([run(3, 4), run(0, 1, 'strong'), run(0, 2)])).toEqual([run(0, 2), run(0, 1, 'strong'), run(3, 4)]);
  });

  it('are one where equal ones touch or overlap', () => {
    expect(canonical([run(2, 4), run(0, 2), run(3, 6)])).toEqual([run(0, 6)]);
  });

  it('cover what they covered, whatever order they came in', () => {
    const covered = (list: readonly Run[]): string[] =>
      [
        ...new Set(
          list.flatMap(({ from, to, format }) =>
            Array.from({ length: to - from }, (_, at) => `${format.kind} ${from + at}`),
          ),
        ),
      ].sort();
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 8 }), (list) => {
        expect(covered(canonical(list))).toEqual(covered(list));
        expect(canonical(list.toReversed())).toEqual(canonical(list));
        expect(canonical(canonical(list))).toEqual(canonical(list));
      }),
      runs,
    );
  });
});
