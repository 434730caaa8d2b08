/** Takes the pictures of the README: builds the example, opens its pages in a browser, and writes what is seen. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launch } from '../test/browser/chromium.ts';

/** A picture of a part of a page: what a window of this size shows. */
interface Picture {
  readonly name: string;
  /** The address of the page below that of the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What stands at the top, where that is not the head of the page. */
  readonly from?: string;
  /** What is clicked before. */
  readonly click?: string;
  /** What a script has to put there before. */
  readonly ready?: string;
  readonly colorScheme?: 'dark';
  readonly media?: 'print';
}

const wide = { width: 960, height: 600 };
const tall = { width: 390, height: 640 };
const vane = 'intelligencer/market-hall-weathervane/';
const figures = `${vane}2026-07-07t08-59-00z--2026-07-07t10-04-00z/`;
const seals = 'foreshore-agency/seal-count/2025-05-08t07-30-00z--2025-06-05t06-30-00z/';
const moves = 'tool-library/lending-policy/2026-05-12t19-15-08z--2026-08-19t18-48-36z/';

const pictures: readonly Picture[] = [
  { name: 'change', path: seals, width: 960, height: 775 },
  { name: 'moved', path: moves, ...wide, from: '.diff' },
  { name: 'history', path: vane, width: 1000, height: 440, from: '.variorum' },
  { name: 'home', path: '', ...wide },
  { name: 'search', path: '-/search/?q=weathervane', ...wide, ready: '.results li' },
  { name: 'phone', path: figures, ...tall, from: '.heads' },
  { name: 'dark', path: figures, ...tall, from: '.legend', click: '.words > summary', colorScheme: 'dark' },
  { name: 'print', path: figures, width: 540, height: 886, media: 'print' },
];

/** The address that the example says it has. No request leaves the machine: what is asked for is read from the build. */
const site = 'https://example.github.io/variorum/';

const root = fileURLToPath(new URL('..', import.meta.url));

function build(out: string): void {
  const launcher = join(root, 'src', 'cli', 'launch.mjs');
  const { status } = spawnSync(process.execPath, [launcher, 'build', '--out', out], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The example was not built');
}

/** Takes one picture of the site built in a folder. */
async function take(browser: Browser, folder: string, to: string, picture: Picture): Promise<void> {
  const { width, height, colorScheme = 'light', media = 'screen' } = picture;
  // The margin of a sheet is not on the screen, and the policy of the pages would keep out what makes one.
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, bypassCSP: media === 'print' });
  await page.route('**', (route) => {
    const { href, pathname } = new URL(route.request().url());
    const file = join(folder, decodeURIComponent(pathname.slice('/variorum/'.length)));
    const path = pathname.endsWith('/') ? join(file, 'index.html') : file;
    return href.startsWith(site) && existsSync(path) ? route.fulfill({ path }) : route.abort();
  });
  await page.goto(`${site}${picture.path}`);
  await page.emulateMedia({ media });
  if (media === 'print') await page.addStyleTag({ content: 'body { margin: 12mm }' });
  if (picture.ready !== undefined) await page.locator(picture.ready).first().waitFor();
  if (picture.click !== undefined) await page.locator(picture.click).click();
  if (picture.from !== undefined) {
    await page
      .locator(picture.from)
      .first()
      .evaluate((element) => element.scrollIntoView());
  }
  await page.screenshot({ path: join(to, `${picture.name}.png`) });
  await page.close();
}

const temporary = mkdtempSync(join(tmpdir(), 'variorum-pictures-'));
try {
  const folder = join(temporary, 'site');
  build(folder);
  const to = join(root, 'docs', 'pictures');
  mkdirSync(to, { recursive: true });
  const browser = await launch();
  for (const picture of pictures) await take(browser, folder, to, picture);
  await browser.close();
} finally {
  rmSync(temporary, { recursive: true });
}
