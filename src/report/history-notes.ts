import type { Article, Source } from '../archive/model.ts';
import type { Beginning, Strand } from '../diff/strands.ts';
import { type Addresses, writtenFrom } from './addresses.ts';
import type { History, Step } from './history.ts';
import { type RemovedBlock, type StandingPlace, type Swap, swapsOf } from './history-places.ts';
import { stepTime, stoodFor, type Timing } from './history-times.ts';
import { type HistoryWords, printQuote } from './history-words.ts';
import { type Html, html, join } from './html.ts';
import { shapeNotes } from './notes.ts';
import type { ReportEdit } from './report.ts';
import { plural, sentence } from './wording.ts';
import { printForeign, type Writing } from './writing.ts';

/** Edits of one step that a note tells one by one. */
const toldEdits = 4;

/** How a step is named. */
interface WhenOptions {
  /** False within a sentence. */
  readonly isStart?: boolean;
  /** False where what follows leads to its page. */
  readonly isLink?: boolean;
  /** The edit that it leads to, instead of the whole page. */
  readonly edit?: ReportEdit | undefined;
}

/** Says of each passage when it came, what it replaced, and when it went. */
export class HistoryNotes {
  readonly #history: History;
  readonly #words: HistoryWords;
  readonly #timing: Timing;
  /** How words that are quoted are written, where they are not as the note. */
  readonly #foreign: Html;
  readonly #changeAddress: (step: Step) => string | undefined;
  readonly #edits = new Map<string, ReportEdit[]>();

  constructor(
    history: History,
    words: HistoryWords,
    timing: Timing,
    addresses: Addresses,
    /** `path` is that of the page that the notes stand on. */
    place: { source: Source; article: Article; writing: Writing; path: string },
  ) {
    this.#history = history;
    this.#words = words;
    this.#timing = timing;
    // Notes are in English.
    this.#foreign = printForeign(place.writing);
    this.#changeAddress = ({ change }) =>
      change && writtenFrom(place.path, addresses.change(place.source, place.article, change));
    for (const [at, step] of history.steps.entries()) {
      for (const edit of step?.edits ?? []) {
        const key = editKey(at, edit.removed, edit.added);
        this.#edits.set(key, [...(this.#edits.get(key) ?? []), edit]);
      }
    }
  }

  /** What became of a block that stands, newest first. Empty where it stands as it stood in the first version. */
  standing(place: StandingPlace): Html[] {
    const { beginning, strands } = place;
    const notes: Html[] = [];
    for (let at = this.#history.steps.length - 1; at > 0; at -= 1) {
      if (at < beginning.first && strands.every(({ first, last }) => first > at || last < at - 1)) continue;
      const { told, leadsOn } = this.#told(place, at);
      // Where words lead to their edit, its change needs no link of its own.
      if (told.length > 0) notes.push(html`${this.#when(at, { isLink: !leadsOn })}: ${join(told, '; ')}`);
    }
    return notes;
  }

