import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { filled, serveExample } from './example.ts';

/** The window a page is opened in; a context's options beside. */
export interface Window extends Omit<BrowserContextOptions, 'viewport'> {
  readonly width?: number;
  readonly height?: number;
}

/** The browser of a test file. */
export let browser: Browser;
/** The address of the built example, ending in `/`. */
export let site: string;

const opened: Page[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveExample()]);
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
});

/** Opens a page of the example. It is closed when the test is done. */
export async function open(path: string, { width = 1280, height = 800, ...options }: Window = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, ...options });
  opened.push(page);
  await page.goto(`${site}${path}`);
  return page;
}

/** Opens a page of the example that a script fills, and waits until it has. */
export async function openFilled(kind: keyof typeof filled): Promise<Page> {
  const { path, ready } = filled[kind];
  const page = await open(path);
  await page.locator(ready).first().waitFor();
  return page;
}
