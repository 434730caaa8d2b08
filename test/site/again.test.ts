import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptFolder } from '../../src/build/cache.ts';
import { digestsOf, repository, run, startCommand, temporaryFolder, write, written } from './program.ts';

/*
 * A build takes what it can from the one before. Every case changes one thing that may change a page, builds again into
 * the same folder, and builds the same without anything kept: both sites are the same to the byte.
 */

const files = {
  'archive.md': '---\ntitle: Record\nurl: https://mill.example/\nlicense: CC0-1.0\n---\n',
  'post/source.md': '---\nname: The Post\n---\n',
  'post/mill/article.md': '---\nurl: https://post.example/mill\n---\n\nA note of the archivist.\n',
  'post/mill/2024-03-01.md': '# Mill\n\nThe mill is open. It grinds 12 sacks a day.\n',
  'post/mill/2024-03-05.md': '# Mill\n\nThe mill is shut. It ground 12 sacks a day.\n',
  'post/mill/2024-03-07.md': '# Mill\n\nThe mill is open. It grinds 15 sacks a day.\n',
  'post/weir/2024-03-02.md': '# Weir\n\nThe weir is low.\n',
  'post/weir/2024-04-03.md': '# Weir\n\nThe weir is high.\n',
  'herald/ford/2024-02-02.md': '# Ford\n\nThe ford is dry.\n',
  'herald/ford/2024-02-03.md': '# Ford\n\nThe ford is deep.\n',
};

interface Built {
  readonly content: string;
  readonly out: string;
}

/** The archive, built once into a folder. */
async function builtOnce(): Promise<Built> {
  const built = { content: written(files), out: join(temporaryFolder(), 'site') };
  await build(built);
  return built;
}

async function build({ content, out }: Built, ...options: readonly string[]): Promise<void> {
  const { code, stderr } = await run(['build', '--content', content, '--out', out, ...options]);
  if (code !== 0) throw new Error(stderr);
}

/** The names of the parts that are kept for a site. */
function partsFor(out: string): Set<string> {
  const names = readdirSync(keptFolder('parts', out), { recursive: true, withFileTypes: true });
  return new Set(names.filter((entry) => entry.isFile()).map(({ name }) => name));
}

/** Holds where a build with what is kept and one without make the same site. */
async function expectSame(built: Built, ...options: readonly string[]): Promise<void> {
  const anew = join(temporaryFolder(), 'site');
  await build(built, ...options);
  await build({ ...built, out: anew }, '--force', ...options);
  expect(digestsOf(built.out)).toEqual(digestsOf(anew));
}

/** Writes front matter before what a file holds. */
function withFields(path: string, fields: string): Record<string, string> {
  return { [path]: `---\n${fields}\n---\n\n${Object.entries(files).find(([name]) => name === path)?.[1] ?? ''}` };
}

