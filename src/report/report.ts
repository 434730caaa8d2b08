import type { Block, BlockKind } from '../archive/model.ts';
import { formatKey } from '../archive/runs.ts';
import { Classifier, type Tongue, tongueOf } from '../diff/classify.ts';
import { diffBlocks } from '../diff/diff.ts';
import type { Diff, DiffBlock, Edit, Row } from '../diff/model.ts';
import { classesInBlock, formattingClass, isListNumber, type ReportClasses } from './classes.ts';
import { EditIds } from './edit-ids.ts';
import { breaksBetween, holdsOneOf, joined } from './joined.ts';
import { formatNotes, shapeNotes, type Words } from './notes.ts';
import { interleave, oneSide, type Pieces, whole } from './pieces.ts';
import { printShape } from './shape.ts';

/** What happened between two versions, ready to be printed. */
export interface Report {
  /** In reading order; a moved block stands at both of its places. */
  readonly rows: readonly ReportRow[];
  /** All edits in reading order, numbered from 1. */
  readonly edits: readonly ReportEdit[];
  /** What it was made from. */
  readonly diff: Diff;
  /** True where a piece is shown as replaced that may hold unchanged words, because comparing took too many steps. */
  readonly exhausted: boolean;
  /** The language whose rules told the classes, as a primary subtag; undefined where none are known. */
  readonly language: string | undefined;
}

/** One thing that was done to the text. */
export interface ReportEdit {
  /** Unique on its page, and made from the words alone: see `EditIds`. */
  readonly id: string;
  /** Its place on the page, from 1. */
  readonly number: number;
  readonly kind: 'added' | 'removed' | 'replaced' | 'moved' | 'split' | 'merged' | 'reshaped';
  /** The words taken away and added; empty in a move, a split, a merge and a change of shape. */
  readonly removed: string;
  readonly added: string;
  /** What the words alone do not show, as sentences without a full stop: `The link now leads to …`. */
  readonly notes: readonly string[];
  readonly classes: ReportClasses;
}

export type ReportRow =
  | { readonly kind: 'same'; readonly block: Block }
  | {
      readonly kind: 'edit';
      /** Old and new interleaved. Printed as the new block. */
      readonly both: Pieces;
      readonly old: Block;
      readonly edits: readonly ReportEdit[];
    }
  | { readonly kind: 'insert' | 'delete'; readonly whole: Pieces; readonly edits: readonly ReportEdit[] }
  | {
      readonly kind: 'move';
      /** Which of its two places this is. */
      readonly side: 'old' | 'new';
      readonly whole: Pieces;
      /** The move first, then what was changed inside. */
      readonly edits: readonly [ReportEdit, ...ReportEdit[]];
      /** Where the other place lies, seen from this one. */
      readonly other: 'above' | 'below';
    }
  | {
      readonly kind: 'split' | 'merge';
      readonly old: readonly Pieces[];
      readonly new: readonly Pieces[];
      /** The split or merge first, then what was changed inside. */
      readonly edits: readonly [ReportEdit, ...ReportEdit[]];
    };

/**
 * Compares two texts and makes the report.
 *
 * @param lang the BCP 47 tag of their language; without it, it is told from the words, where they tell it
 */
export function reportOn(old: readonly Block[], neu: readonly Block[], lang?: string): Report {
  const diff = diffBlocks(old.map(toDiffBlock), neu.map(toDiffBlock));
  return new Reporter(old, neu, diff, tongueOf(lang, headOf(old), headOf(neu))).report();
}

/** Blocks that are read for the language of a text. */
const head = 20;

function headOf(blocks: readonly Block[]): string {
  return blocks
    .slice(0, head)
    .map(({ text }) => text)
    .join('\n');
}

/** Said of a passage in which the limit of work was met. */
const coarseNote = 'Too long to be compared in full: more is marked here than was changed';

/** What divides blocks that are no running text into parts. */
const dividers: Partial<Record<BlockKind, Pick<DiffBlock, 'divider'>>> = {
  code: { divider: '\n' },
  row: { divider: '\t' },
};