  /** How long removed blocks stood that came and went together, and what became of them. */
  removed(blocks: readonly [RemovedBlock, ...RemovedBlock[]]): Html {
    const [{ beginning, strands }, ...more] = blocks;
    const { first, last, isMovedAway } = beginning;
    const { versions } = this.#history;
    const from = first === 0 ? 'from the first version' : html`since ${this.#when(first, { isStart: false })}`;
    const long = stoodFor(versions, first, last, this.#timing);
    const whole = strands.filter((strand) => strand.last === last);
    const edit = this.#editOf(last + 1, { removed: whole, added: [] });
    const verb = isMovedAway ? 'Moved to another place' : 'Removed';
    const which = more.length === 0 ? '' : `These ${blocks.length} passages: `;
    return html`${which}${which === '' ? verb : verb.toLowerCase()} in ${this.#when(last + 1, { isStart: false, edit })}. Stood ${from}${long === undefined ? '' : html`, ${long}`}.`;
  }

  /** What happened to a block at a step, and whether a word of that leads to its edit. */
  #told({ beginning, strands }: StandingPlace, at: number): { told: Html[]; leadsOn: boolean } {
    const told: Html[] = [];
    const isNew = beginning.first === at;
    const reshaped = isNew ? this.#formerShape(beginning, strands, at) : undefined;
    if (reshaped !== undefined)
      told.push(...reshaped.map((note) => html`${note.charAt(0).toLowerCase()}${note.slice(1)}`));
    else if (isNew) {
      const isWhole = strands.every(({ first }) => first >= at);
      if (isWhole) {
        return { told: [html`${beginning.isMovedHere ? 'moved here from another place' : 'added'}`], leadsOn: false };
      }
      told.push(html`divided from the passage before it`);
    }
    const joined = beginningsIn(strands, at).filter(({ last }) => last === at - 1).length;
    if (joined > 0) told.push(html`${joined === 1 ? 'a passage' : plural(joined, 'passage')} joined to it`);
    if (beginningsIn(strands, at).some(({ first }) => first === at)) told.push(html`divided, and joined again later`);
    const swaps = swapsOf(strands, at);
    const edits = swaps.flatMap((swap) => this.#swap(at, swap) ?? []);
    const shown = edits.slice(0, toldEdits);
    told.push(...shown.map(({ words }) => words));
    if (edits.length > toldEdits) told.push(html`${plural(edits.length - toldEdits, 'more edit')}`);
    return { told, leadsOn: shown.some(({ isLink }) => isLink) };
  }

  /** What a block was before it became of another kind; undefined where it did not. */
  #formerShape(beginning: Beginning, strands: readonly Strand[], at: number): string[] | undefined {
    const [former] = strands;
    if (former?.kind !== 'block' || former.last !== at - 1) return undefined;
    const notes = shapeNotes(this.#words.blockOf(former), this.#words.blockOf(beginning));
    return notes.length === 0 ? undefined : notes;
  }

  #swap(at: number, swap: Swap): { words: Html; isLink: boolean } | undefined {
    const edit = this.#editOf(at, swap);
    const removed = this.#words.textOf(swap.removed);
    const added = this.#words.textOf(swap.added);
    // The space where a passage was divided or joined is no edit to a reader, nor on the page of the change.
    if (edit === undefined && (removed + added).trim() === '') return undefined;
    const words =
      removed === added
        ? html`${edit?.notes.join('. ') || 'formatting changed'}`
        : html`${removed === '' ? '' : html`<del${this.#foreign}>${printQuote(removed)}</del>`}${removed === '' || added === '' ? '' : ' '}${added === '' ? '' : html`<ins${this.#foreign}>${printQuote(added)}</ins>`}`;
    const address = edit === undefined ? undefined : this.#addressOf(at);
    if (address === undefined) return { words, isLink: false };
    return { words: html`<a href="${address}#${edit?.id}">${words}</a>`, isLink: true };
  }

  /** The edit that a change page shows for these words, each edit once. */
  #editOf(at: number, { removed, added }: Swap): ReportEdit | undefined {
    return this.#edits.get(editKey(at, this.#words.textOf(removed), this.#words.textOf(added)))?.shift();
  }

  #addressOf(at: number): string | undefined {
    const step = this.#history.steps[at];
    return step && this.#changeAddress(step);
  }

  /** `Change 4, between 3 and 5 May 2024`, with a link where a page shows it. */
  #when(at: number, { isStart = true, isLink = true, edit }: WhenOptions): Html {
    const step = this.#history.steps[at];
    if (step === undefined) throw new Error(`No step leads to version ${at}: this is a bug`);
    const time = stepTime(step, this.#timing);
    if (step.change === undefined) return html`${isStart ? sentence(`a change ${time}`) : `a change ${time}`}`;
    const name = `${isStart ? 'Change' : 'change'} ${step.change.number}`;
    if (!isLink) return html`${name}, ${time}`;
    const address = this.#changeAddress(step) ?? '';
    return html`<a href="${address}${edit === undefined ? '' : `#${edit.id}`}">${name}</a>, ${time}`;
  }
}

function editKey(step: number, removed: string, added: string): string {
  return `${step}\n${removed}\u0000${added}`;
}

/** Blocks that were once part of a block, and whose first words stood before and after a step. */
function beginningsIn(strands: readonly Strand[], at: number): Beginning[] {
  const found: Beginning[] = [];
  let beginning: Beginning | undefined;
  for (const [turn, strand] of strands.entries()) {
    // One before all words is what the block itself was.
    if (strand.kind === 'block') beginning = turn > 0 ? strand : undefined;
    else if (beginning !== undefined && strand.first < at && strand.last >= at) {
      found.push(beginning);
      beginning = undefined;
    }
  }
  return found;
}
