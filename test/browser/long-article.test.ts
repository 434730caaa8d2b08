import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { built, run, written } from '../site/program.ts';
import { openBrowser } from './browser.ts';
import { serve } from './server.ts';

/*
 * An article with more versions than its page lists: one a day from 1 June 2023 on, and a few whose names tell no time.
 * Beside it a month of as many changes as a list holds, everything named as long as can be.
 */

const days = 165;
const length = 'of the river and its weir and the mill that stands beside them all through the long wet winter';
const odd = 'the-odd-one';

function content(): Record<string, string> {
  const files: Record<string, string> = {
    'archive.md': '---\ntitle: Record\ncontact: a@mill.example\nlicense: CC0\ntime-zone: Europe/Dublin\n---\n',
    [`post/live/${odd}.md`]: '---\ndate: 2023-06-02T12:30:00Z\n---\n# Live\n\nThe river stands at no metres.\n',
  };
  for (let day = 0; day < days; day += 1) {
    const name = new Date(Date.UTC(2023, 5, 1, 23, 30) + day * 86_400_000).toISOString().slice(0, 16).replace(':', '-');
    files[`post/live/${name}-00Z.md`] = `# Live\n\nThe river stands at ${day} metres.\n`;
  }
  for (let at = 0; at < 30; at += 1) {
    const folder = `the-long-history-${'of-the-river-'.repeat(4)}${at}`;
    for (const [turn, day] of ['01', '02', '03', '04', '05', '06'].entries())
      files[`the-gazette-${'and-chronicle-'.repeat(4)}x/${folder}/2024-02-${day}.md`] =
        `# ${turn}${at} The history ${length}, ${length}\n\nWhat ${length} was ${turn * 7} and ${length}, they said.\n`;
  }
  return files;
}

let browser: Browser;
let site: string;
let folder: string;
let files: string;

beforeAll(async () => {
  files = written(content());
  [browser, folder] = await Promise.all([openBrowser(), built(files, '--site', 'https://mill.example/')]);
  site = await serve(folder, '/');
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site}${path}`);
  return page;
}

const july = '2023-07-07t23-30-00z';

describe('an archive with long lists', () => {
  it('is verified like any other', async () => {
    const { code, stdout } = await run([
      'verify',
      '--content',
      files,
      '--out',
      folder,
      '--site',
      'https://mill.example/',
    ]);
    expect([code, stdout.includes('no failures')]).toEqual([0, true]);
  });

  it('has no list of more than 300 kB, though all in it is long', () => {
    const sizes = pagesOf(folder).map(({ path }): [string, number] => [path, statSync(join(folder, path)).size]);
    const [, fullest = 0] = sizes.find(([path]) => path === '-/changes/2024/02/index.html') ?? [];
    expect(fullest).toBeGreaterThan(100_000);
    expect(sizes.filter(([, size]) => size > 300_000)).toEqual([]);
  });
});

describe('the entry of a version that the page of its article does not list', () => {
  it('is found through the page of its article, as ever', async () => {
    const page = await open(`post/live/#${july}`);
    await page.waitForURL(`${site}post/live/-/2023/07/#${july}`);
    expect(await page.locator(`[id="${july}"]`).textContent()).toContain('37 · ');
  });

  it('is not looked for elsewhere where it is on the page', async () => {
    const page = await open('post/live/#2023-11-05t23-30-00z');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${site}post/live/#2023-11-05t23-30-00z`);
  });
});

describe('the comparison of versions that the page of their article does not list', () => {
  it('finds them by the times in their names', async () => {
    const page = await open(`-/compare/?article=post/live&old=2023-06-10t23-30-00z&new=${july}`);
    await page.locator('[data-diff]').waitFor();
    expect(await page.locator('.heads').textContent()).toMatch(/Version 11.*Version 38/);
    expect(await page.locator('.lede').textContent()).toMatch(/in 27 changes/);
  });

  it('finds one whose name tells no time', async () => {
    const page = await open(`-/compare/?article=post/live&old=${odd}&new=${july}`);
    await page.locator('[data-diff]').waitFor();
    expect(await page.locator('.heads').textContent()).toMatch(/Version 2 /);
  });

  it('offers versions of other periods when it is asked to', async () => {
    const page = await open('-/compare/?article=post/live');
    const old = page.locator('select[name="old"]');
    await old.waitFor();
    expect(await old.locator('option').count()).toBe(99);
    const periods = page.getByLabel('Offer versions of');
    await periods.selectOption({ label: '2023' });
    await page.getByLabel('Offer versions of').selectOption({ label: 'June, 2023' });
    await expect.poll(() => old.locator('option').count()).toBeGreaterThan(120);
  });
});
