import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { slugOf } from '../../src/archive/slug.ts';
import { archiveOf, harmless, harmlessNames, hostile, hostileNames } from './hostile-archive.ts';
import { addressesOf, all, attribute, type Element, elementsOf, kindOf, type Page, pagesOf, textOf } from './pages.ts';
import { built, digestsOf, filesOf, type Run, run, temporaryFolder, written } from './program.ts';

/** What a page has no right to take from the words in it: `element`, and `element attribute` for each attribute. */
function shapesOf(elements: readonly Element[]): string[] {
  return elements.flatMap(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => `${tagName} ${name}`)]);
}

function shapesByKind(pages: readonly Page[]): Map<string, Set<string>> {
  const kinds = Map.groupBy(pages, kindOf);
  return new Map([...kinds].map(([kind, some]) => [kind, new Set(some.flatMap((page) => shapesOf(page.elements)))]));
}

/** The words as a page may show them: what it may not hold made visible. */
const shown = (place: string): string =>
  hostile(place)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a page may not hold
    .replace(/[\u0000-\u0008\u001b\uFFFE]/g, '\uFFFD')
    .replace(/\s+/g, ' ');

describe('an archive of hostile words and names', () => {
  let content: string;
  let site: string;
  let pages: Page[];
  let expected: Map<string, Set<string>>;
  let before: Record<string, string>;

  beforeAll(async () => {
    content = written(archiveOf(hostile, hostileNames));
    before = digestsOf(content);
    site = await built(content);
    pages = pagesOf(site);
    expected = shapesByKind(pagesOf(await built(written(archiveOf(harmless, harmlessNames)))));
  });

  it('has pages of every kind', () => {
    expect([...new Set(pages.map(kindOf))].sort()).toEqual([
      'about',
      'article',
      'change',
      'changes',
      'compare',
      'first version',
      'home',
      'list',
      'month',
      'month of a list',
      'moved',
      'not found',
      'search',
      'source',
      'withdrawn',
    ]);
    expect([...expected.keys()].sort()).toEqual([...new Set(pages.map(kindOf))].sort());
  });

  it('has no element and no attribute that harmless words would not have', () => {
    const strange = pages.flatMap((page) =>
      shapesOf(page.elements)
        // Where a link leads nowhere that is safe to go, its target is told to programs, as text.
        .filter((shape) => shape !== 'span data-to' && expected.get(kindOf(page))?.has(shape) !== true)
        .map((shape) => `${page.path}: ${shape}`),
    );
    expect(strange).toEqual([]);
  });

  /** What stands below an article, as its own page writes it. */
  const ofArticle = /^(?:feed\.xml|[a-z\d-]+\/(?:#[\w-]+)?)$/;

  it('leads to the web and to itself, and to nothing else', () => {
    const schemes = pages
      .flatMap(addressesOf)
      .map(
        (address) => /^[\w+.-]+:|^(?:\.\.\/)+|^[/#]/.exec(address)?.[0] ?? (ofArticle.test(address) ? 'near' : address),
      );
    // `data:` is the empty icon; addresses near by are written from where the page stands.
    expect([...new Set(schemes)].sort()).toEqual(['#', '../', '../../', '/', 'data:', 'https:', 'near']);
    expect(pages.flatMap(addressesOf).filter((a) => a.startsWith('data:') && a !== 'data:,')).toEqual([]);
  });

  it('loads nothing but its own style sheets and scripts, and has no script in the page', () => {
    const styles = pages.flatMap((page) =>
      all(page, 'link')
        .filter((link) => attribute(link, 'rel') === 'stylesheet')
        .map((link) => attribute(link, 'href')),
    );
    for (const style of new Set(styles)) expect(style).toMatch(/^\/of\/_astro\/[\w.-]+\.css$/);
    const [data, scripts] = [true, false].map((isData) =>
      pages
        .flatMap((page) => all(page, 'script'))
        .filter((script) => (attribute(script, 'type') === 'application/ld+json') === isData),
    );
    for (const script of data ?? [])
      expect(JSON.parse(textOf(script))).toMatchObject({ '@context': 'https://schema.org' });
    for (const script of scripts ?? []) {
      expect(attribute(script, 'src')).toMatch(/^\/of\/_astro\/[\w.-]+\.js$/);
      expect(textOf(script)).toBe('');
    }
  });

  it.each([
    ['home', 'h1', 'archive title'],
    ['home', 'title', 'archive title'],
    ['home', 'p', 'archive description'],
    ['about', 'p', 'about'],
    ['source', 'h1', 'source name'],
    ['source', 'p', 'source body'],
    ['first version', 'h1', 'first title'],
    ['change', 'h1', 'second title'],
    ['withdrawn', 'p', 'version withdrawn'],
    ['withdrawn', 'p', 'article withdrawn'],
    ['withdrawn', 'p', 'source withdrawn'],
    ['first version', 'p', 'first paragraph'],
    ['first version', 'p', 'first byline'],
    ['first version', 'p', 'first standfirst'],
    ['first version', 'h3', 'first heading'],
    ['first version', 'pre', 'first code'],
    ['article', 'aside', 'note of the editor'],
  ])('shows the words as they are, as text: %s, <%s>, %s', (kind, element, place) => {
    const found = pages
      .filter((page) => kindOf(page) === kind)
      .flatMap((page) => all(page, element))
      .map((some) => textOf(some).replace(/\s+/g, ' '));
    // Markdown takes white space at the ends, an escape and an entity away, so the body shows the middle of the words.
    const body = /about|body|paragraph|heading|note of/.test(place);
    const middle = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(found.some((text) => text.includes(body ? middle : shown(place)))).toBe(true);
  });

  it('makes every address of letters, digits and hyphens, within its folder', () => {
    const lawful =
      /^(?:[a-z0-9-]{1,80}\/)*(?:[a-z0-9-]+\.(?:html|xml)|_astro\/[\w.-]+\.(?:css|js)|-\/published\.ndjson)$/;
    // The search index is named by the library that makes it.
    const named = filesOf(site).filter((path) => !path.startsWith('-/search/index/'));
    expect(named.filter((path) => !lawful.test(path))).toEqual([]);
    expect(readdirSync(dirname(site))).toEqual(['site']);
    expect(digestsOf(content)).toEqual(before);
  });

  it('has feeds and a sitemap that a strict parser reads, with nothing in them that harmless words would not have', () => {
    const harmlessElements = ['p', 'h3', 'pre', 'a', 'a href', 'ins', 'del', 'span', 'em', 'strong', 'code'];
    const styled = harmlessElements.flatMap((shape) => [shape, `${shape} style`]);
    const allowed = new Set([
      ...styled,
      'span class',
      'span data-sign',
      'span role',
      'span aria-label',
      'span data-aside',
      'span data-to',
    ]);
    const lists = filesOf(site).filter((path) => path.endsWith('.xml'));
    expect(lists.length).toBeGreaterThan(20);
    for (const path of lists) {
      const document = XmlDocument.fromBuffer(readFileSync(join(site, path)));
      const contents = document.find('//*[local-name()="encoded"]').filter((node) => node instanceof XmlElement);
      const elements = contents.flatMap((node) => elementsOf(node.content));
      const shapes = shapesOf(elements);
      expect(
        [...new Set(shapes)].filter((shape) => !allowed.has(shape)),
        path,
      ).toEqual([]);
      expect(addressesOf({ path, elements }).filter((address) => !address.startsWith('https://'))).toEqual([]);
      document.dispose();
    }
  });

  it('passes its own verification', async () => {
    const { code, stdout } = await run(['verify', '--content', content, '--out', site]);
    expect(stdout).toMatch(/; no failures\n$/);
    expect(code).toBe(0);
  });

  it('has a page for a source that is called as the page of missing addresses is', async () => {
    const folder = await built(written({ '404/a/2024-01-01.md': '# A text\n\nWords.\n' }));
    const slug = slugOf('404');
    expect(slug).toMatch(/^404-[0-9a-f]{8}$/);
    expect(existsSync(join(folder, slug, 'index.html'))).toBe(true);
    expect(existsSync(join(folder, '404.html'))).toBe(true);
  });
});

describe('front matter that is code', () => {
  const languages = ['js', 'JS', 'javascript', ' js ', 'json', 'coffee', 'toml', '__proto__', 'constructor'];
  let marker: string;
  let result: Run;

  beforeAll(async () => {
    marker = join(temporaryFolder(), 'was-run');
    const code = `(require('node:fs').writeFileSync(${JSON.stringify(marker)}, ''), {title: 'x'})`;
    const content = written(
      Object.fromEntries(
        languages.map((language, turn) => [`a/${turn}/2024-01-01.md`, `---${language}\n${code}\n---\nText.\n`]),
      ),
    );
    result = await run(['build', '--content', content, '--out', join(temporaryFolder(), 'site'), '--keep-going']);
  });

  it.each(languages.map((language, turn) => ({ language, turn })))('is a problem: ---$language', ({ turn }) => {
    const lines = result.stderr.split('\n');
    const at = lines.findIndex((line) => line.startsWith(`error: a/${turn}/2024-01-01.md:1: `));
    expect(lines[at]).toMatch(/no code is ever run\.$/);
    expect(lines[at + 1]).toBe('       Write a line of exactly --- there.');
  });

  it('is never run', () => {
    expect(result.code).toBe(1);
    expect(existsSync(marker)).toBe(false);
  });
});

describe('a hostile value', () => {
  const cases: readonly [file: string, field: string, value: string, message: RegExp][] = [
    ['article.md', 'url', '"javascript:alert(1)"', /is no address of the web/],
    ['article.md', 'url', '"JaVa\\tScript:alert(1)"', /is no address of the web|is no complete address/],
    ['article.md', 'url', '"\\u0001javascript:alert(1)"', /is no complete address/],
    ['article.md', 'url', '"data:text/html,<script>alert(1)</script>"', /is no address of the web/],
    ['article.md', 'url', '"//evil.example/"', /is no complete address/],
    ['article.md', 'url', '"/etc/passwd"', /is no complete address/],
    ['article.md', 'url', '"file:///etc/passwd"', /is no address of the web/],
    ['article.md', 'url', `"https://evil.example/${'x'.repeat(2100)}"`, /is longer than 2048 characters/],
    ['article.md', 'url', '[https://a.example/]', /must be text/],
    ['article.md', 'title', '{a: b}', /must be text/],
    ['article.md', 'checks', '"<b>"', /is not read as a time/],
    ['article.md', 'lang', '"en\\" onload=\\"x"', /is no language tag/],
    ['article.md', 'robots', '"all"', /is not one of index, noindex/],
    ['article.md', 'redact', '"everything"', /must be a list of mappings/],
    ['article.md', 'aliases', '[{a: b}]', /must be a list of text/],
    ['article.md', 'Withdrawn', '"why"', /looks like “withdrawn”/],
    ['article.md', 'title', '&anchor x', /anchors and aliases are not read/],
    ['article.md', 'title', '!!js/function "x"', /tagged values are not read|not valid YAML/],
    ['article.md', 'title', `${'['.repeat(20_000)}`, /nested too deeply/],
    ['2.md', 'witness', '["https://a.example/", "javascript:alert(1)"]', /is no address of the web/],
    ['2.md', 'published', '"9999-99-99"', /is no real time/],
    ['2.md', 'published', '"<script>"', /is not read as a time/],
  ];
  let result: Run;

  beforeAll(async () => {
    const articles = cases.map(([file, field, value], turn): [string, string][] => {
      const folder = `a\u202e\u001b[2J/case ${turn}`;
      const date = file === '2.md' ? 'date: 2024-01-02\n' : '';
      return [
        [`${folder}/2024-01-01.md`, 'Text.\n'],
        [`${folder}/${file}`, `---\n${date}${field}: ${value}\n---\nText.\n`],
      ];
    });
    const content = written(Object.fromEntries(articles.flat()));
    result = await run(['build', '--content', content, '--out', join(temporaryFolder(), 'site')]);
  });

  it.each(cases.map((values, turn) => [turn, ...values] as const))(
    'is a problem with its place and a remedy: %i, %s, %s',
    (turn, file, field, _, message) => {
      const lines = result.stderr.split('\n');
      const at = lines.findIndex((line) => line.includes(`/case ${turn}/${file}:`) && message.test(line));
      expect(at, `${field}\n${result.stderr}`).toBeGreaterThan(-1);
      expect(lines[at]).toMatch(/^error: /);
      expect(lines[at + 1]).toMatch(/^ {7}\S.*\.$/);
    },
  );

  it('stops the build, without a stack and without a sign that steers a terminal', () => {
    expect(result.code).toBe(1);
    expect(result.stderr).not.toMatch(/^\s+at .*[:(]/m);
    expect(result.stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
