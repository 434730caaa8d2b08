import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/feeds/feed.ts';
import { html } from '../../src/report/html.ts';
import { textsOf } from './reading.ts';

const hostile = '</title><script>alert(1)</script> ]]> <![CDATA[ & &amp; &#60; <?xml ?> "\'" \u2028 😀';

const feed: Feed = {
  title: 'Changes',
  description: 'How texts changed',
  page: 'https://record.example/a&b/',
  address: 'https://record.example/a&b/feed.xml',
  lang: 'en-IE',
  items: [
    {
      title: 'Mill open',
      address: 'https://record.example/a&b/post/mill/1--2/',
      epoch: Date.parse('2024-03-14T10:32:05Z'),
      summary: 'The Post: headline changed',
      content: html`<p>${'<one>'} & <b>two</b> ]]></p>`,
    },
  ],
};

describe('a printed feed', () => {
  it.each([
    ['/rss/channel/title', 'Changes'],
    ['/rss/channel/description', 'How texts changed'],
    ['/rss/channel/link', 'https://record.example/a&b/'],
    ['/rss/channel/language', 'en-IE'],
    ["/rss/channel/*[local-name() = 'link' and @rel = 'self']/@href", 'https://record.example/a&b/feed.xml'],
    ['//item/title', 'Mill open'],
    ['//item/link', 'https://record.example/a&b/post/mill/1--2/'],
    ['//item/description', 'The Post: headline changed'],
    ['//item/pubDate', 'Thu, 14 Mar 2024 10:32:05 GMT'],
    ["//item/*[local-name() = 'encoded']", '<p>&lt;one&gt; & <b>two</b> ]]></p>'],
  ])('holds at %s: %s', async (path, text) => {
    expect((await textsOf(feed, path)).filter((found) => found !== '')).toEqual([text]);
  });

  it('names each item for good by the address of its page', async () => {
    expect(await textsOf(feed, "//item/guid[@isPermaLink = 'true']")).toEqual([
      'https://record.example/a&b/post/mill/1--2/',
    ]);
  });

  it.each([
    ['title', '/rss/channel/title'],
    ['description', '/rss/channel/description'],
  ] as const)('keeps hostile text as text: its %s', async (field, path) => {
    expect(await textsOf({ ...feed, [field]: hostile }, path)).toEqual([hostile]);
  });

  it.each([
    ['title', '//item/title'],
    ['summary', '//item/description'],
  ] as const)('keeps hostile text as text: the %s of an item', async (field, path) => {
    const items = feed.items.map((item) => ({ ...item, [field]: hostile }));
    expect(await textsOf({ ...feed, items }, path)).toEqual([hostile]);
  });

  it('may be empty', async () => {
    expect(await textsOf({ ...feed, items: [] }, '//item')).toEqual([]);
  });
});
