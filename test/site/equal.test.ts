import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { all, attribute, mainText, type Page, readPage, textOf } from './pages.ts';
import { built, fixture, run } from './program.ts';

const content = fixture('equal');
let site: string;

beforeAll(async () => {
  site = await built(content);
});

describe('two versions whose files differ in nothing that a reader sees', () => {
  let page: Page;

  beforeAll(() => {
    page = readPage(site, 'notices/opening-hours/2024-01-01--2024-01-02/index.html');
  });

  it('have a page that says so', () => {
    expect(mainText(page)).toContain('The two versions differ in nothing that a reader sees.');
    expect(all(page, 'span').map(textOf)).toContain('0 edits');
  });

  it('have the whole text on it, and no edit', () => {
    expect(mainText(page)).toContain('The door is open from nine to five, and on Saturdays from ten to one.');
    expect([...all(page, 'ins'), ...all(page, 'del')]).toEqual([]);
    const rows = page.elements.map((element) => attribute(element, 'data-row')).filter((kind) => kind !== undefined);
    expect(rows).toEqual(['same', 'same', 'same', 'same']);
  });

  it('stay in the list of the article', () => {
    const links = all(readPage(site, 'notices/opening-hours/index.html'), 'a').map((a) => attribute(a, 'href'));
    expect(links).toContain('2024-01-01--2024-01-02/');
  });

  it.each(['feed.xml', 'notices/feed.xml', 'notices/opening-hours/feed.xml'])('are no item of %s', (path) => {
    const items = [...readFileSync(join(site, path), 'utf8').matchAll(/<guid[^>]*>([^<]*)/g)].map(([, link]) => link);
    expect(items).toEqual(['https://door.example/notices/opening-hours/2024-01-02--2024-01-03/']);
  });

  it('pass verification', async () => {
    expect(await run(['verify', '--content', content, '--out', site])).toMatchObject({ code: 0 });
  });
});

describe('the next version, which does differ', () => {
  it('has its edit', () => {
    const page = readPage(site, 'notices/opening-hours/2024-01-02--2024-01-03/index.html');
    expect(all(page, 'del').map(textOf)).toEqual(['five']);
  });
});
