import { printMoment } from '../../archive/calendar.ts';
import type { Article, Source } from '../../archive/model.ts';
import { numberOf } from '../../archive/query.ts';
import { elementFor } from '../elements.ts';
import { type History, historyOf, usualLimits } from '../history.ts';
import { HistoryNotes } from '../history-notes.ts';
import { placesOf, type RemovedPlace, type StandingPlace, togetherOf } from '../history-places.ts';
import { HistoryWords, printQuote } from '../history-words.ts';
import { type Html, html, join } from '../html.ts';
import type { Material } from '../material.ts';
import { plural } from '../wording.ts';
import { foreign, printForeign, type Writing } from '../writing.ts';

/** The text of an article with its history. */
export interface HistoryView {
  /** What is shown, and how to read it. */
  readonly intro: Html;
  /** What each version is called, oldest first: `version 3, 14 March 2024, 10:32`. None holds a `|`. */
  readonly versions: readonly string[];
  /** The blocks that stand, each with its notes after it, and between them those that were removed. */
  readonly text: Html;
}

/**
 * Makes the text with its history; undefined where there is no history to show.
 *
 * @param path of the page that it stands on
 * @param room bytes that it may have: where it has more, it is made of half as many versions, the newest
 */
export function viewHistory(
  material: Material,
  source: Source,
  article: Article,
  writing: Writing,
  path: string,
  room = Number.POSITIVE_INFINITY,
): HistoryView | undefined {
  let history = historyOf(material, source, article);
  while (history !== undefined && history.versions.length > 1) {
    const view = printHistory(material, source, article, writing, path, history);
    if (new TextEncoder().encode(view.text.toString()).length <= room) return view;
    const versions = Math.floor(history.versions.length / 2);
    history = historyOf(material, source, article, { ...usualLimits, versions });
  }
  return undefined;
}

function printHistory(
  material: Material,
  source: Source,
  article: Article,
  writing: Writing,
  path: string,
  history: History,
): HistoryView {
  const { addresses, archive } = material;
  const words = new HistoryWords(history);
  const timing = { times: source.times, zone: archive.settings.timeZone };
  const notes = new HistoryNotes(history, words, timing, addresses, { source, article, writing, path });
  const printer = new Printer(words, notes, writing);
  const places = placesOf(history.strands, history.versions.length - 1);
  return {
    intro: introOf(history),
    versions: history.versions.map(
      (version) => `version ${numberOf(article, version)}, ${printMoment(version.moment, timing.zone)}`,
    ),
    text: join(
      places.map((place) => (place.kind === 'standing' ? printer.standing(place) : printer.removed(place))),
      '\n',
    ),
  };
}

function introOf({ versions, leftOut }: History): Html {
  const since = leftOut === 0 ? 'the first version' : 'the oldest of these';
  const limit =
    leftOut === 0
      ? ''
      : html` It holds the newest ${plural(versions.length, 'version')}; ${leftOut} older are left out.`;
  return html`This is the newest text. A passage without a note has stood as it is since ${since}. Words that came later are marked, and the note beside them says when they came and what they replaced.${limit}`;
}

class Printer {
  readonly #words: HistoryWords;
  readonly #notes: HistoryNotes;
  readonly #writing: Writing;
  /** The attributes of our own words among those of the text: none where the text is written as they are. */
  readonly #ours: Html;
  /** The note that was printed last. */
  #said = '';

  constructor(words: HistoryWords, notes: HistoryNotes, writing: Writing) {
    this.#words = words;
    this.#notes = notes;
    this.#writing = writing;
    const { lang, dir } = foreign(writing);
    this.#ours = html`${lang && html` lang="en"`}${dir && html` dir="ltr"`}`;
  }

  standing(place: StandingPlace): Html {
    const { beginning, strands } = place;
    const block = this.#words.blockOf(beginning);
    const notes = this.#notes.standing(place);
    // The page is headed by it already.
    if (block.kind === 'headline' && notes.length === 0) return html``;
    // Words of a block that was divided from another may be older than it.
    const whole = strands.some(({ first, last }) => first < beginning.first && last === beginning.last)
      ? { first: 0, last: beginning.last }
      : beginning;
    const attributes = this.#attributes(beginning, whole.first);
    return html`${elementFor(block, this.#words.print(strands, whole), attributes)}${this.#printNotes(notes)}`;
  }

  removed({ blocks }: RemovedPlace): Html {
    const printed = togetherOf(blocks).map((group) => {
      const texts = group.map(({ beginning, strands }) => {
        const its = this.#words.blockOf(beginning);
        return elementFor(its, this.#words.print(strands, beginning), this.#attributes(beginning, beginning.first));
      });
      return html`${texts}<p class="note"${this.#ours}>${this.#notes.removed(group)}</p>`;
    });
    return html`<details class="gone"><summary${this.#ours}>${this.#summary(blocks)}</summary>${printed}</details>`;
  }

  #summary(blocks: RemovedPlace['blocks']): Html {
    const [only, ...more] = blocks;
    if (only === undefined) return html``;
    if (more.length > 0) return html`${plural(blocks.length, 'passage')} stood here`;
    const text = this.#words.textOf(only.strands.filter(({ last }) => last === only.beginning.last));
    const quote = html`<bdi${printForeign(this.#writing)}>${printQuote(text)}</bdi>`;
    return html`${only.beginning.isMovedAway ? 'Moved' : 'Removed'}: ${quote}`;
  }

  #attributes(beginning: Parameters<HistoryWords['spanOf']>[0], wordsFrom: number): Html {
    const dir = this.#writing.dir === 'rtl' ? html` dir="rtl"` : '';
    const words = wordsFrom === beginning.first ? '' : html` data-w="${wordsFrom}"`;
    return html` data-v="${this.#words.spanOf(beginning)}"${words}${dir}`;
  }

  #printNotes(notes: readonly Html[]): Html {
    const [newest, ...older] = notes;
    if (newest === undefined) return this.#notePrinted('');
    const rest =
      older.length === 0
        ? ''
        : html`<details><summary>${older.length} earlier</summary>${older.map((note) => html`<p>${note}</p>`)}</details>`;
    return this.#notePrinted(html`<p>${newest}</p>${rest}`);
  }

  /** Many passages may have come at once: what is said of the first of them is not said over and over. */
  #notePrinted(note: Html | ''): Html {
    const said = note.toString();
    const isSaid = said === this.#said;
    this.#said = said;
    if (note === '') return html``;
    return html`<div class="notes" role="note"${this.#ours}>${isSaid ? html`<p>As the passage before.</p>` : note}</div>`;
  }
}
