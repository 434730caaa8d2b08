import type { Block, Source } from '../../archive/model.ts';
import { countsOf, type Entry, latestOf, robotsOfAll } from '../../archive/query.ts';
import type { Html } from '../html.ts';
import type { Material } from '../material.ts';
import { monthsOf } from '../months.ts';
import { plotActivity } from '../plots.ts';
import { printText } from '../rows.ts';
import { archiveData, pageData } from '../structured-data.ts';
import { count, plural } from '../wording.ts';
import { writingIn } from '../writing.ts';
import { type ListedChange, listChanges } from './change-list.ts';
import type { Link, PageHead } from './page.ts';
import { type ListedSource, listSources } from './source.ts';

/** The first page. */
export interface HomeView {
  readonly head: PageHead;
  /** What it says of itself to programs. */
  readonly data: Html;
  readonly title: string;
  readonly description: string | undefined;
  /** How much there is, e.g. `1,204` `changes`. */
  readonly tiles: readonly { readonly number: string; readonly noun: string }[];
  /** Changes over time; undefined where there are none. */
  readonly activity: Html | undefined;
  readonly feed: string;
  readonly latest: readonly ListedChange[];
  /** Where earlier changes stand; empty where all are on this page. */
  readonly years: readonly YearOfMonths[];
  /** All sources, or of many those that were looked at last. */
  readonly sources: readonly ListedSource[];
  /** Where all sources are; undefined where they are on this page. */
  readonly allSources: Link | undefined;
}

/** The months of a year that had changes. */
export interface YearOfMonths {
  readonly year: string;
  readonly months: readonly { readonly page: Link; readonly count: string }[];
}

/** Changes on the first page; the others stand under their months. */
const most = 40;

/** Makes the view of the first page. */
export function viewHome(material: Material): HomeView {
  const { addresses, archive, entries } = material;
  const { settings } = archive;
  const zone = settings.timeZone;
  const counts = countsOf(archive);
  const tile = (number: number, noun: string) => ({ number: count(number), noun: number === 1 ? noun : `${noun}s` });
  return {
    head: headOf(material, settings.title, addresses.home, settings.description),
    data: archiveData(material),
    title: settings.title,
    description: settings.description,
    tiles: [
      tile(counts.sources, 'source'),
      tile(counts.articles, 'article'),
      tile(counts.versions, 'version'),
      tile(counts.changes, 'change'),
    ],
    activity:
      entries.length === 0
        ? undefined
        : plotActivity(
            entries.map(({ change }) => change.new.moment.epoch),
            zone,
            (year, month) => (month === undefined ? `${addresses.months}#${year}` : addresses.month(year, month)),
          ),
    feed: addresses.feed,
    latest: listChanges(material, entries.slice(0, most), 'archive'),
    years: entries.length > most ? listYears(material) : [],
    sources: listSources(material, archive.sources.length > mostSources ? newestSources(archive.sources) : undefined),
    allSources:
      archive.sources.length > mostSources
        ? { href: `${addresses.about}#sources`, text: `All ${plural(archive.sources.length, 'source')}` }
        : undefined,
  };
}

/** Sources on the first page. All are on the page about the archive. */
const mostSources = 100;

function newestSources(sources: readonly Source[]): Source[] {
  const newest = new Map(
    sources.map((source) => [
      source,
      source.articles.reduce((latest, article) => Math.max(latest, latestOf(article).moment.epoch), -Infinity),
    ]),
  );
  return sources.toSorted((one, other) => (newest.get(other) ?? 0) - (newest.get(one) ?? 0)).slice(0, mostSources);
}

/** The list of months. */
export interface MonthsView {
  readonly head: PageHead;
  /** What it says of itself to programs. */
  readonly data: Html;
  readonly archive: Link;
  readonly years: readonly YearOfMonths[];
}

/** Makes the view of the list of months. */
export function viewMonths(material: Material): MonthsView {
  const { addresses, archive } = material;
  return {
    head: headOf(
      material,
      `Changes by month — ${archive.settings.title}`,
      addresses.months,
      `${plural(material.entries.length, 'change')}, by month.`,
    ),
    data: pageData(material, 'CollectionPage'),
    archive: { href: addresses.home, text: archive.settings.title },
    years: listYears(material),
  };
}

/** About the archive and its keepers. */
export interface AboutView {
  readonly head: PageHead;
  /** What it says of itself to programs. */
  readonly data: Html;
  readonly archive: Link;
  /** What its keepers say of it. */
  readonly about: Html;
  readonly zone: string;
  readonly sources: readonly ListedSource[];
}

/** Makes the view of the page about the archive. */
export function viewAbout(material: Material): AboutView {
  const { addresses, archive } = material;
  const { settings } = archive;
  return {
    // It quotes nothing but its keepers.
    head: {
      ...headOf(material, `About ${settings.title}`, addresses.about, settings.description),
      robots: settings.robots ?? 'index',
    },
    data: pageData(material, 'AboutPage'),
    archive: { href: addresses.home, text: settings.title },
    about: printText(raised(archive.about), writingIn(settings.lang)),
    zone: settings.timeZone,
    sources: listSources(material),
  };
}

/** The head of a page that quotes from all sources. */
export function headOf(material: Material, title: string, path: string, description?: string): PageHead {
  const { settings, sources } = material.archive;
  return {
    title,
    description,
    path,
    robots: robotsOfAll(settings, sources),
    feed: undefined,
    license: settings.license,
  };
}

/** The months of changes, newest first: of all of them and their pages, or of some and theirs. */
export function listYears(
  { addresses, archive, entries: all }: Material,
  entries: readonly Entry[] = all,
  addressOf = addresses.month,
): YearOfMonths[] {
  const years = Map.groupBy(monthsOf(entries, archive.settings.timeZone), ({ year }) => year);
  return [...years].map(([year, months]) => ({
    year,
    months: months.map(({ month, name, entries: ofMonth }) => ({
      page: { href: addressOf(year, month), text: name },
      count: count(ofMonth.length),
    })),
  }));
}

/** The same text, its highest headings of the first level: they stand right below the page's own. */
function raised(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level);
  const above = Math.min(...levels) - 1;
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level - above } : block));
}
