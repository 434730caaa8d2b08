import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportOn } from '../../src/report/report.ts';
import { printRows } from '../../src/report/rows.ts';
import { writingIn } from '../../src/report/writing.ts';
import { readBlocks } from '../../src/scripts/compare/read-blocks.ts';
import { nodeHaving, pageOf } from '../scripts/compare/page-nodes.ts';
import { built, example, exampleSite, temporaryFolder, write } from '../site/program.ts';
import { openBrowser } from './browser.ts';
import { serve } from './server.ts';

const hostile =
  'The "><script>document.title="run"</script><img src=x onerror="document.title=1"> [door](javascript:alert(1))';

/** Beside the example: an article with a former name, a withdrawn version and words that would run. */
const more = {
  'intelligencer/the-door/article.md': '---\naliases: [the-gate]\n---\n',
  'intelligencer/the-door/2026-01-01.md': '# The door\n\nThe door is red.\n',
  'intelligencer/the-door/2026-01-02.md': `# The door\n\nThe door is blue.\n\n${hostile}\n`,
  'intelligencer/the-door/2026-01-03.md': `# The door\n\nThe door is blue.\n\n${hostile} is shut\n`,
  'intelligencer/the-door/2026-01-04.md': '---\nwithdrawn: It named a child\n---\n',
  'intelligencer/the-door/2026-01-05.md': `# The door\n\nThe door is green.\n\n${hostile} is open\n`,
  'intelligencer/the-door/2026-01-06.md': '# The door\n\nThe door is gone.\n',
};
const door = 'intelligencer/the-door';
const vane = 'intelligencer/market-hall-weathervane';
const arabic = 'foreshore-agency/walking-to-little-tarrow-ar';

let browser: Browser;
let site: string;
let folder: string;

beforeAll(async () => {
  const content = temporaryFolder();
  cpSync(example, content, { recursive: true });
  write(content, more);
  [browser, folder] = await Promise.all([openBrowser(), built(content)]);
  site = await serve(folder, new URL(exampleSite).pathname);
});

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site}${path}`);
  return page;
}

const choice = (article: string, old: string, neu: string): string => `?article=${article}&old=${old}&new=${neu}`;
const addressOf = (page: Page): string => page.url().replace(site, '');

/** Opens the comparison of two versions and waits until it is there. */
async function compared(article: string, old: string, neu: string): Promise<Page> {
  const page = await open(`-/compare/${choice(article, old, neu)}`);
  await page.locator('[data-diff]').waitFor();
  return page;
}

/** The texts of one side of what is shown. */
function shownTexts(page: Page, side: 'old' | 'new'): Promise<string[]> {
  return page.evaluate((wanted) => {
    const other = wanted === 'old' ? 'ins' : 'del';
    return [...document.querySelectorAll(`[data-side="${wanted}"], [data-side="both"]`)].map((block) => {
      const copy = block.cloneNode(true);
      if (copy instanceof Element) for (const part of copy.querySelectorAll(`${other}, [data-aside]`)) part.remove();
      return copy.textContent ?? '';
    });
  }, side);
}

/** The pages of changes that show a diff, as text. */
function changePages(): [path: string, html: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /--[^/]*\/index\.html$/.test(path))
    .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')])
    .filter(([, html]) => html.includes('data-diff'));
}

describe('what the comparison reads from pages', () => {
  it('gives the very rows of every change of the example', () => {
    const pages = changePages();
    expect(pages.length).toBeGreaterThan(70);
    for (const [path, html] of pages) {
      const { node, value } = nodeHaving(pageOf(html), 'data-diff');
      const writing = writingIn(node.getAttribute?.('lang') ?? 'en');
      const report = reportOn(readBlocks(node, 'old'), readBlocks(node, 'new'), value === '' ? undefined : value);
      expect(html.includes(`>${printRows(report, writing)}</div>`), path).toBe(true);
    }
  });
});

describe('the comparison of two versions far apart', () => {
  const [first, late] = ['2026-07-07t08-12-00z', '2026-07-16t17-30-00z'];

  it('shows the first and the last version whole, with what a change shows', async () => {
    const page = await compared(vane, first, late);
    const texts = async (path: string, side: 'old' | 'new'): Promise<string[]> => shownTexts(await open(path), side);
    expect(await shownTexts(page, 'old')).toEqual(await texts(`${vane}/${first}/`, 'new'));
    expect(await shownTexts(page, 'new')).toEqual(await texts(`${vane}/2026-07-14t08-20-00z--${late}/`, 'new'));
    expect(await page.locator('.lede').textContent()).toMatch(
      /^Changed between 7 July 2026 at .* and 16 July 2026 at .*, in 11 changes: 1, 2, /,
    );
    expect(await page.locator('.heads').textContent()).toMatch(
      /^Version 1\s*seen 7 July 2026, .*Version 12\s*seen 9 days later, 16 July/,
    );
    expect(await page.locator('.facts li').count()).toBeGreaterThan(2);
    expect(await page.locator('.words li').count()).toBe(
      Number(/^\d+/.exec((await page.locator('.count').textContent()) ?? '')?.[0]),
    );
    expect(await page.locator('.map a').count()).toBeGreaterThan(2);
    expect(await page.locator('.files code').nth(0).textContent()).toContain('2026-07-07T08-12-00Z.md');
    expect(await page.locator('.files code').nth(2).textContent()).toContain('2026-07-16T17-30-00Z.md');
    expect(await page.locator('.cite').textContent()).toContain(`/-/compare/${choice(vane, first, late)}`);
  });

  it('is put in order of time, and its address too', async () => {
    const page = await compared(vane, late, first);
    expect(addressOf(page)).toBe(`-/compare/${choice(vane, first, late)}`);
  });

  it('steps by keys, copies the address of an edit, and can be shared with it', async () => {
    const page = await compared(vane, first, late);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#e[0-9a-f]{10}/);
    expect(await page.getByRole('status').textContent()).toMatch(/^Edit 2 of \d+/);
    const shared = await open(addressOf(page));
    await shared.locator('[data-diff]').waitFor();
    expect(await shared.locator(hash).count()).toBe(1);
    expect(await shared.locator('.missing').count()).toBe(0);
  });

  it('has the views of a change', async () => {
    const page = await compared(vane, first, late);
    await page.locator('.views label', { hasText: 'Before' }).click();
    expect(await page.locator('[data-side] ins:visible').count()).toBe(0);
  });

  it('runs from right to left where the text does', async () => {
    const page = await compared(arabic, '2024-10-15t07-35-00z', '2026-03-11t07-35-00z');
    expect(await page.locator('[data-side]').first().getAttribute('dir')).toBe('rtl');
    expect(await page.locator('[data-diff]').getAttribute('lang')).toBe('ar');
  });

  it('runs nothing that stands in a text', async () => {
    const page = await compared(door, '2026-01-01', '2026-01-03');
    expect(await page.locator('[data-diff]').textContent()).toContain('<script>document.title="run"</script>');
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(await page.title()).toMatch(/^The door/);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });

  it('reads a version whose own page tells of a withdrawal from the change after it', async () => {
    const page = await compared(door, '2026-01-01', '2026-01-05');
    expect(await shownTexts(page, 'new')).toContain('The door is green.');
    expect(await page.locator('.heads').textContent()).toContain('Version 5');
  });
});

describe('what leads to the comparison', () => {
  it('is a form on the page of an article with three versions or more', async () => {
    const page = await open(`${vane}/`);
    await page.locator('form.compare [name="old"]').selectOption('2026-07-07t08-26-00z');
    await page.locator('form.compare button').click();
    await page.locator('[data-diff]').waitFor();
    expect(addressOf(page)).toBe(`-/compare/${choice(vane, '2026-07-07t08-26-00z', '2026-07-16t17-30-00z')}`);
  });

  it('is the address of two versions that are no neighbours, edit and all', async () => {
    const page = await open(`${vane}/2026-07-07t08-12-00z--2026-07-16t17-30-00z/#e0123456789ab`);
    await page.locator('[data-diff]').waitFor();
    expect(addressOf(page)).toBe(
      `-/compare/${choice(vane, '2026-07-07t08-12-00z', '2026-07-16t17-30-00z')}#e0123456789ab`,
    );
    expect(await page.locator('.missing').count()).toBe(1);
  });

  it('is a former name of the article', async () => {
    const page = await compared('intelligencer/the-gate', '2026-01-01', '2026-01-03');
    expect(addressOf(page)).toBe(`-/compare/${choice(door, '2026-01-01', '2026-01-03')}`);
  });

  it('is what is pasted: an address here, or a part of it', async () => {
    const page = await open('-/compare/');
    await page.locator('form.compare input').fill(`${site}${vane}/`);
    await page.locator('form.compare button').click();
    await page.locator('form.compare select').first().waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Weathervane');
  });
});

