import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { fixture, written } from '../site/program.ts';
import { brief, briefs } from './reading.ts';

/** The addresses of the articles that are left. */
function left(folder: string): string[] | undefined {
  return readArchive(folder).archive?.sources.flatMap(({ slug, articles }) =>
    articles.map((article) => `${slug}/${article.slug}`),
  );
}

const sound = { 'post/mill/2024-03-14.md': 'Open.' };

describe('an archive in which much went wrong', () => {
  const { problems, leftOut, archive } = readArchive(fixture('mishaps'));

  it('has all its mistakes shown together, by file and line, with the field where there is one', () => {
    expect(problems.map(brief)).toEqual([
      'error Good/anchors/2024-01-01.md:3 anchors and aliases are not read',
      'error Good/broken/2024-01-01.md:2 byline: must be text',
      'error Good/broken/2024-01-01.md:3 url: “javascript:alert(1)” is no address of the web',
      'error Good/broken/article.md:2 the front matter is not valid YAML: Missing closing "quote',
      'error Good/empty the article has no version',
      'error Good/nearly/2024-02-30.md date: the name of the file is no real time',
      'error Good/nearly/2024-02-30.md:2 with_drawn: looks like “withdrawn”, and would have no effect',
      'error Good/nearly/article.md:3 Redact: looks like “redact”, and would have no effect',
      'error Good/nearly/undated.md date: the version has no time',
      'error Good/passages/article.md redact: the passage “stands nowhere” stands in no version, so nothing would be taken out',
      'error Good/run/2024-01-01.md:1 “---js” is no way to begin front matter: only YAML is read, and no code is ever run',
      'error Hidden/source.md:2 withdraw: looks like “withdrawn”, and would have no effect',
      'error Hidden/story/2024-01-01.md:2 lang: “no tag at all” is no language tag',
    ]);
  });

  it('has a remedy for each of them', () => {
    expect(problems.filter(({ remedy }) => !/^\p{Lu}.*[^.]$/u.test(remedy))).toEqual([]);
  });

  it('leaves out every article that has an error, whole, and every source with an error of its own', () => {
    expect(leftOut.toSorted()).toEqual([
      ...['Good/anchors', 'Good/broken', 'Good/empty', 'Good/nearly', 'Good/passages', 'Good/run'],
      ...['Hidden', 'Hidden/story'],
    ]);
    expect(archive?.sources.map(({ name, articles }) => [name, ...articles.map(({ path }) => path)])).toEqual([
      ['Good', 'Good/sound'],
    ]);
  });

  it('has run nothing', () => {
    expect(Reflect.has(globalThis, 'wasRun')).toBe(false);
  });
});

describe('names that lead to one address', () => {
  const { problems, leftOut } = readArchive(fixture('clashes'));

  it.each([
    ['of sources', 'error hill_times it would have the same address (hill-times) as Hill Times'],
    ['of articles', 'error vale/hay-day it would have the same address (hay-day) as vale/Hay Day'],
    [
      'of an article and an alias',
      'error vale/barn/article.md aliases: it would have the same address (silo) as vale/silo',
    ],
    [
      'of two aliases',
      'error vale/loft/article.md aliases: it would have the same address (the-loft) as vale/barn/article.md',
    ],
    [
      'of versions of one instant',
      'error vale/mowing/2024-01-01T13-00-00+0100.md it would have the same address (2024-01-01t12-00-00z) as vale/mowing/2024-01-01T12-00-00Z.md',
    ],
    [
      'of a .md and a .txt version',
      'error vale/raking/2024-01-01.txt it would have the same address (2024-01-01) as vale/raking/2024-01-01.md',
    ],
  ])('are an error that names both: %s', (_, problem) => {
    expect(problems.map(brief)).toContain(problem);
    expect(problems).toHaveLength(6);
  });

  it('are left out, one like the other', () => {
    expect(leftOut.toSorted()).toEqual([
      ...['Hill Times', 'hill_times', 'vale/Hay Day', 'vale/barn', 'vale/hay-day', 'vale/loft', 'vale/mowing'],
      ...['vale/raking', 'vale/silo'],
    ]);
    expect(left(fixture('clashes'))).toEqual(['vale/stacking']);
  });

  it('are an error where one of the two has an error of its own: its address is not given away', () => {
    const folder = written({ 'post/Mill/2024-02-30.md': 'Shut.', ...sound, 'post/weir/2024-03-14.md': 'Open.' });
    expect(readArchive(folder).problems.map(brief)).toEqual([
      'error post/Mill/2024-02-30.md date: the name of the file is no real time',
      'error post/mill it would have the same address (mill) as post/Mill',
    ]);
    expect(left(folder)).toEqual(['post/weir']);
  });

  it('are no error in two sources', () => {
    expect(left(written({ ...sound, 'gazette/mill/2024-03-14.md': 'Open.' }))).toEqual(['gazette/mill', 'post/mill']);
  });
});

