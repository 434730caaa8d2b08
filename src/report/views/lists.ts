import { type Entry, latestOf, shownVersionOf } from '../../archive/query.ts';
import type { Material } from '../material.ts';
import type { Month } from '../months.ts';
import type { Subject } from '../subjects.ts';
import { count, plural } from '../wording.ts';
import { headOf, listYears, type YearOfMonths } from './archive.ts';
import { type ListedChange, listChanges } from './change-list.ts';
import type { Link, PageHead } from './page.ts';
import { type ListedArticle, listArticle } from './source.ts';

/** A list of changes of one kind, or of the articles that changed most. */
export interface ListView {
  readonly head: PageHead;
  readonly archive: Link;
  readonly months: Link;
  readonly name: string;
  /** The list, where this is one month of it. */
  readonly list: Link | undefined;
  /** What is in it, and in which order. */
  readonly lede: string;
  /** The other lists. */
  readonly others: readonly Link[];
  readonly changes: readonly ListedChange[];
  readonly articles: readonly ListedArticle[];
  /** Where those stand that are not on this page, as a sentence and a link. */
  readonly rest: { readonly text: string; readonly page: Link } | undefined;
  /** All of them by month. */
  readonly years: readonly YearOfMonths[];
}

/** What a list is called, and what it says of itself. */
interface ListWords {
  readonly name: string;
  readonly lede: string;
  readonly none: string;
}

const lists: Readonly<Record<Subject, ListWords>> = {
  headlines: {
    name: 'Headlines changed',
    lede: 'Changes of a headline, its old and its new words below each other.',
    none: 'No headline has changed',
  },
  figures: {
    name: 'Figures changed',
    lede: 'Changes in which a figure became another. Of several in one change the most telling is shown.',
    none: 'No figure has become another',
  },
  reverted: {
    name: 'Reverted',
    lede: 'Changes that bring back a text, a headline or words exactly as they stood in an earlier version.',
    none: 'No change has brought back what stood before',
  },
  notes: {
    name: 'Correction notes',
    lede: 'Changes in which the publisher’s own note on the text was added, changed or removed.',
    none: 'No correction or update note was added, changed or removed, as far as the rules for its language know',
  },
};

/** Articles by number of changes. It is no list of changes. */
const mostChanged = 'most-changed';

/** A page of a list: which it is, and of which month, if not of the newest. */
export type ListPage =
  | { readonly list: typeof mostChanged; readonly month: undefined }
  | { readonly list: Subject; readonly month: Month<Entry> | undefined };

/** Changes on a page, the newest of their list or month, and articles. */
const most = { newest: 60, month: 250, articles: 250 };

/** Every page of the lists, each with the months that have a page, so that none vanishes while those stand. */
export function listPages({ months }: Material): ListPage[] {
  return [
    { list: mostChanged, month: undefined },
    ...subjects().flatMap((list) => [undefined, ...months].map((month) => ({ list, month }))),
  ];
}

/** Links to all lists. */
export function linkLists({ addresses }: Material): Link[] {
  return [
    ...subjects().map((list) => ({ href: addresses.list(list), text: lists[list].name })),
    { href: addresses.list(mostChanged), text: 'Most changed' },
  ];
}

function subjects(): Subject[] {
  return ['headlines', 'figures', 'reverted', 'notes'];
}

/** Makes the view of a page of a list. */
export function viewList(material: Material, page: ListPage): ListView {
  return page.list === mostChanged ? viewMostChanged(material) : viewSubject(material, page.list, page.month);
}

function viewSubject(material: Material, list: Subject, month: Month<Entry> | undefined): ListView {
  const { addresses, archive } = material;
  const { name, lede, none } = lists[list];
  const isListed = ({ article, change }: Entry): boolean => list in material.summaryOf(article, change).subjects;
  const entries = (month?.entries ?? material.entries).filter(isListed);
  const shown = entries.slice(0, month === undefined ? most.newest : most.month);
  const title = month === undefined ? name : `${name} in ${month.name} ${month.year}`;
  const path = month === undefined ? addresses.list(list) : addresses.listMonth(list, month.year, month.month);
  const order =
    entries.length > shown.length ? `${plural(entries.length, 'change')}; the newest are shown.` : 'Newest first.';
  const inMonth = month === undefined ? ' yet' : ` in ${month.name} ${month.year}`;
  return {
    ...frameOf(material, title, path),
    list: month && { href: addresses.list(list), text: name },
    lede: entries.length === 0 ? `${none}${inMonth}.` : `${lede} ${order}`,
    changes: listChanges(material, shown, 'archive', list),
    articles: [],
    rest:
      month === undefined || entries.length === shown.length
        ? undefined
        : {
            text: `${count(entries.length - shown.length)} more of this month stand among`,
            page: {
              href: addresses.month(month.year, month.month),
              text: `all changes in ${month.name} ${month.year}`,
            },
          },
    years:
      month === undefined && archive.sources.length > 0
        ? listYears(material, entries, (year, itsMonth) => addresses.listMonth(list, year, itsMonth))
        : [],
  };
}

function viewMostChanged(material: Material): ListView {
  const { addresses, archive } = material;
  const changed = archive.sources
    .flatMap((source) => source.articles.map((article) => ({ source, article })))
    .filter(({ source, article }) => shownVersionOf(source, article) !== undefined && article.versions.length > 1)
    .toSorted(
      ({ article: one }, { article: other }) =>
        other.versions.length - one.versions.length || latestOf(other).moment.epoch - latestOf(one).moment.epoch,
    );
  const shown = changed.slice(0, most.articles);
  return {
    ...frameOf(material, 'Most changed', addresses.list(mostChanged)),
    list: undefined,
    lede:
      changed.length === 0
        ? 'No article has changed yet.'
        : `Articles by number of changes${changed.length > shown.length ? `, the first ${shown.length} of ${plural(changed.length, 'article')}` : ''}.`,
    changes: [],
    articles: shown.map(({ source, article }) => ({
      ...listArticle(material, source, article),
      source: { href: addresses.source(source), text: source.name },
    })),
    rest:
      changed.length === shown.length
        ? undefined
        : { text: 'The others stand on the pages of', page: { href: addresses.sources, text: 'their sources' } },
    years: [],
  };
}

function frameOf(
  material: Material,
  name: string,
  path: string,
): Pick<ListView, 'head' | 'archive' | 'months' | 'name' | 'others'> {
  const { addresses, archive } = material;
  return {
    head: headOf(material, `${name} — ${archive.settings.title}`, path),
    archive: { href: addresses.home, text: archive.settings.title },
    months: { href: addresses.months, text: 'Changes' },
    name,
    others: linkLists(material).filter(({ href }) => href !== path),
  };
}
