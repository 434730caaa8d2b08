import { describe, expect, it } from 'vitest';
import { frameOf, type PageHead } from '../../../src/report/views/page.ts';
import { siteOf } from '../archive.ts';

const head: PageHead = {
  title: 'Mill open',
  description: undefined,
  path: '/record/post/mill/',
  robots: 'index',
  feed: undefined,
  license: undefined,
};

/** The frame of a page in an archive with these settings. */
function frame(settings: string, more: Partial<PageHead> = {}) {
  return frameOf(siteOf({ 'archive.md': `---\ntitle: The Record\n${settings}\n---\n` }), { ...head, ...more });
}

describe('the frame of a page', () => {
  it('names the page by its complete public address', () => {
    expect(frame('').canonical).toBe('https://someone.example/record/post/mill/');
  });

  it('leads to what every reader may want, under the path of the site', () => {
    expect(frame('').navigation.map(({ href }) => href)).toEqual([
      '/record/',
      '/record/#sources',
      '/record/-/changes/',
      '/record/-/search/',
      '/record/-/about/',
    ]);
    expect(frame('').archiveFeed).toEqual({ text: 'The Record', href: '/record/feed.xml' });
  });

  it.each([
    ['editors@record.example', 'mailto:editors@record.example?subject=Problem%20with%20post%2Fmill%2F'],
    ['https://record.example/help', 'https://record.example/help'],
    ['the reading room, in the morning', undefined],
    ['javascript:alert(1)', undefined],
    ['a@b@c.example', undefined],
  ])('says whom to tell of a problem, and leads there where it can: %s', (contact, href) => {
    expect(frame(`contact: "${contact}"`).contact).toEqual({ text: contact, href });
  });

  it('has no contact where none was given', () => {
    expect(frame('').contact).toBeUndefined();
  });

  it.each([
    ['Free', 'Licence of the text: Free; this archive records how it changed.'],
    [undefined, 'Text belongs to its publishers; this archive records how it changed.'],
  ])('says whose the text is: %s', (license, words) => {
    expect(frame('', { license }).license).toBe(words);
  });
});
