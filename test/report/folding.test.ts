import { describe, expect, it } from 'vitest';
import { printRows } from '../../src/report/rows.ts';
import { report } from './blocks.ts';
import { inside, named, parsed, textOf } from './printed.ts';

const writing = { lang: 'en', dir: 'ltr' } as const;

/** A text with a paragraph for each letter: those in capitals changed from the old version to the new one. */
function change(letters: string): [string[], string[]] {
  const sentence = (letter: string, word: string): string =>
    letter === letter.toLowerCase()
      ? `Paragraph ${letter} stays as it is.`
      : `Paragraph ${letter} tells of the ${word} boat.`;
  return [
    [...letters].map((letter) => sentence(letter, 'red')),
    [...letters].map((letter) => sentence(letter, 'blue')),
  ];
}

/** The letters of a printed change, with those of a fold in brackets. */
function folds(old: readonly string[], neu: readonly string[]): string {
  const elements = parsed(printRows(report(old, neu), writing));
  const folded = new Set(named(elements, 'details').flatMap(inside));
  const rows = elements.filter((element) => element.attrs.some(({ name }) => name === 'data-row'));
  return rows
    .map((row) => {
      const [, letter = '?'] = /Paragraph (\w)/.exec(textOf(row)) ?? [];
      return folded.has(row) ? `[${letter}]` : letter;
    })
    .join('')
    .replaceAll('][', '');
}

describe('unchanged passages', () => {
  it.each([
    ['far from a change, at the start', 'abcdE', '[abc]dE'],
    ['far from a change, at the end', 'Abcde', 'Ab[cde]'],
    ['between two changes, but for those beside one', 'AbcdefG', 'Ab[cde]fG'],
    ['that are one alone stand as they are: a fold would save nothing', 'AbcdE', 'AbcdE'],
    ['that are two alone are folded', 'AbcdeF', 'Ab[cd]eF'],
    ['beside a change on either side', 'aBc', 'aBc'],
    ['all of them, where nothing changed', 'abc', '[abc]'],
  ])('are folded: %s', (_, letters, printed) => {
    expect(folds(...change(letters))).toBe(printed);
  });

  it.each([
    ['paragraphs', change('abcdE'), '3 unchanged paragraphs'],
    [
      'passages of several kinds',
      [
        ['## Heading', '- Item', 'Paragraph stays.', 'The red boat is here.'],
        ['## Heading', '- Item', 'Paragraph stays.', 'The blue boat is here.'],
      ],
      '2 unchanged passages',
    ],
  ] as const)('are counted on their fold: %s', (_, [old, neu], words) => {
    const summaries = named(parsed(printRows(report(old, neu), writing)), 'summary');
    expect(summaries.map((element) => textOf(element))).toEqual([words]);
  });
});
