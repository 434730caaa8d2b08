import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, written } from '../site/program.ts';
import { openBrowser } from './browser.ts';
import { serveExample } from './example.ts';
import { serve } from './server.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveExample()]);
});

const weathervane = 'intelligencer/market-hall-weathervane/';

/** Opens the page that searches with a query, and waits for the answer. */
async function search(query: Record<string, string>, on = site): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${on}-/search/?${new URLSearchParams(query)}`);
  await answered(page);
  return page;
}

async function answered(page: Page): Promise<string> {
  const said = page.locator('.found');
  await expect.poll(() => said.textContent(), { timeout: 20_000 }).toMatch(/result|Nothing|could not/);
  return (await said.textContent()) ?? '';
}

/** Where the results lead, below the address of the site. */
async function addressesIn(page: Page): Promise<string[]> {
  const links = await page.locator('.results .title').all();
  return Promise.all(links.map(async (link) => ((await link.getAttribute('href')) ?? '').replace(/^\/variorum\//, '')));
}

describe('who looks for a word', () => {
  it('finds a headline, and the words that changes removed and added', async () => {
    const page = await search({ q: 'weathervane' });
    expect(await addressesIn(page)).toContain(weathervane);
    expect(await page.locator('.results .facts-line').allTextContents()).toEqual(
      expect.arrayContaining(['In the newest text', 'Removed words', 'Added words']),
    );
    expect(await page.locator('.results del mark').first().textContent()).toMatch(/weathervane/i);
    await page.close();
  });

  it('is led to the edit, which is marked there', async () => {
    const page = await search({ q: 'weathervane', in: 'removed' });
    await page.locator('.results .title').first().click();
    const id = new URL(page.url()).hash;
    expect(id).toMatch(/^#e[0-9a-f]{10,}$/);
    expect((await page.locator(`${id}:target`).textContent())?.toLowerCase()).toContain('weathervane');
    await page.close();
  });

  it.each([
    ['place', { in: 'removed' }, ['Removed words']],
    ['class', { class: 'headline' }, ['Removed words', 'Added words']],
    ['month', { month: '2026-07', in: 'text' }, ['In the newest text']],
    ['source', { source: 'tool-library' }, []],
  ])('narrows by %s', async (_, filter, places) => {
    const page = await search({ q: 'weathervane', ...filter });
    expect(new Set(await page.locator('.results .facts-line').allTextContents())).toEqual(new Set(places));
    await page.close();
  });

  it.each([
    ['Japanese', '貝殻', 'rock-pools-ja'],
    ['Arabic', 'الرمال', 'walking-to-little-tarrow-ar'],
    ['a phrase', '"Market Hall tower"', 'market-hall-weathervane'],
  ])('finds %s', async (_, q, article) => {
    const page = await search({ q });
    expect((await addressesIn(page)).join()).toContain(article);
    await page.close();
  });

  it('finds an article by its address, however it is spelt', async () => {
    const page = await search({ q: 'http://www.foreshore.example/notices/2025/9.txt?utm_source=feed#top' });
    expect(await addressesIn(page)).toEqual(['foreshore-agency/notice-9-the-parson/']);
    await page.close();
  });

  it.each(['zzqq', 'weathervane zzqq', '"Hall Market"', 'https://foreshore.example/nowhere'])(
    'is told that nothing was found: %s',
    async (q) => {
      const page = await search({ q });
      expect(await page.locator('.found').textContent()).toBe('Nothing found.');
      await page.close();
    },
  );

  it('can share what was asked by its address, and go back', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}-/search/`);
    await page.keyboard.press('/');
    await page.keyboard.type('weathervane');
    await page.keyboard.press('Enter');
    const first = await answered(page);
    expect(new URL(page.url()).search).toBe('?q=weathervane');
    await page.locator('select[name="in"]').selectOption('removed words');
    await expect.poll(() => page.locator('.found').textContent()).toBe('1 result');
    expect(new URL(page.url()).search).toBe('?q=weathervane&in=removed');
    await page.goBack();
    await expect.poll(() => page.locator('.found').textContent()).toBe(first);
    expect(await page.locator('select[name="in"]').inputValue()).toBe('');
    await page.close();
  });

  it('can type a slash into the box', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}-/search/`);
    await page.keyboard.press('/');
    await page.keyboard.type('and/or');
    expect(await page.locator('#q').inputValue()).toBe('and/or');
    await page.close();
  });

  it('asks for more, and is led to the first of it', async () => {
    const page = await search({ q: 'the' });
    expect(await page.locator('.results > li').count()).toBe(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(10);
    await expect.poll(() => page.locator('.results > li:nth-child(11) a:focus').count()).toBe(1);
    await page.close();
  });
});

describe('the page that searches', () => {
  it('loads nothing of the index before it is used, and breaks no policy when it is', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${site}-/search/`, { waitUntil: 'networkidle' });
    const ofIndex = (): string[] => asked.filter((url) => url.includes('/-/search/index/'));
    expect(ofIndex()).toEqual([]);
    await page.locator('#q').fill('weathervane');
    await page.locator('#q').press('Enter');
    await answered(page);
    expect(ofIndex().length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leads to the lists where there are no scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}-/search/`);
    expect(await page.locator('form.search').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'by month', exact: true }).click();
    expect(page.url()).toBe(`${site}-/changes/`);
    await context.close();
  });
});

describe('text that would be markup', () => {
  const hostile = '<img src=x onerror=alert(1)> &lt;b&gt; ___PAGEFIND_WEIGHT___9';

  it('is shown as it is', async () => {
    const content = written({
      'archive.md': '---\ntitle: Hostile\nlicense: CC0-1.0\n---\n',
      'a/b/2026-01-01.txt': `One ${hostile} stood.\n`,
      'a/b/2026-01-02.txt': 'Two stood.\n',
    });
    const on = await serve(await built(content, '--site', 'https://hostile.example/'), '/');
    const page = await search({ q: 'onerror', in: 'removed' }, on);
    expect(await page.locator('.results del').first().textContent()).toContain(hostile);
    expect(await page.locator('.results img').count()).toBe(0);
    await page.close();
  });
});
