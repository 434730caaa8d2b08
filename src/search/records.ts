import { monthOf, printMoment } from '../archive/calendar.ts';
import type { Article, Change, Source, Version } from '../archive/model.ts';
import { shownVersionOf } from '../archive/query.ts';
import type { ReportClass } from '../report/classes.ts';
import { type Html, html, join } from '../report/html.ts';
import type { Material } from '../report/material.ts';
import type { ReportEdit } from '../report/report.ts';
import { isLong } from '../report/views/text.ts';
import { writingOf } from '../report/writing.ts';
import { addressWord } from './article-address.ts';
import type { Place, ToldOfEdit, ToldOfRecord } from './told.ts';
import { withSeams } from './words.ts';

/** What the index holds as one thing to be found, as a page of its own for Pagefind. */
export interface SearchRecord {
  /** Where it leads, with the place after `#`: of two records with one address the index would keep the last. */
  readonly url: string;
  readonly html: Html;
}

/** What is found of an article's newest text. Nothing where none may be shown. */
export function recordsOfText(material: Material, source: Source, article: Article): SearchRecord[] {
  const newest = shownVersionOf(source, article);
  if (newest === undefined) return [];
  const shown = article.versions.filter(({ withdrawn }) => withdrawn === undefined);
  const addresses = [article, ...shown]
    .flatMap(({ url }) => (url === undefined ? [] : [addressWord(url) ?? []]))
    .flat();
  const blocks = material
    .blocksOf(article, newest)
    .map(({ kind, text }) =>
      kind === 'headline'
        ? html`<p id="text" data-pagefind-weight="4">${withSeams(text)}</p>`
        : html`<p id="text">${withSeams(text)}</p>`,
    );
  const { text, article: own } = material.addresses;
  const address = isLong(newest) ? text(source, article) : own(source, article);
  const original = html`<p id="address">${[...new Set(addresses)].join(' ')}</p>`;
  return [
    {
      url: `${address}#text`,
      html: page(material, source, article, newest, 'text', [], [...blocks, original]),
    },
  ];
}

/** What is found of a change that may be shown: the words it removed, and those it added. */
export function* recordsOfChange(
  material: Material,
  source: Source,
  article: Article,
  change: Change,
): Generator<SearchRecord> {
  const { edits } = material.reportOf(article, change);
  // Where only their formatting changed, no words were removed or added.
  const worded = edits.filter(({ removed, added }) => removed !== added);
  for (const place of ['removed', 'added'] as const) {
    const ofPlace = worded.filter((edit) => edit[place].trim() !== '');
    if (ofPlace.length === 0) continue;
    const classes = [...new Set(ofPlace.flatMap((edit) => edit.classes))].sort();
    const blocks = ofPlace.map((edit) => printEdit(edit, place));
    yield {
      url: `${material.addresses.change(source, article, change)}#${place}`,
      html: page(material, source, article, change.new, place, classes, blocks),
    };
  }
}

/** Characters that are shown of what stood or stands in the place of the words found. */
const longestOther = 160;

function printEdit({ id, number, removed, added }: ReportEdit, place: 'removed' | 'added'): Html {
  const other = (place === 'removed' ? added : removed).replace(/\s+/g, ' ').trim();
  const told: ToldOfEdit = { number, other: other.length > longestOther ? `${other.slice(0, longestOther)}…` : other };
  return html`<p id="${id}" data-pagefind-title="${JSON.stringify(told)}">${withSeams(place === 'removed' ? removed : added)}</p>`;
}

/** Pagefind indexes the words of elements, and keeps for each that has an id what its title says, unindexed. */
function page(
  material: Material,
  source: Source,
  article: Article,
  version: Version,
  place: Place,
  classes: readonly ReportClass[],
  blocks: readonly Html[],
): Html {
  const { settings } = material.archive;
  const { year, month } = monthOf(version.moment.epoch, settings.timeZone);
  const told: ToldOfRecord = {
    headline: version.headline,
    when: printMoment(version.moment, settings.timeZone),
    ...writingOf(material.archive, source, article, version),
  };
  const filters = [
    `source:${source.slug}`,
    `month:${year}-${month}`,
    `in:${place}`,
    ...classes.map((name) => `class:${name}`),
  ];
  return html`<html><body><p id="record" data-pagefind-title="${JSON.stringify(told)}"></p>${filters.map(
    (filter) => html`<i data-pagefind-filter="${filter}"></i>`,
  )}${join(blocks)}</body></html>`;
}
