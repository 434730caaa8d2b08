import { describe, expect, it } from 'vitest';
import { printFeedRows } from '../../src/feeds/rows.ts';
import { reportOn } from '../../src/report/report.ts';
import { writingIn } from '../../src/report/writing.ts';
import { report } from '../report/blocks.ts';
import { paragraph } from '../report/plain-blocks.ts';
import { attribute, named, parsed, textOf, wordsOf } from '../report/printed.ts';

const english = writingIn('en');
const page = 'https://record.example/post/mill/1--2/';
const [mill, weir, pond] = [
  'The mill stood empty for a year after the flood.',
  'The weir was mended in the spring by two masons.',
  'The pond is dry, and nobody knows why that is so.',
];

/** The lines of a printed change, but for the last one, which leads to its page. */
function linesOf(old: readonly string[], neu: readonly string[]): string[] {
  const elements = parsed(printFeedRows(report(old, neu), page, english));
  return named(elements, 'p', 'h3', 'pre')
    .map((element) => textOf(element))
    .slice(0, -1);
}

describe('a change in a feed', () => {
  it('shows the passages that were changed, and no others', () => {
    const [a, b] = ['One stays.', 'Two stays.'];
    expect(linesOf([mill, a, b, pond], [mill.replace('a year', 'ten'), a, b, pond.replace('dry', 'full')])).toEqual([
      'The mill stood empty for a yearten after the flood.',
      'The pond is dryfull, and nobody knows why that is so.',
    ]);
  });

  it('shows of a long passage the words beside its edits, cut between words', () => {
    const long = (year: string, end: string): string =>
      `${'It stood there still. '.repeat(20)}In ${year} it burned.${' Then it was built again.'.repeat(20)} It ${end}.`;
    const [line = ''] = linesOf([long('1901', 'works')], [long('1903', 'rests')]);
    expect(line).toMatch(/^…(?:\w+\.? )+In 19011903 it burned\. .*…(?:\w+\.? )+It worksrests\.$/);
    expect(line.length).toBeLessThan(400);
  });

  it('shows of a passage that came or went its beginning, where it is very long', () => {
    const [line = ''] = linesOf([mill], [mill, 'many words '.repeat(200)]);
    expect(line).toMatch(/^(?:many words )+many…$/);
    expect(line.length).toBeLessThan(420);
  });

  it('tells removed and added words apart by elements that every reader shows as such', () => {
    const elements = parsed(printFeedRows(report([mill], [mill.replace('a year', 'ten')]), page, english));
    expect(named(elements, 'del').map((element) => textOf(element))).toEqual(['a year']);
    expect(named(elements, 'ins').map((element) => textOf(element))).toEqual(['ten']);
    expect(elements.flatMap((element) => attribute(element, 'style') ?? [])).toEqual([]);
  });

  it('says of a moved passage where it went, at both of its places', () => {
    expect(linesOf([mill, weir, pond], [weir, pond, mill])).toEqual([
      'Moved from here, to below:',
      mill,
      'Moved to here:',
      mill,
    ]);
  });

  it('says of a split or a merge what it is', () => {
    expect(linesOf([`${mill} ${weir}`], [mill, weir])).toEqual(['Split:', `${mill} ${weir}`, mill, weir]);
    expect(linesOf([mill, weir], [`${mill} ${weir}`])).toEqual(['Merged:', mill, weir, `${mill} ${weir}`]);
  });

  const link = (address: string): string => `The [mill](${address}) stood empty for a year after the flood.`;
  const note = 'The link now leads to https://b.example/ (before: https://a.example/).';

  it.each<[string, string[], string[]]>([
    ['an edited one', [link('https://a.example/')], [link('https://b.example/')]],
    ['a moved one', [link('https://a.example/'), weir, pond], [weir, pond, link('https://b.example/')]],
    ['one that was split', [`${link('https://a.example/')} ${weir}`], [link('https://b.example/'), weir]],
  ])('says once what the words of a passage do not show: %s', (_, old, neu) => {
    expect(linesOf(old, neu).filter((text) => text === note)).toHaveLength(1);
  });

  it('leads to the page, where all edits are', () => {
    const elements = parsed(printFeedRows(report([mill, weir], [mill.replace('a', 'one'), pond]), page, english));
    const link = named(elements, 'a').at(-1);
    expect(link && [attribute(link, 'href'), textOf(link)]).toEqual([
      page,
      expect.stringMatching(/^\d edits, side by side$/),
    ]);
  });

  it('leaves the rest of a very long change to its page, and says so', () => {
    const long = Array.from({ length: 40 }, (_, at) => paragraph(`${at}: ${'words and words '.repeat(80)}`));
    const markup = printFeedRows(reportOn([], long), page, english);
    expect(markup.toString().length).toBeLessThan(4000);
    expect(wordsOf(markup)).toContain('The rest of this change stands on its page.');
    expect(wordsOf(printFeedRows(reportOn([], long.slice(0, 3)), page, english))).not.toContain(
      'The rest of this change',
    );
  });

  it('keeps hostile words as words', () => {
    const hostile = '</p><script>alert(1)</script> <img src=x onerror=alert(1)> "\' &amp;';
    const markup = printFeedRows(reportOn([paragraph(mill)], [paragraph(hostile)]), page, english);
    expect(named(parsed(markup), 'script', 'img')).toEqual([]);
    expect(wordsOf(markup)).toContain(hostile);
  });

  it('says of every passage in which language it is and which way it runs', () => {
    const markup = printFeedRows(report([mill, 'ישן'], [mill, 'חדש']), page, writingIn('he'));
    expect(markup.toString()).toContain('<p lang="he" dir="rtl"><del');
    expect(printFeedRows(report(['ja'], ['nein']), page, writingIn('de')).toString()).toContain('<p lang="de"><del');
  });
});
