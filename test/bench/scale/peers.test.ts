import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { eleventyIn, hugo, writePagesFor } from '../../../bench/scale/peers.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body><main id="main">${body}</main><footer>Feed</footer></body></html>`;

describe('writePagesFor', () => {
  const site = join(folder, 'site');
  for (const [path, title] of Object.entries({
    '.': 'Home',
    'gazette/bridge/old--new': 'Shut',
    'gazette/bridge': 'Bridge',
  })) {
    mkdirSync(join(site, path), { recursive: true });
    writeFileSync(join(site, path, 'index.html'), page(title, `<h1>${title}</h1>`));
  }
  writeFileSync(join(site, 'feed.xml'), '<rss/>');

  it.each([
    [hugo, 'layouts/_default/single.html', '{{ .Title }}', '{{ .Content }}'],
    [eleventyIn(folder), 'layouts/page.liquid', '{{ title }}', '{{ content }}'],
  ])('gives $name the body of every page, and a layout with the rest', (peer, layout, title, content) => {
    const theirs = join(folder, peer.name);
    writePagesFor(peer, site, theirs);
    const read = (path: string): string => readFileSync(join(theirs, path), 'utf8');
    expect(read(layout)).toBe(page(title, content));
    expect(read('content/gazette/bridge/old--new-page.html')).toBe('---\ntitle: "Shut"\n---\n<h1>Shut</h1>\n');
    expect(read('content/gazette/bridge-page.html')).toContain('<h1>Bridge</h1>');
    expect(read('content/home.html')).toContain('<h1>Home</h1>');
  });
});

describe('eleventyIn', () => {
  it('says what to do where it is not installed', () => {
    expect(eleventyIn(folder)).toMatchObject({ version: undefined, remedy: expect.stringContaining('npm install') });
  });
});
