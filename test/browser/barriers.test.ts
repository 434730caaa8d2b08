import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindOf, pagesOf } from '../site/pages.ts';
import { builtExample, exampleSite } from '../site/program.ts';
import { openBrowser } from './browser.ts';
import { filled } from './example.ts';
import { serve } from './server.ts';

const looker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at levels A and AA, and what is good practice beside. */
const asked = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ between light and dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];

let browser: Browser;
let site: string;
/** Up to three pages of every kind, and those that a script fills: each with what is there when it is done. */
let pages: readonly { readonly path: string; readonly ready: string }[];

beforeAll(async () => {
  const folder = await builtExample();
  [browser, site] = await Promise.all([openBrowser(), serve(folder, new URL(exampleSite).pathname)]);
  const kinds = Map.groupBy(pagesOf(folder), kindOf);
  kinds.delete('moved');
  pages = [
    ...[...kinds.values()]
      .flatMap((some) => some.slice(0, 3))
      .map(({ path }) => ({ path: path.replace(/index\.html$/, ''), ready: 'h1' })),
    ...Object.values(filled),
  ];
});

/** What axe finds on the page that is open: the rule, and where. */
function barriersOn(page: Page, type: 'tag' | 'rule', values: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ([type, values]) => {
      const { axe: found } = window as unknown as { readonly axe: typeof axe };
      const runOnly = { type, values: [...values] };
      const { violations } = await found.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    },
    [type, values] as const,
  );
}

describe.each([1280, 390])('at a width of %i', (width) => {
  it.each([
    ['light', 'tag', asked],
    ['dark', 'rule', ofColours],
  ] as const)(
    'no page of any kind has a barrier that axe can find, in %s colours',
    async (colorScheme, type, values) => {
      // The policy of the pages would keep axe out.
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      await context.addInitScript(looker);
      const page = await context.newPage();
      const found: Record<string, string[]> = {};
      for (const { path, ready } of pages) {
        await page.goto(`${site}${path}`);
        await page.locator(ready).first().waitFor();
        const barriers = await barriersOn(page, type, values);
        if (barriers.length > 0) found[path] = barriers;
      }
      expect(found).toEqual({});
      expect(pages.length).toBeGreaterThanOrEqual(30);
      await context.close();
    },
  );
});

describe('axe', () => {
  it('would find a barrier', async () => {
    const page = await browser.newPage();
    await page.addInitScript(looker);
    await page.goto('data:text/html,<html lang=en><title>A page</title><main><h1>A page</h1><img src="data:,"></main>');
    const found = await barriersOn(page, 'tag', asked);
    expect(found.map((line) => line.split(':')[0])).toEqual(['image-alt']);
    await page.close();
  });
});
