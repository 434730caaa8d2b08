import type { Article } from '../archive/model.ts';
import { type Entry, robotsOfAll } from '../archive/query.ts';
import { listedOf, type SitePage } from '../paths.ts';
import { provideSite, type Site } from '../site.ts';
import { groupOf } from './article.ts';
import { keyOf, type Part, type PartKey, PartStore, unpack } from './part.ts';
import { Printer } from './printer.ts';
import type { Station } from './work.ts';

/** Pages and feeds that are of no one article, as they were printed. */
export interface Lists {
  readonly keys: readonly PartKey[];
  /** Paths of those that search engines may list. */
  readonly listed: readonly string[];
}

/**
 * Prints the pages and feeds that are of no one article. Lists and feeds of changes that are as they were are taken from
 * the build before.
 */
export class ListMaker {
  readonly #site: Site;
  readonly #station: Station & { readonly site: string };
  readonly #store: PartStore;
  readonly #keysOf: ReadonlyMap<Article, readonly PartKey[]>;
  readonly #common: PartKey;

  /** @param keysOf the keys of the parts of each article */
  constructor(
    site: Site,
    station: Station & { readonly site: string },
    keysOf: ReadonlyMap<Article, readonly PartKey[]>,
  ) {
    const { program, url, settings } = station.setting;
    this.#site = site;
    this.#station = station;
    this.#store = new PartStore(station.stores.into);
    this.#keysOf = keysOf;
    this.#common = keyOf(program, url, settings, robotsOfAll(settings, site.archive.sources));
  }

  /** @param onPage called for each page or feed that is done */
  async make(pages: readonly SitePage[], onPage: () => void): Promise<Lists> {
    provideSite(this.#site);
    const printer = await Printer.load(this.#station.bundle, this.#station.setting.url);
    const keys: PartKey[] = [];
    const listed: string[] = [];
    for (const page of pages) {
      const key = this.#keyOf(page);
      const known = key === undefined ? undefined : this.#store.get(key);
      const part = known ?? (await this.#print(printer, page.path));
      if (key !== undefined && known === undefined) this.#store.put(key, part);
      if (key !== undefined) keys.push(key);
      listed.push(...part.listed);
      unpack(part, this.#station.site);
      onPage();
    }
    return { keys, listed };
  }

  async #print(printer: Printer, path: string): Promise<Part> {
    const file = await printer.print(path);
    return { files: [file], summaries: [], records: [], listed: listedOf(this.#site, [path]) };
  }

  /** Undefined of what shows more than changes: that is printed each time. */
  #keyOf({ path, from }: SitePage): PartKey | undefined {
    return from && keyOf(this.#common, path, from.around, from.entries.map(this.#entryKey));
  }

  /** The part that has the page of a change is made from all that a list says of it. */
  readonly #entryKey = ({ article, change }: Entry): string =>
    `${this.#keysOf.get(article)?.[groupOf(change.number)]} ${change.number}`;
}
