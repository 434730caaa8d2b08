import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Source } from '../../src/archive/model.ts';
import { type Reading, readArchive, resolveContent } from '../../src/archive/read.ts';
import { ContentFolder } from '../../src/archive/texts.ts';
import { fixture, temporaryFolder, write, written } from '../site/program.ts';
import { line, texts } from './reading.ts';

const orchard = fixture('orchard');
const reading = readArchive(orchard);

/** An article of a reading, by the slugs of its address: `post/mill`. */
function articleOf({ archive }: Reading, address: string): Article {
  const [source, name] = address.split('/');
  const articles = archive?.sources.find(({ slug }) => slug === source)?.articles;
  const article = articles?.find(({ slug }) => slug === name);
  if (article === undefined) throw new Error(`The archive has no ${address}`);
  return article;
}

function namesOf(sources: readonly Source[] | undefined): string[] | undefined {
  return sources?.flatMap(({ slug, articles }) => articles.map((article) => `${slug}/${article.slug}`));
}

describe('a content folder', () => {
  it('is read without a word where nothing is wrong', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.leftOut).toEqual([]);
  });

  it('has a source for each folder and an article for each folder in it, by slug, and nothing else', () => {
    expect(namesOf(reading.archive?.sources)).toEqual(['apple-pear-post/frost-in-may', 'cider-press/opening-hours']);
  });

  it('has the settings of its archive.md', () => {
    expect(reading.archive?.settings).toMatchObject({
      title: 'The Orchard Record',
      timeZone: 'Europe/Dublin',
      url: 'https://orchard.example/record/',
    });
    expect(reading.archive?.about.map(line)[0]).toBe('heading 1: About');
  });

  it('has sources with or without a source.md', () => {
    expect(reading.archive?.sources.map(({ name, times }) => `${name}, ${times}`)).toEqual([
      'The Apple & Pear Post, recorded',
      'cider-press, observed',
    ]);
  });

  it('has articles with or without an article.md', () => {
    expect(articleOf(reading, 'apple-pear-post/frost-in-may')).toMatchObject({
      path: 'Apple & Pear Post/Frost in May',
      title: 'Frost in May',
      aliases: ['late-frost'],
      checks: { precision: 'day' },
    });
    expect(articleOf(reading, 'cider-press/opening-hours')).toMatchObject({ title: undefined, aliases: [], note: [] });
  });

  it('may be empty', () => {
    expect(readArchive(temporaryFolder())).toMatchObject({ archive: { sources: [] }, problems: [], leftOut: [] });
  });

  it('may hold a source without articles', () => {
    const { archive, problems } = readArchive(written({ 'post/source.md': '---\nname: Post\n---\n' }));
    expect(problems).toEqual([]);
    expect(archive?.sources).toMatchObject([{ name: 'Post', articles: [] }]);
  });

  it('may be reached through a link', () => {
    const link = join(temporaryFolder(), 'content');
    symlinkSync(orchard, link);
    expect(readArchive(link)).toEqual(reading);
    expect(readArchive(resolveContent(link))).toEqual(reading);
    expect(resolveContent(link)).toBe(resolveContent(orchard));
  });

  it.each(['missing', 'a-file.md'])('must be a folder that is there, which %s is not', (name) => {
    const folder = written({ 'a-file.md': 'No folder.' });
    expect(resolveContent(join(folder, 'missing'))).toBe(join(folder, 'missing'));
    expect(readArchive(join(folder, name))).toMatchObject({
      archive: undefined,
      problems: [{ severity: 'error', file: '', message: 'the content folder is missing, or is no folder' }],
    });
  });

  it('is read the same twice', () => {
    expect(readArchive(orchard)).toEqual(reading);
  });
});

describe('the versions of an article', () => {
  it('stand in order of time, whatever they are called and whatever offset they are written with', () => {
    expect(articleOf(reading, 'apple-pear-post/frost-in-may').versions.map(({ slug }) => slug)).toEqual([
      '2024-05-03t07-30-00z',
      '2024-05-03t08-00-00z',
      '2024-05-04',
      'last',
    ]);
  });

  it('stand in order of name where their times are equal', () => {
    const { versions } = articleOf(reading, 'cider-press/opening-hours');
    expect(versions.map(({ slug }) => slug)).toEqual(['1', '10', '2']);
  });

  it('have days that begin in the zone of the archive', () => {
    const day = articleOf(reading, 'apple-pear-post/frost-in-may').versions.at(2);
    expect(day?.moment).toEqual({ epoch: Date.parse('2024-05-03T23:00Z'), precision: 'day' });
  });

  it('know the digest of their bytes', () => {
    const folder = written({ 'post/mill/2024-03-14.md': '\uFEFFOpen.\r\n' });
    const [version] = articleOf(readArchive(folder), 'post/mill').versions;
    expect(version.digest).toBe(createHash('sha256').update('\uFEFFOpen.\r\n').digest('hex'));
  });

  it('may be files of either kind, their endings written in any case', () => {
    const folder = written({ 'post/mill/2024-03-14.MD': '*a*', 'post/mill/2024-03-15.Txt': '*b*' });
    expect(texts(folder)).toEqual([
      ['headline: mill', 'paragraph: a'],
      ['headline: mill', 'paragraph: *b*'],
    ]);
  });
});

