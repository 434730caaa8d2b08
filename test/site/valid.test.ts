import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseRssFeed } from 'feedsmith';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressesOf, all, attribute, kindOf, type Page, pagesOf, textOf } from './pages.ts';
import { builtExample, exampleSite, filesOf } from './program.ts';

let site: string;
let files: string[];
let pages: Page[];

beforeAll(async () => {
  site = await builtExample();
  files = filesOf(site);
  pages = pagesOf(site);
});

const read = (path: string): string => readFileSync(join(site, path), 'utf8');

describe('the pages of the example', () => {
  it('are valid HTML, of every kind', async () => {
    // What the standard says; its further rules are about taste.
    const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));
    const faults: string[] = [];
    for (const { path } of pages) {
      const { results } = await validator.validateString(read(path), path);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages) {
          faults.push(`${path}:${line}:${column}: ${ruleId}: ${message}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(new Set(pages.map(kindOf)).size).toBeGreaterThan(10);
  });

  it('end with the end of the document', () => {
    const unended = pages.filter(({ path }) => !read(path).trimEnd().endsWith('</body></html>'));
    expect(unended.map(({ path }) => path)).toEqual([]);
  });

  it('hold data that is JSON', () => {
    const data = pages.flatMap((page) =>
      all(page, 'script').filter((script) => /json/.test(attribute(script, 'type') ?? '')),
    );
    expect(data.length).toBeGreaterThan(0);
    for (const script of data) expect(() => JSON.parse(textOf(script))).not.toThrow();
  });
});

describe('the feeds of the example', () => {
  it('say the same to two feed readers and to libxml2', () => {
    const feeds = files.filter((path) => path.endsWith('feed.xml'));
    expect(feeds.length).toBeGreaterThan(15);
    for (const path of feeds) {
      const text = read(path);
      const strict = XmlDocument.fromString(text);
      const titles = strict.find('/rss/channel/item/title').map(({ content }) => content);
      strict.dispose();
      const one = parseRssFeed(text);
      const other = parseFeed(text);
      expect(one.items?.map(({ title }) => title) ?? [], path).toEqual(titles.map((title) => title.trim()));
      expect(
        other.items.map(({ title }) => title),
        path,
      ).toEqual(titles.map((title) => title.trim()));
      expect([one.link, other.url], path).toEqual([other.url, one.link]);
      for (const item of other.items) {
        expect(item.url, path).toMatch(/^https:\/\/example\.github\.io\/variorum\//);
        expect(item.published, path).toBeInstanceOf(Date);
        expect(item.content ?? '', path).toContain('<');
      }
    }
  });
});

describe('the sitemap of the example', () => {
  const space = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

  it('has what its schema asks for, and every page once that is to be found', () => {
    const index = XmlDocument.fromString(read('sitemap-index.xml'));
    const maps = index.find('/s:sitemapindex/s:sitemap/s:loc', space).map(({ content }) => content);
    index.dispose();
    const listed = maps.flatMap((address) => {
      const map = XmlDocument.fromString(read(address.slice(exampleSite.length)));
      const locations = map.find('/s:urlset/s:url/s:loc', space).map(({ content }) => content);
      expect(map.find('/s:urlset/*', space)).toHaveLength(locations.length);
      expect(map.find('/s:urlset/s:url[count(s:loc) != 1]', space)).toHaveLength(0);
      map.dispose();
      return locations;
    });
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThanOrEqual(50_000);
    expect(new Set(listed).size).toBe(listed.length);
    const there = new Set(pages.map(({ path }) => `${exampleSite}${path.replace(/index\.html$/, '')}`));
    for (const address of listed) expect(there).toContain(address);
  });
});

describe('the data of the example', () => {
  it('is JSON, file by file and line by line', () => {
    for (const path of files.filter((file) => /\.(?:json|ndjson)$/.test(file))) {
      const pieces = path.endsWith('.ndjson') ? read(path).trimEnd().split('\n') : [read(path)];
      for (const piece of pieces) expect(() => JSON.parse(piece), path).not.toThrow();
    }
  });

  it('is led to by addresses that a parser of addresses takes', () => {
    for (const page of pages) {
      for (const address of addressesOf(page)) expect(URL.canParse(address, exampleSite), address).toBe(true);
    }
  });
});
