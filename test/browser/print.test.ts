import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/archive/query.ts';
import { readArchive } from '../../src/archive/read.ts';
import { ContentFolder } from '../../src/archive/texts.ts';
import { addressesAt } from '../../src/report/addresses.ts';
import { example, exampleSite } from '../site/program.ts';
import { pages } from './example.ts';
import { footOf, print, textsOn, withoutSpace } from './paper.ts';
import { open } from './visit.ts';

const { archive } = readArchive(example);

/** What the files of a change hold: its two versions, and their texts as a sheet would give them back. */
function filesOf(path: string) {
  if (archive === undefined) throw new Error('The example cannot be read');
  const folder = new ContentFolder(example, archive);
  const addresses = addressesAt(exampleSite);
  for (const source of archive.sources) {
    for (const article of source.articles) {
      for (const change of changesOf(article)) {
        if (addresses.absolute(addresses.change(source, article, change)) !== `${exampleSite}${path}`) continue;
        const textOf = (side: 'old' | 'new'): string =>
          withoutSpace(
            folder
              .blocksOf(article, change[side])
              .map(({ text }) => text)
              .join(' '),
          );
        return { change, old: textOf('old'), new: textOf('new') };
      }
    }
  }
  throw new Error(`There is no change at ${path}`);
}

const weathervane = 'intelligencer/market-hall-weathervane/';
const changes = {
  'a split, a quotation added': pages['change with a split'],
  'a merge': `${weathervane}2026-07-08t18-05-00z--2026-07-10t09-40-00z/`,
  'a paragraph moved, words replaced': pages['change with moves and edits'],
  'a headline rewritten': `${weathervane}2026-07-07t16-20-00z--2026-07-08t07-30-00z/`,
  'list items moved, a table, code, nested lists': pages['change with moves, folds and a table'],
  'pictures and links': 'foreshore-agency/seal-count/2025-06-05t06-30-00z--2025-06-19t06-30-00z/',
};

describe.each(Object.entries(changes))('on paper, %s', (_, path) => {
  it('gives both texts back, by its signs alone, whichever view was chosen', async () => {
    const page = await open(path);
    const files = filesOf(path);
    for (const view of ['#view-side', '#view-before', '#view-changes']) {
      await page.locator(view).check({ force: true });
      const texts = textsOn(await print(page), `${exampleSite}${path}`);
      expect(texts.old).toBe(files.old);
      expect(texts.new).toBe(files.new);
    }
  });

  it('says on every sheet where it is from and which sheet it is', async () => {
    const page = await open(path);
    const sheets = await print(page);
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet).toContain(footOf(`${exampleSite}${path}`, at + 1, sheets.length));
    }
  });

  it('names both files, their digests, when they were captured, and captures by others', async () => {
    const page = await open(path);
    const text = (await print(page)).join('');
    const { change } = filesOf(path);
    for (const { path: file, digest, moment, witness } of [change.old, change.new]) {
      const time = new Date(moment.epoch).toISOString().replace('.000', '');
      for (const fact of [file, digest, time, ...witness]) expect(text).toContain(withoutSpace(fact));
    }
  });
});

describe('on paper', () => {
  it('both texts come back from a report of many sheets, the foot on each', async () => {
    const path = pages['change with moves, folds and a table'];
    const page = await open(path);
    const sheets = await print(page, 'A6');
    expect(sheets.length).toBeGreaterThan(8);
    const files = filesOf(path);
    expect(textsOn(sheets, `${exampleSite}${path}`)).toEqual({ old: files.old, new: files.new });
  });

  it('nothing to click is printed, and the ground is white', async () => {
    const page = await open(pages['change with a split'], { colorScheme: 'dark' });
    const text = (await print(page)).join('');
    for (const control of ['Sidebyside', 'Skiptothepage', 'Latestchanges', 'CopyasMarkdown', 'RSSfeed', '?Keys']) {
      expect(text).not.toContain(control);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });

  it('the history of a text is printed with its removed passages, opened', async () => {
    const page = await open(pages.article);
    const gone = await page.locator('.gone > [data-v]:not(:has(del))').allTextContents();
    expect(gone.length).toBeGreaterThan(0);
    const text = (await print(page)).join('');
    for (const passage of gone) expect(text).toContain(withoutSpace(passage).slice(0, 40));
  });

  it.each(['home', 'source', 'first version', 'month', 'about', 'withdrawn article'] as const)(
    'every sheet has its foot: %s',
    async (kind) => {
      const page = await open(pages[kind]);
      const sheets = await print(page);
      for (const [at, sheet] of sheets.entries()) {
        expect(sheet).toContain(footOf(`${exampleSite}${pages[kind]}`, at + 1, sheets.length));
      }
    },
  );
});
