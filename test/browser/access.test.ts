import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages, richChange } from './example.ts';
import { open, openFilled } from './visit.ts';

/** What has the focus, and whether that can be seen. */
interface Focused {
  readonly name: string;
  readonly isShown: boolean;
  readonly hasRing: boolean;
}

function focused(page: Page): Promise<Focused | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    // What is chosen or typed within a label is ringed by that.
    const shown = element.closest('label') ?? element;
    const { outlineStyle, outlineWidth, clipPath } = getComputedStyle(shown);
    // A bar of a plot is ringed by a line around all of it that can be hit.
    const hit = element.querySelector(':scope > .hit');
    const { stroke, strokeWidth } = getComputedStyle(hit ?? shown);
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const { width, height } = shown.getBoundingClientRect();
    const href = element.getAttribute('href');
    return {
      name: element.id === '' ? `${element.tagName.toLowerCase()} ${href ?? ''}`.trim() : `#${element.id}`,
      isShown: width > 1 && height > 1 && clipPath === 'none',
      hasRing: hasOutline || (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2),
    };
  });
}

/** Everything the key Tab stops at, from the top of the page to its end. */
async function stopsOf(page: Page): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let turn = 0; turn < 400; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('The key Tab comes to no end');
}

async function expectRings(page: Page): Promise<void> {
  const stops = await stopsOf(page);
  expect(stops.length).toBeGreaterThan(10);
  expect(stops.filter(({ isShown, hasRing }) => !isShown || !hasRing)).toEqual([]);
}

describe('with the keyboard alone', () => {
  it('the first stop is the link that skips to the page, and it is shown then', async () => {
    const page = await open(richChange);
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ width: 1, height: 1 });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ name: 'a #main', isShown: true, hasRing: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
    expect(isInside).toBe(true);
  });

  it.each(['home', 'source', 'article', 'change with moves, folds and a table', 'months'] as const)(
    'every stop can be seen, with a ring around it: %s',
    async (kind) => {
      await expectRings(await open(pages[kind]));
    },
  );

  it.each(['comparison of two versions', 'choice of two versions', 'search with results'] as const)(
    'every stop can be seen, with a ring around it: %s',
    async (kind) => {
      await expectRings(await openFilled(kind));
    },
  );

  it('the views, the folds and every edit of a change can be reached, and nothing twice', async () => {
    const page = await open(richChange);
    const names = (await stopsOf(page)).map(({ name }) => name);
    const edits = await page.locator('.n a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(names).toEqual(expect.arrayContaining(['#view-side', 'summary', ...edits.map((href) => `a ${href}`)]));
    expect(names.filter((name) => name === 'summary')).toHaveLength(await page.locator('summary').count());
  });

  it('the arrows change the view, and Space opens a fold', async () => {
    const page = await open(richChange);
    await page.locator('#view-side').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#view-inline').isChecked()).toBe(true);
    expect(await page.locator('[data-twin]').first().isVisible()).toBe(false);
    await page.locator('.fold summary').first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.fold [data-side]').first().isVisible()).toBe(true);
  });
});

describe('without scripts', () => {
  it.each(Object.entries(pages))('all of the text is there, but for what scripts add: %s', async (_, path) => {
    const [plain, scripted] = await Promise.all([open(path, { javaScriptEnabled: false }), open(path)]);
    await scripted.evaluate(() => {
      for (const added of document.querySelectorAll('[data-scripted]')) added.remove();
    });
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden from the eye is not there
    const [text, scriptedText] = await Promise.all([plain, scripted].map((page) => page.locator('body').innerText()));
    expect(text?.length).toBeGreaterThan(200);
    expect(text).toBe(scriptedText);
  });

  it('the views and the folds work', async () => {
    const page = await open(richChange, { javaScriptEnabled: false });
    await page.locator('.views label', { hasText: 'Before' }).click();
    expect(await page.locator('[data-row="insert"]').first().isVisible()).toBe(false);
    await page.locator('.fold summary').first().click();
    expect(await page.locator('.fold [data-side]').first().isVisible()).toBe(true);
  });
});

describe('to assistive technology', () => {
  it.each(Object.entries(pages))('a page has one main part, and every link and choice a name: %s', async (_, path) => {
    const page = await open(path);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).toMatch(/- link "/);
    expect(tree.match(/- (?:link|radio|button)(?: \[[^\]]*\])*:?$/gm)).toBeNull();
  });

  it('a text from right to left is marked as one, and its language named', async () => {
    const page = await open(pages['change from right to left']);
    expect(await page.locator('h1').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('h1').getAttribute('lang')).toBe('ar');
    expect(await page.locator('[data-diff]').getAttribute('lang')).toBe('ar');
    const directions = await page
      .locator('[data-side]')
      .evaluateAll((blocks) => [...new Set(blocks.map((block) => getComputedStyle(block).direction))]);
    expect(directions).toEqual(['rtl']);
    // What is around the text stays as it is.
    expect(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).direction)).toBe('ltr');
  });
});
