import { describe, expect, it } from 'vitest';
import { articlesOf, changesOf } from '../../src/archive/query.ts';
import { readArchive } from '../../src/archive/read.ts';
import { readTypeface } from '../../src/build/share-images.ts';
import { breakLines, cutLines, type Line } from '../../src/report/line-breaking.ts';
import { drawShareImage, type ImageWords } from '../../src/report/share-drawing.ts';
import { shareImageOf } from '../../src/report/share-image.ts';
import { Site } from '../../src/site.ts';
import { fixture, written } from '../site/program.ts';
import { address, find, siteOf } from './archive.ts';

const typeface = readTypeface();

/** Lines as text, removed words in `[-…-]`, added ones in `{+…+}`. */
function marked(lines: readonly Line[]): string[] {
  const signs = { kept: ['', ''], old: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return lines.map((line) => line.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join('|'));
}

const words: ImageWords = {
  source: 'The Gazette',
  headline: 'Bridge & <b>“mill”</b>',
  when: 'Changed on 3 May 2024',
  edit: [
    { kind: 'kept', text: 'for ' },
    { kind: 'old', text: '3' },
    { kind: 'new', text: '4' },
    { kind: 'kept', text: ' weeks' },
  ],
  archive: 'A record',
  count: '1 edit',
};

describe('the typeface of share images', () => {
  it.each(['Bridge to stay shut', 'Größe, façade, œuvre', 'Ελλάδα', 'Привет', '“33” — 35 € … −', 'e\u0301'])(
    'has the letters of %s',
    (text) => expect(typeface.covers(text)).toBe(true),
  );

  it.each(['東京', 'שלום', 'مرحبا', 'नमस्ते', '🦭', 'soft\u00ADhyphen', '\u202Eback', '\u200B', '\uD800'])(
    'lacks some of %s',
    (text) => expect(typeface.covers(text)).toBe(false),
  );

  it('knows that an M is wider than an i, and that two letters are as wide as both', () => {
    expect(typeface.widthOf('M')).toBeGreaterThan(2 * typeface.widthOf('i'));
    expect(typeface.widthOf('Mi')).toBeCloseTo(typeface.widthOf('M') + typeface.widthOf('i'));
  });
});

describe('lines', () => {
  const setting = { typeface, size: 10, width: 100 };
  const kept = (text: string) => [{ kind: 'kept', text }] as const;

  it('are broken at white space, and none is wider than it may be', () => {
    const lines = breakLines(kept('The bridge will stay  shut until\nspring, the council said.'), setting);
    expect(marked(lines)).toEqual(['The bridge will stay', 'shut until spring,', 'the council said.']);
    for (const line of lines) for (const { x, width } of line) expect(x + width).toBeLessThanOrEqual(100);
  });

  it('break a word that is longer than a line', () => {
    const lines = breakLines(kept(`a ${'longword'.repeat(5)}`), setting);
    expect(lines.length).toBeGreaterThan(2);
    expect(marked(lines).join('')).toBe(`a${'longword'.repeat(5)}`);
  });

  it('are broken between what was removed and what was added, and nowhere else without white space', () => {
    const edit = [
      { kind: 'old', text: 'seventeen' },
      { kind: 'new', text: 'eighteen' },
      { kind: 'kept', text: ', they said' },
    ] as const;
    expect(marked(breakLines(edit, { ...setting, width: 60 }))).toEqual([
      '[-seventeen-]',
      '{+eighteen+}|,',
      'they said',
    ]);
  });

  it('that are too many end in an ellipsis', () => {
    const lines = breakLines(kept('The bridge will stay shut until spring, the council said.'), setting);
    expect(marked(cutLines(lines, 2, setting))).toEqual(['The bridge will stay', 'shut until spring,|…']);
    expect(cutLines(lines, 3, setting)).toBe(lines);
  });
});

describe('a share image', () => {
  it('shows words of strangers as words', () => {
    const svg = String(drawShareImage(typeface, words));
    expect(svg).toContain('>Bridge &amp; &lt;b&gt;“mill”&lt;/b&gt;</text>');
    expect(svg).not.toContain('<b>');
  });

  it('strikes what was removed and underlines what was added', () => {
    const svg = String(drawShareImage(typeface, words));
    const bar = (text: string): number => {
      const [, letters, y] = new RegExp(`y="([\\d.]+)"[^>]*>${text}</text><rect [^>]*?y="([\\d.]+)"`).exec(svg) ?? [];
      return Number(y) - Number(letters);
    };
    expect(bar('3')).toBeLessThan(0);
    expect(bar('4')).toBeGreaterThan(0);
  });

  it('is none where a letter cannot be drawn', () => {
    expect(drawShareImage(typeface, { ...words, source: '東京新聞' })).toBeUndefined();
    expect(drawShareImage(typeface, { ...words, edit: [{ kind: 'new', text: 'a 🦭' }] })).toBeUndefined();
  });

  it('has room for whatever is long', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft '.repeat(30);
    const svg = String(
      drawShareImage(typeface, {
        ...words,
        headline: long,
        source: long,
        archive: long,
        edit: [{ kind: 'old', text: long }],
      }),
    );
    const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    for (const [x, y] of places) {
      expect(x).toBeLessThan(1136);
      expect(y).toBeLessThanOrEqual(586);
    }
    expect(svg.match(/…/g)?.length).toBe(4);
  });
});

