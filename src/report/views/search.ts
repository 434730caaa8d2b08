import { monthOf } from '../../archive/calendar.ts';
import { articlesOf, countsOf, shownVersionOf } from '../../archive/query.ts';
import { bucketCount, bucketFolder } from '../../search/buckets.ts';
import type { ReportClass } from '../classes.ts';
import type { Material } from '../material.ts';
import { sentence } from '../wording.ts';
import type { Link, PageHead } from './page.ts';

/** The page that searches. */
export interface SearchView {
  readonly head: PageHead;
  readonly archive: Link;
  /** The folders of the search index, divided by spaces. */
  readonly index: string;
  /** The lists for those who cannot search. */
  readonly months: string;
  readonly sources: string;
  readonly filters: readonly SearchFilter[];
}

/** One thing that what is found can be narrowed by. */
export interface SearchFilter {
  /** As the index and the address of the page name it. */
  readonly name: 'in' | 'source' | 'month' | 'class';
  readonly label: string;
  /** What not to choose is called. */
  readonly any: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/** Classes of edits that remove or add words, in the order of the list. */
const classes: readonly ReportClass[] = [
  'headline',
  'standfirst',
  'byline',
  'stated time',
  'amount',
  'number',
  'date',
  'name',
  'quotation',
  'attribution',
  'negation',
  'words',
  'spelling',
  'punctuation',
  'case',
  'list number',
  'not classified',
];

/** Makes the view of the page that searches. */
export function viewSearch({ archive, addresses, entries }: Material): SearchView {
  const { settings } = archive;
  // An article that never changed is found by the month in which it was seen.
  const seen = [
    ...entries.map(({ change }) => change.new.moment.epoch),
    ...[...articlesOf(archive)].flatMap(({ source, article }) => shownVersionOf(source, article)?.moment.epoch ?? []),
  ].sort((one, other) => other - one);
  const months = new Map(
    seen.map((epoch) => {
      const { year, month, name } = monthOf(epoch, settings.timeZone);
      return [`${year}-${month}`, `${name} ${year}`];
    }),
  );
  return {
    head: {
      title: `Search — ${settings.title}`,
      description: undefined,
      path: addresses.search,
      // There is nothing on it but a form.
      robots: 'noindex',
      feed: undefined,
      license: settings.license,
    },
    archive: { href: addresses.home, text: settings.title },
    index: Array.from(
      { length: bucketCount(countsOf(archive)) },
      (_, bucket) => `${addresses.searchIndex}${bucketFolder(bucket)}`,
    ).join(' '),
    months: addresses.months,
    sources: addresses.sources,
    filters: [
      {
        name: 'in',
        label: 'In',
        any: 'texts and edits',
        choices: [
          { value: 'text', text: 'newest texts' },
          { value: 'removed', text: 'removed words' },
          { value: 'added', text: 'added words' },
        ],
      },
      {
        name: 'source',
        label: 'Source',
        any: 'all sources',
        choices: archive.sources
          .filter(({ withdrawn }) => withdrawn === undefined)
          .map(({ slug, name }) => ({ value: slug, text: name })),
      },
      {
        name: 'month',
        label: 'Month',
        any: 'all months',
        choices: [...months].map(([value, text]) => ({ value, text })),
      },
      {
        name: 'class',
        label: 'Changes of',
        any: 'all classes',
        choices: classes.map((value) => ({ value, text: sentence(value) })),
      },
    ],
  };
}