describe('an error in archive.md', () => {
  it.each([
    ['title: "Mill', 'error archive.md:2 the front matter is not valid YAML: Missing closing "quote'],
    ['time-zone: Nowhere', 'error archive.md:2 time-zone: “Nowhere” is no time zone'],
    ['robots: none', 'error archive.md:2 robots: “none” is not one of index, noindex'],
    ['withdrawn: asked for', 'error archive.md:2 withdrawn: has no effect in this file'],
  ])('leaves no archive, since it holds for all, and hides no other mistake: %s', (setting, problem) => {
    const reading = readArchive(
      written({ 'archive.md': `---\n${setting}\n---\n`, ...sound, 'post/weir/2024-02-30.md': 'Open.' }),
    );
    expect(reading.archive).toBeUndefined();
    expect(reading.problems.map(brief)).toEqual([
      problem,
      'error post/weir/2024-02-30.md date: the name of the file is no real time',
    ]);
  });
});

describe('an error in source.md', () => {
  it('leaves out the source, and no other', () => {
    const folder = written({
      ...sound,
      'gazette/source.md': '---\nurl: {}\nrobots: no\n---\n',
      'gazette/a/2024-01-01.md': '',
    });
    expect(briefs(readArchive(folder).problems)).toEqual([
      'error gazette/source.md:3 robots: “no” is not one of index, noindex',
    ]);
    expect(readArchive(folder).leftOut).toEqual(['gazette']);
    expect(left(folder)).toEqual(['post/mill']);
  });
});

describe('a warning', () => {
  it('leaves nothing out', () => {
    const folder = written({
      'post/mill/2024-03-14.md': '---\ndate: 2024-03-14 10:00\nurl: https://a:b@mill.example\n---\n\u0001',
    });
    expect(briefs(readArchive(folder).problems)).toEqual([
      'warning post/mill/2024-03-14.md the text holds characters that no page may hold; they are shown as \uFFFD',
      'warning post/mill/2024-03-14.md:2 date: has no offset and is taken to be in UTC',
      'warning post/mill/2024-03-14.md:3 url: holds a user name or password, which is left out',
    ]);
    expect(left(folder)).toEqual(['post/mill']);
  });
});

describe('a passage to redact', () => {
  const asked = '---\nredact: {quote: Ann Reed, reason: privacy}\n---\n';
  const nowhere =
    'error post/mill/article.md redact: the passage “Ann Reed” stands in no version, so nothing would be taken out';

  it.each([
    ['the text', 'By *Ann*\nReed.'],
    ['the headline', '# Ann Reed'],
    ['a title', '---\ntitle: Ann Reed\n---\n'],
    ['a byline', '---\nbyline: Ann Reed\n---\n'],
    ['a note', '---\nnote: Ann Reed left\n---\n'],
    ['the target of a link', '[by](https://mill.example/Ann%20Reed)'],
  ])('may stand in %s', (_, text) => {
    expect(readArchive(written({ 'post/mill/article.md': asked, 'post/mill/2024-03-14.md': text })).problems).toEqual(
      [],
    );
  });

  it.each([
    ['other words', 'By Ann.'],
    ['two paragraphs', 'By Ann\n\nReed.'],
  ])('must stand somewhere, and not in %s', (_, text) => {
    const folder = written({ 'post/mill/article.md': asked, 'post/mill/2024-03-14.md': text });
    expect(readArchive(folder).problems.map(brief)).toEqual([nowhere]);
  });

  it('is not said to be missing while a version cannot be read', () => {
    const folder = written({ 'post/mill/article.md': asked, ...sound, 'post/mill/2024-02-30.md': 'Ann Reed' });
    expect(readArchive(folder).problems.map(brief)).toEqual([
      'error post/mill/2024-02-30.md date: the name of the file is no real time',
    ]);
  });
});
