import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type NewsText, wordsOf } from './article.ts';
import { type NewsArticle, newsArticles, newsSources } from './news.ts';

/** The files of an article, with their paths below the content folder. */
export function* filesOf({ source, slug, versions }: NewsArticle): Generator<readonly [path: string, text: string]> {
  const folder = `${source}/${slug}`;
  const url = `https://${source}.example/news/${slug}`;
  yield [`${folder}/article.md`, `---\nurl: ${url}\nchecks: ended\n---\n`];
  const published = new Date((versions[0]?.seen ?? 0) * 1000).toISOString();
  for (const { seen, text } of versions) yield [`${folder}/${nameOfTime(seen)}.md`, versionFile(text, published, url)];
}

/** A time as it stands in the name of a version file, e.g. `2026-02-03T10-32-00Z`. */
function nameOfTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

function versionFile({ title, standfirst, byline, paragraphs }: NewsText, published: string, url: string): string {
  const head = [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(standfirst === undefined ? [] : [`standfirst: ${JSON.stringify(standfirst)}`]),
    `byline: ${JSON.stringify(byline)}`,
    `published: ${published}`,
    `url: ${url}`,
    '---',
  ].join('\n');
  return `${head}\n\n${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;
}

/** What was written: how much, and of what. */
export interface Written {
  readonly articles: number;
  readonly versions: number;
  readonly words: number;
  /** Of the version files. */
  readonly bytes: number;
}

/** Writes an archive with exactly so many changes into an empty or new folder. */
export function writeArchive(folder: string, changes: number, seed = 1): Written {
  mkdirSync(folder, { recursive: true });
  const archive = ['---', 'title: "A made archive"', 'lang: en', 'license: CC0-1.0', 'time-zone: Europe/London'];
  writeFileSync(
    join(folder, 'archive.md'),
    [...archive, '---', '', 'Everything in it was made by chance.', ''].join('\n'),
  );
  for (const [source, [name]] of Object.entries(newsSources)) {
    mkdirSync(join(folder, source));
    const lines = ['---', `name: "${name}"`, `homepage: https://${source}.example/`, 'times: observed', '---', ''];
    writeFileSync(join(folder, source, 'source.md'), lines.join('\n'));
  }
  const sum = { articles: 0, versions: 0, words: 0, bytes: 0 };
  for (const article of newsArticles(changes, seed)) {
    sum.articles += 1;
    sum.versions += article.versions.length;
    for (const { text } of article.versions) sum.words += wordsOf(text);
    sum.bytes += writeArticle(folder, article);
  }
  return sum;
}

/** Writes the files of an article, those that are there already once more. Gives the bytes of its versions. */
export function writeArticle(folder: string, article: NewsArticle): number {
  mkdirSync(join(folder, article.source, article.slug), { recursive: true });
  let bytes = 0;
  for (const [path, text] of filesOf(article)) {
    writeFileSync(join(folder, path), text);
    if (!path.endsWith('/article.md')) bytes += Buffer.byteLength(text);
  }
  return bytes;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { changes: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Usage: node bench/scale/archive.ts FOLDER [--changes N] [--seed N]');
  const { articles, versions, words, bytes } = writeArchive(folder, Number(values.changes), Number(values.seed));
  const each = Math.round(words / versions);
  process.stdout.write(`${articles} articles, ${versions} versions of ${each} words, ${bytes} bytes, in ${folder}\n`);
}
