import { type Html, html, join } from './html.ts';
import { nameOfBlock } from './notes.ts';
import type { Piece } from './pieces.ts';
import type { ReportEdit, ReportRow } from './report.ts';
import { blockOf } from './row-blocks.ts';
import { sentence } from './wording.ts';

/** A few words of a row. */
export interface Excerpt {
  /** Of the edit that it shows; undefined where it shows no one of them. */
  readonly id: string | undefined;
  readonly pieces: readonly { readonly kind: Piece['kind']; readonly text: string }[];
}

/** Characters of unchanged text shown on either side of the edit, and of changed text at most. */
const around = 60;
const longest = 180;
/** Pieces of a whole line that are shown. */
const most = 30;
/** Characters of all pieces together. */
const longestWhole = 600;
/** Characters of a headline in a list. */
const longestHeadline = 200;

/** The words of an edit with a few of those around them. */
export function excerptOf(row: ReportRow, edit: ReportEdit): Excerpt {
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
  return { id: edit.id, pieces: upTo(longestWhole, shown) };
}

/** All words of a row of one line, such as a headline, old and new. */
export function wholeExcerptOf(row: Exclude<ReportRow, { kind: 'same' }>): Excerpt {
  const shown = piecesOf(row).map(({ kind, block, from, to }) => ({
    kind,
    text: cut(block.text.slice(from, to), longest),
  }));
  return { id: row.edits[0]?.id, pieces: upTo(longestWhole, shown.slice(0, most)) };
}

/** The pieces until their words are as many characters as they may be. */
function upTo(length: number, pieces: Excerpt['pieces']): Excerpt['pieces'] {
  let left = length;
  return pieces.flatMap(({ kind, text }) => {
    const shown = left > 0 ? [{ kind, text: cut(text, left) }] : [];
    left -= text.length;
    return shown;
  });
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

/** A headline as a list shows it: there are many in one, and some are whole paragraphs. */
export function listedHeadline(headline: string): string {
  return cut(headline, longestHeadline);
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

/** One side of an excerpt: its words as they were, or as they are, with those marked that the other side lacks. */
export function sideOf({ id, pieces }: Excerpt, side: 'old' | 'new'): Excerpt {
  return { id, pieces: pieces.filter(({ kind }) => kind === 'kept' || kind === side) };
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
