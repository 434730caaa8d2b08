import { describe, expect, it } from 'vitest';
import { addressesAt, writtenFrom } from '../../src/report/addresses.ts';

const source = { slug: 'gazette' };
const article = { slug: 'the-bridge' };
const pair = { old: { slug: '2026-02-03' }, new: { slug: '2026-02-04t10-00-00z' } };

describe.each([
  ['/', 'https://record.example/'],
  ['/record/', 'https://someone.example/record/'],
])('addresses under %s', (base, url) => {
  const addresses = addressesAt(url);

  it.each([
    ['home', addresses.home, ''],
    ['the feed', addresses.feed, 'feed.xml'],
    ['the page of missing addresses', addresses.notFound, '404.html'],
    ['about', addresses.about, '-/about/'],
    ['the months', addresses.months, '-/changes/'],
    ['a month', addresses.month('2026', '02'), '-/changes/2026/02/'],
    ['an hour of it', addresses.month('2026', '02', '03', '10'), '-/changes/2026/02/03/10/'],
    ['a day of a list', addresses.listPeriod('headlines', ['2026', '02', '03']), '-/changes/headlines/2026/02/03/'],
    ['articles first seen in a year', addresses.articlePeriod(source, ['2026']), 'gazette/-/2026/'],
    [
      'its versions of a month',
      addresses.versionPeriod(source, article, ['2026', '02']),
      'gazette/the-bridge/-/2026/02/',
    ],
    ['its text', addresses.text(source, article), 'gazette/the-bridge/-/text/'],
    ['a source', addresses.source(source), 'gazette/'],
    ['its feed', addresses.sourceFeed(source), 'gazette/feed.xml'],
    ['an article', addresses.article(source, article), 'gazette/the-bridge/'],
    ['its feed', addresses.articleFeed(source, article), 'gazette/the-bridge/feed.xml'],
    [
      'a version in its list',
      addresses.versionEntry(source, article, pair.new),
      'gazette/the-bridge/#2026-02-04t10-00-00z',
    ],
    ['its first version', addresses.firstVersion(source, article, pair.old), 'gazette/the-bridge/2026-02-03/'],
  ])('%s', (_, address, path) => {
    expect(address).toBe(`${base}${path}`);
  });

  it('name a change by its pair of versions', () => {
    const { old, new: neu } = pair;
    const version = (slug: string) => ({
      slug,
      path: slug,
      moment: { epoch: 0, precision: 'day' as const },
      headline: '',
      url: undefined,
      lang: undefined,
      license: undefined,
      note: undefined,
      capturedBy: undefined,
      amended: undefined,
      witness: [],
      withdrawn: undefined,
      digest: '',
      size: 0,
    });
    expect(addresses.change(source, article, { old: version(old.slug), new: version(neu.slug) })).toBe(
      `${base}gazette/the-bridge/2026-02-03--2026-02-04t10-00-00z/`,
    );
  });

  it('are complete with the origin before them', () => {
    expect(addresses.absolute(addresses.source(source))).toBe(`${url}gazette/`);
  });
});

describe('an address as a page writes it', () => {
  it.each([
    ['/record/a/b/c--d/', '/record/a/b/b--c/', '../b--c/'],
    ['/record/a/b/c--d/', '/record/a/b/#d', '../#d'],
    ['/record/a/b/c--d/', '/record/a/b/feed.xml', '../feed.xml'],
    ['/record/a/b/c--d/', '/record/a/b/c--d/', './'],
    ['/record/a/b/c--d/', '/record/a/', '../../'],
    // Where going up would be longer, it is written as it is.
    ['/record/a/b/c--d/', '/', '/'],
    ['/record/a/b/c--d/', '/-/about/', '/-/about/'],
  ])('on %s, %s is %s', (page, address, written) => {
    expect(writtenFrom(page, address)).toBe(written);
    const leadsTo = new URL(written, `https://record.example${page}`);
    expect(`${leadsTo.pathname}${leadsTo.hash}`).toBe(address);
  });
});
