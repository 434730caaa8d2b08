import { describe, expect, it } from 'vitest';
import { isolate, writingIn, writingOf } from '../../src/report/writing.ts';
import { find, siteOf } from './archive.ts';

describe('the direction of a text', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['dv', 'rtl'],
    ['yi', 'rtl'],
    ['ja', 'ltr'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['pa-PK', 'rtl'],
    ['pa-IN', 'ltr'],
    ['und', 'ltr'],
  ])('is that of the script of its language: %s runs %s', (lang, dir) => {
    expect(writingIn(lang)).toEqual({ lang, dir });
  });

  it('is that of the version, else the article, else the source', () => {
    const site = siteOf({
      'post/source.md': '---\nlang: he\n---\n',
      'post/mill/2024-01-01.md': 'One.\n',
      'post/mill/2024-01-02.md': '---\nlang: en\n---\nTwo.\n',
      'post/weir/article.md': '---\nlang: de\n---\n',
      'post/weir/2024-01-01.md': 'One.\n',
    });
    const of = (path: string, at: number) => {
      const { source, article } = find(site, path);
      return writingOf(site.archive, source, article, article.versions[at] ?? article.versions[0]);
    };
    expect(of('post/mill', 0)).toEqual({ lang: 'he', dir: 'rtl' });
    expect(of('post/mill', 1)).toEqual({ lang: 'en', dir: 'ltr' });
    expect(of('post/weir', 0)).toEqual({ lang: 'de', dir: 'ltr' });
  });
});

describe('a text of which no language is declared', () => {
  const writing = (headline: string, lang = 'en') => {
    const site = siteOf({
      'archive.md': `---\ntitle: Mills\nlang: ${lang}\n---\n`,
      'post/mill/2024-01-01.md': `---\ntitle: '${headline}'\n---\nOne.\n`,
    });
    const { source, article } = find(site, 'post/mill');
    return writingOf(site.archive, source, article, article.versions[0]);
  };

  it('is in that of the archive, whatever names its headline has', () => {
    expect(writing('The mill of Łódź, called “מים”, reopens')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(writing('1250 – 1450')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(writing('מים', 'he')).toEqual({ lang: 'he', dir: 'rtl' });
    expect(writing('水車', 'ja')).toEqual({ lang: 'ja', dir: 'ltr' });
  });

  it.each([
    ['הטחנה "Weir 9" נפתחה!', 'und-Hebr', 'rtl'],
    ['فتحت الطاحونة Weir 9', 'und-Arab', 'rtl'],
    ['Мельница открыта', 'und-Cyrl', 'ltr'],
    ['चक्की खुली', 'und-Deva', 'ltr'],
    ['เปิดโรงสี', 'und-Thai', 'ltr'],
    ['磨坊重开', 'und-Hani', 'ltr'],
    ['水車小屋は5月に開く', 'und-Jpan', 'ltr'],
    ['물레방아', 'und-Kore', 'ltr'],
  ])('is known by its script alone where its headline is written in another: %s', (headline, lang, dir) => {
    expect(writing(headline)).toEqual({ lang, dir });
  });
});

describe('words of a text in a sentence without markup', () => {
  it('are set apart where they run from right to left, and only there', () => {
    expect(isolate('נעם')).toBe('\u2068נעם\u2069');
    expect(isolate('Weir 9')).toBe('Weir 9');
  });
});
