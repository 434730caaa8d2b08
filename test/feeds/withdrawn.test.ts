import { describe, expect, it } from 'vitest';
import { archiveFeed, articleFeed, sourceFeed } from '../../src/feeds/changes.ts';
import { printFeed } from '../../src/feeds/feed.ts';
import { type Files, find, siteOf } from '../report/archive.ts';
import { textsOf } from './reading.ts';

const files: Files = {
  'post/source.md': '---\nname: The Post\n---\n',
  'post/mill/2024-01-01.md': '# Secret mill\n\nA secret of one.\n',
  'post/mill/2024-01-02.md': '# Secret mill\n\nA secret of two.\n',
  'post/weir/2024-01-01.md': '# The weir\n\nOne.\n',
  'post/weir/2024-01-02.md': '# The weir\n\nTwo.\n',
};

/** The feeds of an archive, by what they are of. */
function feedsOf(its: Files) {
  const site = siteOf(its);
  const { source, article } = find(site, 'post/mill');
  return { archive: archiveFeed(site), source: sourceFeed(site, source), article: articleFeed(site, source, article) };
}

const only = (reason: string): string => `---\ntitle: Secret mill\nwithdrawn: ${reason}\n---\nA secret.\n`;

describe('the feed of an article', () => {
  it.each<[string, Files, string]>([
    [
      'that was withdrawn',
      { ...files, 'post/mill/article.md': '---\nwithdrawn: A court said so\n---\n' },
      'This article was withdrawn: A court said so',
    ],
    [
      'whose source was withdrawn',
      { ...files, 'post/source.md': '---\nname: The Post\nwithdrawn: It asked us to\n---\n' },
      'This article was withdrawn: It asked us to',
    ],
    [
      'of which every version was withdrawn',
      { ...files, 'post/mill/2024-01-01.md': only('One'), 'post/mill/2024-01-02.md': only('Another') },
      'This article was withdrawn: Another',
    ],
  ])('is empty and says why: %s', async (_, its, description) => {
    const { article } = feedsOf(its);
    expect(await textsOf(article, '/rss/channel/title')).toEqual(['Withdrawn article']);
    expect(await textsOf(article, '/rss/channel/description')).toEqual([description]);
    expect(await textsOf(article, '//item')).toEqual([]);
    expect(await printFeed(article)).not.toMatch(/secret/i);
  });

  it('has no change that would show a withdrawn version', async () => {
    const { article } = feedsOf({
      ...files,
      'post/mill/2024-01-02.md': only('Not ours'),
      'post/mill/2024-01-01.md': '# The mill\n\nOne.\n',
      'post/mill/2024-01-03.md': '# The mill\n\nThree.\n',
      'post/mill/2024-01-04.md': '# The mill\n\nFour.\n',
    });
    expect(await textsOf(article, '//item/guid')).toEqual([
      'https://someone.example/record/post/mill/2024-01-03--2024-01-04/',
    ]);
    expect(await printFeed(article)).not.toMatch(/secret/i);
  });
});

describe('the feed of a source', () => {
  it('that was withdrawn is empty and says why', async () => {
    const { source } = feedsOf({
      ...files,
      'post/source.md': '---\nname: Secret Post\nwithdrawn: It asked us to\n---\n',
    });
    expect(await textsOf(source, '/rss/channel/title')).toEqual(['Withdrawn source']);
    expect(await textsOf(source, '/rss/channel/description')).toEqual(['This source was withdrawn: It asked us to']);
    expect(await textsOf(source, '//item')).toEqual([]);
    expect(await printFeed(source)).not.toMatch(/secret/i);
  });
});

describe('the feeds of what a withdrawn article stands in', () => {
  it.each(['archive', 'source'] as const)('tell nothing of it: that of its %s', async (of) => {
    const feed = feedsOf({ ...files, 'post/mill/article.md': '---\nwithdrawn: A court said so\n---\n' })[of];
    expect(await textsOf(feed, '//item/title')).toEqual(['The weir']);
    expect(await printFeed(feed)).not.toMatch(/secret/i);
  });
});