/** A block as the diff sees it: what it is becomes its identity, its formatting marks. */
export function toDiffBlock(block: Block): DiffBlock {
  const { kind } = block;
  return {
    identity: printShape(block),
    family: kind,
    pinned: kind === 'headline' || kind === 'standfirst' || kind === 'byline' || kind === 'published',
    text: block.text,
    marks: block.runs.map(({ from, to, format }) => ({ from, to, key: formatKey(format) })),
    ...dividers[kind],
  };
}

type Two = Extract<Row, { kind: 'edit' | 'move' }>;

class Reporter {
  readonly #old: readonly Block[];
  readonly #new: readonly Block[];
  readonly #diff: Diff;
  readonly #tongue: Tongue;
  readonly #ids = new EditIds();
  readonly #edits: ReportEdit[] = [];
  readonly #moves = new Map<Row, readonly [ReportEdit, ...ReportEdit[]]>();

  constructor(old: readonly Block[], neu: readonly Block[], diff: Diff, tongue: Tongue) {
    this.#old = old;
    this.#new = neu;
    this.#diff = diff;
    this.#tongue = tongue;
  }

  report(): Report {
    const rows = this.#inReadingOrder().map((place) => this.#row(place));
    const { exhausted } = this.#diff;
    return { rows, edits: this.#edits, diff: this.#diff, exhausted, language: this.#tongue.language?.tag };
  }

  /** All rows, a move twice: where the block stood, among the old blocks around it, and where it stands. */
  #inReadingOrder(): { row: Row; side: 'old' | 'new' }[] {
    const movedFrom = new Map(
      this.#diff.rows.flatMap((row) => (row.kind === 'move' ? [[row.old[0], row] as const] : [])),
    );
    const places: { row: Row; side: 'old' | 'new' }[] = [];
    let oldAt = 0;
    const passMoved = (to: number): void => {
      for (; oldAt < to; oldAt += 1) {
        const row = movedFrom.get(oldAt);
        if (row !== undefined) places.push({ row, side: 'old' });
      }
    };
    for (const row of this.#diff.rows) {
      const [first] = row.old;
      if (first !== undefined && row.kind !== 'move') {
        passMoved(first);
        oldAt = first + row.old.length;
      }
      places.push({ row, side: 'new' });
    }
    passMoved(this.#old.length);
    return places;
  }

  #row({ row, side }: { row: Row; side: 'old' | 'new' }): ReportRow {
    switch (row.kind) {
      case 'same':
        return { kind: 'same', block: this.#newBlock(row.new[0]) };
      case 'insert': {
        const block = this.#newBlock(row.new[0]);
        const edit = this.#wholeEdit('added', undefined, block);
        return { kind: 'insert', whole: { block, pieces: [whole('new', block, edit)] }, edits: [edit] };
      }
      case 'delete': {
        const block = this.#oldBlock(row.old[0]);
        const edit = this.#wholeEdit('removed', block, undefined);
        return { kind: 'delete', whole: { block, pieces: [whole('old', block, edit)] }, edits: [edit] };
      }
      case 'edit':
        return this.#editRow(row);
      case 'move':
        return this.#moveRow(row, side);
      case 'split':
      case 'merge':
        return this.#groupRow(row);
    }
  }

  #editRow(row: Two): ReportRow {
    const old = this.#oldBlock(row.old[0]);
    const neu = this.#newBlock(row.new[0]);
    const reshaped = this.#shapeEdit(old, neu);
    const edits = this.#wordEdits(row, row.edits, old, neu, neu);
    const pieces = interleave(row.edits, edits, old, neu);
    return { kind: 'edit', both: { block: neu, pieces }, old, edits: [...reshaped, ...edits] };
  }

  #moveRow(row: Two, side: 'old' | 'new'): ReportRow {
    const old = this.#oldBlock(row.old[0]);
    const neu = this.#newBlock(row.new[0]);
    let edits = this.#moves.get(row);
    // The place that is read first numbers the edits; the other repeats the numbers.
    const other = edits === undefined ? 'below' : 'above';
    if (edits === undefined) {
      const move = this.#add('moved', '', '', [old.text, neu.text], [], ['move']);
      edits = [move, ...this.#shapeEdit(old, neu), ...this.#wordEdits(row, row.edits, old, neu, neu)];
      this.#moves.set(row, edits);
    }
    const inner = edits.slice(edits.length - row.edits.length);
    const block = side === 'old' ? old : neu;
    const pieces = oneSide(side, row.edits, inner, [block])[0] ?? [];
    return { kind: 'move', side, whole: { block, pieces }, edits, other };
  }

