import type { Block } from '../archive/model.ts';
import { Dates } from './correction-dates.ts';
import { type Line, linesOf } from './correction-lines.ts';
import { type NoteKind, type NoteWords, noteWords } from './correction-words.ts';

/** A publisher's note on the text: all of a block, or a line of it. */
export interface FoundNote {
  readonly kind: NoteKind;
  readonly block: Block;
  /** Half-open range of the block's text. */
  readonly from: number;
  readonly to: number;
}

/** Recognises notes in texts of one language. */
export interface NoteRules {
  /** The notes among the blocks of a text, in order; those of some blocks alone, where that is asked for, and perhaps others. */
  notesIn(blocks: readonly Block[], some?: ReadonlySet<Block>): FoundNote[];
}

const made = new Map<string, NoteRules>();

/** The rules of a language, by its tag; undefined where there are none. */
export function noteRulesFor(lang: string): NoteRules | undefined {
  const { language } = new Intl.Locale(lang);
  const words = noteWords[language];
  if (words === undefined) return undefined;
  const rules = made.get(language) ?? new Recogniser(words());
  made.set(language, rules);
  return rules;
}

/** What a line is: a note, or only the label of one, as a heading is, whose words stand in the block below. */
interface Reading {
  readonly kind: NoteKind;
  readonly part: 'note' | 'label';
  /** True of a label that needs no more: one with a date, or with a colon in a paragraph of its own. */
  readonly isSure: boolean;
}

interface Opening {
  readonly kind: NoteKind;
  readonly pattern: RegExp;
}

interface Label extends Opening {
  readonly isVague: boolean;
}

/** What follows a label: what stands beside it, the sign after that, a space where there is none, and the words. */
interface Cut {
  readonly beside: string;
  readonly sign: ':' | '—' | '.' | ' ';
  readonly words: string;
}

/**
 * A note is a sentence about the text itself (“An earlier version of this article said …”), or a label and what follows
 * it (“Correction, 5 May: …”). A label that has no date, and no words about the text itself after it, is enough only
 * before the colon of a paragraph of its own. Better miss a note than find one in a text that is about corrections.
 */
class Recogniser implements NoteRules {
  readonly #labels: readonly Label[];
  readonly #openings: readonly Opening[];
  readonly #openingsSetApart: readonly Opening[];
  /** Any of these, and any of the labels: nearly all lines are told by them at once. */
  readonly #anyOpening: RegExp;
  readonly #anyLabel: RegExp;
  readonly #preface: RegExp;
  readonly #telling: RegExp;
  readonly #statute: RegExp;
  readonly #dates: Dates;

