import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { ContentFolder } from '../../src/archive/texts.ts';
import { digestsOf, environment, filesOf, launcher, type Run, run, temporaryFolder, written } from '../site/program.ts';

const belongs = ['--source', 'gazette', '--article', 'bridge'] as const;

/** Adds a file with these contents. */
async function added(content: string, name: string, text: string, ...options: readonly string[]): Promise<Run> {
  const folder = written({ [name]: text });
  return await run(['add', join(folder, name), ...belongs, '--content', content, ...options]);
}

/** Adds what is given on standard input. */
function piped(content: string, text: string | Uint8Array, ...options: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [launcher, 'add', '-', ...belongs, '--content', content, ...options], {
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(text);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Kind and words of the blocks of every version, in order of time. */
function readingsOf(content: string): string[][] {
  const { archive, problems } = readArchive(content);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (archive === undefined) return [];
  const folder = new ContentFolder(content, archive);
  return archive.sources.flatMap((source) =>
    source.articles.flatMap((article) =>
      article.versions.map((version) => folder.blocksOf(article, version).map(({ kind, text }) => `${kind} ${text}`)),
    ),
  );
}

const place = (): string => join(temporaryFolder(), 'content');

describe('a text that is added', () => {
  it('is the first version of a new article, and later ones say what changed', async () => {
    const content = place();
    const first = await added(content, 'a.md', '# Bridge\n\nShut for 3 weeks.\n', '--date', '2024-03-01');
    expect(first).toEqual({ code: 0, stdout: 'Added gazette/bridge/2024-03-01.md: the first version.\n', stderr: '' });
    const second = await added(content, 'a.md', '# Bridge\n\nShut for 4 weeks.\n', '--date', '2024-03-02T10:00+01:00');
    expect(second.stdout).toBe(
      'Added gazette/bridge/2024-03-02T09-00-00Z.md: Figure: 3 → 4, 1 paragraph edited since 2024-03-01.md.\n',
    );
    expect(readingsOf(content)).toHaveLength(2);
  });

  it('is not added where nothing that is read has changed, however it is written', async () => {
    const content = place();
    await added(content, 'a.md', '# Bridge\n\nShut for\n3 weeks.\n', '--date', '2024-03-01');
    const before = digestsOf(content);
    const again = await added(content, 'b.markdown', 'Bridge\n======\n\nShut for 3 weeks.\n');
    expect(again).toEqual({
      code: 0,
      stdout: 'Nothing that is read has changed since 2024-03-01.md: nothing was added.\n',
      stderr: '',
    });
    expect(digestsOf(content)).toEqual(before);
  });

  it('bears the time of the present where none is given', async () => {
    const content = place();
    const earliest = Math.floor(Date.now() / 1000) * 1000;
    await added(content, 'a.txt', 'Shut.\n');
    const [version] = readArchive(content).archive?.sources[0]?.articles[0]?.versions ?? [];
    expect(version?.moment.epoch).toBeGreaterThanOrEqual(earliest);
    expect(version?.moment.epoch).toBeLessThanOrEqual(Date.now());
  });

  it('is compared with the version before it where it stands between two, which is said', async () => {
    const content = place();
    await added(content, 'a.txt', 'One.\n', '--date', '2024-03-01');
    await added(content, 'a.txt', 'Three.\n', '--date', '2024-03-03');
    const { stdout } = await added(content, 'a.txt', 'Two.\n', '--date', '2024-03-02');
    expect(stdout).toContain('since 2024-03-01.txt');
    expect(stdout).toContain('before a later version');
  });

  it('goes into the folder that has its address already', async () => {
    const content = written({ 'Gazette/Bridge/2024-03-01.md': 'One.\n' });
    await added(content, 'a.md', 'Two.\n', '--date', '2024-03-02');
    expect(readdirSync(content)).toEqual(['Gazette']);
  });

  it('keeps the headline and the address that are given', async () => {
    const content = place();
    await added(
      content,
      'a.txt',
      'Shut.\n',
      '--date',
      '2024-03-01',
      '--title',
      'A: "b"',
      '--url',
      'https://a.example/b',
    );
    expect(readFileSync(join(content, 'gazette/bridge/2024-03-01.txt'), 'utf8')).toBe(
      '---\ntitle: "A: \\"b\\""\nurl: "https://a.example/b"\n---\n\nShut.\n',
    );
    expect(readingsOf(content)).toEqual([['headline A: "b"', 'paragraph Shut.']]);
  });
});

describe('the form of a text', () => {
  it('is a page where it looks like one, and only its article is taken', async () => {
    const content = place();
    const page = '<!doctype html><title>Gazette</title><nav>Home</nav><main><h1>Bridge</h1><p>Shut <b>now</b>.</main>';
    const { code } = await piped(content, page, '--date', '2024-03-01');
    expect(code).toBe(0);
    expect(readingsOf(content)).toEqual([['headline Bridge', 'paragraph Shut now.']]);
  });

  it('is a page where it begins with what a page holds once, as one cut out of it does', async () => {
    const content = place();
    await piped(content, '<main>\n<h1>Bridge</h1><p>Shut <b>now</b>.</main>', '--date', '2024-03-01');
    expect(readingsOf(content)).toEqual([['headline Bridge', 'paragraph Shut now.']]);
  });

  it('is plain on standard input, and no sign in it means anything', async () => {
    const content = place();
    await piped(content, '# 1\n* two *three*\n', '--date', '2024-03-01');
    expect(readingsOf(content)).toEqual([['headline bridge', 'paragraph # 1', 'paragraph * two *three*']]);
  });

  it('is that of the version before on standard input', async () => {
    const content = written({ 'gazette/bridge/2024-03-01.md': '# Bridge\n\nShut.\n' });
    const { stdout } = await piped(content, '# Bridge\n\nShut.\n');
    expect(stdout).toContain('nothing was added');
  });

  it('is plain where its lines were broken, and becomes paragraphs with --wrapped', async () => {
    const content = place();
    await added(content, 'a.txt', 'Shut\nuntil *May*.\n\n- Really.\n', '--date', '2024-03-01', '--wrapped');
    expect(readingsOf(content)).toEqual([['headline bridge', 'paragraph Shut until *May*.', 'paragraph - Really.']]);
  });
});

describe('what cannot be added', () => {
  it.each([
    ['no file', ['--source', 's', '--article', 'a'], 'Give one file'],
    ['no article', ['x.md', '--source', 's'], 'with --source and --article'],
    ['a file that is not there', ['nosuch.md', ...belongs], 'There is no file nosuch.md'],
    [
      'a source that leads elsewhere',
      ['package.json', '--source', '..', '--article', 'a'],
      'cannot be the name of a folder',
    ],
    ['an article that leads elsewhere', ['package.json', '--source', 's', '--article', 'a/../b'], 'cannot be the name'],
    ['a hidden article', ['package.json', '--source', 's', '--article', '.a'], 'cannot be the name'],
    ['a time that is none', ['package.json', ...belongs, '--date', '2024-02-30'], 'is no real time'],
    ['a time in words', ['package.json', ...belongs, '--date', 'yesterday'], 'is not read as a time'],
    ['a time to come', ['package.json', ...belongs, '--date', '9000-01-01'], 'is still to come'],
    ['an address that is none', ['package.json', ...belongs, '--url', 'javascript:x'], 'is no address of the web'],
    ['a form that is none', ['package.json', ...belongs, '--form', 'pdf'], '--form must be'],
    ['what is no text', ['docs/pictures/home.png', ...belongs], 'is no text, but binary'],
    ['a folder', ['src', ...belongs], 'is no ordinary file'],
  ])('is answered in a sentence, and nothing is written: %s', async (_, args, words) => {
    const content = place();
    const { code, stdout, stderr } = await run(['add', ...args, '--content', content]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(join(content, '..'))).toEqual([]);
  });

  it('is what would stand in the place of another', async () => {
    const content = place();
    await added(content, 'a.txt', 'One.\n', '--date', '2024-03-01T10:00Z');
    const before = digestsOf(content);
    const { code, stderr } = await added(content, 'a.txt', 'Two.\n', '--date', '2024-03-01T10:00Z');
    expect(code).toBe(1);
    expect(stderr).toContain('bears the same time and says something else');
    expect(digestsOf(content)).toEqual(before);
  });

  it('is a text of an article that has errors, which are told', async () => {
    const content = written({ 'gazette/bridge/2024-02-30.md': 'One.\n' });
    const { code, stderr } = await added(content, 'a.md', 'Two.\n');
    expect(code).toBe(1);
    expect(stderr).toContain('error: gazette/bridge/2024-02-30.md');
    expect(stderr).toContain('Nothing was added');
    expect(filesOf(content)).toHaveLength(1);
  });

  it('is more than a version may hold', async () => {
    const content = place();
    const { code, stderr } = await piped(content, 'word '.repeat(1_200_000));
    expect(code).toBe(1);
    expect(stderr).toContain('larger than 5 MB');
  });
});

it('leaves nothing half written behind', async () => {
  const content = place();
  mkdirSync(content);
  await added(content, 'a.txt', 'One.\n', '--date', '2024-03-01');
  expect(readdirSync(content)).toEqual(['gazette']);
});
