import { beforeAll, describe, expect, it } from 'vitest';
import { all, attribute, isUnlisted, kindOf, type Page, pagesOf, textOf } from './pages.ts';
import { builtExample, exampleSite } from './program.ts';

let pages: Page[];

beforeAll(async () => {
  pages = pagesOf(await builtExample());
});

/** What stands in the head under a name, e.g. `og:title`. */
function meta(page: Page, name: string): string | undefined {
  const found = all(page, 'meta').find((element) =>
    [attribute(element, 'property'), attribute(element, 'name')].includes(name),
  );
  return found && attribute(found, 'content');
}

/** Quotation marks are printed by the styles on the page, and stand in the text of a preview. */
function plain(text: string): string {
  return text
    .replace(/[“”\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the head of a page', () => {
  it('says what the page is where a link to it is shared, or nothing at all', () => {
    const kinds = new Set<string>();
    for (const page of pages) {
      const described = meta(page, 'description');
      const names = ['og:title', 'og:site_name', 'og:description'];
      const said = names.map((name) => meta(page, name));
      if (described === undefined) {
        expect(said, page.path).toEqual(names.map(() => undefined));
        continue;
      }
      kinds.add(kindOf(page));
      expect(said, page.path).toEqual([
        // Pictures have titles too, further down.
        all(page, 'title').map(textOf)[0],
        'The Quernmouth Stet Book',
        described,
      ]);
    }
    const expected = ['home', 'source', 'article', 'first version', 'change', 'month', 'changes', 'about'];
    expect([...kinds]).toEqual(expect.arrayContaining(expected));
  });

  it('tells of a change an edit that stands on the page, and of when no more than that does', () => {
    const changes = pages.filter((page) => kindOf(page) === 'change' && meta(page, 'description') !== undefined);
    expect(changes.length).toBeGreaterThan(50);
    for (const page of changes) {
      const described = plain(meta(page, 'description') ?? '').replace(/\. \d+ edits in all\.$/, '');
      const edits = all(page, 'li').map((item) => plain(textOf(item)));
      const isNothing = described === 'The two versions differ in nothing that a reader sees.';
      expect(isNothing || edits.includes(described), `${page.path}: ${described}`).toBe(true);
    }
  });

  it('holds data for programs, which is JSON, and leads to this site but on the page of a change', () => {
    const described = pages.filter((page) => meta(page, 'description') !== undefined);
    for (const page of described) {
      const data: unknown[] = all(page, 'script')
        .filter((script) => attribute(script, 'type') === 'application/ld+json')
        .map((script) => JSON.parse(textOf(script)));
      if (data.length > 0 && kindOf(page) !== 'change') expect(JSON.stringify(data), page.path).toContain(exampleSite);
      expect(data.length, page.path).toBeLessThanOrEqual(1);
    }
  });

  it('says nothing on a page of something withdrawn, nor of one that leads on', () => {
    const silent = pages.filter((page) => ['withdrawn', 'moved', 'not found'].includes(kindOf(page)));
    expect(silent.length).toBeGreaterThan(3);
    for (const page of silent) {
      expect(isUnlisted(page)).toBe(true);
      expect(meta(page, 'description')).toBeUndefined();
      expect(all(page, 'script', 'type').map((script) => attribute(script, 'type'))).not.toContain(
        'application/ld+json',
      );
    }
  });
});
