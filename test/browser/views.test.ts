import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages } from './example.ts';
import { open, site } from './visit.ts';

const changes = [
  'change with moves, folds and a table',
  'change with a split',
  'change from right to left',
  'change in Japanese',
] as const;

async function unfolded(path: string, width = 1280): Promise<Page> {
  const page = await open(path, { width });
  // What is folded is not shown in any view.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  return page;
}

/** Chooses a view as a reader does, by clicking its name. */
async function choose(page: Page, view: string): Promise<void> {
  await page.locator('.views label', { hasText: view }).click();
}

/** What of a diff can be seen: pieces a pixel wide and high are for those who listen. */
interface Seen {
  readonly ins: number;
  readonly del: number;
  readonly twins: number;
  /** Texts of the blocks that can be seen, in order. */
  readonly blocks: readonly string[];
}

function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      [...element.getClientRects()].some(({ width, height }) => Math.max(width, height) > 1);
    const all = (selector: string) => [...document.querySelectorAll(`[data-diff] ${selector}`)].filter(isSeen);
    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof Element && (node.hasAttribute('data-aside') || !isSeen(node))) return '';
      return [...node.childNodes].map(textOf).join('');
    };
    return {
      ins: all('[data-side] ins').length,
      del: all('[data-side] del').length,
      twins: all('[data-twin]').length,
      blocks: all('[data-side]').map(textOf),
    };
  });
}

/** The texts of one version as the page's markup gives them, whatever is shown. */
function blocksOf(page: Page, side: 'old' | 'new'): Promise<string[]> {
  return page.evaluate((wanted) => {
    const other = wanted === 'old' ? 'ins' : 'del';
    return [...document.querySelectorAll(`[data-side="${wanted}"], [data-side="both"]`)].map((block) => {
      const copy = block.cloneNode(true);
      if (copy instanceof Element) for (const part of copy.querySelectorAll(`${other}, [data-aside]`)) part.remove();
      return copy.textContent ?? '';
    });
  }, side);
}

describe.each(changes)('the views of a %s', (name) => {
  it('show the old version alone in “Before”, word for word', async () => {
    const page = await unfolded(pages[name]);
    await choose(page, 'Before');
    const { ins, blocks } = await seen(page);
    expect(ins).toBe(0);
    expect(blocks).toEqual(await blocksOf(page, 'old'));
    expect(blocks).not.toEqual(await blocksOf(page, 'new'));
  });

  it('show the new version alone in “After”, word for word', async () => {
    const page = await unfolded(pages[name]);
    await choose(page, 'After');
    const { del, blocks } = await seen(page);
    expect(del).toBe(0);
    expect(blocks).toEqual(await blocksOf(page, 'new'));
  });

  it('show both in one column in “Inline”', async () => {
    const page = await unfolded(pages[name]);
    await choose(page, 'Inline');
    const { ins, del, twins } = await seen(page);
    expect(ins).toBe(await page.locator('[data-side] ins').count());
    expect(del).toBe(await page.locator('[data-side] del').count());
    expect(twins).toBe(0);
  });

  it('show what changed and nothing else in “Changes only”', async () => {
    const page = await unfolded(pages[name]);
    await choose(page, 'Changes only');
    expect(await page.locator('[data-row="same"]:visible, .fold:visible').count()).toBe(0);
    const changed = await page.locator('[data-row]:not([data-row="same"])').count();
    expect(await page.locator('[data-row]:visible').count()).toBe(changed);
  });

  it('begin side by side on a wide window, each edited block once in each column', async () => {
    const page = await unfolded(pages[name]);
    const columns = await page.evaluate(() =>
      [...document.querySelectorAll('[data-row="edit"]')].map((row) => {
        const [old, neu] = ['[data-side]', '[data-twin]'].map((part) =>
          row.querySelector(part)?.getBoundingClientRect(),
        );
        return {
          isApart: old && neu && (old.right <= neu.left || neu.right <= old.left),
          isLevel: old?.top === neu?.top,
        };
      }),
    );
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.filter(({ isApart, isLevel }) => isApart !== true || !isLevel)).toEqual([]);
  });

  it('come back as they were, one after the other', async () => {
    const page = await unfolded(pages[name]);
    const first = await seen(page);
    for (const view of ['Before', 'After', 'Inline', 'Side by side']) await choose(page, view);
    expect(await seen(page)).toEqual(first);
  });
});