  #groupRow(row: Extract<Row, { kind: 'split' | 'merge' }>): ReportRow {
    const old = row.old.map((at) => this.#oldBlock(at));
    const neu = row.new.map((at) => this.#newBlock(at));
    const [oldWords, newWords] = [joined(old), joined(neu)];
    const texts = [oldWords.text, newWords.text] as const;
    const group = this.#add(row.kind === 'split' ? 'split' : 'merged', '', '', texts, [], [row.kind]);
    // Where only the break between two blocks was put in or taken out, the split itself says so. White space that was
    // changed elsewhere is an edit like any other.
    const breaks = { old: breaksBetween(old), new: breaksBetween(neu) };
    const worded = row.edits.filter(
      (edit) =>
        (texts[0].slice(...edit.old) + texts[1].slice(...edit.new)).trim() !== '' ||
        !(holdsOneOf(edit.old, breaks.old) || holdsOneOf(edit.new, breaks.new)),
    );
    const edits = this.#wordEdits(row, worded, oldWords, newWords, neu[0]);
    const side = (which: 'old' | 'new', blocks: readonly Block[]): Pieces[] => {
      const pieces = oneSide(which, worded, edits, blocks);
      return blocks.map((block, at) => ({ block, pieces: pieces[at] ?? [] }));
    };
    return { kind: row.kind, old: side('old', old), new: side('new', neu), edits: [group, ...edits] };
  }

  /** @param block the block that the edits stand in, the first of several */
  #wordEdits(
    { exhausted }: Row,
    edits: readonly Edit[],
    old: Words,
    neu: Words,
    block: Block | undefined,
  ): ReportEdit[] {
    const classifier = new Classifier(old.text, neu.text, this.#tongue);
    return edits.map((edit, turn) => {
      const removed = old.text.slice(...edit.old);
      const added = neu.text.slice(...edit.new);
      const kind = removed === '' ? 'added' : added === '' ? 'removed' : 'replaced';
      const notes = formatNotes(old, edit.old, neu, edit.new);
      if (exhausted && turn === 0) notes.push(coarseNote);
      const classes: ReportClasses =
        removed === added
          ? [formattingClass(old, neu, edit)]
          : isListNumber(old, neu, edit, block)
            ? ['list number']
            : classesInBlock(classifier.classesOf(edit), block);
      return this.#add(kind, removed, added, [old.text, neu.text], notes, classes);
    });
  }

  /** An edit of its own where a block became one of another kind: its words alone would not show it. */
  #shapeEdit(old: Block, neu: Block): ReportEdit[] {
    const notes = shapeNotes(old, neu);
    return notes.length === 0 ? [] : [this.#add('reshaped', '', '', [old.text, neu.text], notes, ['shape'])];
  }

  #wholeEdit(kind: 'added' | 'removed', old: Block | undefined, neu: Block | undefined): ReportEdit {
    const removed = old?.text ?? '';
    const added = neu?.text ?? '';
    const edit = { old: [0, removed.length], new: [0, added.length] } as const;
    const classes = new Classifier(removed, added, this.#tongue).classesOf(edit);
    return this.#add(kind, removed, added, [removed, added], [], classesInBlock(classes, neu ?? old));
  }

  #add(
    kind: ReportEdit['kind'],
    removed: string,
    added: string,
    texts: readonly [old: string, neu: string],
    notes: readonly string[],
    classes: ReportClasses,
  ): ReportEdit {
    const id = this.#ids.next({ kind, removed, added, texts });
    const edit = { id, number: this.#edits.length + 1, kind, removed, added, notes, classes };
    this.#edits.push(edit);
    return edit;
  }

  #oldBlock(at: number): Block {
    return blockOf(this.#old, at);
  }

  #newBlock(at: number): Block {
    return blockOf(this.#new, at);
  }
}

function blockOf(blocks: readonly Block[], at: number): Block {
  const block = blocks[at];
  if (block === undefined) throw new Error(`The diff names block ${at} of ${blocks.length}: this is a bug`);
  return block;
}
