import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressesOf, all, attribute, kindOf, pagesOf } from './pages.ts';
import { digestsOf, example, exampleSite, filesOf, fixture, type Run, run, temporaryFolder } from './program.ts';

interface Built {
  readonly site: string;
  readonly build: Run;
}

async function build(content: string, ...options: readonly string[]): Promise<Built> {
  const site = join(temporaryFolder(), 'site');
  return { site, build: await run(['build', '--content', content, '--out', site, ...options]) };
}

const addresses = [
  { name: 'its own address', address: exampleSite, options: [] },
  {
    name: 'another address, its last slash left out',
    address: 'https://someone.example/record/',
    options: ['--site', 'https://someone.example/record'],
  },
  {
    name: 'an address without a path',
    address: 'https://someone.example/',
    options: ['--site', 'https://someone.example/'],
  },
];

describe.each(addresses)('the example, built under $name', ({ address, options }) => {
  const { origin, pathname: base } = new URL(address);
  let result: Built;

  beforeAll(async () => {
    result = await build(example, ...options);
  });

  it('ends well', () => {
    expect(result.build.code, result.build.stderr).toBe(0);
    expect(result.build.stderr).not.toMatch(/warning|error/);
  });

  it('passes its own verification: texts, links and feeds', async () => {
    const { code, stdout } = await run(['verify', '--content', example, '--out', result.site, ...options]);
    expect(stdout).toMatch(/changes \d\d.*links \d,\d{3}; no failures\n$/s);
    expect(code).toBe(0);
  });

  it('leads nowhere on its own host but below its base path', () => {
    const within = pagesOf(result.site).flatMap((page) =>
      addressesOf(page)
        .filter((href) => !/^(#|\w+:)/.test(href))
        // Some are written from where the page stands.
        .map((href) => new URL(href, `${origin}${base}${page.path.replace(/index\.html$/, '')}`).pathname),
    );
    expect(within.length).toBeGreaterThan(1000);
    expect(within.filter((path) => !path.startsWith(base))).toEqual([]);
  });

  it('names its public address as the canonical one of every page', () => {
    // Those that only lead on name the page they lead to.
    const pages = pagesOf(result.site).filter((page) => kindOf(page) !== 'moved');
    const canonical = pages.map((page) => all(page, 'link').find((link) => attribute(link, 'rel') === 'canonical'));
    const expected = pages.map(({ path }) => `${origin}${base}${path.replace(/(^|\/)index\.html$/, '$1')}`);
    expect(canonical.map((link) => link && attribute(link, 'href'))).toEqual(expected);
  });

  it('names its public address in feeds and in the sitemap', () => {
    const lists = filesOf(result.site).filter((path) => path.endsWith('.xml'));
    expect(lists.length).toBeGreaterThan(15);
    for (const path of lists) {
      const own = [...readFileSync(join(result.site, path), 'utf8').matchAll(/<(?:link|guid[^>]*|loc)>([^<]+)</g)];
      expect(own.length, path).toBeGreaterThan(0);
      expect(own.map(([, found]) => found).filter((found) => !found?.startsWith(address))).toEqual([]);
    }
  });
});

describe('a build', () => {
  let first: Built;

  beforeAll(async () => {
    first = await build(example);
  });

  it('gives the same bytes again, whatever folders it is called in, reads from and writes to', async () => {
    const content = join(temporaryFolder(), 'a folder “of” ünïcode & 100%25', 'content');
    cpSync(example, content, { recursive: true });
    const before = digestsOf(content);
    const site = join(temporaryFolder(), 'some where', 'deep', 'site');
    const cwd = temporaryFolder();
    const { code, stderr } = await run(['build', '--content', content, '--out', site], { cwd });
    expect(code, stderr).toBe(0);
    expect(digestsOf(site)).toEqual(digestsOf(first.site));
    expect(digestsOf(content), 'the content is as it was').toEqual(before);
    expect(readdirSync(cwd), 'nothing was written where it was called').toEqual([]);
    expect(readdirSync(dirname(site)), 'nothing is left beside the site').toEqual(['site']);
  });

  it('takes paths from the folder it is called in, and reads content that is reached through a link', async () => {
    const cwd = temporaryFolder();
    symlinkSync(fixture('tiny'), join(cwd, 'content'));
    expect(await run(['build'], { cwd })).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, 'dist', 'pier-news', 'the-lamp', 'index.html'))).toBe(true);
    expect(await run(['verify'], { cwd })).toMatchObject({ code: 0 });
  });

  it('is not disturbed by another that runs at the same time', async () => {
    const together = await Promise.all([build(fixture('tiny')), build(example)]);
    for (const { build: ended } of together) expect(ended.code, ended.stderr).toBe(0);
    const [{ site: tiny }, { site }] = together;
    expect(digestsOf(site)).toEqual(digestsOf(first.site));
    const stylesOf = (folder: string): string[] => filesOf(folder).filter((path) => path.endsWith('.css'));
    expect(stylesOf(tiny)).toEqual(stylesOf(site));
  });

  it('replaces the whole site that was there before', async () => {
    const site = join(temporaryFolder(), 'site');
    cpSync(first.site, site, { recursive: true });
    expect(await run(['build', '--content', fixture('tiny'), '--out', site])).toMatchObject({ code: 0 });
    expect(existsSync(join(site, 'pier-news')), 'the new site').toBe(true);
    expect(existsSync(join(site, 'intelligencer')), 'a page of the old one').toBe(false);
    expect(readdirSync(dirname(site)), 'nothing beside it').toEqual(['site']);
  });

  it('ends with how much it made: pages, articles, changes, bytes against the limit, and time', () => {
    const files = filesOf(first.site);
    const pages = files.filter((path) => path.endsWith('.html'));
    const changes = pagesOf(first.site).filter((page) => page.path.includes('--') && kindOf(page) !== 'moved');
    const bytes = files.reduce((sum, path) => sum + statSync(join(first.site, path)).size, 0);
    const [counts, size, time, rest] = first.build.stdout.split('\n');
    expect(counts).toMatch(
      new RegExp(`^${pages.length} pages of \\d+ articles and ${changes.length} changes, in ${files.length} files$`),
    );
    const kilobytes = new Intl.NumberFormat('en').format(Math.round(bytes / 1000));
    expect(size).toBe(`${kilobytes} kB, ${(bytes / 1e7).toFixed(1)} % of the 1 GB that GitHub Pages publishes`);
    expect(time).toMatch(/^\d+\.\d s, in \//);
    expect(rest).toBe('');
  });

  it('does not say a line for every page', () => {
    expect(first.build.stderr.split('\n').length).toBeLessThan(6);
  });

  it('keeps the pages free of scripts and of styles within them', () => {
    const pages = pagesOf(first.site);
    const inline = pages.flatMap((page) => [...all(page, 'style'), ...all(page, 'script').filter(isInline)]);
    expect(inline).toEqual([]);
    expect(pages.flatMap(({ elements }) => elements.filter((element) => attribute(element, 'style')))).toEqual([]);
  });
});

/** True for what a browser would run. Data for programs is none of it. */
function isInline(script: Parameters<typeof attribute>[0]): boolean {
  return attribute(script, 'src') === undefined && attribute(script, 'type') !== 'application/ld+json';
}
