import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/archive/model.ts';
import { printExcerpt } from '../../src/report/excerpt.ts';
import { reportOn } from '../../src/report/report.ts';
import { factsLine, type Summary, summarise } from '../../src/report/summary.ts';
import { blocks } from './blocks.ts';
import { block, paragraph } from './plain-blocks.ts';
import { named, parsed, wordsOf } from './printed.ts';

const [mill, weir, pond] = [
  'The mill stood empty for a year after the flood.',
  'The weir was mended in the spring by two masons.',
  'The pond is dry, and nobody knows why that is so.',
];

function summaryOf(old: readonly Block[], neu: readonly Block[]): Summary {
  return summarise(reportOn(old, neu));
}

/** The most telling edit in a line: `… [-removed-] {+added+} …`. */
function tellingOf(old: readonly Block[], neu: readonly Block[]): string | undefined {
  return summaryOf(old, neu)
    .telling?.pieces.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

const quoted = '“We never said any such thing,” she said.';

describe('the facts of a change', () => {
  it.each<[string, Block[], Block[], string[]]>([
    ['a headline', [block('headline', 'Mill shut')], [block('headline', 'Mill open')], ['headline changed']],
    [
      'a standfirst put in',
      [paragraph(mill)],
      [block('standfirst', 'In short'), paragraph(mill)],
      ['standfirst added'],
    ],
    ['a byline taken out', [block('byline', 'By A'), paragraph(mill)], [paragraph(mill)], ['byline removed']],
    ['a stated time', [block('published', '9.30')], [block('published', '10.45')], ['stated time changed']],
    ['several kinds', blocks(mill), blocks(mill, `- ${weir}`, `## ${pond}`), ['2 passages added']],
    ['items', blocks(mill), blocks(mill, `- ${weir}\n- ${pond}`), ['2 list items added']],
    ['a split', blocks(`${mill} ${weir}`), blocks(mill, weir), ['1 paragraph split']],
    ['a merge', blocks(mill, weir), blocks(`${mill} ${weir}`), ['1 paragraph merged']],
    ['a quotation put in', blocks(mill), blocks(mill, quoted), ['a quotation added', '1 paragraph added']],
    [
      'figures in other money',
      blocks('It cost £33.'),
      blocks('It cost €35.'),
      ['figure: £33 → €35', '1 paragraph edited'],
    ],
  ])('name %s', (_, old, neu, facts) => {
    expect(summaryOf(old, neu).facts).toEqual(facts);
  });

  it('count a quotation that moved as none removed', () => {
    const { facts } = summaryOf(blocks(mill, quoted, weir, pond), blocks(mill, weir, pond, quoted));
    expect(facts.join(', ')).not.toContain('quotation');
  });

  it('name a few figures, and say how many more there are', () => {
    const prices = (by: number): string =>
      [11, 22, 33, 44, 55].map((price) => `A boat costs ${price + by} crowns.`).join(' ');
    expect(summaryOf(blocks(prices(0)), blocks(prices(1))).facts[0]).toBe(
      'figures: 11 → 12, 22 → 23, 33 → 34 and two more',
    );
  });

  it('are cut to a few in a line', () => {
    const summary = { facts: ['one fact', 'two', 'three', 'four'], added: 0, removed: 0, edits: 4, telling: undefined };
    expect(factsLine(summary)).toBe('One fact, two, three');
    expect(factsLine(summary, 1)).toBe('One fact');
  });
});

describe('the most telling edit', () => {
  const head = (text: string): Block => block('headline', text);

  it.each<[string, Block[], Block[], string]>([
    [
      'the headline before a figure',
      [head('Mill is shut'), ...blocks('It cost 33 crowns.')],
      [head('Mill is open'), ...blocks('It cost 35 crowns.')],
      'Mill is [-shut-]{+open+}',
    ],
    [
      'a quotation that was removed before longer words',
      blocks(quoted, mill),
      blocks(mill.replace('empty', 'open and full of flour, wheat, oats and barley from all over')),
      `[-${quoted}-]`,
    ],
    [
      'words before the stated time',
      [block('published', '9.30'), ...blocks(mill)],
      [block('published', '10.45'), ...blocks(mill.replace('empty', 'open'))],
      'The mill stood [-empty-]{+open+} for a year after the flood.',
    ],
    [
      'the longer of two',
      blocks(mill, weir),
      blocks(mill.replace('empty', 'open'), weir.replace('two masons', 'three good men of the town')),
      'The weir was mended in the spring by [-two masons-]{+three good men of the town+}.',
    ],
  ])('is %s', (_, old, neu, telling) => {
    expect(tellingOf(old, neu)).toBe(telling);
  });

  it('says what happened where it has no words of its own', () => {
    expect(tellingOf(blocks(mill, weir, pond), blocks(weir, pond, mill))).toBe(`Paragraph moved: ${mill}`);
    expect(tellingOf(blocks(mill), blocks(`## ${mill}`))).toBe('The paragraph became a heading of level 2');
  });

  it('says what became of words that stayed', () => {
    expect(tellingOf(blocks('It is [here](https://a.example/).'), blocks('It is here.'))).toBe(
      'here: No longer a link to https://a.example/',
    );
  });

  it('is cut at words, with an ellipsis where it was cut', () => {
    const long = 'and so on and so on '.repeat(20);
    const telling = tellingOf(blocks(`${long}red ${long}`), blocks(`${long}blue ${long}`));
    expect(telling).toMatch(/^…(?:and|so|on) [ andso]+ \[-red-\]\{\+blue\+\} [ andso]+ (?:and|so|on)…$/);
    expect(telling?.length).toBeLessThan(180);
  });

  it('is not cut through an emoji', () => {
    const many = '⛵👩‍👧🌊'.repeat(60);
    expect(tellingOf(blocks(`${many} red ${many}`), blocks(`${many} blue ${many}`))?.isWellFormed()).toBe(true);
  });

  it('is not cut through a character, even where there is no space to cut at', () => {
    const waves = '🌊'.repeat(200);
    expect(tellingOf(blocks(mill), blocks(mill, `x${waves}`))).toMatch(/^\{\+x🌊+…\+\}$/u);
    const start = `${mill} ${weir} ${pond} ${waves}:`;
    expect(tellingOf(blocks(`${start}red`), blocks(`${start}blue`))).toMatch(/^…🌊+:\[-red-\]/u);
  });

  it('is none where nothing was edited', () => {
    expect(tellingOf(blocks(mill), blocks(mill))).toBeUndefined();
  });

  it('is printed as text, whatever its words are', () => {
    const hostile = '<script>alert(1)</script> & "more"';
    const { telling } = summaryOf([paragraph(mill)], [paragraph(mill), paragraph(hostile)]);
    if (telling === undefined) throw new Error('Nothing was told');
    const markup = printExcerpt(telling);
    expect(named(parsed(markup), 'script')).toEqual([]);
    expect(wordsOf(markup)).toBe(hostile);
  });
});
