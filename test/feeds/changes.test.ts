import { describe, expect, it } from 'vitest';
import { archiveFeed, articleFeed, sourceFeed } from '../../src/feeds/changes.ts';
import { siteOf, address as url } from '../report/archive.ts';
import { textsOf } from './reading.ts';

/** An article with a version on each of some days of May. */
function daily(days: number, text: (day: number) => string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: days }, (_, at) => [
      `post/mill/2026-05-${String(at + 1).padStart(2, '0')}.md`,
      `# The mill\n\n${text(at + 1)}\n`,
    ]),
  );
}

describe('a feed of changes', () => {
  it('has the newest change first: forty of a source or of all, ten of an article', async () => {
    const site = siteOf({
      ...daily(31, (day) => `It was shut on day ${day} of the month.`),
      ...Object.fromEntries(
        Object.entries(daily(31, (day) => `It was open on day ${day} of the month.`)).map(([path, text]) => [
          path.replace('mill/2026-05', 'weir/2026-03'),
          text,
        ]),
      ),
    });
    const [post] = site.archive.sources;
    const [mill] = post?.articles ?? [];
    if (post === undefined || mill === undefined) throw new Error('The archive was not read');
    const ids = await textsOf(archiveFeed(site), '/rss/channel/item/guid');
    expect(ids).toHaveLength(40);
    expect(ids[0]).toBe(`${url}post/mill/2026-05-30--2026-05-31/`);
    expect(ids[39]).toBe(`${url}post/weir/2026-03-21--2026-03-22/`);
    expect(await textsOf(sourceFeed(site, post), '/rss/channel/item/guid')).toEqual(ids);
    expect(await textsOf(articleFeed(site, post, mill), '/rss/channel/item/guid')).toEqual(ids.slice(0, 10));
  });

  it('names each change by the address of its page, which stays when others are added', async () => {
    const [before] = await textsOf(archiveFeed(siteOf(daily(2, (day) => `Day ${day}.`))), '//item/guid');
    const after = await textsOf(archiveFeed(siteOf(daily(9, (day) => `Day ${day}.`))), '//item/guid');
    expect(after).toContain(before);
  });

  it('says nothing of changes in nothing that a reader sees', async () => {
    const site = siteOf({
      'post/mill/2026-05-01.md': 'It is shut\nfor now.\n',
      'post/mill/2026-05-02.md': 'It is shut for\nnow.\n',
      'post/mill/2026-05-03.md': 'It is open\nfor now.\n',
    });
    expect(await textsOf(archiveFeed(site), '//item/guid')).toEqual([`${url}post/mill/2026-05-02--2026-05-03/`]);
  });

  it('holds the changed passage with the edit marked, in a way that needs no style sheet', async () => {
    const site = siteOf(
      daily(2, (day) => `The mill stands by the weir.\n\nIt was shut for ${day} weeks in all.\n\nThe end.`),
    );
    const [content = ''] = await textsOf(archiveFeed(site), "//item/*[local-name() = 'encoded']");
    expect(content).toContain('It was shut for <del>1</del><ins>2</ins> weeks');
    expect(content).not.toContain('The mill stands by the weir.');
    expect(content).not.toMatch(/ (?:class|style)=/);
  });

  it('keeps hostile words as words', async () => {
    const hostile = '<script>go()</script> ]]> & "x"';
    const site = siteOf({
      'post/mill/2026-05-01.md': `---\ntitle: 'Old ]]> <b>'\n---\n\nNothing.\n`,
      'post/mill/2026-05-02.md': `---\ntitle: 'New ]]> <b>'\n---\n\n${hostile}\n`,
    });
    expect(await textsOf(archiveFeed(site), '//item/title')).toEqual(['New ]]> <b>']);
    const [content = ''] = await textsOf(archiveFeed(site), "//item/*[local-name() = 'encoded']");
    expect(content).toContain('&lt;script&gt;go()&lt;/script&gt; ]]&gt; &amp; ');
    expect(content).not.toContain('<script');
  });

  it('is of a source or an article alone where it is theirs', async () => {
    const site = siteOf({
      ...daily(2, (day) => `Day ${day}.`),
      'post/weir/2026-05-01.md': 'One.\n',
      'post/weir/2026-05-02.md': 'Two.\n',
      'times/pond/2026-05-01.md': 'One.\n',
      'times/pond/2026-05-02.md': 'Two.\n',
    });
    const [post] = site.archive.sources;
    const [mill] = post?.articles ?? [];
    if (post === undefined || mill === undefined) throw new Error('The archive was not read');
    expect(await textsOf(archiveFeed(site), '//item/guid')).toHaveLength(3);
    expect(await textsOf(sourceFeed(site, post), '//item/guid')).toHaveLength(2);
    expect(await textsOf(articleFeed(site, post, mill), '//item/guid')).toEqual([
      `${url}post/mill/2026-05-01--2026-05-02/`,
    ]);
  });
});
