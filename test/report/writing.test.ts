import { describe, expect, it } from 'vitest';
import { writingIn, writingOf } from '../../src/report/writing.ts';
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
