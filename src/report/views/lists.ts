import { type Entry, latestOf, shownVersionOf } from '../../archive/query.ts';
import type { Material } from '../material.ts';
import { inTurn, type Parts, type PeriodInTurn, withinPeriod } from '../periods.ts';
import { subjectPeriods } from '../standing-periods.ts';
import type { Subject } from '../subjects.ts';
import { plural } from '../wording.ts';
import { headOf, listYears, type YearOfMonths } from './archive.ts';
import { type ListedChange, listChanges } from './change-list.ts';
import { mostOfDivided } from './month.ts';
import type { Link, PageHead } from './page.ts';
import { type ListedPeriod, sayDivision, viewPeriod } from './periods.ts';
import { type ListedArticle, listArticle } from './source.ts';

/** A list of changes of one kind, or of the articles that changed most. */
export interface ListView {
  readonly head: PageHead;
  readonly archive: Link;
  readonly months: Link;
  readonly name: string;
  /** The list, where this is a month of it or a part of one, and then the longer periods that it is in. */
  readonly above: readonly Link[];
  /** What is in it, and in which order. */
  readonly lede: string;
  /** The other lists. */
  readonly others: readonly Link[];
  readonly changes: readonly ListedChange[];
  readonly articles: readonly ListedArticle[];
  /** What a month is divided into that has many. */
  readonly within: readonly ListedPeriod[];
  /** Where those articles stand that are not on this page, as a sentence and a link. */
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

/** A page of a list: which it is, and of which month or part of one, if not of the newest. */
export type ListPage =
  | { readonly list: typeof mostChanged; readonly turn: undefined }
  | { readonly list: Subject; readonly turn: PeriodInTurn<Entry> | undefined };

/** The newest changes of a list, and articles, on its first page. */
const most = { newest: 60, articles: 250 };

/** Every page of the lists, each with the months that have a page, so that none vanishes while those stand. */
export function listPages(material: Material): ListPage[] {
  return [
    { list: mostChanged, turn: undefined },
    ...subjects().flatMap((list) =>
      [undefined, ...inTurn(subjectPeriods(material, list))].map((turn) => ({ list, turn })),
    ),
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
  if (page.list === mostChanged) return viewMostChanged(material);
  return page.turn === undefined ? viewNewest(material, page.list) : viewPart(material, page.list, page.turn);
}

function viewNewest(material: Material, list: Subject): ListView {
  const { addresses, archive } = material;
  const { name, lede, none } = lists[list];
  const entries = material.entries.filter(
    ({ article, change }) => list in material.summaryOf(article, change).subjects,
  );
  const shown = entries.slice(0, most.newest);
  const order =
    entries.length > shown.length ? `${plural(entries.length, 'change')}; the newest are shown.` : 'Newest first.';
  return {
    ...frameOf(material, name, addresses.list(list)),
    lede: entries.length === 0 ? `${none} yet.` : `${lede} ${order}`,
    changes: listChanges(material, shown, 'archive', list),
    years:
      archive.sources.length > 0
        ? listYears(material, entries, (year, month) => addresses.listPeriod(list, [year, month]))
        : [],
  };
}

function viewPart(material: Material, list: Subject, turn: PeriodInTurn<Entry>): ListView {
  const { addresses } = material;
  const { name, lede, none } = lists[list];
  const { parts, entries, within } = turn.period;
  const when = withinPeriod(parts);
  const addressOf = (its: Parts): string => addresses.listPeriod(list, its);
  const frame = viewPeriod(turn, addressOf, 2);
  const order = within.length > 0 ? `${plural(entries.length, 'change')}.${sayDivision(turn.period)}` : 'Newest first.';
  return {
    ...frameOf(material, `${name} ${when}`, addressOf(parts)),
    above: [{ href: addresses.list(list), text: name }, ...frame.above],
    lede: entries.length === 0 ? `${none} ${when}.` : `${lede} ${order}`,
    within: frame.within,
    changes: listChanges(material, within.length === 0 ? entries : entries.slice(0, mostOfDivided), 'archive', list),
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
    lede:
      changed.length === 0
        ? 'No article has changed yet.'
        : `Articles by number of changes${changed.length > shown.length ? `, the first ${shown.length} of ${plural(changed.length, 'article')}` : ''}.`,
    articles: shown.map(({ source, article }) => ({
      ...listArticle(material, source, article),
      source: { href: addresses.source(source), text: source.name },
    })),
    rest:
      changed.length === shown.length
        ? undefined
        : { text: 'The others stand on the pages of', page: { href: addresses.sources, text: 'their sources' } },
  };
}

/** What every page of a list has, with nothing in it yet. */
function frameOf(material: Material, name: string, path: string): Omit<ListView, 'lede'> {
  const { addresses, archive } = material;
  return {
    head: headOf(material, `${name} — ${archive.settings.title}`, path),
    archive: { href: addresses.home, text: archive.settings.title },
    months: { href: addresses.months, text: 'Changes' },
    name,
    above: [],
    others: linkLists(material).filter(({ href }) => href !== path),
    changes: [],
    articles: [],
    within: [],
    rest: undefined,
    years: [],
  };
}
