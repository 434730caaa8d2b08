import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/archive/model.ts';
import { printProblems } from '../../src/cli/problems.ts';

const problem: Problem = {
  severity: 'error',
  file: 'post/mill/article.md',
  line: 3,
  field: 'url',
  message: '“mill” is no complete address',
  remedy: 'Write an address that begins with https:// or http://',
};
const warning: Problem = {
  ...problem,
  severity: 'warning',
  field: 'date',
  message: 'has no offset',
  remedy: 'Add one',
};

describe('a printed error', () => {
  it('says where it is, what it is about, what is wrong, and what to do', () => {
    expect(printProblems([problem])).toMatchInlineSnapshot(`
      "error: post/mill/article.md:3: url: “mill” is no complete address.
             Write an address that begins with https:// or http://.
      "
    `);
  });

  it.each<[string, Partial<Problem>, string]>([
    ['without a line', { line: undefined }, 'error: post/mill/article.md: url: “mill”'],
    ['without a field', { field: undefined }, 'error: post/mill/article.md:3: “mill”'],
    ['of the folder itself', { file: '', line: undefined }, 'error: the content folder: url: “mill”'],
  ])('says what is known: one %s', (_, known, words) => {
    expect(printProblems([{ ...problem, ...known }])).toContain(words);
  });

  it.each(['file', 'message', 'field'] as const)('may not steer a terminal, whatever stands in its %s', (part) => {
    const text = printProblems([{ ...problem, [part]: 'a\u001B[2J\u009B\u0007\r\n\u202Eb' }]);
    expect(text).toContain('a\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDb');
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('printed warnings', () => {
  const of = (number: number): Problem[] =>
    Array.from({ length: number }, (_, at) => ({ ...warning, file: `post/mill/${at + 1}.md` }));

  it.each([
    [1, 'post/mill/1.md:3: date'],
    [3, 'post/mill/1.md:3, post/mill/2.md:3, post/mill/3.md:3: date'],
    [5, 'post/mill/1.md:3, post/mill/2.md:3, post/mill/3.md:3 and 2 more: date'],
  ])('are one where they say the same, with the first files: %i', (number, words) => {
    const text = printProblems(of(number));
    expect(text.match(/^warning: /gm)).toHaveLength(1);
    expect(text).toContain(words);
  });

  it('are several where they say different things', () => {
    const text = printProblems([...of(2), { ...warning, field: 'published' }, { ...warning, remedy: 'Add it' }]);
    expect(text.match(/^warning: /gm)).toHaveLength(3);
  });

  it('come after the errors', () => {
    expect(printProblems([warning, problem]).match(/^\w+(?=: )/gm)).toEqual(['error', 'warning']);
  });

  it('are nothing where nothing is wrong', () => {
    expect(printProblems([])).toBe('');
  });
});
