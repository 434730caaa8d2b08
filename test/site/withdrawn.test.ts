import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { all, attribute, isUnlisted, kindOf, mainText, pagesOf, readPage, textOf } from './pages.ts';
import { built, filesOf, fixture, run } from './program.ts';

// Every word of this archive that must not be published begins with “zz”, and none other does.
const content = fixture('withdrawn');
let site: string;

beforeAll(async () => {
  site = await built(content);
});

/** What a file says, unpacked where it belongs to the search index. */
function read(path: string): string {
  const bytes = readFileSync(join(site, path));
  return (path.includes('.pf_') ? gunzipSync(bytes) : bytes).toString();
}

describe('what was withdrawn or redacted', () => {
  it('stands in the content, in every field there is', () => {
    const words = filesOf(content).flatMap((path) => readFileSync(join(content, path), 'utf8').match(/zz\w+/g) ?? []);
    expect(new Set(words).size).toBeGreaterThan(30);
  });

  it('stands in no file of the site: pages, feeds, sitemap, style sheets, search index', () => {
    // The program of the library that searches is no text of anybody.
    const files = filesOf(site).filter((path) => !/\/pagefind[^/]*\.js$|\.pagefind$/.test(path));
    expect(files.map((path) => path.replace(/^.*\./, ''))).toEqual(
      expect.arrayContaining(['html', 'xml', 'css', 'pf_fragment', 'pf_index']),
    );
    // Nor are the names of scripts and styles, which are digests.
    const isTold = (text: string): boolean => /zz/i.test(text.replace(/(?:_astro\/|\.\/)[\w-]+\.(?:js|css)/g, ''));
    expect(files.filter((path) => isTold(path) || isTold(read(path)))).toEqual([]);
  });

  it('leaves a site that passes its own verification', async () => {
    expect(await run(['verify', '--content', content, '--out', site])).toMatchObject({ code: 0 });
  });
});

describe('an address of something withdrawn', () => {
  it.each([
    ['a source', 'gone-press/', 'source', 'The press asked for it, and gave a good reason.'],
    ['its article', 'gone-press/an-article/', 'source', 'The press asked for it, and gave a good reason.'],
    ['its first version', 'gone-press/an-article/2024-01-01/', 'source', 'The press asked for it'],
    ['its change', 'gone-press/an-article/2024-01-01--2024-01-02/', 'source', 'The press asked for it'],
    ['an article', 'town-crier/gone-article/', 'article', 'It was about somebody who was never asked.'],
    ['its first version', 'town-crier/gone-article/2024-01-01/', 'article', 'It was about somebody'],
    ['its change', 'town-crier/gone-article/2024-01-01--2024-01-02/', 'article', 'It was about somebody'],
    [
      'the change to a version',
      'town-crier/part-gone/2024-01-01--2024-01-02/',
      'version',
      'This version named a child.',
    ],
    ['the change from a version', 'town-crier/part-gone/2024-01-02--2024-01-03/', 'version', 'This version named a'],
    ['an article without a version left', 'town-crier/all-gone/', 'version', 'The second reason of two.'],
    ['a first version', 'town-crier/all-gone/2024-01-01/', 'version', 'The first reason of two.'],
  ])('remains, and says why: %s, %s', (_, path, noun, reason) => {
    const page = readPage(site, `${path}index.html`);
    expect(kindOf(page)).toBe('withdrawn');
    expect(mainText(page)).toContain(`This ${noun} was withdrawn from the archive.`);
    expect(mainText(page)).toContain(`Reason: ${reason}`);
    expect(isUnlisted(page)).toBe(true);
  });

  it.each([
    ['gone-press/feed.xml', 'The press asked for it, and gave a good reason.'],
    ['gone-press/an-article/feed.xml', 'The press asked for it, and gave a good reason.'],
    ['town-crier/gone-article/feed.xml', 'It was about somebody who was never asked.'],
  ])('has an empty feed that says why: %s', (path, reason) => {
    expect(read(path)).toContain(reason);
    expect(read(path)).not.toContain('<item>');
  });
});