describe('the share image of a change', () => {
  const files = {
    'archive.md': '---\ntitle: A record\nlicense: CC0\n---\n',
    'gazette/bridge/2024-05-03.md': '---\ntitle: Bridge\n---\n\nIt was shut for 3 weeks.\n',
    'gazette/bridge/2024-05-04.md': '---\ntitle: Bridge\n---\n\nIt was shut for 4 weeks.\n',
  };
  const imageOf = (changed: Readonly<Record<string, string>>) => {
    const { archive } = siteOf({ ...files, ...changed });
    const site = new Site(archive, written({ ...files, ...changed }), address, { typeface });
    const { source, article, changes } = find(site, 'gazette/bridge');
    return changes[0] && shareImageOf(site, source, article, changes[0]);
  };

  it('says in words what it shows', () => {
    expect(imageOf({})?.alt).toBe('Bridge. Paragraph 1: “3” became “4”');
  });

  it('is named by what it shows', () => {
    expect(imageOf({})?.digest).toMatch(/^[0-9a-f]{20}$/);
    expect(imageOf({})).toEqual(imageOf({}));
    expect(imageOf({ 'archive.md': '---\ntitle: Another\nlicense: CC0\n---\n' })?.digest).not.toBe(imageOf({})?.digest);
  });

  it.each([
    ['of text that search engines are asked to leave out', { 'archive.md': '---\ntitle: A record\n---\n' }],
    [
      'where a passage is withheld',
      { 'gazette/bridge/article.md': '---\nredact:\n  - quote: shut\n    reason: a court\n---\n' },
    ],
  ])('is none %s', (_, changed) => {
    expect(imageOf(changed)).toBeUndefined();
  });

  it('is none where the archive has not asked for it', () => {
    const site = siteOf(files);
    const { source, article, changes } = find(site, 'gazette/bridge');
    expect(changes.map((change) => shareImageOf(site, source, article, change))).toEqual([undefined]);
  });

  it('holds no word that is withdrawn or redacted', () => {
    // Every word of this archive that must not be published begins with “zz”.
    const content = fixture('withdrawn');
    const { archive } = readArchive(content);
    if (archive === undefined) throw new Error('The archive was not read');
    const site = new Site({ ...archive, settings: { ...archive.settings, robots: 'index' } }, content, address, {
      typeface,
    });
    const shown = site.entries.map(({ source, article, change }) => shareImageOf(site, source, article, change));
    expect(shown.filter((image) => image !== undefined).length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toMatch(/zz/i);
    const withheld = [...articlesOf(archive)].filter(({ article }) => article.redactions.length > 0);
    expect(withheld.length).toBeGreaterThan(0);
    for (const { source, article } of withheld) {
      for (const change of changesOf(article)) expect(shareImageOf(site, source, article, change)).toBeUndefined();
    }
  });
});