describe('a build after one thing has changed makes what a build of all would make', () => {
  let built: Built;
  beforeAll(async () => {
    built = await builtOnce();
  });
  // What the case before changed is changed back, which is one more thing that may change.
  beforeEach(() => {
    rmSync(built.content, { recursive: true });
    write(built.content, files);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a new version', { 'post/mill/2024-03-09.md': '# Mill\n\nThe mill is gone.\n' }],
    ['a version between two others', { 'post/mill/2024-03-06.md': '# Mill\n\nThe mill is shut.\n' }],
    ['a version before all others', { 'post/mill/2024-02-28.md': '# Mill\n\nA mill will open.\n' }],
    ['a version of the same time, by another name', { 'post/mill/2024-03-05T00-00-00Z.md': '# Mill\n\nThe mill.\n' }],
    ['the text of a version', { 'post/mill/2024-03-05.md': '# Mill\n\nThe mill is closed.\n' }],
    ['a headline', { 'post/mill/2024-03-05.md': '# The mill\n\nThe mill is shut. It ground 12 sacks a day.\n' }],
    ['white space alone', { 'post/mill/2024-03-05.md': '# Mill\n\nThe mill is shut.  It ground 12 sacks a day.\n' }],
    ['the licence of a version', withFields('post/weir/2024-03-02.md', 'license: none')],
    ['the note on a version', withFields('post/weir/2024-04-03.md', 'note: It had rained.')],
    ['a witness', withFields('post/weir/2024-04-03.md', 'witness: https://keeper.example/1')],
    ['a version withdrawn', withFields('post/mill/2024-03-05.md', 'withdrawn: It was asked for.')],
    ['the address of an article', { 'post/mill/article.md': '---\nurl: https://post.example/the-mill\n---\n' }],
    ['when an article was looked at', { 'post/weir/article.md': '---\nlast-checked: 2024-05-01\n---\n' }],
    [
      'the note on an article',
      { 'post/mill/article.md': '---\nurl: https://post.example/mill\n---\n\nAnother note.\n' },
    ],
    ['a former name', { 'post/weir/article.md': '---\naliases: [dam]\n---\n' }],
    ['an article withdrawn', { 'post/weir/article.md': '---\nwithdrawn: It was asked for.\n---\n' }],
    ['a passage taken out', { 'post/weir/article.md': '---\nredact:\n  - quote: is low\n    reason: private\n---\n' }],
    ['a new article', { 'post/quay/2024-01-31.md': '# Quay\n\nThe quay is full.\n' }],
    ['the name of a source', { 'post/source.md': '---\nname: The Evening Post\n---\n' }],
    ['the language of a source', { 'post/source.md': '---\nname: The Post\nlang: de\n---\n' }],
    ['a source withdrawn', { 'post/source.md': '---\nname: The Post\nwithdrawn: It was asked for.\n---\n' }],
    ['a new source', { 'gazette/quay/2024-01-31.md': '# Quay\n\nThe quay is full.\n' }],
    ['the title of the archive', { 'archive.md': '---\ntitle: Book\nurl: https://mill.example/\n---\n' }],
    ['the time zone', { 'archive.md': '---\ntitle: Record\nurl: https://mill.example/\ntime-zone: Asia/Tokyo\n---\n' }],
    ['share images', { 'archive.md': '---\ntitle: Record\nlicense: CC0-1.0\nshare-images: true\n---\n' }],
    ['the page about the archive', { 'archive.md': `${files['archive.md']}\nAbout us.\n` }],
  ])('%s', async (_, changed) => {
    write(built.content, changed);
    await expectSame(built);
  });

  it.each<[string, (content: string) => void]>([
    ['a version taken away', (content) => rmSync(join(content, 'post/mill/2024-03-05.md'))],
    ['an article taken away', (content) => rmSync(join(content, 'post/weir'), { recursive: true })],
    ['an article renamed', (content) => renameSync(join(content, 'post/weir'), join(content, 'post/dam'))],
    [
      'the time of a version',
      (content) => renameSync(join(content, 'post/mill/2024-03-05.md'), join(content, 'post/mill/2024-03-04.md')),
    ],
  ])('%s', async (_, change) => {
    change(built.content);
    await expectSame(built);
  });

  it('the address of the site, and its path', async () => {
    await expectSame(built, '--site', 'https://other.example/');
    await expectSame(built, '--site', 'https://other.example/record/');
  });

  it('what was published before', async () => {
    const published = join(temporaryFolder(), 'site');
    await build({ ...built, out: published });
    // Two versions that are no neighbours any more.
    write(built.content, { 'post/mill/2024-03-03.md': '# Mill\n\nThe mill is half open.\n' });
    await expectSame(built, '--previous', published);
  });

  it('the program', async () => {
    const root = temporaryFolder();
    for (const name of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(join(repository, name), join(root, name), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    const out = join(temporaryFolder(), 'site');
    const words = [
      process.execPath,
      join(root, 'src/cli/launch.mjs'),
      'build',
      '--content',
      built.content,
      '--out',
      out,
    ];
    expect(await startCommand(words).ended).toMatchObject({ code: 0 });
    const component = join(root, 'src/components/Change.astro');
    writeFileSync(component, readFileSync(component, 'utf8').replace('Cite this change', 'Quote this change'));
    const before = partsFor(out);
    expect(await startCommand(words).ended).toMatchObject({ code: 0 });
    expect([...partsFor(out)].filter((part) => before.has(part))).toEqual(['versions']);
  });
});

/** The last changes of the article, its own page, its bucket of the index; two feeds, and two lists of the month. */
const madeAnew = 7;

describe('a build after a new version', () => {
  it('makes the pages of its article and what is found in it, and takes the others as they were', async () => {
    const built = await builtOnce();
    const before = partsFor(built.out);
    write(built.content, { 'post/mill/2024-03-09.md': '# Mill\n\nThe mill is gone.\n' });
    await build(built);
    const made = [...partsFor(built.out)].filter((part) => !before.has(part));
    expect(made).toHaveLength(madeAnew);
  });

  it('makes of an article with many versions only the pages of its last changes, and its own', async () => {
    const day = (at: number): string => new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
    const versions = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`post/mill/${day(at)}.md`, `# Mill\n\nOn day ${at} it ground.\n`]),
    );
    const built = {
      content: written({ 'archive.md': files['archive.md'], ...versions }),
      out: join(temporaryFolder(), 'site'),
    };
    await build(built);
    const before = partsFor(built.out);
    write(built.content, { [`post/mill/${day(200)}.md`]: '# Mill\n\nIt is gone.\n' });
    await expectSame(built);
    expect([...partsFor(built.out)].filter((part) => !before.has(part))).toHaveLength(madeAnew);
  });

  it('keeps nothing of what is not needed any more', async () => {
    const built = await builtOnce();
    const before = partsFor(built.out);
    write(built.content, { 'post/mill/2024-03-09.md': '# Mill\n\nThe mill is gone.\n' });
    await build(built);
    rmSync(join(built.content, 'post/mill/2024-03-09.md'));
    await build(built);
    expect(partsFor(built.out)).toEqual(before);
  });
});

