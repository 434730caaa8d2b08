import type { Article, Change, Source } from '../../src/archive/model.ts';
import { changesOf } from '../../src/archive/query.ts';
import { readArchive } from '../../src/archive/read.ts';
import { Site } from '../../src/site.ts';
import { written } from '../site/program.ts';

/** Where the archives of tests are published. */
export const address = 'https://someone.example/record/';

/** Files of a content folder, by path. */
export type Files = Readonly<Record<string, string>>;

/**
 * A content folder with these files, really written and read. Throws where there is an error in them.
 *
 * @param published addresses that the site had before
 */
export function siteOf(files: Files, url = address, published: readonly string[] = []): Site {
  const folder = written(files);
  const { archive, problems } = readArchive(folder);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (archive === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  const previous = new Map(published.map((its) => [its, { address: its, first: null, files: [] }]));
  return new Site(archive, folder, url, { previous });
}

/** An article with its source, and its changes, oldest first. */
export interface Found {
  readonly source: Source;
  readonly article: Article;
  readonly changes: readonly Change[];
}

/** What stands at `source/article`. Throws where nothing does. */
export function find({ archive }: Site, path: string): Found {
  const [sourceSlug, articleSlug] = path.split('/');
  const source = archive.sources.find(({ slug }) => slug === sourceSlug);
  const article = source?.articles.find(({ slug }) => slug === articleSlug);
  if (source === undefined || article === undefined) throw new Error(`There is no ${path}`);
  return { source, article, changes: changesOf(article) };
}

/** The change of a number, from 1. Throws where there is none. */
export function changeOf({ changes }: Found, number: number): Change {
  const change = changes[number - 1];
  if (change === undefined) throw new Error(`There is no change ${number}`);
  return change;
}

/** The only source of an archive. Throws where there is none. */
export function sourceOf({ archive }: Site, slug: string): Source {
  const source = archive.sources.find((candidate) => candidate.slug === slug);
  if (source === undefined) throw new Error(`There is no ${slug}`);
  return source;
}
