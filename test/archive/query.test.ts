import { describe, expect, it } from 'vitest';
import type { Archive, ArchiveSettings, Article, Source, Version } from '../../src/archive/model.ts';
import { parseArchive, parseArticle, parseSource } from '../../src/archive/parse.ts';
import {
  allEntries,
  articlesOf,
  changesOf,
  changeWithdrawalOf,
  countsOf,
  entriesOf,
  langOf,
  latestOf,
  licenseOf,
  robotsOf,
  robotsOfAll,
  shownVersionOf,
  withdrawalOf,
} from '../../src/archive/query.ts';
import { readVersion } from './reading.ts';

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test itself is wrong');
  return value;
}

/** A version of a day of March 2024. */
function version(day: number, more: Partial<Version> = {}): Version {
  const name = `2024-03-${String(day).padStart(2, '0')}.md`;
  return { ...readVersion('', { name }).version, path: `post/mill/${name}`, ...more };
}

function article(versions: readonly [Version, ...Version[]], more: Partial<Article> = {}): Article {
  return { ...present(parseArticle(undefined, 'post/mill', 'UTC').value), versions, ...more };
}

function source(articles: readonly Article[] = [], more: Partial<Source> = {}): Source {
  return { ...present(parseSource(undefined, 'post').value), articles, ...more };
}

const { settings, about } = present(parseArchive(undefined).value);

function archive(...sources: readonly Source[]): Archive {
  return { settings, about, sources };
}

const days = (versions: readonly Version[]): string => versions.map(({ slug }) => slug.slice(-2)).join(' ');

describe('the changes of an article', () => {
  it('are every version with the one before it, oldest first, numbered from 1', () => {
    const changes = changesOf(article([version(1), version(2), version(5)]));
    expect(changes.map(({ old, new: next, number }) => `${number}: ${days([old, next])}`)).toEqual([
      '1: 01 02',
      '2: 02 05',
    ]);
  });

  it('are none where there is one version', () => {
    expect(changesOf(article([version(1)]))).toEqual([]);
  });

  it('lead to its latest version', () => {
    expect(latestOf(article([version(1)])).slug).toBe('2024-03-01');
    expect(latestOf(article([version(1), version(2)])).slug).toBe('2024-03-02');
  });
});

describe('what was withdrawn', () => {
  const withdrawn = { withdrawn: 'asked for' };
  const versions = [version(1), version(2), version(3, withdrawn), version(4), version(5)] as const;

  it('of an article is all of it, by its own word or that of its source', () => {
    expect(withdrawalOf(source(), article(versions))).toBeUndefined();
    expect(withdrawalOf(source(), article(versions, withdrawn))).toBe('asked for');
    expect(withdrawalOf(source([], { withdrawn: 'closed' }), article(versions, withdrawn))).toBe('closed');
  });

  it('takes with it both changes of a version', () => {
    const mill = article(versions);
    expect(changesOf(mill).map((change) => changeWithdrawalOf(source(), mill, change))).toEqual([
      undefined,
      'asked for',
      'asked for',
      undefined,
    ]);
    expect(entriesOf(source(), mill).map(({ change }) => change.number)).toEqual([4, 1]);
  });

  it('takes with it every change of an article', () => {
    expect(entriesOf(source(), article(versions, withdrawn))).toEqual([]);
    expect(entriesOf(source([], withdrawn), article(versions))).toEqual([]);
  });

  it('is not the version shown', () => {
    expect(shownVersionOf(source(), article(versions))?.slug).toBe('2024-03-05');
    expect(shownVersionOf(source(), article([version(1), version(2, withdrawn)]))?.slug).toBe('2024-03-01');
    expect(shownVersionOf(source(), article([version(1, withdrawn)]))).toBeUndefined();
    expect(shownVersionOf(source(), article(versions, withdrawn))).toBeUndefined();
    expect(shownVersionOf(source([], withdrawn), article(versions))).toBeUndefined();
  });
});

