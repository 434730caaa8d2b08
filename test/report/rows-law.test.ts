import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/archive/blocks.ts';
import type { Block } from '../../src/archive/model.ts';
import { type Report, reportOn } from '../../src/report/report.ts';
import { printFirstVersion, printRows } from '../../src/report/rows.ts';
import { blocks, change } from './blocks.ts';
import { attribute, having, inside, named, parsed, rebuilt } from './printed.ts';

const writing = { lang: 'en', dir: 'ltr' } as const;
const seed = 14_032_024;
const runs = { seed, numRuns: 300 };

/** Lines as a file of plain text has them: white space of every kind, signs of HTML, characters that print nothing. */
const plainLine = fc
  .array(
    fc.constantFrom(
      'mill',
      'weir',
      '12',
      '<del>',
      '</p>',
      '&lt;',
      '"',
      ' ',
      '  ',
      '\t',
      '\u00A0',
      '\u2028',
      '\u200B',
      '👩‍👧',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''));

/** Two texts in Markdown, or two of plain lines that share some. */
const pair: fc.Arbitrary<readonly [Block[], Block[]]> = fc.oneof(
  change.map(([old, neu]) => [blocks(...old), blocks(...neu)] as const),
  fc
    .tuple(fc.array(plainLine, { maxLength: 6 }), fc.array(plainLine, { maxLength: 6 }), fc.array(plainLine))
    .map(
      ([old, neu, shared]) =>
        [readPlainText([...shared, ...old].join('\n')), readPlainText([...neu, ...shared].join('\n'))] as const,
    ),
);

function forAll(law: (markup: string, report: Report, old: readonly Block[], neu: readonly Block[]) => void): void {
  fc.assert(
    fc.property(pair, ([old, neu]) => {
      const report = reportOn(old, neu);
      law(printRows(report, writing).toString(), report, old, neu);
    }),
    runs,
  );
}

const textsOf = (some: readonly Block[]): string[] => some.map(({ text }) => text);

describe(`printed rows, for ${runs.numRuns} changes (seed ${seed})`, () => {
  it('are markup without a mistake, from which both texts can be rebuilt', () => {
    forAll((markup, _, old, neu) => {
      const elements = parsed(markup);
      expect(rebuilt(elements, 'old')).toEqual(textsOf(old));
      expect(rebuilt(elements, 'new')).toEqual(textsOf(neu));
    });
  });

  it('mark nothing as removed in a new block, nor as added in an old one', () => {
    forAll((markup) => {
      const elements = parsed(markup);
      for (const element of having(elements, 'data-side', 'old')) expect(named(inside(element), 'ins')).toEqual([]);
      for (const element of having(elements, 'data-side', 'new')) expect(named(inside(element), 'del')).toEqual([]);
    });
  });

  it('have each id once, and no link on the page that leads nowhere', () => {
    forAll((markup, { edits }) => {
      const elements = parsed(markup);
      const ids = having(elements, 'id').map((element) => attribute(element, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(edits.map(({ id }) => id)));
      const targets = having(elements, 'href').map((element) => attribute(element, 'href') ?? '');
      expect(ids).toEqual(
        expect.arrayContaining(targets.filter((href) => href.startsWith('#')).map((href) => href.slice(1))),
      );
    });
  });

  it('put no link into another', () => {
    forAll((markup) => {
      // As it is written: a parser would have ended the outer one, and shown none inside.
      const tags = [...markup.matchAll(/<(\/?)a[ >]/g)].map(([, end]) => end);
      expect(tags).toEqual(tags.map((_, at) => (at % 2 === 0 ? '' : '/')));
    });
  });

  it('are the same every time', () => {
    forAll((markup, _, old, neu) => {
      expect(printRows(reportOn(old, neu), writing).toString()).toBe(markup);
    });
  });
});

describe('a printed first version', () => {
  it('holds its text as new, without a mark', () => {
    fc.assert(
      fc.property(pair, ([text]) => {
        const elements = parsed(printFirstVersion(text, writing));
        expect(rebuilt(elements, 'new')).toEqual(textsOf(text));
        expect(rebuilt(elements, 'old')).toEqual([]);
        expect(named(elements, 'ins', 'del')).toEqual([]);
      }),
      runs,
    );
  });
});
