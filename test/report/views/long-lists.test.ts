import { describe, expect, it } from 'vitest';
import { keptPeriods } from '../../../src/published/kept.ts';
import { inTurn } from '../../../src/report/periods.ts';
import { articlePeriods, monthsInTurn, versionPeriods } from '../../../src/report/standing-periods.ts';
import { viewArticle } from '../../../src/report/views/article.ts';
import { viewArticles } from '../../../src/report/views/articles.ts';
import { viewMonth } from '../../../src/report/views/month.ts';
import { viewSource } from '../../../src/report/views/source.ts';
import { viewText } from '../../../src/report/views/text.ts';
import { viewVersions } from '../../../src/report/views/versions.ts';
import { address, type Files, find, siteOf, sourceOf } from '../archive.ts';

/** An article that was seen every six hours from 1 December 2023 on. */
function live(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const name = new Date(Date.UTC(2023, 11, 1) + at * 6 * 3_600_000).toISOString().slice(0, 16).replace(':', '-');
      return [`post/live/${name}-00Z.md`, `# Live\n\nThe river stands at ${at} metres.\n`];
    }),
  );
}

function articleView(files: Files, path: string, published: readonly string[] = []) {
  const site = siteOf(files, address, published);
  const { source, article } = find(site, path);
  const view = viewArticle(site, source, article);
  if (view.kind !== 'article') throw new Error('The article was withdrawn');
  const turns = inTurn(versionPeriods(site, source, article));
  return { site, source, article, view, turns, pages: turns.map((turn) => viewVersions(site, source, article, turn)) };
}

describe('an article of up to 150 versions', () => {
  it('has them all on its page, and no other list', () => {
    const { view, turns } = articleView(live(150), 'post/live');
    expect([view.versions.length, view.versions[0]?.number, view.periods, turns]).toEqual([150, undefined, [], []]);
  });
});

describe('an article of more versions', () => {
  const { view, pages, turns } = articleView(live(350), 'post/live');

  it('has the newest hundred on its page, each with its number, and all of them by year', () => {
    expect(view.versions.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, at) => 350 - at));
    expect(view.older).toBe('Here are the newest 100 of 350 versions. All of them, by year:');
    expect(view.periods).toEqual([
      { page: { href: '/record/post/live/-/2024/', text: '2024' }, count: '226' },
      { page: { href: '/record/post/live/-/2023/', text: '2023' }, count: '124' },
    ]);
    expect(view.compare?.old).toHaveLength(99);
  });

  it('has a page for each year, and for each month of one that has many', () => {
    expect(turns.map(({ period }) => period.parts.join('/'))).toEqual(['2024', '2024/02', '2024/01', '2023']);
    const listed = pages.flatMap((page) => (page.kind === 'versions' ? page.versions : []));
    expect(listed.map(({ number }) => number)).toEqual(Array.from({ length: 350 }, (_, at) => 350 - at));
    expect(listed.at(-1)?.page.text).toBe('The first version');
  });

  it('has a plot whose bars lead to entries where these stand', () => {
    const links = [...String(view.plot).matchAll(/href="([^"]*#20[^"]*)"/g)].map(([, href]) => href);
    expect(links.filter((href) => href?.startsWith('/record/post/live/-/2023/#2023-12-'))).not.toEqual([]);
    expect(links.filter((href) => href?.startsWith('#2024-02-'))).not.toEqual([]);
  });

  it('keeps the pages of periods that do not change as they are when one more is added', () => {
    const more = articleView(live(351), 'post/live').pages;
    const [, , january, december] = pages;
    expect(JSON.stringify(more.slice(2))).toBe(JSON.stringify([january, december]));
  });

  it('shows nothing of them but the reason where it was withdrawn', () => {
    const site = siteOf({ ...live(151), 'post/live/article.md': '---\nwithdrawn: A court said so\n---\n' });
    const { source, article } = find(site, 'post/live');
    const [turn] = inTurn(versionPeriods(site, source, article));
    if (turn === undefined) throw new Error('There is no period');
    expect(viewVersions(site, source, article, turn)).toMatchObject({ kind: 'withdrawn', reason: 'A court said so' });
  });
});

