import type { Block } from '../../archive/model.ts';
import { printEditsInWords } from '../../report/edits-in-words.ts';
import { type Html, html, join } from '../../report/html.ts';
import { type Report, reportOn } from '../../report/report.ts';
import { printRows } from '../../report/rows.ts';
import { summarise } from '../../report/summary.ts';
import { printSize } from '../../report/views/change-list.ts';
import { printCorrections } from '../../report/views/corrections.ts';
import { changedWhen, plural, printSpan, sentence, timeTag } from '../../report/wording.ts';
import type { Writing } from '../../report/writing.ts';
import type { PublishedArticle, PublishedVersion } from './article.ts';

/** Two versions with their texts. */
export interface Compared {
  readonly article: PublishedArticle;
  /** The path of its page. */
  readonly path: string;
  readonly old: PublishedVersion;
  readonly new: PublishedVersion;
  readonly oldBlocks: readonly Block[];
  readonly newBlocks: readonly Block[];
  readonly writing: Writing;
  /** What the text is said to be written in, if anything is said. */
  readonly lang: string | undefined;
  /** `seen` or `recorded`. */
  readonly verb: string;
  readonly zone: string;
}

/** What takes the place of what the page of a change says, by what it stands in. */
export interface Printed {
  readonly lede: Html;
  /** What stands below the lede. */
  readonly facts: Html;
  readonly count: string;
  readonly inWords: Html;
  readonly old: Html;
  readonly new: Html;
  readonly rows: Html;
}

/** Compares, and prints what is shown of it. */
export function printComparison(compared: Compared): Printed {
  const { old, new: neu, writing, verb, zone } = compared;
  const report = reportOn(compared.oldBlocks, compared.newBlocks, compared.lang);
  return {
    lede: lede(compared),
    facts: facts(report, writing),
    count: plural(report.edits.length, 'edit'),
    inWords: join(printEditsInWords(report, writing).map((words) => html`<li>${words}</li>`)),
    old: html`<b>Version ${old.number}</b> <span>${verb} ${timeTag(old.moment, zone, old.when)}</span>`,
    new: html`<b>Version ${neu.number}</b> <span>${verb} ${printSpan(old.moment, neu.moment, zone)} later, ${timeTag(neu.moment, zone, neu.when)}</span>`,
    rows: printRows(report, writing),
  };
}

/** Changes between the two that are named one by one. */
const most = 20;

function lede({ article, path, old, new: neu, zone }: Compared): Html {
  const between = article.versions.filter(({ number }) => number > old.number && number <= neu.number);
  const changes = neu.number - old.number;
  const links =
    between.length > most || between.length < changes
      ? html` (<a href="${path}#${neu.slug}">all of them</a>)`
      : html`: ${join(
          between.map((version) => html`<a href="${version.path}">${version.number - 1}</a>`),
          ', ',
        )}`;
  return html`${changedWhen({ old, new: neu }, 'observed', zone)}, in ${plural(changes, 'change')}${links}.`;
}

function facts(report: Report, writing: Writing): Html {
  const summary = summarise(report);
  const size = printSize(summary);
  const list =
    summary.facts.length === 0
      ? html`<p class="notice">The two versions differ in nothing that a reader sees.</p>`
      : html`<ul class="facts" aria-label="What happened">${[...summary.facts.map(sentence), ...(size === undefined ? [] : [size])].map((fact) => html`<li>${fact}</li>`)}</ul>`;
  const notes = printCorrections(report, writing).map((its) => html`<p>${its}</p>`);
  const corrections = notes.length === 0 ? '' : html`<div class="notice corrections">${notes}</div>`;
  const coarse = report.exhausted
    ? html`<p class="notice">A part of the text is so large that it was not compared word by word: there, more is marked as changed than was.</p>`
    : '';
  return html`${list}${corrections}${coarse}`;
}
