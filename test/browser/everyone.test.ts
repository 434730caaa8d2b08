import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages, richChange } from './example.ts';
import { open } from './visit.ts';

/** A change that removed passages as a whole and added others. */
const wholePassages = 'tool-library/lending-policy/2026-03-10t20-02-17z--2026-05-12t19-15-08z/';

/** How the first of these elements is drawn. */
function drawn(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

describe.each(['light', 'dark'] as const)('in colours that the reader forces on all pages, %s', (colorScheme) => {
  it('words are told by lines, passages by a border and a label, the chosen view by its ground', async () => {
    const page = await open(richChange, { forcedColors: 'active', colorScheme });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await drawn(page, '[data-row="edit"] del', 'text-decoration-line')).toBe('line-through');
    expect(await drawn(page, '[data-row="edit"] ins', 'text-decoration-line')).toBe('underline');
    expect(await drawn(page, '[data-row="move"] > [data-side]', 'border-inline-start-width')).toBe('3px');
    expect(await page.locator('[data-row="move"] > .label').allTextContents()).toEqual([
      expect.stringContaining('Moved to here'),
      expect.stringContaining('Moved from here'),
    ]);
    const grounds = ['.views label:has(:checked)', '.views label:not(:has(:checked))'].map((selector) =>
      drawn(page, selector, 'background-color'),
    );
    expect(new Set(await Promise.all(grounds)).size).toBe(2);
  });

  it('a passage that was removed or added whole has both too', async () => {
    const page = await open(wholePassages, { forcedColors: 'active', colorScheme });
    const kinds = await page
      .locator(':is([data-row="delete"], [data-row="insert"]) > [data-side] > :is(del, ins)')
      .evaluateAll((words) =>
        words.map((part) => {
          const border = part.parentElement && getComputedStyle(part.parentElement).borderInlineStartWidth;
          return [part.localName, border, getComputedStyle(part, '::before').content].join();
        }),
      );
    expect(new Set(kinds)).toEqual(new Set(['del,3px,"Removed "', 'ins,3px,"Added "']));
  });
});

describe('where the reader asks for less motion', () => {
  it.each(['home', 'article', 'change with moves and edits', 'about'] as const)(
    'nothing moves by itself: %s',
    async (kind) => {
      const page = await open(pages[kind], { reducedMotion: 'reduce' });
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
      expect(moving).toEqual([]);
    },
  );
});

describe('the bar over a change', () => {
  it.each([1280, 390])('never covers what has the focus, forwards and backwards, %i wide', async (width) => {
    const page = await open(pages['change with moves, folds and a table'], { width, height: 500 });
    for (const key of ['Tab', 'Shift+Tab']) {
      const covered: string[] = [];
      let stops = 0;
      for (; stops < 400; stops += 1) {
        await page.keyboard.press(key);
        const stop = await page.evaluate(() => {
          const [bar, element] = [document.querySelector('.bar'), document.activeElement];
          if (bar === null || element === null || element === document.body) return undefined;
          const [over, own] = [bar.getBoundingClientRect(), element.getBoundingClientRect()];
          const isFree = bar.contains(element) || own.top >= over.bottom - 1 || own.bottom <= over.top + 1;
          return isFree ? '' : element.outerHTML.slice(0, 100);
        });
        if (stop === undefined) break;
        if (stop !== '') covered.push(stop);
      }
      expect(covered).toEqual([]);
      expect(stops).toBeGreaterThan(20);
    }
  });
});

describe('those who listen', () => {
  it('hear where each edit begins and ends, what it is, and every word once', async () => {
    const page = await open(richChange);
    const heard = await heardIn(page, '[data-row="edit"] > [data-side="both"]');
    expect(heard).toContain('This means that on | removed: | most | (end) | added: | some | (end) | days since then');
    expect(heard.match(/removed:/g)).toHaveLength(4);
    expect(heard.match(/\(end\)/g)).toHaveLength(heard.match(/(?:removed|added):/g)?.length ?? 0);
  });
});

/** What the tree that a browser gives to screen readers holds for an element: its pieces of text, in order. */
async function heardIn(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = (id: string | undefined): string[] => {
    const found = nodes.find((its) => its.nodeId === id);
    if (found?.role?.value === 'StaticText') return [String(found.name?.value).trim()];
    return found?.childIds?.flatMap(texts) ?? [];
  };
  return texts(nodes.find((its) => its.backendDOMNodeId === node.backendNodeId)?.nodeId).join(' | ');
}

/** What marks something without words, with the property that draws it and what it is drawn on. */
const marks: readonly (readonly [path: string, selector: string, property: string])[] = [
  [richChange, '[data-row="edit"] del', 'text-decoration-color'],
  [richChange, '[data-row="edit"] ins', 'text-decoration-color'],
  [richChange, '[data-row="move"] > [data-side]', 'border-inline-start-color'],
  [richChange, '.map .move', 'background-color'],
  [richChange, '.map .edit', 'background-color'],
  [wholePassages, '[data-row="insert"] > [data-side]', 'border-inline-start-color'],
  [wholePassages, '[data-row="delete"] > [data-side]', 'border-inline-start-color'],
  [`${richChange}#EDIT`, '[data-row]:has(:target)', 'outline-color'],
  [pages.article, '.variorum .fresh, .variorum [data-v] [data-v]', 'border-bottom-color'],
  [pages.article, '.plot .up', 'fill'],
  [pages.article, '.plot .down', 'fill'],
];

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(marks)('a mark stands out from its ground, 3 to 1 or better: %s %s', async (path, selector, property) => {
    const page = await open(path.replace('#EDIT', ''), { colorScheme });
    if (path.endsWith('#EDIT')) await page.locator('[data-row="edit"] + .n a, [data-row="edit"] .n a').first().click();
    const mark = page.locator(selector).first();
    const colour = await drawn(page, selector, property);
    // The grounds of the mark and of what is around it; a mark that is a ground itself stands on that of the page.
    const grounds = await mark.evaluate((element, isGround) => {
      const around = [isGround ? document.body : element, element.parentElement, document.body];
      return around.flatMap((each) => (each === null ? [] : [getComputedStyle(each).backgroundColor]));
    }, property === 'background-color');
    for (const ground of grounds.filter((its) => !its.startsWith('rgba'))) {
      expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

/** How much two colours, as a browser computes them, stand out from each other: WCAG's contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
