import { describe, expect, it } from 'vitest';
import { example, fixture, run, written } from '../site/program.ts';

const settings = '---\nurl: https://a.example/\ncontact: post@a.example\n---\n';

/** What is said of a folder with these files, in lines. */
async function checked(files: Readonly<Record<string, string>>): Promise<{ code: number | null; lines: string[] }> {
  const { code, stdout } = await run(['check', '--content', written({ 'archive.md': settings, ...files })]);
  return { code, lines: stdout.split('\n') };
}

/** The lines that begin a warning. */
async function oddIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { lines } = await checked(files);
  return lines.filter((line) => line.startsWith('warning: ')).map((line) => line.slice('warning: '.length));
}

/** Versions of one article, a day each from 1 March 2024 on. */
function daily(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text, at) => [`gazette/bridge/2024-03-${String(at + 1).padStart(2, '0')}.md`, `${text}\n`]),
  );
}

describe('check', () => {
  it('says what a folder holds', async () => {
    const { code, stdout } = await run(['check', '--content', example]);
    expect(code).toBe(0);
    expect(stdout).toContain('3 sources, 15 articles, 90 versions, 75 changes');
    expect(stdout).toContain('The Quernmouth Intelligencer: 7 articles');
  });

  it('says that nothing is wrong nor odd where nothing is', async () => {
    const { code, lines } = await checked(daily(['One.', 'Two.', 'One and two.']));
    expect(code).toBe(0);
    expect(lines).toContain('Nothing is wrong, and nothing odd.');
  });

  it('says all that build would say is wrong, and ends with 1', async () => {
    const content = fixture('faulty');
    const [build, check] = [
      await run(['build', '--content', content, '--out', `${content}-nowhere`]),
      await run(['check', '--content', content]),
    ];
    expect(check.code).toBe(1);
    const errors = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('error: '));
    expect(errors(check.stdout)).toEqual(errors(build.stderr));
    expect(errors(check.stdout).length).toBeGreaterThan(0);
    expect(check.stdout).toContain('the site cannot be built.');
  });

  it('ends with 1 where there is no folder', async () => {
    const { code, stdout } = await run(['check', '--content', '/nowhere/at/all']);
    expect(code).toBe(1);
    expect(stdout).toContain('the content folder is missing');
  });
});

describe('what check finds odd', () => {
  it.each([
    ['versions that read the same', daily(['One.', 'One.']), 'reads the same as the version before it.'],
    ['text that was only divided otherwise', daily(['One.\n\nTwo.', 'One. Two.']), 'divided into other paragraphs.'],
    ['no text', daily(['One.', '']), 'has no text.'],
    ['a page taken for Markdown', daily(['<!doctype html><p>One.']), 'is an HTML page, whose marks are shown as text.'],
    [
      'two texts in turn',
      daily(['One.', 'Two.', 'One.', 'Two.', 'One.']),
      'goes to and fro between two texts (back 3 times).',
    ],
    ['a date to come', { 'gazette/bridge/9000-01-01.md': 'One.\n' }, 'is dated in the future.'],
    ['a date before there were pages', { 'gazette/bridge/1980-01-01.md': 'One.\n' }, 'before there were pages'],
    [
      'two at one time',
      { 'gazette/bridge/a.md': '---\ndate: 2024-03-01\n---\nOne.\n', 'gazette/bridge/2024-03-01.md': 'Two.\n' },
      'bears the same time as 2024-03-01.md.',
    ],
    [
      'a long gap',
      {
        ...daily(['One.', 'Two.', 'Three.', 'Four.']),
        'gazette/bridge/2025-03-04.md': 'Five.\n',
      },
      'has no version for 365 days, from 2024-03-04 to 2025-03-04.',
    ],
    ['a key nearly right', daily(['---\nbylne: Una\n---\nOne.']), ':2: bylne: has no effect, and looks like “byline”.'],
    [
      'a key of other tools',
      daily(['---\nauthor: Una\n---\nOne.']),
      ':2: author: has no effect, and looks like “byline”.',
    ],
    [
      'a key of a setting',
      { ...daily(['One.']), 'gazette/source.md': '---\nhome_page: x\n---\n' },
      'looks like “homepage”',
    ],
  ])('%s', async (_, files, words) => {
    const said = await oddIn(files);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(words);
  });

  it.each([
    ['a text that came back once', daily(['One.', 'Two.', 'One.'])],
    ['formatting alone', daily(['One two.', 'One *two*.'])],
    [
      'keys of other tools that look like none of ours',
      daily(['---\ntags: [a]\ncommit: a\npath: b\nsource: x\n---\nOne.']),
    ],
    [
      'old dates that the publisher gave',
      { 'gazette/source.md': '---\ntimes: recorded\n---\n', 'gazette/bridge/1800-01-01.md': 'One.\n' },
    ],
    ['a version that was withdrawn', daily(['One.', '---\nwithdrawn: By order\n---'])],
  ])('is not %s', async (_, files) => {
    expect(await oddIn(files)).toEqual([]);
  });
});

describe('help of a command of its own', () => {
  it.each([
    [['import', 'git', '--help'], 'variorum import git REPO [options]'],
    [['import', '--help'], 'variorum import git REPO [options]'],
    [['help', 'import'], 'variorum import git REPO [options]'],
    [['add', '--help'], 'variorum add FILE --source NAME --article NAME'],
    [['check', '--help'], 'variorum check [--content DIR]'],
  ])('is given: %j', async (args, words) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(words);
  });

  it.each([
    [['import'], 'import needs to be told what', 'import git --help'],
    [['import', 'svn'], '“svn” cannot be imported', 'import git --help'],
    [['check', '--colour'], '--colour', 'check --help'],
    [['add', '--colour'], '--colour', 'add --help'],
  ])('is named by a mistake: %j', async (args, words, help) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr.endsWith(`\nSee variorum ${help}.\n`)).toBe(true);
  });
});