describe('what a build keeps', () => {
  it.each<[string, (folder: string) => void]>([
    ['deleted', (folder) => rmSync(folder, { recursive: true })],
    ['cut off', (folder) => damage(folder, (bytes) => bytes.subarray(0, bytes.length / 2))],
    ['emptied', (folder) => damage(folder, () => new Uint8Array())],
    ['changed in one bit', (folder) => damage(folder, flipped)],
    ['left half written by a killed build', (folder) => writeFileSync(join(folder, 'versions.99'), 'half')],
  ])('may be %s: the site is made as before', async (_, spoil) => {
    const built = await builtOnce();
    const before = digestsOf(built.out);
    spoil(keptFolder('parts', built.out));
    await build(built);
    expect(digestsOf(built.out)).toEqual(before);
    expect(existsSync(join(keptFolder('parts', built.out), 'versions.99'))).toBe(false);
  });

  it('is nothing of the site itself: what was changed there by hand is made anew', async () => {
    const built = await builtOnce();
    const before = digestsOf(built.out);
    writeFileSync(join(built.out, 'post/mill/index.html'), 'changed');
    await build(built);
    expect(digestsOf(built.out)).toEqual(before);
  });
});

/** Does something to every file in a folder. */
function damage(folder: string, change: (bytes: Uint8Array) => Uint8Array): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) writeFileSync(path, change(readFileSync(path)));
  }
}

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at === Math.floor(bytes.length / 2) ? byte ^ 1 : byte));
}

describe('a site of shards', () => {
  it.each([1, 2, 3, 7])('is the same as one that was built at once: %d', async (count) => {
    const { content, out } = await builtOnce();
    const place = temporaryFolder();
    const shards = Array.from({ length: count }, (_, at) => join(place, String(at + 1)));
    for (const [at, shard] of shards.entries()) await build({ content, out: shard }, '--shard', `${at + 1}/${count}`);
    const merged = join(place, 'site');
    expect(await run(['merge', ...shards, '--content', content, '--out', merged])).toMatchObject({ code: 0 });
    expect(digestsOf(merged)).toEqual(digestsOf(out));
  });

  it('is not made where a shard is missing, or is of other content', async () => {
    const { content, out } = await builtOnce();
    const before = digestsOf(out);
    const place = temporaryFolder();
    const shards = [1, 2].map((number) => join(place, String(number)));
    for (const [at, shard] of shards.entries()) await build({ content, out: shard }, '--shard', `${at + 1}/2`);
    rmSync(keptFolder('parts', out), { recursive: true });
    const [one = '', two = ''] = shards;
    const missing = await run(['merge', one, '--content', content, '--out', out]);
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.stderr).toMatch(/None of the shards has the pages of \S+ as it is now\.\nBuild all shards again/);
    write(content, { 'post/weir/2024-04-03.md': '# Weir\n\nThe weir is gone.\n' });
    const other = await run(['merge', one, two, '--content', content, '--out', out]);
    expect(other).toMatchObject({ code: 1 });
    expect(other.stderr).toContain('None of the shards has the pages of post/weir as it is now.');
    expect(digestsOf(out)).toEqual(before);
  });

  it('asks for shards, and takes no other folder for one', async () => {
    const { content } = await builtOnce();
    const none = await run(['merge', '--content', content]);
    expect(none.stderr).toContain('merge needs the folders of all shards');
    const other = await run(['merge', content, '--content', content]);
    expect(other.stderr).toContain('holds no shard: build one with --shard into it');
    const into = await run(['build', '--content', content, '--shard', '1/2', '--out', written({ 'a.txt': 'a' })]);
    expect(into.stderr).toContain('holds something else than a shard');
    expect([none.code, other.code, into.code]).toEqual([1, 1, 1]);
  });
});
