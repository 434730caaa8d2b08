import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { filled, pages } from './example.ts';
import { browser, site } from './visit.ts';

/** Every kind of page, with what is there when it is whole. */
const kinds = [
  ...Object.entries(pages).map(([kind, path]) => ({ kind, path, ready: 'h1' })),
  ...Object.entries(filled).map(([kind, page]) => ({ kind, ...page })),
];
const schemes = ['light', 'dark'] as const;
// 640 is a window of 1280 enlarged to 200 %, 320 one enlarged to 400 %.
const widths = [1280, 640, 390, 320] as const;

type Kind = Pick<(typeof kinds)[number], 'path' | 'ready'>;

interface Watched {
  readonly page: Page;
  /** What it should not do: errors in the console, requests that fail or go elsewhere. */
  readonly faults: string[];
}

const opened = new Map<string, Promise<Watched>>();

/** The page in these colours. It is opened once, and watched from the first request on. */
function watched({ path, ready }: Kind, colorScheme: 'light' | 'dark'): Promise<Watched> {
  const key = `${colorScheme} ${path}`;
  const found = opened.get(key) ?? open(path, ready, colorScheme);
  opened.set(key, found);
  return found;
}

async function open(path: string, ready: string, colorScheme: 'light' | 'dark'): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) faults.push(`asked: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`missing: ${response.url()}`);
  });
  await page.goto(`${site}${path}`);
  await page.locator(ready).first().waitFor();
  return { page, faults };
}

/** How wide the page is and what makes it wider than the window, or nothing where the page does not scroll sideways. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.scrollingElement?.scrollWidth ?? 0;
    if (width <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    const names = wide.slice(0, 5).map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
    return [`${width} wide`, ...names];
  });
}

describe.each(schemes)('in %s colours', (scheme) => {
  it.each(kinds)(
    'asks for nothing that is missing or elsewhere, and says nothing in the console: $kind',
    async (kind) => {
      const { page, faults } = await watched(kind, scheme);
      expect(faults).toEqual([]);
      expect(await page.title()).not.toBe('');
    },
  );

  it.each(kinds)(`does not scroll sideways, ${widths.join(', ')} wide: $kind`, async (kind) => {
    const { page } = await watched(kind, scheme);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page), `${width} wide`).toEqual([]);
    }
  });

  it.each(kinds)('has text that stands out from its ground, 4.5 to 1 or better: $kind', async (kind) => {
    const { page } = await watched(kind, scheme);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(faintText), `${width} wide`).toEqual([]);
    }
  });
});

describe('these measures', () => {
  it('would find what is too wide and what is too faint', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(
      '<p style="color:#999">faint</p><p style="color:#333">clear</p><p style="width:500px">wide</p>',
    );
    expect(await overflowOf(page)).toEqual(['508 wide', '<p class="">']);
    expect(await page.evaluate(faintText)).toEqual(['<p class=""> 2.85']);
    await page.close();
  });

  it('are taken on a dark ground where the reader asks for one', async () => {
    const grounds = await Promise.all(
      schemes.map(async (scheme) => {
        const { page } = await watched({ path: pages.home, ready: 'h1' }, scheme);
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        return Number(/\d+/.exec(ground)?.[0]);
      }),
    );
    expect(grounds[0]).toBeGreaterThan(200);
    expect(grounds[1]).toBeLessThan(50);
  });
});

/** The pieces of text that can be seen and stand out too little, each with its element. Runs in the page. */
function faintText(): string[] {
  type Colour = readonly [number, number, number, number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = (text: string): Colour => {
    if (canvas === null) throw new Error('There is no canvas to read colours with');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, ground: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + ground[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const groundOf = (element: Element | null): Colour => {
    if (element === null) return parse('Canvas');
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
  };
  const light = ([red, green, blue]: Colour): number => {
    const linear = (part: number): number => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrast = (one: number, other: number): number =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  const faint = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isSeen = [...element.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
    if (!isSeen || range.getClientRects().length === 0) continue;
    const { color, fill, fontSize } = getComputedStyle(element);
    if (fontSize === '0px') continue;
    const ground = groundOf(element);
    const ratio = contrast(light(over(parse(element.closest('svg') === null ? color : fill), ground)), light(ground));
    if (ratio < 4.5) faint.add(`<${element.tagName.toLowerCase()} class="${element.className}"> ${ratio.toFixed(2)}`);
  }
  return [...faint];
}
