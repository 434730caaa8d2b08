import type { Block, BlockKind } from '../archive/model.ts';
import { countWords } from '../diff/tokens.ts';
import type { ReportClass } from './classes.ts';
import { correctionFacts, correctionNotes } from './corrections.ts';
import { isShort, quotesIn, substanceFacts } from './facts.ts';
import { type Html, html, join } from './html.ts';
import { kindNames, nameOfBlock } from './notes.ts';
import type { Piece } from './pieces.ts';
import type { Report, ReportEdit, ReportRow } from './report.ts';
import { plural, sentence } from './wording.ts';

/** What a list says of a change. Small, since those of all changes are held at once. */
export interface Summary {
  /** What happened, the most telling first: `headline changed`, `2 paragraphs reworded`, `figures: 33 → 35`. */
  readonly facts: readonly string[];
  readonly added: number;
  readonly removed: number;
  readonly edits: number;
  /** The most telling edit, in its words; undefined where nothing was edited. */
  readonly telling: Excerpt | undefined;
}

/** A few words of a row. */
export interface Excerpt {
  readonly id: string;
  readonly pieces: readonly { readonly kind: Piece['kind']; readonly text: string }[];
}

/** Sums up a report. Facts only: what was observed in the words, never why. */
export function summarise(report: Report): Summary {
  let added = 0;
  let removed = 0;
  for (const edit of report.edits) {
    // Where only their formatting changed, no words were added or removed.
    if (edit.removed === edit.added) continue;
    added += countWords(edit.added);
    removed += countWords(edit.removed);
  }
  const facts = [...correctionFacts(correctionNotes(report) ?? []), ...factsOf(report)];
  return { facts, added, removed, edits: report.edits.length, telling: tellingOf(report) };
}

/** Blocks that stand once in a text, and are named one by one. */
const metadata: Partial<Record<BlockKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  published: 'stated time',
};

function factsOf(report: Report): string[] {
  const facts: string[] = [];
  for (const [kind, name] of Object.entries(metadata)) {
    const row = report.rows.find((candidate) => candidate.kind !== 'same' && blockOf(candidate).kind === kind);
    if (row !== undefined)
      facts.push(`${name} ${row.kind === 'insert' ? 'added' : row.kind === 'delete' ? 'removed' : 'changed'}`);
  }
  const inText = report.rows.flatMap((row) => {
    const isWhole = row.kind === 'same' || row.kind === 'insert' || row.kind === 'delete';
    return isWhole || blockOf(row).kind in metadata ? [] : row.edits;
  });
  facts.push(...substanceFacts(report.edits, inText));
  const counted = report.rows.filter(
    (row) => row.kind !== 'same' && !(blockOf(row).kind in metadata) && !(row.kind === 'move' && row.side === 'old'),
  );
  const verbs = { edit: 'edited', insert: 'added', delete: 'removed', move: 'moved', split: 'split', merge: 'merged' };
  for (const [kind, verb] of Object.entries(verbs)) {
    const rows = counted.filter((row) => row.kind === kind);
    if (rows.length === 0) continue;
    facts.push(`${plural(rows.length, nounFor(rows))} ${verb}`);
  }
  return facts;
}

/** `paragraph`, `list item` … where all rows are of one kind, else `passage`. */
function nounFor(rows: readonly ReportRow[]): string {
  const [kind, ...others] = new Set(rows.map((row) => blockOf(row).kind));
  return kind === undefined || others.length > 0 ? 'passage' : kindNames[kind];
}

function blockOf(row: ReportRow): Block {
  switch (row.kind) {
    case 'same':
      return row.block;
    case 'edit':
      return row.both.block;
    case 'insert':
    case 'delete':
    case 'move':
      return row.whole.block;
    case 'split':
    case 'merge': {
      const [first] = row.new;
      if (first === undefined) throw new Error('A split without a part: this is a bug');
      return first.block;
    }
  }
}

/** True where an edit is of the number that a list item begins with: it says where the item stands, and no amount. */
export function isMarker(row: ReportRow, edit: ReportEdit): boolean {
  if (row.kind !== 'edit' || row.both.block.kind !== 'item') return false;
  return row.both.pieces[0]?.edit === edit && /^\d+[.)]/.test(row.both.block.text);
}

/** Facts as one line: `Headline changed, 2 paragraphs edited`. */
export function factsLine(summary: Summary, most = 3): string {
  if (summary.facts.length === 0) return summary.edits === 0 ? 'Nothing that a reader sees' : 'Edited';
  return sentence(summary.facts.slice(0, most).join(', '));
}