describe('the changes of an archive', () => {
  it('are listed newest first; of equal times, by file', () => {
    const mill = article([version(1), version(4), version(6)]);
    const weir = article([version(2), version(4, { path: 'post/weir/a.md' }), version(5)], { slug: 'weir' });
    const entries = allEntries(archive(source([mill]), source([weir])));
    expect(entries.map(({ article: { slug }, change }) => `${slug} ${days([change.new])}`)).toEqual([
      'mill 06',
      'weir 05',
      'mill 04',
      'weir 04',
    ]);
  });

  it('are counted with what they belong to', () => {
    const two = article([version(1), version(2)]);
    const three = article([version(1), version(2), version(3)]);
    expect(countsOf(archive(source([two, three]), source([two]), source()))).toEqual({
      sources: 3,
      articles: 3,
      versions: 7,
      changes: 4,
    });
    expect([...articlesOf(archive(source([two, three]), source([two])))]).toHaveLength(3);
  });
});

describe('what holds for a version', () => {
  const own = version(1, { license: 'own', lang: 'de' });
  const plain = version(1);

  it.each<[string, Version, Partial<Article>, Partial<Source>, Partial<ArchiveSettings>]>([
    ['own', own, { license: 'article', lang: 'fr' }, { license: 'source' }, { license: 'archive' }],
    ['article', plain, { license: 'article' }, { license: 'source' }, { license: 'archive' }],
    ['source', plain, {}, { license: 'source' }, { license: 'archive' }],
    ['archive', plain, {}, {}, { license: 'archive' }],
  ])('is the licence declared nearest to it: %s', (license, at, ofArticle, ofSource, ofArchive) => {
    const mill = article([at], ofArticle);
    expect(licenseOf({ ...settings, ...ofArchive }, source([mill], ofSource), mill, at)).toBe(license);
  });

  it('is the language declared nearest to it', () => {
    expect(langOf(settings, source(), article([own], { lang: 'fr' }), own)).toBe('de');
    expect(langOf(settings, source([], { lang: 'it' }), article([plain], { lang: 'fr' }), plain)).toBe('fr');
    expect(langOf(settings, source([], { lang: 'it' }), article([plain]), plain)).toBe('it');
    expect(langOf(settings, source(), article([plain]), plain)).toBe('en');
  });
});

describe('whether search engines may list a page', () => {
  const [free, other] = [version(1, { license: 'MIT' }), version(2)];
  const mill = article([free, other]);

  it.each<[string, readonly Version[], Partial<Article>, Partial<Source>, Partial<ArchiveSettings>]>([
    ['noindex', [other], {}, {}, {}],
    ['noindex', [free, other], {}, {}, {}],
    ['index', [free], {}, {}, {}],
    ['index', [other], { license: 'MIT' }, {}, {}],
    ['index', [other], {}, { license: 'MIT' }, {}],
    ['index', [other], {}, {}, { license: 'MIT' }],
    ['index', [other], {}, {}, { robots: 'index' }],
    ['noindex', [free], {}, {}, { robots: 'noindex' }],
    ['noindex', [free], {}, { robots: 'noindex' }, { robots: 'index' }],
    ['index', [other], { robots: 'index' }, { robots: 'noindex' }, {}],
  ])('is said by the nearest robots, else by whether every licence is declared: %s', (robots, shown, ...declared) => {
    const [ofArticle, ofSource, ofArchive] = declared;
    expect(robotsOf({ ...settings, ...ofArchive }, source([], ofSource), { ...mill, ...ofArticle }, shown)).toBe(
      robots,
    );
  });

  it('that quotes from several sources is said by all of their articles', () => {
    const listed = source([article([free])]);
    expect(robotsOfAll(settings, [listed, source()])).toBe('index');
    expect(robotsOfAll(settings, [listed, source([mill])])).toBe('noindex');
  });
});
