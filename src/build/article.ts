import type { ArchiveSettings, Article, Source, Version } from '../archive/model.ts';
import { articlesOf, entriesOf, numberOf } from '../archive/query.ts';
import { ContentFolder } from '../archive/texts.ts';
import { articlePages, listedOf } from '../paths.ts';
import type { Kept } from '../published/kept.ts';
import type { Parts } from '../report/periods.ts';
import { Past } from '../report/restored.ts';
import type { Summary } from '../report/summary.ts';
import type { Leaf } from '../routes.ts';
import { recordsOfChange, recordsOfText, type SearchRecord } from '../search/records.ts';
import { provideSite, Site, summaryKey } from '../site.ts';
import { keyOf, type Part, type PartFile, type PartKey } from './part.ts';
import type { Printer } from './printer.ts';
import { shareImageFile, typefaceFor } from './share-images.ts';

/** A source without its articles. */
export type BareSource = Omit<Source, 'articles'>;

/** An article and what its pages are made from beside it. Nothing else is to be seen on them. */
export interface ArticleJob {
  readonly source: BareSource;
  readonly article: Article;
  readonly kept: KeptOfArticle;
}

/** What of an article's pages is kept because it was published. */
export interface KeptOfArticle {
  readonly pages: readonly Kept[];
  /** As in `KeptPeriods`. */
  readonly periods: readonly (readonly [place: string, periods: readonly Parts[]])[];
  /** Addresses of pages of its text. */
  readonly texts: readonly string[];
}

/** What the pages of all articles have in common. */
export interface Setting {
  /** The digest of the program. */
  readonly program: string;
  /** The content folder. */
  readonly content: string;
  /** The public address of the site. */
  readonly url: string;
  readonly settings: ArchiveSettings;
}

/** A part of an article's pages that can be made, or taken from where it was made before. */
export interface ArticlePart {
  readonly key: PartKey;
  /** @param summaries of the changes before those of this part; those of its own are added */
  readonly make: (printer: Printer, summaries: Map<string, Summary>) => Promise<Part>;
}

/** Changes whose pages make one part: few, so that a new version of a long article is little work. */
const together = 64;

/**
 * The parts of an article in the order in which they are to be made: the pages of its changes, some at a time, then its own
 * page and feed. Each is made from an article that is cut down to what may be seen of it, and its key is told from just
 * that, so that it can miss nothing: the page of a change sees the versions up to the one after it, and nothing of what is
 * said of the article as it stands.
 */
export function partsOf(setting: Setting, job: ArticleJob): ArticlePart[] {
  const { source, article, kept } = job;
  const folder = new ContentFolder(setting.content, setting);
  const past = new Past(article.versions, (version) => folder.blocksOf(article, version));
  const common = keyOf(setting.program, setting.url, setting.settings, source);
  type IsOfPart = (leaf: Leaf | undefined) => boolean;
  const part = (what: string, seen: Article, its: KeptOfArticle, isOfPart: IsOfPart): ArticlePart => ({
    key: keyOf(common, what, seen, its),
    make: (printer, summaries) => {
      const material = new Site(
        { settings: setting.settings, about: [], sources: [{ ...source, articles: [seen] }] },
        setting.content,
        setting.url,
        {
          kept: new Map([[seen, its.pages]]),
          keptPeriods: new Map(its.periods),
          keptTexts: new Set(its.texts),
          typeface: typefaceFor(setting.settings),
          summaries,
          pasts: new Map([[seen.path, past]]),
        },
      );
      return makePart(material, printer, isOfPart);
    },
  });
  const groupFor = (version: Version): number => groupOf(numberOf(article, version) - 1);
  const standing: Article = { ...article, checks: undefined, lastChecked: undefined, note: [] };
  const groups = groupOf(article.versions.length - 1) + 1;
  return [
    ...Array.from({ length: groups }, (_, group) => {
      const [first, ...others] = article.versions;
      const seen: Article = { ...standing, versions: [first, ...others.slice(0, (group + 1) * together + 1)] };
      const pages = kept.pages.filter((page) => groupFor(page.kind === 'version' ? page.version : page.new) === group);
      return part(
        `changes ${group}`,
        seen,
        { pages, periods: [], texts: [] },
        (leaf) => leaf !== undefined && groupFor(newestOf(leaf)) === group,
      );
    }),
    part('article', article, kept, (leaf) => leaf === undefined),
  ];
}

/**
 * The part that has the page of a change, among those of its article, from 0.
 *
 * @param number of the change, from 1; the first version is with the first change
 */
export function groupOf(number: number): number {
  return Math.max(0, Math.ceil(number / together) - 1);
}

/** The version that a page was made for. */
function newestOf(leaf: Leaf): Version {
  return leaf.kind === 'first' ? leaf.version : leaf.change.new;
}

async function makePart(site: Site, printer: Printer, isOfPart: (leaf: Leaf | undefined) => boolean): Promise<Part> {
  provideSite(site);
  const paths = articlePages(site, isOfPart).map(({ path }) => path);
  const files: PartFile[] = [];
  for (const path of paths) files.push(await printer.print(path));
  const summaries: [string, Summary][] = [];
  const records: SearchRecord[] = [];
  for (const { source, article } of articlesOf(site.archive)) {
    if (isOfPart(undefined)) records.push(...recordsOfText(site, source, article));
    for (const { change } of entriesOf(source, article)) {
      if (!isOfPart({ kind: 'change', change })) continue;
      summaries.push([summaryKey(change), site.summaryOf(article, change)]);
      records.push(...recordsOfChange(site, source, article, change));
    }
  }
  for (const [digest, svg] of site.shareImages) files.push(await shareImageFile(site.addresses, digest, svg));
  return {
    files,
    summaries,
    records: records.map(({ url, html }) => ({ url, html: html.toString() })),
    listed: listedOf(site, paths),
  };
}
