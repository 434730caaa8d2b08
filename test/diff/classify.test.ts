import { describe, expect, it } from 'vitest';
import { classesOf } from '../../src/diff/classify.ts';

describe('what an edit is', () => {
  it.each([
    ['1,500', '1,800', ['number']],
    ['1.5', '15', ['number']],
    ['1.500', '1,500', ['number']],
    ['5', '-5', ['number']],
    ['5', '5%', ['number']],
    ['-', '', ['words']],
    ['in 1991', 'in May', ['number']],
    ['١٩٩١', '١٩٩٢', ['number']],
    ['“so it is”', 'so it is', ['quotation']],
    ['“33 boats”', '35 boats', ['number', 'quotation']],
    ['could', 'could not', ['words']],
    ['', 'not', ['words']],
    ['Monday', 'monday', ['case']],
    ['sea, and', 'sea and', ['punctuation']],
    ['sea—and', 'sea - and', ['words']],
    ['a  b', 'a b', ['white space']],
    ['', ' ', ['white space']],
    ['pay\u200Bpal', 'paypal', ['invisible characters']],
    ['caf\u00E9', 'cafe\u0301', ['Unicode form']],
    ['cafe', 'café', ['words']],
  ])('%j → %j is %j', (removed, added, classes) => {
    expect(classesOf(removed, added)).toEqual(classes);
  });

  it.each([
    ['a point moves', '12.50', '1.250'],
    ['a minus comes', 'it was 5 degrees', 'it was −5 degrees'],
    ['a range is joined', '5 to 7', '5–7'],
    ['a figure is split', '1500', '1 500'],
    ['a sign of per cent goes', '7% of it', '7 of it'],
    ['quotation marks go', '«никогда»', 'никогда'],
    ['a figure loses a comma', '1,500', '1500'],
    ['a digit is of another script', '5', '٥'],
  ])('never is a matter of form where a figure or a quotation is touched: %s', (_, removed, added) => {
    const minor = ['case', 'punctuation', 'white space', 'Unicode form', 'invisible characters'];
    expect(classesOf(removed, added).filter((name) => minor.includes(name))).toEqual([]);
  });
});