describe('the comparison says what it cannot show', () => {
  it.each([
    ['an article that is not here', 'intelligencer/nowhere', 'a', 'b', 'no article of that name'],
    ['a version that is not there', vane, '2026-07-07t08-12-00z', 'yesterday', 'no version of that name'],
    ['the same version twice', vane, '2026-07-07t08-12-00z', '2026-07-07t08-12-00z', 'one version twice'],
    ['a withdrawn article', 'intelligencer/rhubarb-chutney', 'a', 'b', 'withdrawn from the archive'],
    ['a withdrawn version', door, '2026-01-01', '2026-01-04', 'withdrawn from the archive'],
  ])('%s', async (_, article, old, neu, words) => {
    const page = await open(`-/compare/${choice(article, old, neu)}`);
    await page.getByRole('status').getByText(words).waitFor();
    expect(await page.locator('[data-diff]').count()).toBe(0);
  });

  it('that there is no connection', async () => {
    const page = await browser.newPage();
    await page.route(`**/${vane}/`, (route) => route.abort());
    await page.goto(`${site}-/compare/${choice(vane, '2026-07-07t08-12-00z', '2026-07-16t17-30-00z')}`);
    await page.getByRole('status').getByText('no connection').waitFor();
  });

  it('that it needs scripts, where there are none', async () => {
    const page = await open('-/compare/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('Comparing needs scripts');
    const lost = await open(`${vane}/a--b/`, { javaScriptEnabled: false });
    expect(await lost.locator('main').textContent()).toContain('can be compared');
  });

  it('and leads to the page of a change where there is one', async () => {
    const page = await open(`-/compare/${choice(vane, '2026-07-07t08-26-00z', '2026-07-07t08-12-00z')}#e1`);
    await page.waitForURL(`${site}${vane}/2026-07-07t08-12-00z--2026-07-07t08-26-00z/#e1`);
  });
});
