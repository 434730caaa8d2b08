import { describe, expect, it } from 'vitest';
import type { Html } from '../../src/report/html.ts';
import { viewArticle } from '../../src/report/views/article.ts';
import { viewChange } from '../../src/report/views/change.ts';
import { viewFirstVersion } from '../../src/report/views/first-version.ts';
import { changeOf, type Files, find, siteOf } from './archive.ts';
import { only } from './plain-blocks.ts';
import { parsed, textOf } from './printed.ts';

const files: Files = {
  'archive.md': '---\ntitle: The Record\nlicense: Free\n---\n',
  'post/source.md': '---\nname: The Post\n---\n',
  'post/mill/article.md': '---\nurl: https://post.example/mill\n---\n',
  'post/mill/2024-03-14T10-32-00Z.md': '# Mill shut\n\nThe mill has 33 windows.\n\nIt is red.\n',
  'post/mill/2024-03-14T11-02-00Z.md': '# Mill shut\n\nThe mill has 35 windows.\n\nIt is blue.\n',
  'post/mill/2024-03-15.md': '# Mill </script><!-- open\n\nThe mill has 35 windows.\n\nIt is blue.\n',
};

/** What the pages of the article say of themselves: its own, that of its first version, and those of its changes. */
function previews(its: Files) {
  const site = siteOf(its);
  const found = find(site, 'post/mill');
  const { source, article } = found;
  const views = [
    viewArticle(site, source, article),
    viewFirstVersion(site, source, article),
    viewChange(site, source, article, changeOf(found, 1)),
    viewChange(site, source, article, changeOf(found, 2)),
  ];
  return views.map((view) => {
    const data = view.kind === 'withdrawn' ? undefined : view.data;
    return { description: view.head.description, data: data && read(data) };
  });
}

function read(data: Html): unknown {
  return JSON.parse(textOf(only(parsed(data))));
}

describe('what a page says of itself where a link to it is shared', () => {
  const [article, first, change, second] = previews(files);

  it('is the most telling edit of a change, in the words of its page', () => {
    expect(change?.description).toBe('Paragraph 1: “33” became “35”. 2 edits in all.');
    expect(second?.description).toBe('Headline: “shut” became “</script><!-- open”');
  });

  it('claims what was observed: a span of time, a work of others', () => {
    expect(change?.data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      temporalCoverage: '2024-03-14T10:32:00Z/2024-03-14T11:02:00Z',
      isBasedOn: {
        '@type': 'CreativeWork',
        headline: 'Mill shut',
        url: 'https://post.example/mill',
        publisher: { '@type': 'Organization', name: 'The Post' },
      },
    });
    expect(article?.data).toMatchObject({ '@type': 'WebPage', temporalCoverage: '2024-03-14T10:32:00Z/2024-03-15' });
    expect(first?.data).toMatchObject({ '@type': 'WebPage', temporalCoverage: '2024-03-14T10:32:00Z' });
  });

  it('tells the one time that a publisher’s own record has', () => {
    const [, , recorded] = previews({ ...files, 'post/source.md': '---\ntimes: recorded\n---\n' });
    expect(recorded?.data).toMatchObject({ temporalCoverage: '2024-03-14T11:02:00Z' });
  });

  it('is read as data, whatever words are in it', () => {
    expect(second?.data).toMatchObject({ isBasedOn: { headline: 'Mill </script><!-- open' } });
  });

  it('says that nothing changed where a reader sees nothing', () => {
    const same = { ...files, 'post/mill/2024-03-14T11-02-00Z.md': `${files['post/mill/2024-03-14T10-32-00Z.md']}\n\n` };
    expect(previews(same)[2]?.description).toBe('The two versions differ in nothing that a reader sees.');
  });

  it.each<[string, Files]>([
    ['that search engines are asked to leave out', { 'archive.md': '---\nlicense: Free\nrobots: noindex\n---\n' }],
    ['of which nobody declared a licence', { 'archive.md': '' }],
    [
      'of which something is withheld',
      { 'post/mill/article.md': '---\nredact: [{quote: blue, reason: Private}]\n---\n' },
    ],
    ['that was withdrawn', { 'post/mill/article.md': '---\nwithdrawn: Asked to\n---\n' }],
  ])('is nothing of a text %s', (_, changed) => {
    for (const preview of previews({ ...files, ...changed })) {
      expect(preview).toEqual({ description: undefined, data: undefined });
    }
  });
});
