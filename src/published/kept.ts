import { monthNamed } from '../archive/calendar.ts';
import type { Archive, Article, Source, Version } from '../archive/model.ts';
import { articlesOf } from '../archive/query.ts';
import type { NamedMonth } from '../report/months.ts';
import type { Parts } from '../report/periods.ts';
import type { PublicationRecord } from './record.ts';

/** A page that was published and that the versions as they are now would not give: it keeps its address. */
export type Kept =
  /** A version that once was the first known. */
  | { readonly kind: 'version'; readonly version: Version }
  /** Two versions that once were neighbours. */
  | { readonly kind: 'pair'; readonly old: Version; readonly new: Version };

/** An address below an article, taken apart. */
export interface LeafAddress {
  readonly source: string;
  /** The article's name, or a former one. */
  readonly article: string;
  /** The version, or the old and the new one. */
  readonly versions: readonly [string] | readonly [old: string, neu: string];
}

/** Takes the address of a first version or of a change apart; undefined for any other. */
export function parseLeaf(address: string): LeafAddress | undefined {
  const [before, source, article, page, after, ...rest] = address.split('/');
  if (before !== '' || after !== '' || rest.length > 0) return undefined;
  if (!source || source === '-' || !article || article === '-' || !page) return undefined;
  const [old, neu, ...more] = page.split('--');
  if (old === undefined || more.length > 0) return undefined;
  return { source, article, versions: neu === undefined ? [old] : [old, neu] };
}

/** The articles of an archive by the names that they have or had. */
export class Names {
  readonly #articles = new Map<string, { source: Source; article: Article }>();
  readonly #versions = new Map<Article, Map<string, number>>();

  constructor(archive: Archive) {
    for (const entry of articlesOf(archive)) {
      const { source, article } = entry;
      for (const name of [article.slug, ...article.aliases]) this.#articles.set(`${source.slug}/${name}`, entry);
    }
  }

  article(source: string, name: string): { source: Source; article: Article } | undefined {
    return this.#articles.get(`${source}/${name}`);
  }

  /** The place of a version among those of its article, from 0; undefined where there is none of that name. */
  placeOf(article: Article, slug: string): number | undefined {
    let places = this.#versions.get(article);
    if (places === undefined) {
      places = new Map(article.versions.map((version, at) => [version.slug, at]));
      this.#versions.set(article, places);
    }
    return places.get(slug);
  }
}

/** The months whose changes were published, in the order of the record. */
export function keptMonths(previous: PublicationRecord): NamedMonth[] {
  return [...previous.keys()].flatMap((address) => {
    const [, year, month] = /^\/-\/changes\/(\d{4})\/(\d\d)\/$/.exec(address) ?? [];
    return (year !== undefined && month !== undefined && monthNamed(year, month)) || [];
  });
}

/**
 * Periods that have a page of their own because they were published, as the parts of their addresses, by the address of
 * what they belong to: `/-/changes/`, `/-/changes/notes/`, `/gazette/-/`, `/gazette/bridge/-/`.
 */
export type KeptPeriods = ReadonlyMap<string, readonly Parts[]>;

const periodAddress = /^((?:\/[^/]+){0,2}\/-\/(?:changes\/(?:[a-z-]+\/)?)?)(\d+(?:\/(?:\d\d|[0-9a-f]))*)\/$/;

/** The periods of every list that were published, whatever is in them now. */
export function keptPeriods(previous: PublicationRecord): KeptPeriods {
  const kept = new Map<string, Parts[]>();
  for (const address of previous.keys()) {
    const [, list, parts] = periodAddress.exec(address) ?? [];
    if (list === undefined || parts === undefined) continue;
    const ofList = kept.get(list) ?? [];
    ofList.push(parts.split('/'));
    kept.set(list, ofList);
  }
  return kept;
}

/** The addresses of texts that have a page of their own because they had one when they were published. */
export function keptTexts(previous: PublicationRecord): ReadonlySet<string> {
  return new Set([...previous.keys()].filter((address) => /^\/[^/]+\/[^/]+\/-\/text\/$/.test(address)));
}

/** The pages of every article that are kept because they were published, in order of address. */
export function keptPages(archive: Archive, previous: PublicationRecord): Map<Article, Kept[]> {
  const names = new Names(archive);
  const kept = new Map<Article, Map<string, Kept>>();
  for (const address of [...previous.keys()].sort()) {
    const leaf = parseLeaf(address);
    if (leaf === undefined) continue;
    const article = names.article(leaf.source, leaf.article)?.article;
    const page = article && keptPage(names, article, leaf);
    if (article === undefined || page === undefined) continue;
    const pages = kept.get(article) ?? new Map<string, Kept>();
    // One that was published under a former name as well is one page.
    pages.set(leaf.versions.join('--'), page);
    kept.set(article, pages);
  }
  return new Map([...kept].map(([article, pages]) => [article, [...pages.values()]]));
}

function keptPage(names: Names, article: Article, { versions }: LeafAddress): Kept | undefined {
  const [oldSlug, newSlug] = versions;
  const oldAt = names.placeOf(article, oldSlug);
  const old = oldAt === undefined ? undefined : article.versions[oldAt];
  if (oldAt === undefined || old === undefined) return undefined;
  if (newSlug === undefined) return oldAt === 0 ? undefined : { kind: 'version', version: old };
  const newAt = names.placeOf(article, newSlug);
  const neu = newAt === undefined ? undefined : article.versions[newAt];
  // Where their order was turned round, a page of the two would say of the change the opposite of what it said.
  if (newAt === undefined || neu === undefined || newAt < oldAt + 2) return undefined;
  return { kind: 'pair', old, new: neu };
}
