import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages, richChange } from './example.ts';
import { open, site } from './visit.ts';

/** The fragment of the address. */
function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

describe('keys on the page of a change', () => {
  it('go from edit to edit and back, and say where they are', async () => {
    const page = await open(richChange);
    const hrefs = await page
      .locator('.n a')
      .evaluateAll((links) => [
        ...new Map(links.map((link) => [link.textContent, link.getAttribute('href')])).values(),
      ]);
    const reached: string[] = [];
    for (const key of ['n', 'j', 'n', 'p', 'k']) {
      await page.keyboard.press(key);
      reached.push(hashOf(page));
    }
    // A moved passage stands at two places, and is stepped to once.
    const own = hrefs.map((href) => (href ?? '').replace('-from', ''));
    expect(reached).toEqual([own[0], own[1], own[2], own[1], own[0]]);
    expect(await page.getByRole('status').textContent()).toMatch(
      /^Edit 1 of \d+\. Paragraph 2: moved up, “The cod .*”$/,
    );
    await page.keyboard.press('p');
    expect(await page.getByRole('status').textContent()).toBe('That was the first edit');
  });

  it('begin with the edit below what is being read', async () => {
    const page = await open(richChange);
    const last = page.locator('.n a').last();
    await last.evaluate((link) => scrollTo(0, link.getBoundingClientRect().top + scrollY + 40));
    await page.keyboard.press('p');
    expect(hashOf(page)).not.toBe('');
    expect(hashOf(page)).not.toBe(await page.locator('.n a').first().getAttribute('href'));
  });

  it('go to the changes beside this one and up to the article', async () => {
    const page = await open(richChange);
    const [earlier, later, up] = await Promise.all(
      ['prev', 'next', 'up'].map((relation) =>
        page.locator(`a[rel="${relation}"]`).evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
      ),
    );
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(later ?? '');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(`**${richChange}`);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(earlier ?? '');
    await page.keyboard.press('u');
    await page.waitForURL(up ?? '');
  });

  it('do nothing while someone types, chooses a view or holds another key', async () => {
    const page = await open(richChange);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')));
    await page.locator('textarea').focus();
    await page.keyboard.type('nu?');
    expect(await page.locator('textarea').inputValue()).toBe('nu?');
    await page.locator('#view-side').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#view-inline').isChecked()).toBe(true);
    await page.keyboard.press('Control+p');
    await page.keyboard.press('Alt+n');
    expect(page.url()).toBe(`${site}${richChange}`);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('are explained in a window that keeps the focus, and can be turned off for good', async () => {
    const page = await open(richChange);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    expect(await help.getByRole('term').allTextContents()).toEqual(['nj', 'pk', '←', '→', 'u', '?']);
    await help.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    expect(await help.count()).toBe(0);
    await page.goto(`${site}${pages['change with a split']}`);
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    expect(hashOf(page)).toBe('');
    expect(await help.count()).toBe(0);
    // The button still opens it, and the keys can be had back.
    await page.getByRole('button', { name: 'Keys' }).click();
    await help.getByRole('checkbox').check();
    await help.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('n');
    expect(hashOf(page)).not.toBe('');
  });
});

describe('keys on the page of an article', () => {
  /** What has the focus, and whether it can be seen. */
  function passage(page: Page): Promise<{ text: string; isSeen: boolean }> {
    return page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { top, bottom } = focused.getBoundingClientRect();
      return { text: focused.textContent ?? '', isSeen: top >= 0 && bottom > 0 && top < innerHeight };
    });
  }

  it('go from one changed passage to the next and back', async () => {
    const page = await open(pages.article);
    const reached: string[] = [];
    for (const key of ['n', 'j', 'n', 'p', 'k']) {
      await page.keyboard.press(key);
      const { text, isSeen } = await passage(page);
      expect(isSeen, text).toBe(true);
      reached.push(text);
    }
    expect(new Set(reached).size).toBe(3);
    expect(reached.slice(3)).toEqual([reached[1], reached[0]]);
    await page.keyboard.press('p');
    expect(await page.getByRole('status').last().textContent()).toBe('That was the first changed passage');
  });

  it('go to what came with a version where its text is shown', async () => {
    const page = await open(pages.article);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('n');
    expect(await page.locator(':focus .fresh').count()).toBeGreaterThan(0);
  });

  it('are explained in the same window, and turned off with those of all pages', async () => {
    const page = await open(pages.article);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    expect(await help.getByRole('term').allTextContents()).toEqual(['nj', 'pk', '←', '→', 'u', '?']);
    await help.getByRole('checkbox').uncheck();
    await help.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('u');
    expect(await page.getByRole('slider').inputValue()).toBe('11');
    await page.goto(`${site}${richChange}`);
    await page.keyboard.press('n');
    expect(hashOf(page)).toBe('');
  });

  it('do nothing in a list to choose from, on the slider or with another key', async () => {
    const page = await open(pages.article);
    const slider = page.getByRole('slider');
    await page.locator('.compare select').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('u');
    expect(await slider.inputValue()).toBe('11');
    await slider.focus();
    // The slider moves by itself, and once.
    await page.keyboard.press('ArrowLeft');
    expect(await slider.inputValue()).toBe('10');
    await page.keyboard.press('n');
    expect(await page.locator(':focus .fresh').count()).toBe(0);
    await page.locator('h1').click();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+ArrowLeft');
    expect(await slider.inputValue()).toBe('10');
    expect(page.url()).toBe(`${site}${pages.article}`);
  });

  it('lead up to the source', async () => {
    const page = await open(pages.article);
    await page.keyboard.press('u');
    await page.waitForURL(`${site}${pages.source}`);
  });
});
