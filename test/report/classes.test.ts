import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/archive/model.ts';
import { reportOn } from '../../src/report/report.ts';
import { printRows } from '../../src/report/rows.ts';
import { summarise } from '../../src/report/summary.ts';
import { blocks } from './blocks.ts';
import { block } from './plain-blocks.ts';
import { having, parsed, textOf } from './printed.ts';

const mill = 'The mill stood empty for a year after the flood.';
const weir = 'The weir was mended in the spring by two masons.';

function classesOf(old: readonly Block[], neu: readonly Block[], lang?: string): string[] {
  return reportOn(old, neu, lang).edits.map(({ classes }) => classes.join(', '));
}

describe('the classes of an edit', () => {
  it.each<[string, Block[], Block[], string[]]>([
    ['a headline', [block('headline', 'Mill shut')], [block('headline', 'Mill open')], ['headline, not classified']],
    ['a headline with a figure', [block('headline', '3 mills')], [block('headline', '4 mills')], ['headline, number']],
    ['a byline', [block('byline', 'By A')], [block('byline', 'By B')], ['byline, name']],
    ['a stated time', [block('published', '9:30')], [block('published', '10:45')], ['stated time, date']],
    ['words', blocks(mill), blocks(mill.replace('empty', 'unused')), ['words']],
    ['a number', blocks('There were 33 boats in it.'), blocks('There were 35 boats in it.'), ['number']],
    ['the number of an item', blocks(`1. ${mill}`), blocks(`2. ${mill}`), ['list number']],
    ['words in a block quotation', blocks(`> ${mill}`), blocks(`> ${mill.replace('empty', 'unused')}`), ['quotation']],
    ['a link', blocks('See [it](/a) here.'), blocks('See [it](/b) here.'), ['link target']],
    ['a picture', blocks('See ![it](/a) here.'), blocks('See ![it](/b) here.'), ['picture']],
    ['emphasis', blocks('See it here.'), blocks('See *it* here.'), ['formatting']],
    ['a split', blocks(`${mill} ${weir}`), blocks(mill, weir), ['split']],
    ['a merge', blocks(mill, weir), blocks(`${mill} ${weir}`), ['merge']],
    ['another kind of block', blocks(mill), blocks(`## ${mill}`), ['shape']],
    ['a paragraph put in', blocks(mill), blocks(mill, 'Nobody says why it was 33.'), ['number, negation, attribution']],
  ])('name %s', (_, old, neu, classes) => {
    expect(classesOf(old, neu)).toEqual(classes);
  });

  it('are found by the rules of the language that is named', () => {
    const [old, neu] = [blocks('Gewicht 1.500'), blocks('Gewicht 1500')];
    expect([classesOf(old, neu, 'de-AT'), classesOf(old, neu, 'en')]).toEqual([['punctuation'], ['number']]);
  });
});

describe('the page of a change', () => {
  function labelsOf(old: readonly Block[], neu: readonly Block[]): string[] {
    const markup = printRows(reportOn(old, neu, 'en'), { lang: 'en', dir: 'ltr' }).toString();
    return having(parsed(markup), 'class', 'classes').map((element) => textOf(element));
  }

  it('says of an edit what it changes in the sense, and of other edits nothing', () => {
    expect(labelsOf(blocks('It is 33 now.', mill), blocks('It is 35 now.', mill.replace('empty', 'unused')))).toEqual([
      'number',
    ]);
  });

  it('says of which edit, where a passage has several', () => {
    const [old, neu] = [
      'There were 33 boats in the harbour that day, and all of them could leave it.',
      'There were 35 boats in the harbour that day, and all of them could not leave it.',
    ];
    expect(labelsOf(blocks(old), blocks(neu))).toEqual(['1: number 2: negation']);
  });

  it('says nothing of a passage that was put in whole, nor of the number of a list item', () => {
    expect(labelsOf(blocks(mill), blocks(mill, 'Nobody came on 5 May.'))).toEqual([]);
    expect(labelsOf(blocks(`1. ${mill}`), blocks(`2. ${mill}`))).toEqual([]);
  });
});

describe('the facts of a change', () => {
  it.each([
    ['dates', 'They met on 5 May in the town.', 'They met on 6 May in the town.', 'date: 5 May → 6 May'],
    [
      'amounts',
      'It cost £1.5 million to build.',
      'It cost £15 million to build.',
      'figure: £1.5 million → £15 million',
    ],
    ['a denial put in', 'He could go there that day.', 'He could not go there that day.', 'a negation added'],
    ['a denial turned', 'It was a legal thing to do.', 'It was an illegal thing to do.', 'a negation changed'],
    [
      'a quotation',
      'He said “it was all very good” then.',
      'He said “it was all very bad” then.',
      'a quotation changed',
    ],
    ['who said it', 'The mayor said so to us all.', 'The governor said so to us all.', 'an attribution changed'],
  ])('name %s', (_, old, neu, fact) => {
    expect(summarise(reportOn(blocks(old), blocks(neu), 'en')).facts[0]).toBe(fact);
  });

  it.each([
    [
      'a figure before a denial',
      'There were 33 of them.',
      'There were 35 of them.',
      'He could go.',
      'He could not go.',
      '35',
    ],
    ['a denial before a name', 'He could go.', 'He could not go.', 'Then Anne left it.', 'Then Paul left it.', 'not'],
    [
      'a name before words',
      'Then Anne left it.',
      'Then Paul left it.',
      mill,
      mill.replace('empty', 'quite unused'),
      'Paul',
    ],
  ])('show as the most telling edit %s', (_, old, neu, otherOld, otherNeu, words) => {
    for (const turn of [0, 1]) {
      const inTurn = (one: string, other: string): Block[] =>
        blocks(...(turn === 0 ? [one, weir, other] : [other, weir, one]));
      const { telling } = summarise(reportOn(inTurn(old, otherOld), inTurn(neu, otherNeu), 'en'));
      expect(telling?.pieces.find(({ kind }) => kind === 'new')?.text).toContain(words);
    }
  });
});
