import { describe, expect, it } from 'vitest';
import { elementFor } from '../../src/report/elements.ts';
import { html } from '../../src/report/html.ts';
import { block, only } from './plain-blocks.ts';
import { attribute, parsed, textOf } from './printed.ts';

type Made = ReturnType<typeof block>;

function elementOf(its: Made) {
  return only(parsed(elementFor(its, html`${its.text}`, html` data-side="both"`)));
}

describe('a block', () => {
  it.each([
    ['paragraph', 0, 'p'],
    ['item', 0, 'p'],
    ['row', 0, 'p'],
    ['code', 0, 'pre'],
    ['headline', 0, 'h2'],
    ['heading', 1, 'h2'],
    ['heading', 2, 'h3'],
    ['heading', 5, 'h6'],
    ['heading', 6, 'h6'],
  ] as const)('is an element of its kind, headings below that of the page: %s %i is %s', (kind, level, tag) => {
    expect(elementOf(block(kind, 'words', { level })).tagName).toBe(tag);
  });

  it('keeps the attributes it is given beside its classes', () => {
    const element = elementOf(block('byline', 'By one of us'));
    expect(attribute(element, 'data-side')).toBe('both');
    expect(attribute(element, 'class')).toBe('byline');
  });

  it.each([
    ['item in a list in a list', block('item', 'One', { depth: 2 }), 'item d2'],
    ['item with a number', block('item', '7. One', { depth: 1 }), 'item numbered d1'],
    ['item that only begins with a year', block('item', '1984 was wet', { depth: 1 }), 'item d1'],
    ['quotation', block('paragraph', 'One', { quotes: 1 }), 'q1'],
    ['quotation deeper than any style', block('paragraph', 'One', { quotes: 9, depth: 9 }), 'd6 d9 q3 q9'],
    ['head of a table', block('row', 'One', { level: 1 }), 'cells head'],
    ['paragraph', block('paragraph', 'One'), undefined],
  ])('tells the style sheet where it stands: %s', (_, its, classes) => {
    expect(attribute(elementOf(its), 'class')).toBe(classes);
  });

  it.each(['\none', '\n\none', 'one\n', '\n', ' one\n  two'])('keeps every line break of code: %j', (text) => {
    expect(textOf(elementOf(block('code', text)))).toBe(text);
  });
});
