import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { Site } from '../../src/site.ts';
import { find } from '../report/archive.ts';
import { example, exampleSite } from '../site/program.ts';
import { pages } from './example.ts';
import { open } from './visit.ts';

/** The texts of the blocks of each version that may be shown, oldest first. */
function versionsOf(path: string): string[][] {
  const { archive } = readArchive(example);
  if (archive === undefined) throw new Error('The example cannot be read');
  const material = new Site(archive, example, exampleSite);
  const { article } = find(material, path);
  return article.versions
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((version) => material.blocksOf(article, version).map(({ text }) => text));
}

/** The blocks that are shown, without what stands beside their words. */
function shown(page: Page): Promise<string[]> {
  return page.locator('.history > .text:not(.variorum) > *').evaluateAll((blocks) =>
    blocks.map((block) => {
      for (const aside of block.querySelectorAll('[data-aside]')) aside.remove();
      return block.textContent ?? '';
    }),
  );
}

describe('the text of an article with its history, with scripts', () => {
  it.each([pages.article, pages['policy with a table'], pages['article from right to left']])(
    'shows every version as it was, key by key: %s',
    async (path) => {
      const page = await open(path);
      const versions = versionsOf(path.replace(/\/$/, ''));
      const isHeaded = (await page.locator('.variorum > .headline').count()) > 0;
      for (const text of versions.toReversed().slice(1)) {
        await page.keyboard.press('ArrowLeft');
        expect(await shown(page)).toEqual(isHeaded ? text : text.slice(1));
      }
      expect(await page.getByRole('slider').inputValue()).toBe('0');
      expect(await page.getByRole('button', { name: 'Earlier' }).isDisabled()).toBe(true);
    },
  );

  it('comes back to the newest text and its notes, and says where it is', async () => {
    const page = await open(pages.article);
    const slider = page.getByRole('slider', { name: 'Read the text as of' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^version 12, .*, the newest$/);
    await page.getByRole('button', { name: 'Earlier' }).click();
    expect(await page.locator('.variorum').isVisible()).toBe(false);
    expect(await page.locator('.slider output').textContent()).toMatch(/^version 11, \d+ July 2026, \d\d:\d\d$/);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.variorum').isVisible()).toBe(true);
    await slider.fill('3');
    expect(await page.locator('.slider output').textContent()).toMatch(/^version 4,/);
    expect(await page.locator('.fresh').count()).toBeGreaterThan(0);
  });
});

describe('the text of an article with its history, without scripts', () => {
  it('is the newest text, with earlier words where they are asked for', async () => {
    const page = await open(pages.article, { javaScriptEnabled: false });
    const earlier = page.locator('.variorum > [data-v] > del').first();
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.locator('.notes').first().isVisible()).toBe(true);
    expect(await earlier.isVisible()).toBe(false);
    await page.getByLabel('Show earlier words in the text').check();
    expect(await earlier.isVisible()).toBe(true);
  });

  it('has the removed passages in their places, folded', async () => {
    const page = await open(pages.article, { javaScriptEnabled: false });
    const gone = page.locator('.gone').first();
    expect(await gone.locator('.note').isVisible()).toBe(false);
    await gone.locator('summary').click();
    expect(await gone.locator('.note').textContent()).toMatch(
      /^Removed in change 4, between 11:04 and 13:10 on 7 July 2026\. Stood from the first version, for 1 hour 52 minutes at least\.$/,
    );
  });
});
