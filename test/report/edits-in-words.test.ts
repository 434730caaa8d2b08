import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/archive/model.ts';
import { printEditsInWords } from '../../src/report/edits-in-words.ts';
import { reportOn } from '../../src/report/report.ts';
import { blocks } from './blocks.ts';

const english = { lang: 'en', dir: 'ltr' } as const;

/** What is said of each edit, the links reduced to their words. */
function inWords(
  old: readonly Block[],
  neu: readonly Block[],
  writing: Parameters<typeof printEditsInWords>[1] = english,
) {
  return printEditsInWords(reportOn(old, neu, writing.lang), writing).map((item) =>
    item.toString().replace(/<a href="#e[0-9a-f]+">(.*?)<\/a>/, '$1'),
  );
}

const lines = [
  'The mill stands by the weir and is older than both.',
  'It was built in the year of the flood by two brothers.',
  'Nobody has ground corn in it since the railway came.',
];

describe('edits in words', () => {
  it('name the place, what stood there and what stands there now', () => {
    const neu = [lines[0] ?? '', (lines[1] ?? '').replace('two', 'three'), lines[2] ?? ''];
    expect(inWords(blocks(...lines), blocks(...neu))).toEqual(['Paragraph 2: <q>two</q> became <q>three</q>']);
  });

  it('tell whole passages from words, and what was removed by its place in the old version', () => {
    const added = 'It is open on the first Sunday of every month.';
    expect(inWords(blocks(...lines), blocks(...lines, added))).toEqual([`Paragraph 4: all added, <q>${added}</q>`]);
    expect(inWords(blocks(...lines, added), blocks(...lines))).toEqual([
      `Paragraph 4 of the old version: all removed, <q>${added}</q>`,
    ]);
  });

  it('say which way a passage was moved', () => {
    const [first = '', second = '', third = ''] = lines;
    const four = [first, second, third, 'A fourth line that says something of its own about herons.'];
    const moved = [four[3] ?? '', first, second, third];
    expect(inWords(blocks(...four), blocks(...moved))[0]).toMatch(/: moved up, <q>A fourth/);
    expect(inWords(blocks(...moved), blocks(...four))[0]).toMatch(/: moved down, <q>A fourth/);
  });

  it('escape what they quote, name its language, and show white space that is all there is', () => {
    const [item] = inWords(blocks('Das Wehr ist alt.'), blocks('Das Wehr ist <b>.'), { lang: 'de', dir: 'ltr' });
    expect(item).toContain('<q><bdi lang="de">&lt;b&gt;</bdi></q>');
    const [space] = inWords(blocks('The mill race is old.'), blocks('The millrace is old.'));
    expect(space).not.toContain('<q></q>');
  });

  it('are as many as there are edits, each with the link to its own', () => {
    const report = reportOn(blocks(...lines), blocks('Some other words altogether.', ...lines.slice(1)));
    const ids = printEditsInWords(report, english).map((item) => /#(e[0-9a-f]+)/.exec(item.toString())?.[1]);
    expect(ids).toEqual(report.edits.map(({ id }) => id));
  });
});
