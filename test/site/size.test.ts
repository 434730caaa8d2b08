import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneOf, randomFrom, word } from '../../bench/texts.ts';
import { kindOf, pagesOf } from './pages.ts';
import { built, exampleSite, written } from './program.ts';

/**
 * Bytes that the page of such a change may have on average. That of the Gazette says of itself what it is, too, where a
 * link to it is shared and to search engines; the Herald's is not to be listed.
 */
const most = { herald: 10_000, gazette: 11_000 };

const random = randomFrom(7);

function sentence(words: number): string {
  const text = Array.from({ length: words }, () => word(random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function paragraph(): string {
  return [14, 14, 14].map((words) => `${sentence(words)}.`).join(' ');
}

/** A word here and two there become others, a figure changes, a passage comes and another goes: seven edits or so. */
function next(paragraphs: readonly string[]): string[] {
  const kept = paragraphs.toSpliced(2 + Math.floor(random() * 8), 1);
  for (const at of [0, 3, 5, 7, 9]) {
    const words = (kept[at] ?? '').split(' ');
    words.splice(
      Math.floor(random() * 30) + 1,
      2,
      word(random),
      oneOf(random, ['12', ...Array.from({ length: 4 }, () => word(random))]),
    );
    kept[at] = words.join(' ');
  }
  return kept.toSpliced(1 + Math.floor(random() * 9), 0, paragraph());
}

/** Articles of 500 words in 12 paragraphs, each with three changes. */
function archive(): Record<string, string> {
  const files: Record<string, string> = {
    'archive.md': '---\ntitle: The Quernmouth Stet Book\nlang: en\ncontact: stet-book@example.org\n---\n',
    'gazette/source.md': '---\nname: The Quernmouth Gazette\nlang: en\nrobots: index\n---\n',
    'herald/source.md': '---\nname: The Quernmouth Herald\nlang: en\nrobots: noindex\n---\n',
  };
  for (let article = 0; article < 12; article += 1) {
    const title = sentence(9);
    const slug = title.toLowerCase().split(' ').slice(0, 4).join('-');
    let paragraphs = Array.from({ length: 12 }, paragraph);
    for (const time of ['07T12-10-00Z', '07T16-20-00Z', '08T07-30-00Z', '08T18-05-00Z']) {
      const head = `title: ${title}\nurl: https://gazette.example/2026/${slug}`;
      files[`${article % 2 === 0 ? 'gazette' : 'herald'}/${slug}/2026-07-${time}.md`] =
        `---\n${head}\n---\n${paragraphs.join('\n\n')}\n`;
      paragraphs = next(paragraphs);
    }
  }
  return files;
}

let site: string;

beforeAll(async () => {
  site = await built(written(archive()), '--site', exampleSite);
});

describe('the page of a change of an article of 500 words, with everything', () => {
  it.each(['herald', 'gazette'] as const)('is small: %s', (source) => {
    const changes = pagesOf(site).filter((page) => kindOf(page) === 'change' && page.path.startsWith(`${source}/`));
    const sizes = changes.map(({ path }) => statSync(join(site, path)).size);
    expect(sizes).toHaveLength(18);
    expect(sizes.reduce((sum, size) => sum + size, 0) / 18).toBeLessThanOrEqual(most[source]);
  });
});