describe('an article with one version withdrawn', () => {
  it('shows its other versions, and the reason in the list', () => {
    const text = mainText(readPage(site, 'town-crier/part-gone/index.html'));
    expect(text).toContain('This version named a child.');
    // With what they replaced: Monday, of the first version, and Tuesday.
    expect(text).toContain('The market opens on MondayTuesdayWednesday.');
    expect(text.match(/Withdrawn/g)).toHaveLength(2);
  });

  it('has an item for the changes of the others alone in its feed', () => {
    const links = [...read('town-crier/part-gone/feed.xml').matchAll(/<guid[^>]*>([^<]*)/g)].map(([, link]) => link);
    expect(links).toEqual(['https://crier.example/book/town-crier/part-gone/2024-01-03--2024-01-04/']);
  });
});

describe('a redacted passage', () => {
  it.each([
    ['the headline', 'title', 'The fair of [Removed: A private name.]'],
    ['the byline', 'p', 'By [Removed: A private name.]'],
    ['the standfirst', 'p', 'All about [Removed: A private name.] and the fair.'],
    ['a heading', 'h3', 'What [Removed: A private name.] says'],
    ['formatted words', 'p', 'The fair is led by [Removed: A private name.], and by nobody'],
    ['words on two lines', 'p', 'else: [Removed: A private name.] is strict.'],
    ['the target of a link', 'p', 'Call the fair or'],
    ['code', 'p', 'or [Removed: A private number.].'],
    ['a table', 'p', '[Removed: A private name.]\t[Removed: A private number.]'],
  ])('is replaced by a notice in %s', (_, element, words) => {
    const page = readPage(site, 'town-crier/redacted/2024-01-01/index.html');
    const texts = all(page, element).map(textOf);
    expect(
      texts.some((text) => text.includes(words)),
      texts.join('\n'),
    ).toBe(true);
  });

  it('is replaced in the archivist’s note on a change', () => {
    const page = readPage(site, 'town-crier/redacted/2024-01-01--2024-01-02/index.html');
    expect(mainText(page)).toContain('Changed what [Removed: A private name.] says');
  });

  it('leaves the link’s words without a link', () => {
    const page = readPage(site, 'town-crier/redacted/2024-01-01/index.html');
    const links = all(page, 'a', 'href').map((link) => attribute(link, 'href'));
    expect(links.filter((href) => href?.startsWith('https://fair.example/'))).toEqual([]);
  });
});

describe('a former name of an article', () => {
  it.each(['an-old-name', 'older-name'])('leads on from all its addresses: %s', (name) => {
    for (const leaf of ['', '2024-01-01/', '2024-01-01--2024-01-02/']) {
      const page = readPage(site, `town-crier/${name}/${leaf}index.html`);
      const refresh = all(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'refresh');
      const canonical = all(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
      expect(refresh && attribute(refresh, 'content')).toBe(
        `0; url=https://crier.example/book/town-crier/renamed/${leaf}`,
      );
      expect(canonical && attribute(canonical, 'href')).toBe(`https://crier.example/book/town-crier/renamed/${leaf}`);
      expect(all(page, 'a').map((a) => attribute(a, 'href'))).toContain(`/book/town-crier/renamed/${leaf}`);
      expect(isUnlisted(page)).toBe(true);
    }
  });

  it('has the feed of the article', () => {
    expect(read('town-crier/an-old-name/feed.xml')).toBe(read('town-crier/renamed/feed.xml'));
  });
});

describe('search engines', () => {
  it.each([
    ['town-crier/renamed/', false],
    ['town-crier/renamed/2024-01-01--2024-01-02/', false],
    ['town-crier/unlisted/', true],
    ['town-crier/unlisted/2024-01-01/', true],
    ['town-crier/unlisted/2024-01-01--2024-01-02/', true],
    ['strangers/a-poem/', true],
    ['strangers/a-poem/2024-01-01/', true],
    ['strangers/a-free-poem/', false],
    ['strangers/', true],
    ['', true],
  ])('are asked to leave out what is noindex, and text that nobody licensed: /%s', (path, expected) => {
    expect(isUnlisted(readPage(site, `${path}index.html`))).toBe(expected);
  });

  it('find in the sitemap every page that may be listed, and no other', () => {
    const listed = pagesOf(site)
      .filter((page) => !isUnlisted(page))
      .map(({ path }) => `https://crier.example/book/${path.replace(/index\.html$/, '')}`);
    const found = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)/g)].map(([, address]) => address);
    expect(found.sort()).toEqual(listed.sort());
    expect(found.length).toBeGreaterThan(10);
  });
});