describe('periods that were published', () => {
  it('are read from the record by what they are a part of', () => {
    const addresses = [
      '/-/changes/2024/03/',
      '/-/changes/notes/2024/03/14/',
      '/post/-/2024/',
      '/post/live/-/2024/03/14/10/30/a/',
      '/post/live/-/text/',
      '/post/live/2024-03-14/',
      '/post/2024/',
    ];
    const record = new Map(addresses.map((its) => [its, { address: its, first: null, files: [] }]));
    expect(Object.fromEntries(keptPeriods(record))).toEqual({
      '/-/changes/': [['2024', '03']],
      '/-/changes/notes/': [['2024', '03', '14']],
      '/post/-/': [['2024']],
      '/post/live/-/': [['2024', '03', '14', '10', '30', 'a']],
    });
  });

  it('keep their pages, those of a former name of the article too', () => {
    const files = { ...live(3), 'post/live/article.md': '---\naliases: [ticker]\n---\n' };
    const { view, turns } = articleView(files, 'post/live', ['/post/ticker/-/2023/', '/post/ticker/-/2023/12/']);
    expect(turns.map(({ period }) => period.parts.join('/'))).toEqual(['2023', '2023/12']);
    expect(view.periods).toHaveLength(1);
  });

  it('keep a month divided that was', () => {
    const site = siteOf(live(3), address, ['/-/changes/2023/12/', '/-/changes/2023/12/05/']);
    const [month, first, fifth] = monthsInTurn(site)
      .toReversed()
      .map((turn) => viewMonth(site, turn))
      .toReversed();
    expect(month?.within.map(({ page, count }) => `${page.text}: ${count}`)).toEqual([
      '5 December: 0',
      '1 December: 2',
    ]);
    expect(first?.lede).toBe('No change of this time is shown any more.');
    expect(fifth?.above).toEqual([{ href: '/record/-/changes/2023/12/', text: 'December 2023' }]);
  });
});

describe('a source of many articles', () => {
  const files: Files = Object.fromEntries(
    Array.from({ length: 260 }, (_, at) => [
      `post/note-${at}/${at < 30 ? '2023-05-01' : '2024-01-01'}.md`,
      `# Note ${at}\n\nWords.\n`,
    ]),
  );
  const site = siteOf({ ...files, 'post/note-7/article.md': '---\nwithdrawn: By order\n---\n' });
  const source = sourceOf(site, 'post');
  const pages = inTurn(articlePeriods(site, source)).map((turn) => viewArticles(site, source, turn));

  it('lists those that changed last, and all by the year in which they were first seen', () => {
    const view = viewSource(site, source);
    if (view.kind !== 'source') throw new Error('The source was withdrawn');
    expect(view.articles).toHaveLength(150);
    expect(view.periods.map(({ page, count }) => `${page.href} ${count}`)).toEqual([
      '/record/post/-/2024/ 230',
      '/record/post/-/2023/ 30',
    ]);
  });

  it('has every article on one of these pages, also where all were first seen on one day', () => {
    const listed = pages.flatMap((page) => (page.kind === 'articles' ? page.articles : []));
    expect(new Set(listed.map(({ page }) => page.href)).size).toBe(260);
    expect(listed).toHaveLength(260);
    expect(listed.find(({ page }) => page.href === '/record/post/note-7/')?.page.text).toBe('Withdrawn (note-7)');
  });
});

describe('a text of more than 150 kB', () => {
  const long = `# Long\n\n${'The mill does not turn. '.repeat(20)}\n\n`.repeat(320);
  const files: Files = {
    'post/long/2024-01-01.md': long,
    'post/long/2024-01-02.md': long.replace('turn', 'stand'),
    'post/cut/2024-01-01.md': long,
    'post/cut/2024-01-02.md': '# Long\n\nThe mill turns.\n',
  };

  it('stands on a page of its own, with its history', () => {
    const { site, source, article, view } = articleView(files, 'post/long');
    expect(view.section).toEqual({
      href: '/record/post/long/-/text/',
      text: 'The newest text, 157 kB, stands on a page of its own',
    });
    const text = viewText(site, source, article);
    expect(text.kind === 'text' && text.section.history?.versions).toHaveLength(2);
  });

  it('keeps that page where a later text is short, which stands on both', () => {
    const { site, source, article, view } = articleView(files, 'post/cut');
    expect('href' in view.section).toBe(false);
    expect(viewText(site, source, article).kind).toBe('text');
  });
});
