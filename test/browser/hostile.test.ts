import type { Browser, Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveOf, hostile, hostileNames } from '../site/hostile-archive.ts';
import { kindOf, pagesOf } from '../site/pages.ts';
import { built, written } from '../site/program.ts';
import { openBrowser } from './browser.ts';
import { serve } from './server.ts';

/*
 * An archive whose every field and name tries to run a script or to load something, in a browser: what the pages hold is
 * text, and what a page might still be made to do its policy forbids.
 */

const base = '/of/';
let browser: Browser;
let address: string;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), built(written(archiveOf(hostile, hostileNames)))]);
  address = await serve(folder, base);
});

/** A page that keeps a list of what it must not do. */
async function watched(): Promise<{ page: Page; misdeeds: string[] }> {
  const page = await browser.newPage();
  const misdeeds: string[] = [];
  await page.exposeFunction('reportMisdeed', (what: string) => misdeeds.push(what));
  await page.addInitScript(() => {
    const report = (what: string): void => {
      const { reportMisdeed } = globalThis as { reportMisdeed?: (what: string) => void };
      reportMisdeed?.(what);
    };
    globalThis.alert = () => report('alert');
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      report(`${violatedDirective} ${blockedURI}`),
    );
  });
  const note = (request: Request): void => {
    const url = request.url();
    // One that the policy forbade never left the browser.
    const wasForbidden = request.failure()?.errorText === 'csp';
    if (!url.startsWith(new URL(address).origin) && !url.startsWith('data:,') && !wasForbidden)
      misdeeds.push(`request of ${url}`);
  };
  page.on('requestfinished', note);
  page.on('requestfailed', note);
  page.on('pageerror', ({ message }) => misdeeds.push(message));
  return { page, misdeeds };
}

describe('pages made of hostile text', () => {
  it('run nothing, load nothing from elsewhere and break no policy, each of them', async () => {
    // Those that lead on would leave for the public address of the site.
    const paths = pagesOf(folder).flatMap((page) => (kindOf(page) === 'moved' ? [] : [page.path]));
    expect(paths.length).toBeGreaterThan(70);
    const { page, misdeeds } = await watched();
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${address}${path.replace(/index\.html$/, '')}`);
      found.push(...misdeeds.splice(0).map((misdeed) => `${path}: ${misdeed}`));
    }
    expect(found).toEqual([]);
  });

  it('run nothing when they are searched either', async () => {
    const { page, misdeeds } = await watched();
    await page.goto(`${address}-/search/?q=${encodeURIComponent('script alert')}`);
    await page.locator('.found:not(:empty)').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(misdeeds).toEqual([]);
  });
});

const forbidden = [
  'connect-src',
  'frame-src',
  'img-src',
  'object-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-elem',
];

describe('the policy of a page', () => {
  it('forbids scripts in the page, pictures and connections elsewhere, frames and objects: on every kind of page', async () => {
    const kinds = new Map(pagesOf(folder).map((page) => [kindOf(page), page.path]));
    expect(kinds.size).toBeGreaterThan(10);
    for (const [kind, path] of kinds) {
      if (kind === 'moved') continue;
      const { page, misdeeds } = await watched();
      await page.goto(`${address}${path.replace(/index\.html$/, '')}`);
      const ran = await page.evaluate(async () => {
        const add = (name: string, attributes: Record<string, string>, text = ''): void => {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          element.textContent = text;
          document.body.append(element);
        };
        add('script', {}, 'globalThis.ran = true');
        add('script', { src: 'https://elsewhere.example/x.js' });
        add('img', { src: 'https://elsewhere.example/x.gif', onerror: 'globalThis.ran = true' });
        add('iframe', { src: 'https://elsewhere.example/' });
        add('object', { data: 'https://elsewhere.example/x' });
        add('link', { rel: 'stylesheet', href: 'https://elsewhere.example/x.css' });
        add('style', {}, 'body { background: url(https://elsewhere.example/x.png) }');
        await fetch('https://elsewhere.example/').catch(() => undefined);
        return 'ran' in globalThis;
      });
      expect(ran, kind).toBe(false);
      expect(
        misdeeds.filter((misdeed) => misdeed.startsWith('request')),
        kind,
      ).toEqual([]);
      // They are told of when the browser comes to it.
      await expect
        .poll(() => [...new Set(misdeeds.map((misdeed) => misdeed.split(' ')[0]))].sort(), { message: kind })
        .toEqual(forbidden);
      await page.close();
    }
  });
});
