import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages, richChange } from './example.ts';
import { open, site } from './visit.ts';

/** Where an element with this id stands in the window, and where the bar that stays at the top ends. */
function placeOf(page: Page, id: string): Promise<{ top: number; bottom: number; barEnd: number; height: number }> {
  return page.evaluate((wanted) => {
    const { top, bottom } = document.getElementById(wanted)?.getBoundingClientRect() ?? new DOMRect(0, -1e6);
    const barEnd = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    return { top, bottom, barEnd, height: innerHeight };
  }, id);
}

/** Waits until an element stands below the bar: the browser scrolls there when it paints next. */
async function arrivalAt(page: Page, id: string): ReturnType<typeof placeOf> {
  const clearance = async (): Promise<number> => {
    const { top, barEnd } = await placeOf(page, id);
    return top - barEnd;
  };
  await expect.poll(clearance, { timeout: 5_000, message: id }).toBeGreaterThanOrEqual(0);
  return placeOf(page, id);
}

describe('a reader', () => {
  it('gets from the first page to an article, a change and one edit', async () => {
    const page = await open(pages.home);
    await page.locator('main .list .size a').first().click();
    await expect(page.locator('h2.section', { hasText: 'The text, with its history' }).count()).resolves.toBe(1);
    await page.locator('main .list .what a.title').first().click();
    await expect(page.locator('[data-diff]').count()).resolves.toBe(1);
    const address = page.url();
    await page.locator('.n a').first().click();
    expect(page.url()).toMatch(new RegExp(`^${address.replace(/[.]/g, '\\.')}#e[0-9a-f]{10,}(-from)?$`));
  });

  it.each([
    ['change with moves, folds and a table', 1280],
    ['change with moves, folds and a table', 390],
    ['change with a split', 1280],
    ['change with a split', 320],
  ] as const)('finds every edit by its number, clear of the bar: %s, %i wide', async (name, width) => {
    const page = await open(pages[name], { width });
    const numbers = await page.locator('.n a:visible').all();
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) {
      await number.click();
      const id = new URL(page.url()).hash.slice(1);
      await expect(page.locator(`[id="${id}"]`).count()).resolves.toBe(1);
      const { bottom, height } = await arrivalAt(page, id);
      expect(bottom, id).toBeLessThanOrEqual(height);
      // What the eye is led to: the row has a line around it.
      const outline = await page
        .locator('[data-row]:has(:target)')
        .evaluate((row) => getComputedStyle(row).outlineStyle);
      expect(outline).toBe('solid');
    }
  });

  it('arrives at the edit when the address is opened anew', async () => {
    const page = await open(richChange);
    const last = await page.locator('.n a').last().getAttribute('href');
    await page.goto('about:blank');
    await page.goto(`${site}${richChange}${last}`);
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 5_000 }).toBeGreaterThan(0);
    const { bottom, height } = await arrivalAt(page, last?.slice(1) ?? '');
    expect(bottom).toBeLessThanOrEqual(height);
  });

  it('gets from one end of a move to the other', async () => {
    const page = await open(richChange);
    const label = page.locator('[data-row="move"] .label a').first();
    const target = (await label.getAttribute('href')) ?? '';
    await label.click();
    const row = page.locator('[data-row="move"]:has(:target)');
    expect(page.url()).toContain(target);
    await expect(row.count()).resolves.toBe(1);
    // And back.
    await row.locator('.label a').click();
    expect(new URL(page.url()).hash).not.toBe(target);
  });

  it('opens folded passages with a click', async () => {
    const page = await open(richChange);
    const folds = page.locator('.fold');
    expect(await folds.count()).toBeGreaterThan(1);
    const passage = folds.first().locator('[data-side]').first();
    expect(await passage.isVisible()).toBe(false);
    await folds.first().locator('summary').click();
    expect(await passage.isVisible()).toBe(true);
  });

  it('gets to the earlier and to the later change, and back', async () => {
    const page = await open(pages['change with a split']);
    await page.locator('.bar a[rel="next"]').click();
    expect(page.url()).toContain('/2026-07-07t16-20-00z--2026-07-08t07-30-00z/');
    await page.locator('.bar a[rel="prev"]').click();
    expect(page.url()).toBe(`${site}${pages['change with a split']}`);
    await page.locator('.bar a', { hasText: 'All changes' }).click();
    expect(page.url()).toBe(`${site}${pages.article}#2026-07-07t16-20-00z`);
  });
});
