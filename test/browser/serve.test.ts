import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, digestsOf, fixture, temporaryFolder, write } from '../site/program.ts';
import { openBrowser } from './browser.ts';
import { type Serving, start } from './serving.ts';

const article = 'pier-news/the-lamp';
const change = `${article}/2024-05-01t08-00-00z--2024-05-02t08-00-00z/`;
const text = (words: string): string => `# The lamp at the pier\n\nThe lamp is lit at dusk by ${words}.\n`;

/** The text of a page when it holds these words; fails where it does not come to hold them. */
async function heldAt(address: string, words: string): Promise<string> {
  let text = '';
  await expect
    .poll(
      async () => {
        text = await (await fetch(address)).text();
        return text;
      },
      { timeout: 10_000, interval: 100 },
    )
    .toContain(words);
  return text;
}

describe('variorum dev', () => {
  let content: string;
  let server: Serving;

  beforeAll(async () => {
    content = join(temporaryFolder(), 'content');
    cpSync(fixture('tiny'), content, { recursive: true });
    server = await start('dev', '--content', content, '--port', '0');
  });

  it('serves the site under its base path', () => {
    expect(server.address).toMatch(/^http:\/\/localhost:\d+\/record\/$/);
  });

  it.each([
    ['', 'The Pier Lamp Record'],
    ['pier-news/', 'Pier News'],
    [`${article}/`, 'It can be seen from the far shore.'],
    [`${article}/2024-05-01t08-00-00z/`, 'by a volunteer'],
    [change, '</del>'],
    ['-/changes/2024/05/', 'Changes in May 2024'],
    ['-/about/', 'A small archive, invented for the tests.'],
    ['feed.xml', '<rss'],
    [`${article}/feed.xml`, '<item>'],
  ])('serves every kind of page: /%s', async (path, words) => {
    const response = await fetch(`${server.address}${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(words);
  });

  it('answers 404 with the page for it where there is nothing', async () => {
    const response = await fetch(`${server.address}nowhere/at/all/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such page');
  });

  it('shows the new words once a file has changed', async () => {
    write(content, { [`${article}/2024-05-02T08-00-00Z.md`]: text('the miller') });
    const page = await heldAt(`${server.address}${change}`, 'miller');
    expect(page).not.toContain('two volunteers<');
  });

  it('has the page of a version that was added, and none of one that was removed', async () => {
    const added = join(content, article, '2024-05-03T08-00-00Z.md');
    const address = `${server.address}${article}/2024-05-02t08-00-00z--2024-05-03t08-00-00z/`;
    expect((await fetch(address)).status).toBe(404);
    write(content, { [`${article}/2024-05-03T08-00-00Z.md`]: text('the harbour master') });
    await heldAt(address, 'harbour master');
    rmSync(added);
    await expect.poll(async () => (await fetch(address)).status, { timeout: 10_000 }).toBe(404);
  });

  it('has the pages of an article and a source that were added', async () => {
    write(content, { 'new-source/new-article/2024-06-01.md': '# Brand new\n\nNobody has read this yet.\n' });
    await heldAt(`${server.address}new-source/new-article/`, 'Nobody has read this yet.');
    await heldAt(server.address, 'new-source');
  });

  it('says what is wrong while a file has an error, and goes on when it is mended', async () => {
    const file = `${article}/2024-05-02T08-00-00Z.md`;
    write(content, { [file]: '---\ndate: yesterday\n---\nWords.\n' });
    await expect.poll(() => server.said(), { timeout: 10_000 }).toContain(`${file}:2: date: “yesterday”`);
    expect((await fetch(server.address)).status).toBe(200);
    write(content, { [file]: text('the baker') });
    await heldAt(`${server.address}${change}`, 'baker');
  });

  it('has an open page load itself again', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${server.address}${change}`);
    await isLive(page);
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    write(content, { [`${article}/2024-05-02T08-00-00Z.md`]: text('the smith') });
    await page.locator('ins', { hasText: 'smith' }).first().waitFor({ timeout: 10_000 });
    expect(await page.evaluate(() => 'isOld' in window)).toBe(false);
  });

  it('says nothing of pages that could not be made', () => {
    expect(server.said()).not.toMatch(/^\s+at .*[:(]/m);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends well when it is asked to: %s', async (signal) => {
    const another = signal === 'SIGTERM' ? server : await start('dev', '--content', fixture('tiny'), '--port', '0');
    expect(await another.end(signal)).toBe(0);
    await expect(fetch(another.address)).rejects.toThrow();
  });
});

/** Waits until a page hears of changes: it says so in the console. */
async function isLive(page: Page): Promise<void> {
  const connected = page.waitForEvent('console', { predicate: (message) => message.text().includes('connected.') });
  await page.reload();
  await connected;
}

describe('variorum preview', () => {
  let site: string;
  let server: Serving;

  beforeAll(async () => {
    site = await built(fixture('tiny'));
    server = await start('preview', '--content', fixture('tiny'), '--out', site, '--port', '0');
  });

  it.each(['', 'pier-news/', `${article}/`, change, '-/about/', 'feed.xml', '404.html'])(
    'serves what was built, under its base path: /%s',
    async (path) => {
      expect(server.address).toMatch(/^http:\/\/localhost:\d+\/record\/$/);
      const response = await fetch(`${server.address}${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('The Pier Lamp Record');
    },
  );

  it('serves the style sheet', async () => {
    const page = await (await fetch(server.address)).text();
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const response = await fetch(new URL(style, server.address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/css/);
  });

  it('answers 404 with the page for it where there is nothing', async () => {
    const response = await fetch(`${server.address}nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such page');
  });

  it('changes nothing, and ends well when it is asked to', async () => {
    const before = digestsOf(site);
    expect(await server.end('SIGTERM')).toBe(0);
    expect(digestsOf(site)).toEqual(before);
  });
});
