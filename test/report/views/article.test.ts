import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../../src/report/views/article.ts';
import { viewFirstVersion } from '../../../src/report/views/first-version.ts';
import { type Files, find, siteOf } from '../archive.ts';
import { having, parsed, rebuilt, textOf, wordsOf } from '../printed.ts';

const files: Files = {
  'post/source.md': '---\nname: The Post\nlicense: Free\n---\n',
  'post/mill/article.md': '---\nurl: https://post.example/mill\nchecks: ended\n---\nOf *some* note.\n',
  'post/mill/2024-03-14T10-32-00Z.md': '# Mill shut\n\nThe mill is shut.\n',
  'post/mill/2024-03-14T11-02-00Z.md': '---\nnote: Seen after the news\n---\n# Mill open\n\nThe mill is open.\n',
  'post/mill/2024-03-17T11-02-00Z.md': '# Mill sold\n\nThe mill is sold.\n',
};
const unchanged: Files = { 'post/mill/2024-03-14.md': '# Mill shut\n\nThe mill is shut.\n' };

/** The view of the article. Throws where it was withdrawn. */
function view(its: Files) {
  const site = siteOf(its);
  const { source, article } = find(site, 'post/mill');
  const made = viewArticle(site, source, article);
  if (made.kind !== 'article') throw new Error('The article was withdrawn');
  return made;
}

function firstOf(its: Files) {
  const site = siteOf(its);
  const { source, article } = find(site, 'post/mill');
  const made = viewFirstVersion(site, source, article);
  if (made.kind !== 'first') throw new Error('The version was withdrawn');
  return made;
}

describe('the view of an article', () => {
  const article = view(files);

  it('says where it is from, since when it is known, and how often it changed', () => {
    expect(wordsOf(article.origin)).toBe(
      'This article is from The Post and was first seen on 14 March 2024 at 10:32. It has changed 2 times in 3 days.',
    );
  });

  it('says whether it is still being checked, where it stands, and where its feed is', () => {
    expect(wordsOf(article.standing)).toBe(
      'It will not be checked again for changes. You can find the current article at its original source ↗. There is an RSS feed of its changes.',
    );
    expect(having(parsed(article.standing), 'href', 'https://post.example/mill')).toHaveLength(1);
    expect(article.isChecked).toBe(false);
  });

  it('says nothing of checks where nothing is known of them', () => {
    expect(view(unchanged)).toMatchObject({ isChecked: undefined });
    expect(wordsOf(view(unchanged).standing)).toBe('There is an RSS feed of its changes.');
  });

  it('lists the versions newest first, each with its place on the page and what it changed', () => {
    expect(article.versions.map(({ id, after, page }) => `${id}, ${after}: ${page.text}`)).toEqual([
      '2024-03-17t11-02-00z, 3 days later: 2 · Headline changed, 1 paragraph edited',
      '2024-03-14t11-02-00z, 30 minutes later: 1 · Headline changed, 1 paragraph edited',
      '2024-03-14t10-32-00z, first seen: The first version',
    ]);
    expect(article.versions.map(({ headline, remarks }) => [headline, ...remarks])).toEqual([
      ['Mill sold'],
      ['Mill open', 'Archivist’s note: Seen after the news'],
      ['Mill shut'],
    ]);
  });

  it('leads from each version to its page', () => {
    expect(article.versions.map(({ page }) => page.href)).toEqual([
      '2024-03-14t11-02-00z--2024-03-17t11-02-00z/',
      '2024-03-14t10-32-00z--2024-03-14t11-02-00z/',
      '2024-03-14t10-32-00z/',
    ]);
  });

  it('has the text as it stands, under its newest headline, and the editor’s note', () => {
    expect(article.headline).toBe('Mill sold');
    if (!('text' in article.section) || 'href' in article.section) throw new Error('The text is elsewhere');
    expect(wordsOf(article.section.text)).toBe('The mill is sold.');
    expect(article.note?.toString()).toBe('<p>Of <em>some</em> note.</p>');
  });

  it('has a plot whose bars lead to the changes', () => {
    if (article.plot === undefined) throw new Error('There is no plot');
    expect(having(parsed(article.plot), 'href')).toHaveLength(2);
  });

  it('has no plot where nothing changed, and says that', () => {
    const made = view(unchanged);
    expect(made.plot).toBeUndefined();
    expect(wordsOf(made.origin)).toMatch(/first seen on 14 March 2024\. It has not changed since\.$/);
  });

  it('speaks of a record where the times are the publisher’s own', () => {
    const made = view({ ...files, 'post/source.md': '---\ntimes: recorded\n---\n' });
    expect(wordsOf(made.origin)).toContain('was first recorded on');
    expect(made.versions.at(-1)?.after).toBe('first recorded');
  });

  it.each<[string, Files, string]>([
    ['with a licence', files, 'index'],
    ['without one', unchanged, 'noindex'],
    ['that asks for it', { ...unchanged, 'post/mill/article.md': '---\nrobots: index\n---\n' }, 'index'],
  ])('may be listed by search engines as its settings say: one %s', (_, its, robots) => {
    expect(view(its).head.robots).toBe(robots);
  });
});

describe('the view of a first version', () => {
  const first = firstOf(files);

  it('has its text, all of it new', () => {
    expect(rebuilt(parsed(first.rows), 'new')).toEqual(['Mill shut', 'The mill is shut.']);
    expect(rebuilt(parsed(first.rows), 'old')).toEqual([]);
  });

  it('says when it was seen', () => {
    expect(wordsOf(first.lede)).toBe('The first version, seen on 14 March 2024 at 10:32.');
    expect(first.headline).toBe('Mill shut');
  });

  it('leads to the first change, where there is one', () => {
    expect(first.later?.href).toBe('../2024-03-14t10-32-00z--2024-03-14t11-02-00z/');
    expect(firstOf(unchanged).later).toBeUndefined();
  });

  it('keeps its language', () => {
    const arabic = firstOf({ 'post/mill/2024-03-14.md': '---\nlang: ar\n---\nقارب\n' });
    expect(arabic.writing).toEqual({ lang: 'ar', dir: 'rtl' });
    const texts = having(parsed(arabic.rows), 'dir', 'rtl').map((element) => textOf(element));
    expect(texts).toContain('قارب');
  });
});