describe('what lies beside the files of an archive is left alone', () => {
  it.each([
    ['a README', 'README.md'],
    ['a picture of a source', 'post/logo.png'],
    ['a text of a source', 'post/2024-01-01.md'],
    ['a picture of an article', 'post/mill/mill.jpg'],
    ['a file without an ending', 'post/mill/LICENSE'],
    ['a hidden file', 'post/mill/.2024-01-01.md'],
    ['a hidden folder', 'post/.git/2024-01-01.md'],
    ['the copy an editor left', 'post/mill/2024-01-01.md~'],
    ['a folder in an article', 'post/mill/old/2024-01-01.md'],
    ['a folder named like a version', 'post/mill/2024-01-01.md/1.md'],
    ['a folder named like the settings', 'post/mill/article.md/1.md'],
    ['a folder without a text', 'post/pictures/mill.jpg'],
    ['the pages of the publisher', 'pages/mill/2024-01-01.md'],
    ['a hidden folder beside the sources', '.cache/mill/2024-01-01.md'],
  ])('%s: %s', (_, path) => {
    const folder = written({ 'post/mill/2024-03-14.md': 'Open.' });
    const before = readArchive(folder);
    write(folder, { [path]: '---\nwithdrawn: [no version\n' });
    expect(readArchive(folder)).toEqual(before);
  });

  it('an empty folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'post', 'mill'), { recursive: true });
    expect(readArchive(folder)).toMatchObject({ archive: { sources: [{ articles: [] }] }, problems: [], leftOut: [] });
  });
});

describe('the texts of an archive', () => {
  it('are read when they are asked for', () => {
    expect(texts(orchard)).toEqual([
      [
        'headline: Frost in May',
        'paragraph: The frost came at night, says [Removed: a private address]. See the forecast.',
      ],
      ['headline: Frost in May', 'paragraph: The frost came at night and took 40 trees.'],
      ['headline: Frost in May', 'paragraph: The frost took 41 trees.', 'paragraph:   Nobody is to blame.'],
      [],
      ['headline: Opening hours', 'item in a list: [ ] Monday', 'item in a list: [x] Tuesday'],
      ['headline: Opening hours', 'paragraph: Tuesday only.'],
      ['headline: Opening hours', 'paragraph: Tuesday and Friday.'],
    ]);
  });

  it('have links resolved against the address of the article', () => {
    const archive = reading.archive;
    const article = articleOf(reading, 'apple-pear-post/frost-in-may');
    const blocks = archive && new ContentFolder(orchard, archive).blocksOf(article, article.versions[0]);
    expect(blocks?.[1]?.runs).toMatchObject([{ format: { kind: 'link', address: 'https://post.example/forecast' } }]);
  });

  it('are the same however often and in whatever order they are asked for', () => {
    const name = (at: number): string => `post/mill/${2000 + at}-01-01.md`;
    const folder = written(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [name(at), `Year ${at}.`])));
    const twice = readArchive(folder);
    const { versions } = articleOf(twice, 'post/mill');
    if (twice.archive === undefined) throw new Error('The archive was not read');
    const content = new ContentFolder(folder, twice.archive);
    const read = () => versions.map((version) => content.blocksOf(articleOf(twice, 'post/mill'), version)[1]?.text);
    expect(read()).toEqual(versions.map((_, at) => `Year ${at}.`));
    expect(read().toReversed()).toEqual(read().reverse());
  });

  it('are refused where a file is no longer the one that was read', () => {
    const folder = written({ 'post/mill/2024-03-14.md': 'Open.' });
    const before = readArchive(folder);
    if (before.archive === undefined) throw new Error('The archive was not read');
    const content = new ContentFolder(folder, before.archive);
    write(folder, { 'post/mill/2024-03-14.md': 'Shut.' });
    const article = articleOf(before, 'post/mill');
    expect(() => content.blocksOf(article, article.versions[0])).toThrow(
      'post/mill/2024-03-14.md is not the file any more',
    );
  });
});
