import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mainText, readPage } from './pages.ts';
import { built, digestsOf, fixture, type Run, run, temporaryFolder, write, written } from './program.ts';

const stack = /^\s+at .*[:(]/m;
/** Files may be closed to all but root, so where the tests run as root the program runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};

describe('an archive with errors', () => {
  let site: string;
  let before: Record<string, string>;
  let result: Run;

  beforeAll(async () => {
    site = await built(fixture('tiny'));
    before = digestsOf(site);
    result = await run(['build', '--content', fixture('faulty'), '--out', site]);
  });

  it('is not built, and says so', () => {
    expect(result.code).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(/6 errors in .*faulty: nothing was published\.\nWith --keep-going /);
  });

  it.each([
    ['harbour/ferry-times/article.md:3: url: “javascript:alert(1)” is no address', 'begins with https:// or http://.'],
    ['harbour/ferry-times/article.md:4: redact: must be a list', 'Write “- quote: …” and below it “reason: …”.'],
    ['harbour/ferry-times/2024-01-02.md:3: date: “yesterday” is not read as a time', 'Write it like 2024-03-14'],
    ['harbour/ferry-times/2024-01-03.md:3: the front matter is not valid YAML', 'in quotation marks.'],
    ['harbour/dredging/2024-02-30.md: date: the name of the file is no real time', 'Look at the month, the day'],
    ['harbour/dredging/2024-03-01.md:2: withdrawnn: looks like “withdrawn”', 'Write withdrawn, or rename it.'],
  ])('says where, what, and what to do: %s', (problem, remedy) => {
    const lines = result.stderr.split('\n');
    const at = lines.findIndex((line) => line.startsWith(`error: ${problem}`));
    expect(at, result.stderr).toBeGreaterThan(-1);
    expect(lines[at + 1]).toContain(remedy);
  });

  it('leaves the last good site in place, byte for byte, and nothing beside it', () => {
    expect(digestsOf(site)).toEqual(before);
    expect(readdirSync(dirname(site))).toEqual(['site']);
  });

  it('puts back a site that an earlier build had set aside when it was killed', async () => {
    const killed = join(temporaryFolder(), 'site');
    cpSync(site, join(dirname(killed), '.site-old'), { recursive: true });
    await run(['build', '--content', fixture('faulty'), '--out', killed]);
    expect(digestsOf(killed)).toEqual(before);
    expect(readdirSync(dirname(killed))).toEqual(['site']);
  });
});

describe('an archive with errors, built with --keep-going', () => {
  let site: string;
  let result: Run;

  beforeAll(async () => {
    site = join(temporaryFolder(), 'site');
    result = await run(['build', '--content', fixture('faulty'), '--out', site, '--keep-going']);
  });

  it('is built, and ends with 1', () => {
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^20 pages of 1 article and 1 change/);
  });

  it('says which articles it leaves out, whole, and why', () => {
    expect(result.stderr).toContain('6 errors; left out: harbour/dredging, harbour/ferry-times.\n');
    expect(result.stderr.match(/^error: /gm)).toHaveLength(6);
  });

  it('has no page of theirs, not even of the versions without an error', () => {
    expect(readdirSync(join(site, 'harbour')).sort()).toEqual(['feed.xml', 'index.html', 'tide-table']);
    expect(mainText(readPage(site, 'index.html'))).not.toMatch(/ferry|dredging/i);
  });

  it('has the pages of the others', () => {
    expect(mainText(readPage(site, 'harbour/tide-table/2024-01-01--2024-01-02/index.html'))).toMatch(
      /High water is at .*six.*seven/,
    );
  });
});

describe('an archive without articles', () => {
  it.each<[string, Record<string, string>]>([
    ['an empty folder', {}],
    ['settings, and a source without articles', { 'archive.md': 'To be filled.\n', 'a-source/source.md': 'Soon.\n' }],
  ])('is a site that says so: %s', async (_, files) => {
    const content = written(files);
    const site = await built(content);
    expect(mainText(readPage(site, 'index.html'))).toMatch(/0 articles.*0 changes.*Nothing has changed yet\./);
    expect(mainText(readPage(site, '-/changes/index.html'))).toContain('Nothing has changed yet.');
    expect(await run(['verify', '--content', content, '--out', site])).toMatchObject({ code: 0 });
  });
});

describe('what cannot be read', () => {
  const cases: readonly { name: string; message: RegExp; spoil: (article: string) => void }[] = [
    {
      name: 'latin-1',
      message: /latin-1\/2\.md: the file is not UTF-8/,
      spoil: (article) => writeFileSync(join(article, '2.md'), Buffer.from('caf\xe9', 'latin1')),
    },
    {
      name: 'utf-16',
      message: /utf-16\/2\.md: the file is not UTF-8/,
      spoil: (article) => writeFileSync(join(article, '2.md'), Buffer.from('\uFEFFtext', 'utf16le')),
    },
    {
      name: 'longer than any book',
      message: /book\/2\.md: the file is larger than 5 MB/,
      spoil: (article) => writeFileSync(join(article, '2.md'), Buffer.alloc(5_000_001, 'a')),
    },
    {
      name: 'a link out of the folder',
      message: /folder\/2\.md: a symbolic link is not followed/,
      spoil: (article) => symlinkSync('/etc/hostname', join(article, '2.md')),
    },
    {
      name: 'a link to itself',
      message: /itself\/loop: a symbolic link is not followed/,
      spoil: (article) => symlinkSync('.', join(article, 'loop')),
    },
    {
      name: 'a pipe',
      message: /pipe\/2\.md: it is no ordinary file/,
      spoil: (article) => execFileSync('mkfifo', [join(article, '2.md')]),
    },
    {
      name: 'no version',
      message: /no version: the article has no version/,
      spoil: (article) => {
        rmSync(join(article, '2024-01-01.md'));
        writeFileSync(join(article, 'article.md'), 'A note.\n');
      },
    },
    {
      name: 'one address twice',
      message: /one address twice!: it would have the same address \(one-address-twice\) as a\/one address twice\b/,
      spoil: (article) => cpSync(article, `${article}!`, { recursive: true }),
    },
    {
      name: 'a closed file',
      message: /file\/2\.md: the file cannot be read \(EACCES\)/,
      spoil: (article) => writeFileSync(join(article, '2.md'), 'words', { mode: 0 }),
    },
    {
      name: 'a closed folder',
      message: /a\/a closed folder: the folder cannot be read \(EACCES\)/,
      spoil: (article) => chmodSync(article, 0),
    },
  ];
  let result: Run;
  let out: string;

  beforeAll(async () => {
    const content = temporaryFolder();
    chmodSync(content, 0o755);
    for (const { name, spoil } of cases) {
      write(content, { [`a/${name}/2024-01-01.md`]: '# A text\n\nWords.\n' });
      spoil(join(content, 'a', name));
    }
    const place = temporaryFolder();
    chmodSync(place, 0o777);
    out = join(place, 'site');
    result = await run(['build', '--content', content, '--out', out], nobody);
  });

  it.each(cases)('is a problem that is said in words: $name', ({ message }) => {
    expect(result.stderr).toMatch(message);
  });

  it('stops the build, without a stack', () => {
    expect(result.code).toBe(1);
    expect(result.stderr).not.toMatch(stack);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a mistake in the call', () => {
  /** Paths are below a folder with a small archive in `content`, a file `file` and a folder `other` that holds things. */
  const cases: readonly [string, string[], RegExp][] = [
    ['no command', [], /variorum build .*\n/],
    ['an unknown command', ['bulid'], /There is no command “bulid”/],
    ['a word of every object as command', ['constructor'], /There is no command “constructor”/],
    ['an unknown option', ['build', '--hurry'], /Unknown option '--hurry'/],
    ['a word too many', ['build', 'content'], /Unexpected argument 'content'/],
    ['a missing content folder', ['build', '--content', 'nowhere'], /the content folder is missing, or is no folder/],
    ['a file as content folder', ['build', '--content', 'file'], /the content folder is missing, or is no folder/],
    ['a file as out', ['build', '--out', 'file'], /--out .*file is a file: give a folder/],
    ['an out below a file', ['build', '--out', 'file/site'], /The system refused: EEXIST: file already exists/],
    ['an out that holds other things', ['build', '--out', 'other'], /holds something else than a site/],
    ['an out inside the content', ['build', '--out', 'content/site'], /must lie apart/],
    ['an out around the content', ['build', '--out', '.'], /must lie apart/],
    ['an out that is the content', ['build', '--out', 'content'], /must lie apart/],
    ['an address that is none', ['build', '--site', 'example'], /--site must be a complete address/],
    ['an address of no site', ['build', '--site', 'javascript:alert(1)'], /--site must be a complete address/],
    ['a port that is none', ['preview', '--port', '70000'], /--port must be a number from 0 to 65535/],
    ['nothing to preview', ['preview', '--out', 'nowhere'], /There is no site in .*nowhere: build it first/],
    ['nothing to verify', ['verify', '--out', 'nowhere'], /There is no site in .*nowhere: build it first/],
    ['nothing to serve', ['dev', '--content', 'nowhere'], /the content folder is missing, or is no folder/],
  ];
  let cwd: string;
  let before: Record<string, string>;

  beforeAll(() => {
    cwd = written({ file: 'a file', 'other/kept.txt': 'kept' });
    cpSync(fixture('tiny'), join(cwd, 'content'), { recursive: true });
    before = digestsOf(cwd);
  });

  it.each(cases)('is answered in words, and harms nothing: %s', async (_, args, message) => {
    const { code, stdout, stderr } = await run(args, { cwd });
    expect(`${stdout}${stderr}`).toMatch(message);
    expect(stderr).not.toMatch(stack);
    expect(code).toBe(1);
    expect(digestsOf(cwd)).toEqual(before);
  });
});
