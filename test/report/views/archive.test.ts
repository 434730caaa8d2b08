import { describe, expect, it } from 'vitest';
import { monthsInTurn } from '../../../src/report/standing-periods.ts';
import { viewAbout, viewHome, viewMonths } from '../../../src/report/views/archive.ts';
import { viewMonth } from '../../../src/report/views/month.ts';
import { viewSource } from '../../../src/report/views/source.ts';
import { type Files, siteOf, sourceOf } from '../archive.ts';
import { wordsOf } from '../printed.ts';

/** Versions of an article, one on each of these days. */
function versions(path: string, ...days: readonly string[]): Files {
  return Object.fromEntries(days.map((day) => [`${path}/${day}.md`, `# ${path}\n\nAs it was on ${day}.\n`]));
}

const files: Files = {
  'archive.md':
    '---\ntitle: The Record\ndescription: Of mills\nlicense: Free\ntime-zone: Europe/Dublin\n---\nKept by *us*.\n',
  'post/source.md': '---\nname: The Post\nhomepage: https://www.post.example/news\n---\nA daily.\n',
  ...versions('post/mill', '2024-01-01', '2024-01-05', '2024-03-02'),
  ...versions('post/weir', '2023-12-01', '2024-03-01'),
  ...versions('post/pond', '2024-05-01'),
  ...versions('times/quay', '2024-03-01', '2024-03-03'),
};
const site = siteOf(files);

/** A source's view. Throws where it was withdrawn. */
function sourceView(its: Files, slug: string) {
  const made = siteOf(its);
  const view = viewSource(made, sourceOf(made, slug));
  if (view.kind !== 'source') throw new Error('The source was withdrawn');
  return view;
}

describe('the view of the first page', () => {
  const home = viewHome(site);

  it('says how much there is', () => {
    expect(home.tiles.map(({ number, noun }) => `${number} ${noun}`)).toEqual([
      '2 sources',
      '4 articles',
      '8 versions',
      '4 changes',
    ]);
  });

  it('has the latest changes, newest first, each with its turn among those of its article', () => {
    expect(home.latest.map(({ source, change, turn }) => `${source?.text}, ${change.text}: ${turn.text}`)).toEqual([
      'times, times/quay: first change',
      'The Post, post/mill: second change',
      'The Post, post/weir: first change',
      'The Post, post/mill: first change',
    ]);
  });

  it('says of each what happened and how much', () => {
    const [latest] = home.latest;
    expect(latest?.facts).toBe('Date: 2024-03-01 → 2024-03-03, 1 paragraph edited');
    expect(latest?.size && wordsOf(latest.size)).toBe('+1 −1 words');
    expect(latest?.excerpt && wordsOf(latest.excerpt)).toContain('2024-03-01');
  });

  it('lists every source', () => {
    expect(home.sources.map(({ page, counts }) => `${page.text}: ${counts}`)).toEqual([
      'The Post: 3 articles, 3 changes',
      'times: 1 article, 1 change',
    ]);
  });

  it('sends readers to the months only where changes do not all stand on it', () => {
    expect(home.years).toEqual([]);
    const days = Array.from({ length: 42 }, (_, at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
    const long = viewHome(siteOf(versions('post/mill', ...days)));
    expect(long.latest).toHaveLength(40);
    expect(
      long.years.flatMap(({ year, months }) => months.map(({ page, count }) => `${year} ${page.text}: ${count}`)),
    ).toEqual(['1970 February: 11', '1970 January: 30']);
  });

  it('is not listed by search engines where it quotes text whose licence nobody declared', () => {
    expect(home.head.robots).toBe('index');
    expect(viewHome(siteOf(versions('post/mill', '2024-01-01'))).head.robots).toBe('noindex');
  });

  it('has no plot where nothing changed', () => {
    expect(viewHome(siteOf(versions('post/mill', '2024-01-01')))).toMatchObject({ activity: undefined, latest: [] });
  });
});

describe('the views of months', () => {
  it('name every month that had changes, by year', () => {
    expect(viewMonths(site).years).toEqual([
      {
        year: '2024',
        months: [
          { page: { href: '/record/-/changes/2024/03/', text: 'March' }, count: '3' },
          { page: { href: '/record/-/changes/2024/01/', text: 'January' }, count: '1' },
        ],
      },
    ]);
  });

  it('have the changes of a month, and lead to the months beside it that had any', () => {
    const views = monthsInTurn(site).map((month) => viewMonth(site, month));
    expect(views.map(({ name, lede, changes }) => [name, lede, changes.length])).toEqual([
      ['March 2024', '3 changes, newest first.', 3],
      ['January 2024', '1 change, newest first.', 1],
    ]);
    expect(views.map(({ earlier, later }) => [earlier?.text, later?.text])).toEqual([
      ['January 2024', undefined],
      [undefined, 'March 2024'],
    ]);
  });
});

describe('the view of what the archive says of itself', () => {
  it('has the words of its keepers, and the zone of its times', () => {
    const about = viewAbout(site);
    expect(about.about.toString()).toBe('<p>Kept by <em>us</em>.</p>');
    expect(about.zone).toBe('Europe/Dublin');
  });

  it('may be listed even where the texts may not, for it quotes none', () => {
    expect(viewAbout(siteOf(versions('post/mill', '2024-01-01'))).head.robots).toBe('index');
  });
});

describe('the view of a source', () => {
  const post = sourceView(files, 'post');

  it('says who it is, how much of it there is, and what its times are', () => {
    expect(post.about.toString()).toBe('<p>A daily.</p>');
    expect(post.homepage).toEqual({ href: 'https://www.post.example/news', text: 'www.post.example ↗' });
    expect(post.counts).toMatch(/^3 articles, 3 changes\. Its articles were seen from time to time/);
    const recorded = { ...files, 'post/source.md': '---\ntimes: recorded\n---\n' };
    expect(sourceView(recorded, 'post').counts).toMatch(/Times are those of the publisher’s own record\.$/);
  });

  it('lists its articles by last change, and those that changed most by how often', () => {
    expect(post.articles.map(({ page, changes }) => `${page.text}: ${changes}`)).toEqual([
      'post/pond: 0 changes',
      'post/mill: 2 changes',
      'post/weir: 1 change',
    ]);
    expect(post.mostChanged.map(({ page }) => page.text)).toEqual(['post/mill', 'post/weir']);
  });

  it('has its own changes alone, and does not name itself at each', () => {
    expect(post.latest.map(({ source, change }) => [source, change.text])).toEqual([
      [undefined, 'post/mill'],
      [undefined, 'post/weir'],
      [undefined, 'post/mill'],
    ]);
  });

  it('has no list of what changed most where that would say nothing more', () => {
    expect(sourceView(files, 'times').mostChanged).toEqual([]);
  });
});
