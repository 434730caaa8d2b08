import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articlesOf } from '../../src/archive/query.ts';
import { type Reading, readArchive } from '../../src/archive/read.ts';
import { slugOf } from '../../src/archive/slug.ts';
import { ContentFolder } from '../../src/archive/texts.ts';
import { brief, line } from '../archive/reading.ts';
import { faultsOfFiles } from '../site/faults.ts';
import { pagesOf } from '../site/pages.ts';
import { digestsOf, type Run, repository, run, temporaryFolder, write } from '../site/program.ts';
import { type PlacedCase, placedCases, writeCases } from './archive.ts';
import { rows } from './rows.ts';

/*
 * Every bad input of the list, as an article of one archive: read, built without what is refused, verified.
 */

const cases = placedCases(rows);
const named = cases.map((one): [string, PlacedCase] => [
  `${one.number}, ${one.name}: ${JSON.stringify(one.folder)}`,
  one,
]);
const content = temporaryFolder();
writeCases(content, cases);
write(content, { 'archive.md': '---\nurl: https://record.example/\ncontact: desk@record.example\n---\n' });

let reading: Reading;
beforeAll(() => {
  reading = readArchive(content);
});

/** What is said of a case, its paths shortened. */
function said({ path }: PlacedCase, severity: 'error' | 'warning'): string[] {
  return reading.problems
    .filter(
      (problem) => problem.severity === severity && (problem.file === path || problem.file.startsWith(`${path}/`)),
    )
    .map((problem) => brief({ ...problem, file: problem.file.slice(path.length + 1) }).slice(severity.length + 1))
    .sort();
}

describe('the rows', () => {
  it('are numbered without a gap', () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  });

  it('have each something that proves them', () => {
    expect(rows.filter((row) => row.cases.length === 0)).toEqual([]);
  });

  it.each(
    rows.flatMap(({ number, cases: all }) =>
      all.flatMap((one): [number, string, string][] =>
        one.outcome === 'proven' ? [[number, one.file, one.test]] : [],
      ),
    ),
  )('are proven where they say: %i, %s, %s', (_, file, test) => {
    expect(readFileSync(join(repository, 'test', file), 'utf8')).toContain(test);
  });
});

describe('what a row gets', () => {
  it.each(named.filter(([, { outcome }]) => outcome === 'refused'))('refused: %s', (_, one) => {
    expect(said(one, 'error')).toEqual([...one.problems].sort());
    expect(reading.leftOut).toContain(one.path);
  });

  it.each(named.filter(([, { outcome }]) => outcome !== 'refused'))('published: %s', (_, one) => {
    expect(said(one, 'error')).toEqual([]);
    expect(said(one, 'warning')).toEqual([...one.problems].sort());
    if (one.text === undefined) return;
    expect(textOf(one).filter((words) => words !== `headline: ${one.folder}`)).toEqual(one.text);
  });

  /** The newest version of a case as the reader gives it. */
  function textOf({ path }: PlacedCase): string[] {
    const { archive } = reading;
    if (archive === undefined) throw new Error('There is no archive');
    const article = [...articlesOf(archive)].find((each) => each.article.path === path)?.article;
    const newest = article?.versions.at(-1);
    if (article === undefined || newest === undefined) throw new Error(`There is no article ${path}`);
    return new ContentFolder(content, archive).blocksOf(article, newest).map(line);
  }
});

describe('the site of all that is not refused', () => {
  const site = join(temporaryFolder(), 'site');
  let before: Record<string, string>;
  let build: Run;

  beforeAll(async () => {
    before = digestsOf(content);
    build = await run(['build', '--content', content, '--out', site, '--keep-going']);
  });

  it('is built, and every mistake told in words', () => {
    expect(build.code, build.stderr).toBe(1);
    expect(build.stderr).not.toMatch(/^\s+at .*[:(]|this is a bug/m);
    expect(build.stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('has every article that is not refused, and no other', () => {
    const expected = cases.map(({ number, folder, outcome }): [string, boolean] => [
      `row-${number}/${slugOf(folder)}/index.html`,
      outcome !== 'refused',
    ]);
    expect(expected.filter(([path, isThere]) => existsSync(join(site, path)) !== isThere)).toEqual([]);
  });

  it('gives back every text, and every link in it leads somewhere', async () => {
    const { code, stdout } = await run(['verify', '--content', content, '--out', site, '--keep-going']);
    expect(stdout).toMatch(/; no failures\n$/);
    expect(code).toBe(0);
  });

  it('is lawful in each of its files: addresses, policies, XML', () => {
    expect(faultsOfFiles(site)).toEqual([]);
  });

  it('has no element that loads or sends something', () => {
    const names = new Set(pagesOf(site).flatMap(({ elements }) => elements.map(({ tagName }) => tagName)));
    const active = ['img', 'iframe', 'object', 'embed', 'base', 'style', 'video', 'audio', 'frame', 'source', 'applet'];
    expect(active.filter((name) => names.has(name))).toEqual([]);
  });

  it('is all that was written, and nothing of a stranger was run', () => {
    expect(readdirSync(dirname(site))).toEqual(['site']);
    expect(digestsOf(content)).toEqual(before);
    expect(Reflect.has(globalThis, 'wasRun')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