  constructor(words: NoteWords) {
    this.#labels = [
      ...patternsOf(words.labels).map((label) => ({ ...label, isVague: false })),
      ...patternsOf(words.vagueLabels).map((label) => ({ ...label, isVague: true })),
    ];
    this.#openings = patternsOf(words.openings);
    this.#openingsSetApart = patternsOf(words.openingsSetApart);
    this.#anyOpening = anyOf(words.openings, words.openingsSetApart);
    this.#anyLabel = anyOf(words.labels, words.vagueLabels);
    this.#preface = compile(`^(${words.prefaces})(?= ?:)`);
    this.#telling = compile(words.telling);
    this.#statute = compile(words.statute);
    this.#dates = new Dates(compile(`^(${words.calendar})$`), compile(`^(${words.joints})$`));
  }

  notesIn(blocks: readonly Block[], some?: ReadonlySet<Block>): FoundNote[] {
    const notes: FoundNote[] = [];
    for (const [at, block] of blocks.entries()) {
      const next = blocks[at + 1];
      // A label stands in the block before its note.
      if (some !== undefined && !some.has(block) && (next === undefined || !some.has(next))) continue;
      const lines = linesOf(block);
      for (const [turn, line] of lines.entries()) {
        const reading = this.#read(line, [blocks[at - 1], next]);
        if (reading?.part === 'note') notes.push({ kind: reading.kind, ...rangeOf(line) });
        if (reading?.part === 'label')
          notes.push(...this.#below(reading, lines.slice(turn + 1).find(({ isTail }) => !isTail) ?? firstLine(next)));
      }
    }
    return notes;
  }

  #read(line: Line, neighbours: readonly (Block | undefined)[]): Reading | undefined {
    const start = this.#dates.lengthAtStart(line.text);
    const text = line.text.slice(start);
    if (line.isQuoted || !/^\p{Lu}/u.test(text)) return undefined;
    const opening = this.#openingOf(text, line.isSetApart);
    // A label in brackets at the end of a paragraph explains a word of it: `(Anm. d. Red.: …)`.
    return opening ?? (line.isTail ? undefined : this.#readLabel(line, start, neighbours));
  }

  #openingOf(text: string, isSetApart: boolean): Reading | undefined {
    const words = withoutSigns(text.slice(this.#preface.exec(text)?.[0].length ?? 0));
    if (!this.#anyOpening.test(words)) return undefined;
    const opening =
      this.#openings.find(({ pattern }) => pattern.test(words)) ??
      (isSetApart ? this.#openingsSetApart.find(({ pattern }) => pattern.test(words)) : undefined);
    if (opening === undefined || this.#statute.test(words)) return undefined;
    return { kind: opening.kind, part: 'note', isSure: true };
  }

  /** @param start where the label begins: a date may stand before it */
  #readLabel(line: Line, start: number, neighbours: readonly (Block | undefined)[]): Reading | undefined {
    const text = line.text.slice(start);
    if (!this.#anyLabel.test(text)) return undefined;
    for (const { kind, pattern, isVague } of this.#labels) {
      const label = pattern.exec(text)?.[0];
      if (label === undefined) continue;
      const rest = text.slice(label.length);
      // `CORRECTION An earlier version of …` needs no sign between.
      if (this.#openingOf(withoutSigns(rest), line.isSetApart)) return { kind, part: 'note', isSure: true };
      const cut = this.#cut(rest, line.emphasised - start - label.length);
      if (cut === undefined) continue;
      if (this.#dates.isStampOfNumbers(cut.words)) {
        // Only a date follows: `Updated: 5 May 2024` says when, and of what nothing.
        if (kind === 'update') continue;
        return { kind, part: 'label', isSure: false };
      }
      const isDated = this.#dates.isDate(line.text.slice(0, start)) || this.#dates.isDate(cut.beside);
      const isSure = isDated || (!isVague && this.#standsAlone(line, label, cut, neighbours));
      if (cut.words === '') return { kind, part: 'label', isSure };
      if (isSure || this.#telling.test(cut.words)) return { kind, part: 'note', isSure: true };
    }
    return undefined;
  }

  /** True of a label without a date that can hardly be anything else. */
  #standsAlone(line: Line, label: string, { sign, words }: Cut, neighbours: readonly (Block | undefined)[]): boolean {
    const isCapital = label === label.toUpperCase();
    const isMarked = line.isSetApart || line.emphasised > 0 || isCapital;
    const isCut = sign === ':' || (sign === '—' && isMarked) || (sign === '.' && isCapital);
    // `Precision: 0.5 mm` and `Update: bug fixes` are no sentences.
    const isSentence = words === '' || words.split(/\s+/u).length > 2;
    return isCut && isSentence && isOfItsOwn(line) && !neighbours.some((block) => this.#isLabelled(block));
  }

  /** Cuts what follows a label. Nothing but a date, or a number like that of a second update, can stand before the sign. */
  #cut(rest: string, emphasised: number): Cut | undefined {
    let cut: Cut | undefined;
    for (const { 0: found, index } of rest.slice(0, 80).matchAll(signs)) {
      const beside = rest.slice(0, index);
      if (!this.#dates.isStamp(beside) || (found === '' && (cut !== undefined || rest !== beside))) break;
      if (!this.#mayStandBeside(beside)) continue;
      // `Correction – 3 May: …` and `Correction: 3 May – …` are cut at the second sign, and have a colon.
      const sign = cut?.sign === ':' ? ':' : signOf(found);
      cut = { beside, sign, words: withoutSigns(rest.slice(index)) };
    }
    if (cut !== undefined || emphasised < 0 || emphasised >= rest.length) return cut;
    // A label in bold ends where the bold does: `**Summer 2017 Update** We have left beta.`
    const beside = rest.slice(0, emphasised);
    return this.#mayStandBeside(beside)
      ? { beside, sign: ' ', words: withoutSigns(rest.slice(emphasised)) }
      : undefined;
  }

  #mayStandBeside(text: string): boolean {
    return this.#dates.isDate(text) || /^\W*\d{0,2}\W*$/u.test(text);
  }

  /** The line below a label, where it is the note, and would not be known for one without. */
  #below({ kind, isSure }: Reading, line: Line | undefined): FoundNote[] {
    if (line === undefined || line.block.kind === 'heading' || line.isQuoted || this.#read(line, []) !== undefined)
      return [];
    return isSure || this.#telling.test(line.text) ? [{ kind, ...rangeOf(line) }] : [];
  }

  /** True of a block with a short label that is no note's. Beside it, `Correction: …` is one of a list of words. */
  #isLabelled(block: Block | undefined): boolean {
    const label = /^(?:\S+\s){0,2}\S+?\s?:\s/u.exec(firstLine(block)?.text ?? '')?.[0];
    if (label === undefined || this.#preface.test(label)) return false;
    return !this.#labels.some(({ pattern }) => pattern.test(label));
  }
}

/** True of a paragraph, and of a list item that is set apart: other items are often labelled, and headings too. */
function isOfItsOwn({ block, isSetApart }: Line): boolean {
  return block.kind === 'paragraph' || (block.kind === 'item' && isSetApart);
}

/** Signs that end a label: not the colon or the full stop inside a time. */
const signs = /(?<!\d)\s?:|\s?:(?!\d)|[)\]]|\s[–-]\s|\s?—|\.(?=\s)|$/gu;

function signOf(found: string): Cut['sign'] {
  if (found === '' || found === '.') return found === '' ? ' ' : '.';
  return /[–—-]/u.test(found) ? '—' : ':';
}

function firstLine(block: Block | undefined): Line | undefined {
  return block && linesOf(block)[0];
}

function rangeOf({ block, from, to }: Line): Pick<FoundNote, 'block' | 'from' | 'to'> {
  return { block, from, to };
}

function withoutSigns(text: string): string {
  return text.replace(/^[\s:.,;|)\]—–-]+/u, '');
}

function patternsOf(byKind: NoteWords['labels']): Opening[] {
  const kinds: readonly NoteKind[] = ['correction', 'update', 'clarification', 'editor’s note'];
  return kinds.flatMap((kind) => {
    const words = byKind[kind];
    return words === undefined ? [] : [{ kind, pattern: compile(`^(${words})`) }];
  });
}

function anyOf(...byKinds: readonly NoteWords['labels'][]): RegExp {
  return compile(`^(${byKinds.flatMap((byKind) => Object.values(byKind)).join('|')})`);
}

/** A pattern as `NoteWords` describes it. */
function compile(words: string): RegExp {
  const spaced = words.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+').replaceAll('’', "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}
