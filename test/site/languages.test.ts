import { beforeAll, describe, expect, it } from 'vitest';
import { all, attribute, type Element, elementsIn, type Page, pagesOf, textOf } from './pages.ts';
import { built, written } from './program.ts';

/** Headlines, with where their language is declared and how a page has to name it. */
const articles = [
  { slug: 'hebrew', declared: 'version', lang: 'he', dir: 'rtl', headline: 'המעבורת "Cod 7" תצא ב-3 במאי!' },
  { slug: 'arabic', declared: 'article', lang: 'ar', dir: 'rtl', headline: 'هل يفتتح ميناء Tarrow؟' },
  { slug: 'hindi', declared: 'version', lang: 'hi', dir: undefined, headline: 'बंदरगाह 3 मई को खुलेगा' },
  { slug: 'thai', declared: 'version', lang: 'th', dir: undefined, headline: 'ท่าเรือจะเปิดวันที่ 3' },
  { slug: 'chinese', declared: 'article', lang: 'zh-Hans', dir: undefined, headline: '港口将于5月3日开放' },
  { slug: 'japanese', declared: 'version', lang: 'ja', dir: undefined, headline: '港は5月3日に開く' },
  { slug: 'german', declared: 'source', lang: 'de', dir: undefined, headline: 'Der Hafen öffnet am 3. Mai' },
  { slug: 'unknown', declared: 'nowhere', lang: 'und-Hebr', dir: 'rtl', headline: 'הנמל ייפתח ב-3 במאי' },
] as const;

let pages: Page[];

beforeAll(async () => {
  const files: Record<string, string> = {
    'archive.md': '---\ntitle: Harbours\nlang: en\nlicense: CC0-1.0\n---\n',
    'source/source.md': '---\nname: Bote\nlang: de\n---\n',
  };
  for (const { slug, declared, lang, headline } of articles) {
    const folder = `${declared === 'source' ? 'source' : 'wire'}/${slug}`;
    if (declared === 'article') files[`${folder}/article.md`] = `---\nlang: ${lang}\n---\n`;
    for (const day of [1, 2]) {
      const its = declared === 'version' ? `lang: ${lang}\n` : '';
      const words = headline.replace('3', String(day + 2));
      files[`${folder}/2025-01-0${day}.md`] =
        `---\ntitle: '${words}'\n${its}---\n${words} ${day}\n\n${words} ${words}\n`;
    }
  }
  pages = pagesOf(await built(written(files)));
});

/** Elements with the headline of either version and nothing else, the innermost of each. */
function holding(page: Page, headline: string): Element[] {
  const texts = ['3', '4'].map((day) => headline.replace('3', day));
  const found = all(page, 'body')
    .flatMap(elementsIn)
    .filter((element) => element.tagName !== 'script' && texts.includes(textOf(element)));
  return found.filter((element) => !elementsIn(element).some((inner) => found.includes(inner)));
}

/** What holds for an element: its own attribute or that of what it stands in. */
function inherited(element: Element, name: string): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; ) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
    at = at.parentNode !== null && 'tagName' in at.parentNode ? at.parentNode : undefined;
  }
  return undefined;
}

describe.each(articles)('a text in $lang, declared at the $declared', ({ headline, lang, dir }) => {
  it('has its language and direction wherever its headline stands', () => {
    const found = pages.flatMap((page) => holding(page, headline).map((element) => ({ page, element })));
    // Home, source, month and list; article, first version and change.
    expect(new Set(found.map(({ page }) => page.path)).size).toBeGreaterThanOrEqual(7);
    for (const { page, element } of found) {
      const said = [inherited(element, 'lang'), inherited(element, 'dir')];
      expect(said, `${page.path}: ${element.tagName}`).toEqual([lang, dir]);
    }
  });

  it('leaves the pages themselves in English, and what is said of it', () => {
    for (const page of pages) {
      expect(all(page, 'html').map((element) => attribute(element, 'lang'))).toEqual(['en']);
      for (const element of [...all(page, 'summary'), ...all(page, 'time')]) {
        expect(inherited(element, 'lang'), `${page.path}: ${textOf(element)}`).toBe('en');
      }
    }
  });
});
