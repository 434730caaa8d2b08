import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../../src/report/report.ts';
import { printFirstVersion, printRows } from '../../src/report/rows.ts';
import { readTree } from '../../src/verify/html.ts';
import { rebuild, sidesOf } from '../../src/verify/rebuild.ts';
import { faultsOfRows } from '../../src/verify/row-rules.ts';
import { blocks, change, report } from './blocks.ts';

const writing = { lang: 'en', dir: 'ltr' } as const;
const seed = 20_260_707;

/** What a parser sees of printed rows. */
function parsed(markup: string) {
  const { elements } = readTree(`<!doctype html><div data-diff>${markup}</div>`);
  const diff = elements.find((element) => element.attrs.some(({ name }) => name === 'data-diff'));
  if (diff === undefined) throw new Error('No diff was printed');
  return { elements, diff, sides: sidesOf(elements) };
}

function markupOf(old: readonly string[], neu: readonly string[]): string {
  return printRows(report(old, neu), writing).toString();
}

describe(`the rows of a change, as they are printed (seed ${seed})`, () => {
  it('hold both texts, exactly, and keep the contract of a page', () => {
    fc.assert(
      fc.property(change, ([oldText, newText]) => {
        const [old, neu] = [blocks(...oldText), blocks(...newText)];
        const { elements, diff, sides } = parsed(printRows(reportOn(old, neu), writing).toString());
        expect(rebuild(sides, 'old')).toEqual(old.map(({ text }) => text));
        expect(rebuild(sides, 'new')).toEqual(neu.map(({ text }) => text));
        expect(faultsOfRows(elements, diff, sides)).toEqual([]);
      }),
      { seed, numRuns: 600 },
    );
  });

  it('give every edit an element with its id, and no id twice', () => {
    fc.assert(
      fc.property(change, ([old, neu]) => {
        const made = report(old, neu);
        const ids = [
          ...printRows(made, writing)
            .toString()
            .matchAll(/ id="([^"]*)"/g),
        ].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(made.edits.map(({ id }) => id)));
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('what is printed', () => {
  it('folds unchanged passages, but never the one next to a change', () => {
    const same = ['One stays.', 'Two stays.', 'Three stays.', 'Four stays.'];
    const markup = markupOf([...same, 'The boat is red today.'], [...same, 'The boat is blue today.']);
    const [, fold = ''] = /<details class="fold">(.*?)<\/details>/s.exec(markup) ?? [];
    expect(fold).toContain('3 unchanged paragraphs');
    expect(fold).toContain('Three stays.');
    expect(fold).not.toContain('Four stays.');
  });

  it('has one id for the two halves of a replacement, and a link to it in sight', () => {
    const markup = markupOf(['The boat is red today.'], ['The boat is blue today.']);
    const [, id] = /<span id="(e[0-9a-f]{10,})"><del>red<\/del><ins>blue<\/ins><\/span>/.exec(markup) ?? [];
    expect(id).toBeDefined();
    expect(markup).toContain(`<a href="#${id}">1</a>`);
  });

  it('links the two places of a moved passage to each other', () => {
    const [mill, weir, pond] = [
      'The mill has stood empty for a year or more.',
      'The weir was mended.',
      'The pond is dry.',
    ];
    const markup = markupOf([mill, weir, pond], [weir, pond, mill]);
    const [, from] = /<a href="#(e[0-9a-f]+-from)">Moved to here, from below/.exec(markup) ?? [];
    expect(markup).toContain(`id="${from}"`);
    expect(markup).toContain(`<a href="#${from?.replace('-from', '')}">Moved from here, to above`);
  });

  it('says what became of a link whose words stayed', () => {
    const markup = markupOf(['See [the list](https://a.example/1).'], ['See [the list](https://a.example/2).']);
    expect(markup).toContain('The link now leads to https://a.example/2 (before: https://a.example/1)');
  });

  it('names what cannot be seen in an edit, and leaves the text as it is', () => {
    const markup = markupOf(['pay now'], ['pay\u00A0now']);
    expect(markup).toContain('data-sign="NBSP" role="img" aria-label="NBSP">\u00A0<');
  });

  it('puts no link into another', () => {
    const { elements } = parsed(
      printFirstVersion(blocks('[![A gate](https://a.example/g.png)](https://a.example/)'), writing).toString(),
    );
    expect(elements.filter(({ tagName }) => tagName === 'a')).toHaveLength(1);
  });

  it('is text, whatever the words are', () => {
    const markup = markupOf(['<script>go()</script> "x" & y'], ['<img src=x onerror=go()> "x" & y']);
    expect(markup).not.toMatch(/<script|<img/);
  });

  it('runs from right to left where the writing does', () => {
    const rightToLeft = { lang: 'ar', dir: 'rtl' } as const;
    expect(printFirstVersion(blocks('قارب'), rightToLeft).toString()).toContain(' dir="rtl"');
  });
});
