import type { Block } from '../archive/model.ts';
import { type FoundNote, type NoteRules, noteRulesFor } from './correction-rules.ts';
import type { NoteKind } from './correction-words.ts';
import type { Piece } from './pieces.ts';
import type { Report, ReportEdit, ReportRow } from './report.ts';
import { blocksOfRow } from './row-blocks.ts';
import { plural } from './wording.ts';

/** A publisher's own note on its text, and what a change did to it. */
export interface CorrectionNote {
  readonly kind: NoteKind;
  /** `standing` where it stood in the old text already, in the same words. */
  readonly state: 'new' | 'changed' | 'removed' | 'standing';
  /** Its words: those of the new text, or the old ones of a note that was removed. */
  readonly text: string;
  /** The edit that made it what it is; undefined where it stands as it stood. */
  readonly edit: ReportEdit | undefined;
}

/**
 * The notes in the texts of a change, in reading order; undefined where there are no rules for their language, so that
 * nothing can be said. Rules are made to miss a note rather than to find one that is none.
 */
export function correctionNotes(report: Report): readonly CorrectionNote[] | undefined {
  const rules = report.language === undefined ? undefined : noteRulesFor(report.language);
  if (rules === undefined) return undefined;
  const notes = found.get(report) ?? new Comparison(report, rules).notes();
  found.set(report, notes);
  return notes;
}

/** By report: all of a text must be read for them, and what sums a change up needs them as its page does. */
const found = new WeakMap<Report, readonly CorrectionNote[]>();

const names = [
  ['correction', 'correction note'],
  ['clarification', 'clarification'],
  ['update', 'update note'],
  ['editor’s note', 'editor’s note'],
] as const satisfies readonly (readonly [NoteKind, string])[];

/** What a note of a kind is called in a sentence. */
export function nameOfNote(kind: NoteKind): string {
  return names.find(([known]) => known === kind)?.[1] ?? kind;
}

/** What became of notes, as facts of a change: `a correction note added`. Of those that stand there is none. */
export function correctionFacts(notes: readonly CorrectionNote[]): string[] {
  const verbs = [
    ['new', 'added'],
    ['changed', 'changed'],
    ['removed', 'removed'],
  ] as const;
  return names.flatMap(([kind, name]) =>
    verbs.flatMap(([state, verb]) => {
      const found = notes.filter((note) => note.kind === kind && note.state === state).length;
      if (found === 0) return [];
      const article = /^[eu]/.test(name) ? 'an' : 'a';
      return [found === 1 ? `${article} ${name} ${verb}` : `${plural(found, name)} ${verb}`];
    }),
  );
}

type Changed = Exclude<ReportRow, { kind: 'same' }>;

class Comparison {
  readonly #report: Report;
  readonly #old: ReadonlyMap<Block, FoundNote[]>;
  readonly #new: ReadonlyMap<Block, FoundNote[]>;

  constructor(report: Report, rules: NoteRules) {
    const { rows } = report;
    const changed = rows.flatMap((row) => (row.kind === 'same' ? [] : blocksOfRow(row, 'old')));
    this.#report = report;
    // What stands as it stood is read once, as a part of the new text.
    this.#old = byBlock(rules.notesIn(blocksOn('old', rows), new Set(changed)));
    this.#new = byBlock(rules.notesIn(blocksOn('new', rows)));
  }

  notes(): CorrectionNote[] {
    if (this.#old.size + this.#new.size === 0) return [];
    const whereMoved = new Map(
      this.#report.rows.flatMap((row) =>
        row.kind === 'move' && row.side === 'old' ? [[row.edits[0], row.whole.block] as const] : [],
      ),
    );
    return this.#report.rows.flatMap((row) => {
      // A moved block is looked at once, where it stands now.
      if (row.kind === 'move' && row.side === 'old') return [];
      const old = row.kind === 'move' ? [whereMoved.get(row.edits[0])] : blocksOfRow(row, 'old');
      return this.#compare(row, notesOf(this.#old, old), notesOf(this.#new, blocksOfRow(row, 'new')));
    });
  }

  /** Notes of one row: those in the same words stand, the others are paired in order. */
  #compare(row: ReportRow, old: readonly FoundNote[], neu: readonly FoundNote[]): CorrectionNote[] {
    if (row.kind === 'same') return neu.map(standing);
    const gone = old.filter((note) => !neu.some((other) => textOf(other) === textOf(note)));
    const notes = neu.map((note): CorrectionNote => {
      if (old.some((other) => textOf(other) === textOf(note))) return standing(note);
      const edit = editOf(row, note);
      if (gone.shift() !== undefined) return { kind: note.kind, state: 'changed', text: textOf(note), edit };
      // The words may have stood there in another place, or as a part of a block that was split.
      if (this.#stands('old', note)) return standing(note);
      return { kind: note.kind, state: 'new', text: textOf(note), edit };
    });
    const removed = gone
      .filter((note) => !this.#stands('new', note))
      .map((note): CorrectionNote => ({ kind: note.kind, state: 'removed', text: textOf(note), edit: row.edits[0] }));
    return [...notes, ...removed];
  }

  /** True where the words of a note stand in a text, in whatever block. */
  #stands(side: 'old' | 'new', note: FoundNote): boolean {
    const words = textOf(note);
    return blocksOn(side, this.#report.rows).some(({ text }) => text.includes(words));
  }
}

function blocksOn(side: 'old' | 'new', rows: readonly ReportRow[]): Block[] {
  return rows.flatMap((row) => blocksOfRow(row, side));
}

function standing(note: FoundNote): CorrectionNote {
  return { kind: note.kind, state: 'standing', text: textOf(note), edit: undefined };
}

/** The first edit of a row that touches a note, else the first of the row. */
function editOf(row: Changed, note: FoundNote): ReportEdit | undefined {
  let at = 0;
  for (const piece of newPieces(row, note.block)) {
    const end = piece.kind === 'old' ? at : piece.to;
    if (piece.edit !== undefined && end >= note.from && at <= note.to) return piece.edit;
    at = end;
  }
  return row.edits[0];
}

/** The pieces that show a new block: those of the old text among them take up no room in it. */
function newPieces(row: Changed, block: Block): readonly Piece[] {
  switch (row.kind) {
    case 'edit':
      return row.both.pieces;
    case 'insert':
    case 'delete':
    case 'move':
      return row.whole.pieces;
    case 'split':
    case 'merge':
      return row.new.find((part) => part.block === block)?.pieces ?? [];
  }
}

function byBlock(notes: readonly FoundNote[]): Map<Block, FoundNote[]> {
  return Map.groupBy(notes, ({ block }) => block);
}

function notesOf(notes: ReadonlyMap<Block, FoundNote[]>, blocks: readonly (Block | undefined)[]): FoundNote[] {
  return blocks.flatMap((block) => (block === undefined ? [] : (notes.get(block) ?? [])));
}

function textOf({ block, from, to }: FoundNote): string {
  return block.text.slice(from, to);
}
