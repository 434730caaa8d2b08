import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { pages, serveExample } from './example.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveExample()]);
});

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site}${path}`);
  return page;
}

/** Makes of the visit of a moment ago one of yesterday, at which the newest changes were not there yet. */
async function age(page: Page, newer: number): Promise<void> {
  await page.evaluate((unknown) => {
    const [key = ''] = Object.keys(localStorage).filter((name) => name.includes('visits'));
    const visits = JSON.parse(localStorage.getItem(key) ?? '');
    visits.latest.known.splice(0, unknown);
    visits.at -= 24 * 60 * 60 * 1000;
    localStorage.setItem(key, JSON.stringify(visits));
  }, newer);
}

describe('what is new since the last visit', () => {
  it('is nothing on a first visit, nor on the next page of it', async () => {
    const context = await browser.newContext();
    const page = await open(context, pages.home);
    await page.reload();
    expect(await page.locator('.news, .new').count()).toBe(0);
    await context.close();
  });

  it('is counted and marked in words, and stays so while the visit lasts', async () => {
    const context = await browser.newContext();
    const page = await open(context, pages.home);
    await age(page, 2);
    for (let turn = 0; turn < 2; turn += 1) {
      await page.reload();
      expect(await page.getByRole('status').filter({ hasText: 'since' }).textContent()).toMatch(
        /^2 changes here are new since your last visit\./,
      );
      expect(await page.locator('.unread .new').allTextContents()).toEqual(['New', 'New']);
    }
    await page.getByRole('button', { name: 'Go to the first' }).click();
    const first = await page.locator('.list .title').first().getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);
    await context.close();
  });

  it('is marked in other lists too, for those changes alone', async () => {
    const context = await browser.newContext();
    const page = await open(context, pages.home);
    await age(page, 1);
    const reverts = await open(context, pages['list of reverts']);
    await reverts.locator('.news button').first().waitFor();
    expect(await reverts.locator('.unread .title').allTextContents()).toEqual(['The cat: standing policy']);
    await context.close();
  });

  it('is nothing any more once all is marked as read', async () => {
    const context = await browser.newContext();
    const page = await open(context, pages.home);
    await age(page, 2);
    await page.reload();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    expect(await page.locator('.unread').count()).toBe(0);
    expect(await page.locator('.news').textContent()).toBe('All are marked as read.');
    await page.reload();
    expect(await page.locator('.news').count()).toBe(0);
    await context.close();
  });

  it('is not asked where the browser keeps nothing, or something else under that name', async () => {
    const context = await browser.newContext();
    const page = await open(context, pages.home);
    await page.evaluate(() => {
      for (const name of Object.keys(localStorage)) localStorage.setItem(name, '{"at":"never"}');
    });
    await page.reload();
    expect(await page.locator('.news').count()).toBe(0);
    await context.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { value: undefined }));
    await page.reload();
    expect(await page.locator('.news').count()).toBe(0);
    expect(await page.locator('.list .title').count()).toBeGreaterThan(10);
    await context.close();
  });
});
