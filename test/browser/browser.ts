import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launch } from './chromium.ts';

const browsers: Browser[] = [];

/** A browser without a window, closed when the tests of a file are done. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launch();
  browsers.push(browser);
  return browser;
}

afterAll(async () => {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()));
});
