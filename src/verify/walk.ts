import type { Archive, Article, Version } from '../archive/model.ts';
import { ContentFolder } from '../archive/texts.ts';
import { diffsOf, faultsOfChange, faultsOfFirst, type Held } from './diff-page.ts';
import type { Failure } from './failure.ts';
import { readXml } from './feeds.ts';
import { faultsOfHistory } from './history.ts';
import { attribute } from './html.ts';
import { Links } from './links.ts';
import { faultsOfPage, faultsOfWithdrawn, type Page, readPage } from './page.ts';
import { type Promised, promisedFiles, promiseKeptAt } from './promised.ts';
import { faultsOfRecord, recordFile } from './published.ts';
import type { Site } from './site.ts';

const strayDiff = 'the page shows a diff of versions that the archive does not have';

/** One walk over a site. Pages come first: they tell on which host the site is, which feeds and styles do not. */
export class Walk {
  readonly counts = { pages: 0, changes: 0, firstVersions: 0, texts: 0, feeds: 0 };
  readonly links: Links;
  readonly #site: Site;
  readonly #archive: Archive;
  readonly #folder: ContentFolder;
  readonly #promised: ReadonlyMap<string, Promised>;
  readonly #failures: Failure[] = [];
  #origin: string | undefined;

  constructor(site: Site, archive: Archive, content: string) {
    this.links = new Links(site);
    this.#site = site;
    this.#archive = archive;
    this.#folder = new ContentFolder(content, archive);
    this.#promised = promisedFiles(archive);
  }

  /** Everything found so far, and the links without their fragment. Complete when all files have been visited. */
  failures(): Failure[] {
    return [...this.#failures, ...this.links.missingFragments()];
  }

  /** Looks whether every promised file is there. */
  visitPromises(): void {
    for (const path of this.#promised.keys()) if (!this.#site.has(path)) this.#report(path, ['the file is missing']);
  }

  /** Looks whether the record of what was published says what is there. */
  visitRecord(): void {
    this.#report(recordFile, faultsOfRecord(this.#site, this.#archive, this.#promised));
  }

  visitPage(path: string): void {
    const page = readPage(path, this.#textOf(path));
    this.counts.pages += 1;
    this.#report(path, faultsOfPage(page));
    this.#report(path, this.#faultsOfOrigin(page));
    const { faults, reached } = this.links.followPage(page);
    this.#leadOn(page);
    this.#report(path, faults);
    this.#report(path, this.#faultsOfContent(page, reached));
  }

  visitStyle(path: string): void {
    this.#report(path, this.links.followStyle({ path, origin: this.#origin }, this.#textOf(path)).faults);
  }

  visitXml(path: string): void {
    const { kind, faults, addresses, styles } = readXml(this.#site.read(path));
    if (kind !== 'sitemap') this.counts.feeds += 1;
    const isWrongKind = this.#promised.get(path)?.kind === 'feed' && kind !== 'rss' && kind !== 'broken';
    const incomplete = addresses.filter((address) => !isComplete(address));
    const complete = addresses.filter(isComplete);
    // Without a page that says it, the site is taken to be where the file says that it is.
    const origin = this.#origin ?? complete.map((address) => URL.parse(address)?.origin)[0];
    const references = [...complete, ...styles].map((address) => ({ use: 'load', address }) as const);
    this.#report(path, [
      ...faults,
      ...(isWrongKind ? ['the file is no RSS feed'] : []),
      ...incomplete.map((address) => `“${address}” is not a complete address`),
      ...this.links.follow({ path, origin }, references).faults,
    ]);
  }

  /** The page of an article leads on from the entry of a version to the page of a period below it that lists it. */
  #leadOn(page: Page): void {
    const [, article] = /^([^/]+\/[^/]+)\/-\/\d/.exec(page.path) ?? [];
    if (article === undefined) return;
    const entries = page.elements
      .filter((element) => element.tagName === 'li')
      .flatMap((entry) => attribute(entry, 'id') ?? []);
    this.links.leadOn(`${article}/index.html`, entries);
  }

  #faultsOfOrigin({ origin }: Page): string[] {
    this.#origin ??= origin;
    if (origin === undefined || origin === this.#origin) return [];
    return [`its canonical address is on ${origin}, those of other pages on ${this.#origin}`];
  }

  /** What is wrong with what a page shows. `reached` are the files it leads to. */
  #faultsOfContent(page: Page, reached: ReadonlySet<string>): string[] {
    const diffs = diffsOf(page).length;
    const kept = diffs > 0 ? promiseKeptAt(this.#archive, page.path) : undefined;
    const promised = this.#promised.get(page.path) ?? kept;
    if (promised !== undefined) return this.#faultsOfPromised(page, promised, reached);
    // Below `-/` a page of the site's own may compare whatever it is asked to.
    return diffs === 0 || page.path.startsWith('-/') ? [] : [strayDiff];
  }

  #faultsOfPromised(page: Page, promised: Promised, reached: ReadonlySet<string>): string[] {
    switch (promised.kind) {
      case 'change':
        this.#count(page, 'changes', 2);
        return faultsOfChange(
          page,
          this.#read(promised.article, promised.old),
          this.#read(promised.article, promised.new),
        );
      case 'text':
        this.#count(page, 'firstVersions', 1);
        return faultsOfFirst(page, this.#read(promised.article, promised.version));
      case 'article':
      case 'article text':
        return [...(diffsOf(page).length === 0 ? [] : [strayDiff]), ...this.#faultsOfHistory(page, promised.article)];
      case 'withdrawn':
        return faultsOfWithdrawn(page, promised.reason);
      case 'alias':
        return reached.has(promised.target) ? [] : [`the former address does not lead on to ${promised.target}`];
      case 'page':
        return diffsOf(page).length === 0 ? [] : [strayDiff];
      case 'feed':
        return [];
    }
  }

  #faultsOfHistory(page: Page, article: Article): string[] {
    const shown = article.versions.filter(({ withdrawn }) => withdrawn === undefined);
    const read = (version: Version) => (): Held => {
      this.counts.texts += 1;
      return this.#read(article, version);
    };
    return faultsOfHistory(page, shown.map(read));
  }

  /** Texts are rebuilt only where it is plain from what. */
  #count(page: Page, kind: 'changes' | 'firstVersions', texts: number): void {
    if (diffsOf(page).length !== 1) return;
    this.counts[kind] += 1;
    this.counts.texts += texts;
  }

  #read(article: Article, version: Version): Held {
    return { path: version.path, blocks: this.#folder.blocksOf(article, version) };
  }

  #textOf(path: string): string {
    return new TextDecoder().decode(this.#site.read(path));
  }

  #report(page: string, messages: readonly string[]): void {
    for (const message of messages) this.#failures.push({ page, message });
  }
}

function isComplete(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
