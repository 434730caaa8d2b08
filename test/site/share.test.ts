import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { all, attribute, kindOf, type Page, pagesOf } from './pages.ts';
import { built, digestsOf, filesOf, run, written } from './program.ts';

const version = (title: string, text: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n\n${text}\n`;

function archive(settings: string): string {
  return written({
    'archive.md': `---\ntitle: A record\nurl: https://someone.example/record/\nlicense: CC0\n${settings}---\n`,
    'gazette/bridge/2024-05-03.md': version('Bridge', 'It was shut for 3 weeks.'),
    'gazette/bridge/2024-05-04.md': version('Bridge', 'It was shut for 4 weeks.'),
    'gazette/bridge/2024-05-05.md': version('Bridge open', 'It was shut for 4 weeks.'),
    'gazette/gone/2024-05-03.md': version('Gone', 'It was here.'),
    'gazette/gone/2024-05-04.md': version('Gone', 'It is here.', 'withdrawn: a request\n'),
    'gazette/hidden/article.md': '---\nredact:\n  - quote: Mr Hush\n    reason: a court\n---\n',
    'gazette/hidden/2024-05-03.md': version('Hidden', 'Mr Hush was here.'),
    'gazette/hidden/2024-05-04.md': version('Hidden', 'Mr Hush is here.'),
    'gazette/tokyo/2024-05-03.md': version('東京', '町は静かだ。'),
    'gazette/tokyo/2024-05-04.md': version('東京', '町は賑やかだ。'),
    'other/source.md': '---\nname: Other\nrobots: noindex\n---\n',
    'other/ferry/2024-05-03.md': version('Ferry', 'It sails.'),
    'other/ferry/2024-05-04.md': version('Ferry', 'It sailed.'),
  });
}

function meta(page: Page, name: string): string | undefined {
  const found = all(page, 'meta').find((element) =>
    [attribute(element, 'property'), attribute(element, 'name')].includes(name),
  );
  return found && attribute(found, 'content');
}

const content = { on: archive('share-images: true\n'), off: archive('') };
const pictures = (site: string): string[] => filesOf(site).filter((path) => path.endsWith('.png'));

let site: string;
let pages: Page[];

beforeAll(async () => {
  site = await built(content.on);
  pages = pagesOf(site);
});

describe('share images', () => {
  it('are PNGs of 1200 to 630, and named so on the pages of changes that may be listed', () => {
    const shown = pages.filter((page) => meta(page, 'og:image') !== undefined);
    expect(shown.map(({ path }) => path).sort()).toEqual([
      'gazette/bridge/2024-05-03--2024-05-04/index.html',
      'gazette/bridge/2024-05-04--2024-05-05/index.html',
    ]);
    for (const page of shown) {
      expect(kindOf(page)).toBe('change');
      expect(meta(page, 'twitter:card')).toBe('summary_large_image');
      expect(meta(page, 'og:image:alt')).toMatch(
        /^Bridge\. Paragraph 1: “3” became “4”$|^Bridge open\. Headline: added, “open”$/,
      );
      const address = meta(page, 'og:image') ?? '';
      expect(address).toMatch(/^https:\/\/someone\.example\/record\/-\/share\/[0-9a-f]{20}\.png$/);
      const png = readFileSync(join(site, address.replace('https://someone.example/record/', '')));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
    }
    expect(pictures(site).length).toBe(2);
  });

  it('are the same, byte for byte, in another build', async () => {
    expect(digestsOf(await built(content.on))).toEqual(digestsOf(site));
  });

  it('are in no sitemap and no record of what was published', () => {
    const lists = filesOf(site).filter((path) => /sitemap|published/.test(path));
    expect(lists.length).toBeGreaterThan(1);
    for (const path of lists) expect(readFileSync(join(site, path), 'utf8')).not.toContain('share');
  });

  it('pass the verification, which misses one that is not there', async () => {
    expect(await run(['verify', '--content', content.on, '--out', site])).toMatchObject({ code: 0 });
    const other = await built(content.on);
    const [first] = pictures(other);
    if (first === undefined) throw new Error('There is no picture');
    rmSync(join(other, first));
    const { code, stdout, stderr } = await run(['verify', '--content', content.on, '--out', other]);
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).toContain(first.split('/').at(-1));
  });

  it('are none where the archive does not ask for them', async () => {
    const plain = await built(content.off);
    expect(existsSync(join(plain, '-/share'))).toBe(false);
    expect(pagesOf(plain).filter((page) => meta(page, 'og:image') !== undefined)).toEqual([]);
  });

  it('are asked for in one word or another, and nothing is published where that is unclear', async () => {
    const unclear = archive('share-images: perhaps\n');
    const { code, stderr } = await run(['build', '--content', unclear, '--out', join(unclear, '../unclear')]);
    expect(code).toBe(1);
    expect(stderr).toContain('share-images: “perhaps” is not one of true, false');
  });
});
