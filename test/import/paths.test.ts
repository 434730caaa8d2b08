import { describe, expect, it } from 'vitest';
import { folderName, isFolderName, Names } from '../../src/import/names.ts';
import { formOf, select } from '../../src/import/paths.ts';

const paths = [
  'README.md',
  'LICENSE',
  'docs/README.md',
  'docs/a/hours.MD',
  'docs/notes.txt',
  'docs/map.png',
  'docs/page.html',
  '.github/rules.md',
  'node_modules/x/README.md',
  'CMakeLists.txt',
  'requirements-dev.txt',
  '!odd.md',
];

function selected(...patterns: readonly string[]): string[] {
  return paths.filter(select(patterns).includes);
}

describe('files are selected', () => {
  it('that are Markdown or plain text for people, where nothing is said', () => {
    expect(selected()).toEqual(['README.md', 'docs/README.md', 'docs/a/hours.MD', 'docs/notes.txt', '!odd.md']);
  });

  it.each([
    [['README.md'], ['README.md', 'docs/README.md', 'node_modules/x/README.md']],
    [['/README.md'], ['README.md']],
    [['./README.md'], ['README.md']],
    [['docs'], ['docs/README.md', 'docs/a/hours.MD', 'docs/notes.txt', 'docs/page.html']],
    [['docs/'], ['docs/README.md', 'docs/a/hours.MD', 'docs/notes.txt', 'docs/page.html']],
    [['docs/*.md'], ['docs/README.md']],
    [['docs/**'], ['docs/README.md', 'docs/a/hours.MD', 'docs/notes.txt', 'docs/map.png', 'docs/page.html']],
    [
      ['*.txt', '!requirements*'],
      ['docs/notes.txt', 'CMakeLists.txt'],
    ],
    [['!docs'], ['README.md', '!odd.md']],
    [['LICENSE'], ['LICENSE']],
    [['.'], ['README.md', 'docs/README.md', 'docs/a/hours.MD', 'docs/notes.txt', '!odd.md']],
    [['-x.md'], []],
    [['['], []],
  ])('by patterns: %j', (patterns, expected) => {
    expect(selected(...patterns)).toEqual(expected);
  });

  it.each([
    [[], [':(top,icase)*.md', ':(top,icase)*.txt']],
    [['docs/**/*.md'], [':(top,icase)*.md']],
    [
      ['*.{md,html}', 'a.MD'],
      [':(top,icase)*.md', ':(top,icase)*.html'],
    ],
  ])('so that git need not look at others: %j', (patterns, expected) => {
    expect(select(patterns).pathspecs).toEqual(expect.arrayContaining(expected));
  });

  it.each([[['docs']], [['LICENSE']], [['*.md', 'docs/**']], [["*.md'); rm"]]])(
    'by git looking at all: %j',
    (patterns) => {
      expect(select(patterns).pathspecs).toEqual([]);
    },
  );
});

it.each([
  ['a.md', 'markdown'],
  ['a.MARKDOWN', 'markdown'],
  ['a.txt', 'text'],
  ['a.html', 'html'],
  ['.md', undefined],
  ['a.md/b', undefined],
  ['a.constructor', undefined],
])('the form of %s is %s', (path, form) => {
  expect(formOf(path)).toBe(form);
});

describe('names of folders', () => {
  it.each(['Terms of Service', 'Café Quay', 'weir.example', 'Guidelines #2', '東京', 'a'])('are kept: %s', (name) => {
    expect(folderName(name)).toBe(name);
  });

  it.each([
    '',
    '.',
    '..',
    '.a',
    'a/b',
    'a\\b',
    'a~',
    'a.',
    'a ',
    ' a',
    'a\nb',
    'a\u001Bb',
    'a\u202Eb',
    'a:b',
    'pages',
    'CON',
    'nul.txt',
    'x'.repeat(121),
  ])('are made others where they are trouble: %j', (name) => {
    expect(isFolderName(name)).toBe(false);
    expect(folderName(name)).toMatch(/^[a-z0-9-]+$/);
    expect(isFolderName(folderName(name))).toBe(true);
  });

  it('are told apart by what they stand for where they lead to one address', () => {
    const names = new Names();
    names.take('bridge');
    const given = ['a.md', 'b.md'].map((key) => names.give('Bridge', key));
    expect(new Set(given).size).toBe(2);
    for (const name of given) expect(name).toMatch(/^Bridge-[0-9a-f]{8}$/);
    expect(names.give('weir', 'c.md')).toBe('weir');
  });
});
