import { describe, expect, it } from 'vitest';
import { viewHome } from '../../../src/report/views/archive.ts';
import { viewArticle } from '../../../src/report/views/article.ts';
import { viewChange } from '../../../src/report/views/change.ts';
import { viewFirstVersion } from '../../../src/report/views/first-version.ts';
import { viewSource } from '../../../src/report/views/source.ts';
import { changeOf, type Files, find, siteOf, sourceOf } from '../archive.ts';
import { spelled } from '../printed.ts';

/** Words that stand in every text and headline of what is withdrawn here, and nowhere else. */
const secret = /secret/i;

const files: Files = {
  'post/mill/2024-01-01.md': '# Secret mill shut\n\nA secret of one.\n',
  'post/mill/2024-01-02.md': '# Secret mill open\n\nA secret of two.\n',
  'post/mill/2024-01-03.md': '# Secret mill sold\n\nA secret of three.\n',
};
const withArticle: Files = {
  ...files,
  'post/mill/article.md': '---\nwithdrawn: A court said so\n---\nA secret note.\n',
};
const withSource: Files = {
  ...files,
  'post/source.md': '---\nname: Secret Post\nwithdrawn: It asked us to\n---\nSecret.\n',
};

/** Every view of the article and its source, by name. */
function viewsOf(its: Files) {
  const site = siteOf(its);
  const found = find(site, 'post/mill');
  const { source, article } = found;
  return {
    source: viewSource(site, source),
    article: viewArticle(site, source, article),
    'first version': viewFirstVersion(site, source, article),
    'first change': viewChange(site, source, article, changeOf(found, 1)),
    'second change': viewChange(site, source, article, changeOf(found, 2)),
  };
}

describe('a withdrawn article', () => {
  const views = viewsOf(withArticle);

  it.each(['article', 'first version', 'first change', 'second change'] as const)(
    'says so and why, tells nothing of its text, and is not to be listed: its %s',
    (name) => {
      const view = views[name];
      expect(view).toMatchObject({ kind: 'withdrawn', what: 'article', reason: 'A court said so' });
      expect(view.head.robots).toBe('noindex');
      expect(JSON.stringify(spelled(view))).not.toMatch(secret);
    },
  );

  it('is named by nothing but its address on the page of its source', () => {
    expect(views.source).toMatchObject({ kind: 'source', articles: [], latest: [] });
    expect(views.source).toMatchObject({ withdrawn: [{ href: '/record/post/mill/', text: 'mill' }] });
    expect(JSON.stringify(spelled(views.source))).not.toMatch(secret);
  });
});

describe('a withdrawn source', () => {
  const views = viewsOf(withSource);

  it.each(['source', 'article', 'first version', 'first change', 'second change'] as const)(
    'says so and why on each of its pages, and nothing else: its %s',
    (name) => {
      expect(views[name]).toMatchObject({ kind: 'withdrawn', what: 'source', reason: 'It asked us to' });
      expect(JSON.stringify(spelled(views[name]))).not.toMatch(secret);
    },
  );

  it('is named by nothing but its address on the first page', () => {
    const home = viewHome(siteOf(withSource));
    expect(home.sources.map(({ page, counts }) => ({ ...page, counts }))).toEqual([
      { href: '/record/post/', text: 'Withdrawn source (post)', counts: '' },
    ]);
    expect(JSON.stringify(spelled(home))).not.toMatch(secret);
  });
});

describe('a withdrawn version', () => {
  const views = viewsOf({
    ...files,
    'post/mill/2024-01-02.md': '---\ntitle: Secret mill\nwithdrawn: Not ours to show\n---\nA secret.\n',
    'post/mill/2024-01-01.md': '# The mill\n\nOne.\n',
    'post/mill/2024-01-03.md': '# The mill\n\nThree.\n',
  });

  it.each(['first change', 'second change'] as const)('is not shown by the changes on either side: the %s', (name) => {
    expect(views[name]).toMatchObject({ kind: 'withdrawn', what: 'version', reason: 'Not ours to show' });
    expect(JSON.stringify(spelled(views[name]))).not.toMatch(secret);
  });

  it('is not shown by its own page where it is the first one, nor by the change from it', () => {
    const first = viewsOf({
      ...files,
      'post/mill/2024-01-01.md': '---\nwithdrawn: Not ours to show\n---\nA secret.\n',
    });
    for (const view of [first['first version'], first['first change']]) {
      expect(view).toMatchObject({ kind: 'withdrawn', what: 'version', reason: 'Not ours to show' });
      expect(JSON.stringify(spelled(view))).not.toMatch(secret);
    }
    expect(first['second change'].kind).toBe('change');
  });

  it('leaves the other versions and the article in place', () => {
    expect(views['first version'].kind).toBe('first');
    expect(views.article).toMatchObject({ kind: 'article', headline: 'The mill', plot: undefined });
    expect(JSON.stringify(spelled(views.article))).not.toMatch(secret);
  });

  it('keeps its entry in the list, with the reason', () => {
    if (views.article.kind !== 'article') throw new Error('The article was withdrawn');
    expect(views.article.versions.map(({ page, headline, remarks }) => [page.text, headline, ...remarks])).toEqual([
      ['2 · Withdrawn', undefined, 'Not ours to show'],
      ['1 · Withdrawn', undefined, 'Not ours to show'],
      ['The first version', 'The mill'],
    ]);
  });
});

describe('an article of which every version was withdrawn', () => {
  const withdrawn = (reason: string): string => `---\ntitle: Secret\nwithdrawn: ${reason}\n---\nSecret.\n`;
  const its: Files = {
    'post/mill/2024-01-01.md': withdrawn('Early reason'),
    'post/mill/2024-01-02.md': withdrawn('Late reason'),
    'post/weir/2024-01-01.md': 'The weir.\n',
  };

  it('says why the last one was', () => {
    const site = siteOf(its);
    const { source, article } = find(site, 'post/mill');
    expect(viewArticle(site, source, article)).toMatchObject({ kind: 'withdrawn', reason: 'Late reason' });
  });

  it('is counted neither by its source nor where its source is listed', () => {
    const site = siteOf(its);
    const view = viewSource(site, sourceOf(site, 'post'));
    if (view.kind !== 'source') throw new Error('The source was withdrawn');
    expect(view.counts).toMatch(/^1 article, 0 changes\./);
    expect(viewHome(site).sources.map(({ counts }) => counts)).toEqual(['1 article, 0 changes']);
  });
});
