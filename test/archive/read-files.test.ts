import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { write, written } from '../site/program.ts';
import { brief, texts } from './reading.ts';

const sound = { 'post/mill/2024-03-14.md': 'Open.', 'post/weir/2024-03-14.md': 'Open.' };

/** What is wrong in a folder, and which articles are left. */
function outcome(folder: string) {
  const { archive, problems, leftOut } = readArchive(folder);
  const articles = archive?.sources.flatMap((source) => source.articles.map(({ path }) => path));
  return { problems: problems.map(brief), articles, leftOut };
}

describe('a symbolic link', () => {
  it.each([
    ['to a text outside', 'post/mill/2024-03-15.md', 'outside/secret.md'],
    ['to a text of the archive', 'post/mill/2024-03-15.md', 'content/post/weir/2024-03-14.md'],
    ['to a picture', 'post/mill/mill.jpg', 'outside/secret.md'],
    ['to nothing', 'post/mill/2024-03-15.md', 'nowhere'],
    ['for article.md', 'post/mill/article.md', 'outside/secret.md'],
    ['to its own folder', 'post/mill/loop', 'content/post/mill'],
    ['in a folder below', 'post/mill/old/2023-03-15.md', 'outside/secret.md'],
  ])('in an article is not followed, and leaves the article out: one %s', (_, at, to) => {
    const folder = written({ 'outside/secret.md': 'Secret.' });
    const content = join(folder, 'content');
    write(content, { ...sound, 'post/mill/old/2023-03-14.md': 'Open.' });
    symlinkSync(join(folder, to), join(content, at));
    expect(outcome(content)).toEqual({
      problems: [`error ${at} a symbolic link is not followed, since it may lead out of the folder`],
      articles: ['post/weir'],
      leftOut: ['post/mill'],
    });
  });

  it.each([
    ['to an article', 'post/copy', 'post/mill'],
    ['to a file', 'post/copy.md', 'post/mill/2024-03-14.md'],
    ['for source.md', 'post/source.md', 'post/mill/2024-03-14.md'],
  ])('in a source is not followed: one %s', (_, at, to) => {
    const folder = written({ ...sound, 'gazette/mill/2024-03-14.md': 'Open.' });
    symlinkSync(join(folder, to), join(folder, at));
    const { problems, articles } = outcome(folder);
    expect(problems).toEqual([`error ${at} a symbolic link is not followed, since it may lead out of the folder`]);
    expect(articles).not.toContain(at);
    expect(articles).toContain('gazette/mill');
  });

  it('for source.md leaves the source out', () => {
    const folder = written({ ...sound, 'about.md': '---\nname: Post\n---\n' });
    symlinkSync(join(folder, 'about.md'), join(folder, 'post/source.md'));
    expect(outcome(folder)).toMatchObject({ articles: [], leftOut: ['post'] });
  });

  it('for a source is not followed', () => {
    const folder = written(sound);
    symlinkSync(join(folder, 'post'), join(folder, 'gazette'));
    expect(outcome(folder)).toMatchObject({
      problems: ['error gazette a symbolic link is not followed, since it may lead out of the folder'],
      articles: ['post/mill', 'post/weir'],
    });
  });

  it('for archive.md leaves no archive', () => {
    const folder = written({ ...sound, 'pages/archive.md': '---\nrobots: noindex\n---\n' });
    symlinkSync(join(folder, 'pages/archive.md'), join(folder, 'archive.md'));
    expect(outcome(folder)).toMatchObject({
      problems: ['error archive.md a symbolic link is not followed, since it may lead out of the folder'],
      articles: undefined,
    });
  });
});

it.each(['post/mill/2024-03-15.md', 'post/mill/pipe', 'post/mill/old/pipe'])(
  'a pipe in an article is an error, and not waited for: %s',
  (at) => {
    const folder = written({ ...sound, 'post/mill/old/2023-03-14.md': 'Open.' });
    execFileSync('mkfifo', [join(folder, at)]);
    expect(outcome(folder)).toEqual({
      problems: [`error ${at} it is no ordinary file`],
      articles: ['post/weir'],
      leftOut: ['post/mill'],
    });
  },
);

describe('a file that cannot be read', () => {
  it.each<[string, number[]]>([
    ['Latin-1', [0x4d, 0xfc, 0x68, 0x6c, 0x65]],
    ['UTF-16', [0xff, 0xfe, 0x4d, 0x00]],
    ['cut off in a letter', [0x4d, 0xc3]],
  ])('since it is not UTF-8 leaves out its article: %s', (_, bytes) => {
    expect(outcome(written({ ...sound, 'post/mill/2024-03-15.md': Uint8Array.from(bytes) }))).toEqual({
      problems: ['error post/mill/2024-03-15.md the file is not UTF-8'],
      articles: ['post/weir'],
      leftOut: ['post/mill'],
    });
  });

  it.each([
    ['archive.md', undefined],
    ['post/source.md', []],
    ['post/mill/article.md', ['post/weir']],
  ])('since %s is not UTF-8 leaves out what it speaks of', (path, articles) => {
    const folder = written({ ...sound, [path]: Uint8Array.from([0xff]) });
    expect(outcome(folder)).toMatchObject({ problems: [`error ${path} the file is not UTF-8`], articles });
  });

  it('since it is larger than 5 MB leaves out its article', () => {
    const folder = written({ ...sound, 'post/mill/2024-03-15.txt': 'm' });
    truncateSync(join(folder, 'post/mill/2024-03-15.txt'), 5_000_001);
    expect(outcome(folder)).toEqual({
      problems: ['error post/mill/2024-03-15.txt the file is larger than 5 MB'],
      articles: ['post/weir'],
      leftOut: ['post/mill'],
    });
  });

  it('may be as large as 5 MB', () => {
    expect(outcome(written({ 'post/mill/2024-03-15.txt': 'm'.repeat(5_000_000) })).articles).toEqual(['post/mill']);
  });

  it('since its name is not UTF-8 leaves out its article', () => {
    const folder = written(sound);
    const name = Buffer.from([0x66, 0xfc, 0x6e, 0x66]);
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'post/mill/')), name, Buffer.from('.md')]), 'Open.');
    expect(outcome(folder)).toEqual({
      problems: ['error post/mill/f\uFFFDnf.md the file cannot be read (ENOENT)'],
      articles: ['post/weir'],
      leftOut: ['post/mill'],
    });
  });
});

describe('a file as it may lie there', () => {
  const text = '---\ntitle: Mill\n---\n\n- Open\n- Shut\n\nToday.\n';
  const lines = ['headline: Mill', 'item in a list: Open', 'item in a list: Shut', 'paragraph: Today.'];

  it.each([
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', text.replaceAll('\n', '\r')],
    ['with both', text.replace('\n\n', '\r\n\r')],
    ['with a byte order mark', `\uFEFF${text}`],
    ['without a last line end', text.trimEnd()],
  ])('reads alike: %s', (_, content) => {
    expect(texts(written({ 'post/mill/2024-03-14.md': content }))).toEqual([lines]);
  });

  it('may hold a NUL, which becomes U+FFFD', () => {
    expect(texts(written({ 'post/mill/2024-03-14.md': 'mi\u0000ll' }))).toEqual([
      ['headline: mill', 'paragraph: mi\uFFFDll'],
    ]);
    expect(texts(written({ 'post/mill/2024-03-14.txt': 'mi\u0000ll' }))).toEqual([
      ['headline: mill', 'paragraph: mi\uFFFDll'],
    ]);
  });
});