/** The edit that says most of what happened; the first of several that say as much. */
function tellingOf(report: Report): Excerpt | undefined {
  let best: { row: ReportRow; edit: ReportEdit; score: number } | undefined;
  for (const row of report.rows) {
    if (row.kind === 'same') continue;
    for (const edit of row.edits) {
      const score = scoreOf(row, edit);
      if (best === undefined || score > best.score) best = { row, edit, score };
    }
  }
  return best === undefined ? undefined : excerpt(best.row, best.edit);
}

/** How telling a class of edits is: what is said in figures before what is denied before whose words they are. */
const weights: Partial<Record<ReportClass, number>> = {
  amount: 3000,
  number: 3000,
  date: 3000,
  negation: 2500,
  quotation: 2000,
  attribution: 1500,
  name: 1000,
};

/** How telling an edit is: headlines before substance before size. */
function scoreOf(row: ReportRow, edit: ReportEdit): number {
  const { kind } = blockOf(row);
  const words = Math.min(countWords(edit.removed) + countWords(edit.added), 200);
  if (kind === 'headline') return 4000 + words;
  // A byline or a stated time says little, a move less.
  if (kind === 'byline' || kind === 'published') return 1;
  if (isMarker(row, edit)) return 2;
  const [first] = edit.classes;
  // In a long passage figures and names are many, and say little of it; not so what people said.
  if (isShort(edit)) return (weights[first] ?? 10) + words;
  if (quotesIn(edit.removed) > 0) return 2000 + words;
  if (edit.removed === '' && edit.added === '') return edit.notes.length > 0 ? 2 : 0.5;
  return 10 + words;
}

/** Characters of unchanged text shown on either side of the edit, and of changed text at most. */
const around = 60;
const longest = 180;

function excerpt(row: ReportRow, edit: ReportEdit): Excerpt {
  const pieces = piecesOf(row);
  const first = pieces.findIndex((piece) => piece.edit === edit);
  const last = pieces.findLastIndex((piece) => piece.edit === edit);
  if (first === -1) {
    const text = edit.notes[0] ?? `${sentence(nameOfBlock(blockOf(row)))} ${edit.kind}: ${blockOf(row).text}`;
    return { id: edit.id, pieces: [{ kind: 'kept', text: cut(text, longest) }] };
  }
  const [note] = edit.notes;
  if (edit.removed === edit.added && note !== undefined) {
    // The words are the same: to show them twice would say nothing.
    return { id: edit.id, pieces: [{ kind: 'kept', text: `${cut(edit.added, around)}: ${cut(note, longest)}` }] };
  }
  const words = (piece: Piece): string => piece.block.text.slice(piece.from, piece.to);
  const before = pieces[first - 1];
  const after = pieces[last + 1];
  const shown: { kind: Piece['kind']; text: string }[] = [];
  if (before?.kind === 'kept') shown.push({ kind: 'kept', text: cutStart(words(before), around, before.from === 0) });
  for (const piece of pieces.slice(first, last + 1)) shown.push({ kind: piece.kind, text: cut(words(piece), longest) });
  if (after?.kind === 'kept') shown.push({ kind: 'kept', text: cut(words(after), around) });
  return { id: edit.id, pieces: shown };
}

function piecesOf(row: ReportRow): readonly Piece[] {
  switch (row.kind) {
    case 'same':
      return [];
    case 'edit':
      return row.both.pieces;
    case 'insert':
    case 'delete':
    case 'move':
      return row.whole.pieces;
    case 'split':
    case 'merge':
      return [...row.old, ...row.new].flatMap(({ pieces }) => pieces);
  }
}

/** The text up to a word's end, with an ellipsis where it was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${withoutHalves(text.slice(0, end > length / 2 ? end : length))}…`;
}

/** The last words of a text, likewise; with an ellipsis, too, where the text is not the start of its block. */
function cutStart(text: string, length: number, isStart: boolean): string {
  if (text.length <= length && isStart) return text;
  const space = text.indexOf(' ', Math.max(0, text.length - length));
  const start = text.length <= length ? 0 : space === -1 ? text.length - length : space;
  return `…${withoutHalves(text.slice(start).replace(/^[\s.,;:!?]+(?=\S)/, ''))}`;
}

/** A piece without the half of a surrogate pair that cutting left at its start or end. */
function withoutHalves(piece: string): string {
  return piece.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/** An excerpt as a list prints it. */
export function printExcerpt({ pieces }: Excerpt): Html {
  return join(
    pieces.map(({ kind, text }) => {
      if (kind === 'kept') return html`${text}`;
      return kind === 'old' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    }),
  );
}
