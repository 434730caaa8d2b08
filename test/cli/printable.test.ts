import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/archive/model.ts';
import { printable, printProblems } from '../../src/cli/problems.ts';
import { built, run, write, written } from '../site/program.ts';

describe('text of strangers', () => {
  it.each([
    ['a new line', '\n'],
    ['the head of the line', '\r'],
    ['a tab', '\t'],
    ['a bell', '\u0007'],
    ['what deletes', '\u0008'],
    ['the begin of a command', '\u001B'],
    ['the same in one character', '\u009B'],
    ['the begin of a title', '\u009D'],
    ['a change of direction', '\u202E'],
    ['another change of direction', '\u2066'],
    ['what prints nothing', '\u200B'],
    ['a byte order mark inside', '\uFEFF'],
    ['a nothing', '\u0000'],
    ['what deletes to the right', '\u007F'],
  ])('shows %s as a character that could not be read', (_, sign) => {
    expect(printable(`a${sign}b${sign}`)).toBe('a\uFFFDb\uFFFD');
  });

  it.each([
    ['post/mill/2024-01-01.md'],
    ['Größe & “Maß” <b>'],
    ['港/гавань/الميناء'],
    ['a b\u00A0c'],
    ['⛵ [31m'],
    [''],
  ])('is left as it is otherwise: %j', (text) => {
    expect(printable(text)).toBe(text);
  });
});

describe('problems of several kinds', () => {
  const of = (severity: Problem['severity'], file: string, message: string): Problem => ({
    severity,
    file,
    line: undefined,
    field: undefined,
    message,
    remedy: 'Mend it',
  });

  it('are printed errors first in the order they were found, then warnings, each group where its first one was', () => {
    const text = printProblems([
      of('warning', 'd.md', 'is old'),
      of('error', 'b.md', 'is wrong'),
      of('warning', 'c.md', 'is long'),
      of('error', 'a.md', 'is wrong'),
      of('warning', 'a.md', 'is old'),
    ]);
    expect(text).toMatchInlineSnapshot(`
      "error: b.md: is wrong.
             Mend it.
      error: a.md: is wrong.
             Mend it.
      warning: d.md, a.md: is old.
               Mend it.
      warning: c.md: is long.
               Mend it.
      "
    `);
  });

  it('are told apart though one is an error and says what a warning says', () => {
    const text = printProblems([of('error', 'a.md', 'is odd'), of('warning', 'b.md', 'is odd')]);
    expect(text.match(/^(?:error|warning): [ab]\.md: is odd\.$/gm)).toHaveLength(2);
  });

  it('are grouped by what is printed of them, so that no line stands twice', () => {
    const text = printProblems([of('warning', 'a.md', 'has \u0007'), of('warning', 'b.md', 'has \u0008')]);
    expect(text).toBe('warning: a.md, b.md: has \uFFFD.\n         Mend it.\n');
  });

  it('end each with a line feed, whatever their number', () => {
    for (const count of [1, 2, 7]) {
      const errors = Array.from({ length: count }, (_, at) => of('error', `${at}.md`, 'is wrong'));
      const text = printProblems(errors);
      expect(text.split('\n')).toHaveLength(2 * count + 1);
      expect(text.endsWith('\n')).toBe(true);
    }
  });
});

describe('what is said of a file whose name would steer a terminal', () => {
  it('is harmless where a built site is verified', async () => {
    const content = written({
      'archive.md': '---\nurl: https://a.example/\n---\n',
      'post/mill/2024-01-01.md': 'One.\n',
    });
    const out = await built(content);
    write(content, { 'po\u001B[31mst/mi\u009Bll/2024-02-30.md': 'One.\n' });
    const { code, stdout } = await run(['verify', '--content', content, '--out', out]);
    expect(code).toBe(1);
    expect(stdout).toContain('po\uFFFD[31mst/mi\uFFFDll/2024-02-30.md: ');
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