describe('the copy of an edited passage in the other column', () => {
  it.each(changes)('holds the new text, letter by letter: %s', async (name) => {
    const page = await unfolded(pages[name]);
    const rows = await page.locator('[data-row="edit"]').evaluateAll((all) =>
      all.map((row) => {
        const textOf = (selector: string): string | undefined => {
          const copy = row.querySelector(selector)?.cloneNode(true);
          if (!(copy instanceof Element)) return undefined;
          for (const part of copy.querySelectorAll('del, [data-aside]')) part.remove();
          return copy.textContent;
        };
        return { twin: textOf('[data-twin]'), words: textOf('[data-side]') };
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { twin, words } of rows) expect(twin).toBe(words);
  });
});

describe('without scripts', () => {
  it('side by side, an edited passage runs down the middle with all its words, and whole passages fork', async () => {
    const page = await open(pages['change with moves, folds and a table'], { javaScriptEnabled: false });
    const middle = await page.locator('[data-row="edit"] > [data-side]').first().boundingBox();
    const old = await page
      .locator('[data-row="delete"] > [data-side], [data-row="move"] > [data-side="old"]')
      .first()
      .boundingBox();
    const added = await page.locator('[data-row="insert"] > [data-side]').first().boundingBox();
    if (middle === null || old === null || added === null) throw new Error('A passage is not shown');
    expect(old.x + old.width).toBeLessThan(added.x);
    expect(Math.abs(middle.x + middle.width / 2 - 640)).toBeLessThan(40);
    expect(middle.width).toBeGreaterThan(600);
    const shown = (mark: string) => page.locator(`[data-row="edit"]:visible ${mark}:visible`).count();
    expect([await shown('ins'), await shown('del')]).toEqual([
      await page.locator('[data-row="edit"] ins').count(),
      await page.locator('[data-row="edit"] del').count(),
    ]);
    expect(await page.locator('[data-twin]').count()).toBe(0);
  });
});

describe('a view that was chosen', () => {
  it('is the first on the next page, until another is chosen', async () => {
    const page = await unfolded(pages['change with a split']);
    await choose(page, 'After');
    await page.goto(`${site}${pages['change with moves and edits']}`);
    expect(await page.locator('#view-after').isChecked()).toBe(true);
    await choose(page, 'Side by side');
    await page.reload();
    expect(await page.locator('#view-side').isChecked()).toBe(true);
  });
});

describe('on a narrow window', () => {
  it('the first view is the one in line', async () => {
    const page = await unfolded(pages['change with a split'], 390);
    const { ins, del, twins } = await seen(page);
    expect(ins).toBeGreaterThan(0);
    expect(del).toBeGreaterThan(0);
    expect(twins).toBe(0);
    expect(await page.locator('.views label:visible').count()).toBe(4);
  });
});

describe('on paper', () => {
  it('both what was removed and what was added are printed, in one column', async () => {
    const page = await unfolded(pages['change with moves and edits']);
    await page.emulateMedia({ media: 'print' });
    const { ins, del, twins } = await seen(page);
    expect(ins).toBe(await page.locator('[data-side] ins').count());
    expect(del).toBe(await page.locator('[data-side] del').count());
    expect(ins).toBeGreaterThan(0);
    expect(del).toBeGreaterThan(0);
    expect(twins).toBe(0);
  });

  it('the marks do not depend on colour, and nothing to click is printed', async () => {
    const page = await unfolded(pages['change with a split']);
    await page.emulateMedia({ media: 'print' });
    const lines = await page.evaluate(() =>
      ['[data-row="edit"] del', '[data-row="edit"] ins'].map((selector) => {
        const mark = document.querySelector(selector);
        return mark && getComputedStyle(mark).textDecorationLine;
      }),
    );
    expect(lines).toEqual(['line-through', 'underline']);
    for (const part of ['.bar', '.site nav', '.pager']) expect(await page.locator(part).isVisible(), part).toBe(false);
  });
});

describe('to those who listen', () => {
  it('the second copy of an edited block is hidden, and has nothing to stop at', async () => {
    const page = await unfolded(pages['change with moves, folds and a table']);
    const twins = await page.locator('[data-twin]').all();
    expect(twins.length).toBeGreaterThan(0);
    for (const twin of twins) {
      expect(await twin.getAttribute('aria-hidden')).toBe('true');
      expect(await twin.locator('[id], [data-side]').count()).toBe(0);
      expect(await twin.locator('a:not([tabindex="-1"]), button, input, summary').count()).toBe(0);
    }
  });

  it('each inserted word is read once, in its place in the text', async () => {
    const page = await unfolded(pages['change with a split']);
    const tree = await page.locator('[data-row="edit"]').first().ariaSnapshot();
    const inserted = (await page.locator('[data-row="edit"]').first().locator('[data-side] ins').allTextContents())
      .map((words) => words.trim())
      .filter((words) => words.length > 8);
    expect(inserted.length).toBeGreaterThan(0);
    for (const words of inserted) expect(tree.split(words)).toHaveLength(2);
  });
});
