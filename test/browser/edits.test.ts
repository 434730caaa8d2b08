import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages, richChange } from './example.ts';
import { open, site } from './visit.ts';

/** Ids of all edits, in the order of their numbers. */
function idsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('.n a')].map((link) => (link.getAttribute('href') ?? '').replace(/^#|-from$/g, '')),
    ),
  ]);
}

/** How far below the bar the row of an edit begins, and whether it ends within the window. */
function placeOf(page: Page, id: string): Promise<{ below: number; isWithin: boolean }> {
  return page.evaluate((wanted) => {
    const row = document.getElementById(wanted)?.closest('[data-row]')?.getBoundingClientRect();
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    if (row === undefined || bar === undefined) throw new Error(`No row holds ${wanted}`);
    return { below: row.top - bar.bottom, isWithin: row.top >= 0 && row.top < innerHeight };
  }, id);
}

describe('the number of an edit', () => {
  it('copies the address of the edit, says so, and leads there', async () => {
    const page = await open(richChange);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const link = page.locator('.n a').nth(2);
    await link.click();
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('Address of edit 3 copied');
    expect(await status.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(page.url());
    expect(address).toBe(`${site}${richChange}${await link.getAttribute('href')}`);
  });

  it('says where the address is to be found where the browser does not let a page copy', async () => {
    const page = await open(richChange);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('.n a').first().click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('in its address bar');
  });
});

describe('the address of an edit', () => {
  it.each([1280, 390, 320])('lands below the bar and marks the edit, %i wide', async (width) => {
    const ids = await idsOf(await open(richChange, { width }));
    for (const id of ids) {
      const page = await open(`${richChange}#${id}`, { width });
      await expect.poll(async () => (await placeOf(page, id)).below, { message: id }).toBeGreaterThanOrEqual(0);
      expect((await placeOf(page, id)).isWithin, id).toBe(true);
      const row = page.locator('[data-row]', { has: page.locator(`[id="${id}"]`) });
      expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    }
  });

  it('lands at the top of a window that is too low for a bar that stays', async () => {
    const page = await open(richChange, { width: 320, height: 256 });
    const id = (await idsOf(page))[2] ?? '';
    await page.goto(`${site}${richChange}#${id}`);
    const topOf = () => page.evaluate((wanted) => document.getElementById(wanted)?.getBoundingClientRect().top, id);
    await expect.poll(topOf).toBeGreaterThanOrEqual(0);
    expect(await topOf()).toBeLessThan(60);
    expect(await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().bottom)).toBeLessThan(0);
  });

  it('marks the words in the other column too, where they are seen', async () => {
    const page = await open(richChange);
    const link = page.locator('[data-row="edit"] .n a').nth(1);
    await link.click();
    const edit = (await link.getAttribute('href')) ?? '';
    expect(await page.locator('[data-twin] ins.at').allTextContents()).toEqual(
      await page.locator(`${edit} ins`).allTextContents(),
    );
  });

  it('unfolds what hides the edit, and leaves a view in which it is not shown', async () => {
    const page = await open(richChange);
    const moved = (await idsOf(page))[0] ?? '';
    await page.evaluate((id) => {
      const fold = document.createElement('details');
      const row = document.getElementById(id)?.closest('[data-row]');
      row?.replaceWith(fold);
      if (row) fold.append(row);
    }, moved);
    await page.locator('.views label', { hasText: 'Before' }).click();
    await page.evaluate((id) => location.replace(`#${id}`), moved);
    await expect.poll(() => page.locator(`[id="${moved}"]`).isVisible()).toBe(true);
    await expect.poll(async () => (await placeOf(page, moved)).below).toBeGreaterThanOrEqual(0);
  });

  it('says so where the page has no such edit, and no more once another is asked for', async () => {
    const page = await open(`${richChange}#e0123456789ab`);
    expect(await page.getByRole('alert').textContent()).toContain('not on this page');
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    await page.locator('.n a').first().click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.goto(`${site}${pages['change in Japanese']}#main`);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('the citation of a change', () => {
  it('can be read without scripts, the digests below it, and copied in every form with them', async () => {
    const page = await open(richChange);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const plain = await open(richChange, { javaScriptEnabled: false });
    const printed = (await plain.locator('.cite p').textContent()) ?? '';
    const full = (await page.locator('.cite p').textContent()) ?? '';
    expect(printed).toContain(`${site.replace(/^.*\/(?=[^/]+\/$)/, '')}${richChange}.`);
    expect(full).toContain(printed.replace(' Digests of both files: below.', ''));
    const digests = await plain.locator('.files code:last-of-type').allTextContents();
    expect(digests).toHaveLength(2);
    for (const digest of digests) expect(full).toContain(digest);
    await page.locator('.cite summary').click();
    for (const [name, start] of [
      ['Copy as text', '“'],
      ['Copy Markdown', '['],
      ['Copy BibTeX', '@misc{'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toSatisfy((text: string) => text.startsWith(start));
    }
  });

  it('names the edit, where the address names one', async () => {
    const page = await open(richChange);
    const link = page.locator('.n a').nth(2);
    await link.click();
    const citation = page.locator('.cite p');
    await expect.poll(() => citation.textContent()).toContain('edit 3 of the change');
    expect(await citation.textContent()).toContain(`${richChange}${await link.getAttribute('href')}.`);
  });
});

describe('the edits in words', () => {
  it('lead to each edit, with or without scripts, in the order of their numbers', async () => {
    const page = await open(richChange);
    await page.locator('.words summary').click();
    const links = page.locator('.words li a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)))).toEqual(
      await idsOf(page),
    );
    await links.nth(1).click();
    expect(page.url()).toContain((await idsOf(page))[1]);
  });
});

describe('the marks at the edge of the page', () => {
  it('stand in the order of the changed rows, within the window, and lead there', async () => {
    const page = await open(richChange);
    const marks = page.locator('.map a');
    expect(await marks.count()).toBe(await page.locator('[data-row]:not([data-row="same"])').count());
    // They are put in their places when the browser has laid out the page.
    await expect
      .poll(() => marks.evaluateAll((all) => all.every((mark) => (mark as HTMLElement).style.top !== '')))
      .toBe(true);
    const tops = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(tops.every((top) => top >= 0 && top < 800)).toBe(true);
    // What can be clicked is larger than what is seen.
    const { x, y, height } = (await marks.last().boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.click(x - 10, y + height / 2 + 8);
    const last = await page.locator('.n a').last().getAttribute('href');
    await expect.poll(() => new URL(page.url()).hash).toBe(last);
  });

  it('are only of rows that the chosen view shows', async () => {
    const page = await open(richChange);
    await page.locator('.views label', { hasText: 'Before' }).click();
    const shown = await page.locator('[data-row]:not([data-row="same"]):visible').count();
    expect(shown).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.map a:visible').count()).toBe(shown);
  });
});

describe('a passage that was removed or added as a whole', () => {
  it('is labelled, and not struck through', async () => {
    const page = await open(pages['change with moves, folds and a table']);
    const marks = await page
      .locator(':is([data-row="delete"], [data-row="insert"]) > [data-side] > :is(del, ins)')
      .evaluateAll((all) =>
        all.map((mark) => {
          const label = getComputedStyle(mark, '::before');
          return `${label.content} ${label.position} ${getComputedStyle(mark).textDecorationLine}`;
        }),
      );
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toMatch(/^"(?:Removed|Added) " static none$/);
  });
});
