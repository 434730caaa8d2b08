import type { Block } from '../archive/model.ts';
import { toldClasses } from './classes.ts';
import { elementFor } from './elements.ts';
import { type Html, html, join } from './html.ts';
import { type InlineOptions, printInline } from './inline.ts';
import type { Piece, Pieces } from './pieces.ts';
import type { Report, ReportEdit, ReportRow } from './report.ts';
import { printShape } from './shape.ts';
import { plural } from './wording.ts';
import { foreign, type Writing } from './writing.ts';

/** Unchanged rows that are shown on either side of a changed one; those further away are folded. */
const context = 1;

/** The rows of a report, as the page of a change prints them, unchanged runs folded. */
export function printRows(report: Report, writing: Writing): Html {
  return new Printer(writing).rows(report.rows);
}

/** The blocks of a first version: all of them new, without marks. */
export function printFirstVersion(blocks: readonly Block[], writing: Writing): Html {
  return join(
    blocks.map((block) => {
      const text = printInline(block, 0, block.text.length, plain);
      return html`<div data-row="insert">${elementFor(block, text, attributes('new', writing))}</div>`;
    }),
  );
}

/** A text as it stands, to be read. */
export function printText(blocks: readonly Block[], writing: Writing): Html {
  return join(
    blocks.map((block) => elementFor(block, printInline(block, 0, block.text.length, plain), direction(writing))),
  );
}

const plain: InlineOptions = { showInvisible: false, hasLinks: true };

type Side = 'old' | 'new' | 'both';

function direction(writing: Writing): Html {
  const { dir } = foreign(writing);
  return html`${dir && html` dir="${dir}"`}`;
}

function attributes(side: Side, writing: Writing): Html {
  return html` data-side="${side}"${direction(writing)}`;
}

/** Prints the rows of one page: it knows which ids were given out. */
class Printer {
  readonly #writing: Writing;
  readonly #printed = new Set<string>();

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  rows(rows: readonly ReportRow[]): Html {
    const pieces: Html[] = [];
    for (let at = 0; at < rows.length; ) {
      const row = rows[at];
      if (row === undefined) break;
      if (row.kind !== 'same') {
        pieces.push(this.#row(row));
        at += 1;
        continue;
      }
      let end = at;
      while (rows[end]?.kind === 'same') end += 1;
      pieces.push(this.#unchanged(rows.slice(at, end), at === 0, end === rows.length));
      at = end;
    }
    return join(pieces, '\n');
  }

  /** A run of unchanged rows: those next to a change as they are, the others folded, unless that would save nothing. */
  #unchanged(rows: readonly ReportRow[], isFirst: boolean, isLast: boolean): Html {
    const head = isFirst ? 0 : context;
    const tail = isLast ? 0 : context;
    const folded = rows.slice(head, Math.max(head, rows.length - tail));
    const print = (some: readonly ReportRow[]): Html =>
      join(
        some.map((row) => this.#row(row)),
        '\n',
      );
    if (folded.length < 2) return print(rows);
    const noun = folded.every((row) => row.kind === 'same' && row.block.kind === 'paragraph') ? 'paragraph' : 'passage';
    const fold = html`<details class="fold"><summary>${plural(folded.length, `unchanged ${noun}`)}</summary>
${print(folded)}</details>`;
    return join([print(rows.slice(0, head)), fold, print(rows.slice(rows.length - tail))], '\n');
  }

  #row(row: ReportRow): Html {
    switch (row.kind) {
      case 'same':
        return this.#wrap('same', this.#element('both', { block: row.block, pieces: [keptWhole(row.block)] }));
      case 'edit':
        return this.#editRow(row);
      case 'insert':
        return this.#wrap('insert', html`${this.#numbers(row.edits)}${this.#element('new', row.whole)}`);
      case 'delete':
        return this.#wrap('delete', html`${this.#element('old', row.whole)}${this.#numbers(row.edits)}`);
      case 'move':
        return this.#moveRow(row);
      case 'split':
      case 'merge':
        return this.#groupRow(row);
    }
  }

  #editRow(row: Extract<ReportRow, { kind: 'edit' }>): Html {
    const { both, old, edits } = row;
    // The block is printed as the new one. What the old one was is told to programs, which rebuild it.
    const was = printShape(old) === printShape(both.block) ? html`` : html` data-was="${printShape(old)}"`;
    return this.#wrap(
      'edit',
      html`${this.#element('both', both, was)}${this.#numbers(edits)}${classes(edits)}${this.#notes(edits)}`,
    );
  }

  #moveRow(row: Extract<ReportRow, { kind: 'move' }>): Html {
    const [move, ...inner] = row.edits;
    const arrow = row.other === 'below' ? '↓' : '↑';
    const words = row.side === 'old' ? `Moved from here, to ${row.other}` : `Moved to here, from ${row.other}`;
    const target = row.side === 'old' ? move.id : `${move.id}-from`;
    const id = row.side === 'old' ? `${move.id}-from` : move.id;
    const label = html`<p class="label" id="${id}"><a href="#${target}">${words} ${arrow}</a></p>`;
    const element = this.#element(row.side, row.whole);
    const numbers = this.#numbers(row.edits, row.side === 'old' ? '-from' : '');
    return this.#wrap(
      'move',
      row.side === 'old'
        ? html`${element}${numbers}${label}`
        : html`${label}${numbers}${element}${classes(inner, false)}${this.#notes(inner)}`,
    );
  }

  #groupRow(row: Extract<ReportRow, { kind: 'split' | 'merge' }>): Html {
    const [group, ...inner] = row.edits;
    const words = row.kind === 'split' ? `Split into ${row.new.length}` : `${row.old.length} made one`;
    const old = html`<div class="group">${row.old.map((piece) => this.#element('old', piece))}</div>`;
    const neu = html`<div class="group">${row.new.map((piece) => this.#element('new', piece))}</div>`;
    return this.#wrap(
      row.kind,
      html`${this.#label(group, words)}${old}${this.#numbers(row.edits)}${neu}${classes(inner, false)}${this.#notes(inner)}`,
    );
  }

  #wrap(kind: ReportRow['kind'], inner: Html): Html {
    return html`<div data-row="${kind}">${inner}</div>`;
  }

  /** A sentence about a row, which is what the link to its edit leads to where no words were edited. */
  #label(edit: ReportEdit, words: string): Html {
    const id = this.#claim(edit) ? html` id="${edit.id}"` : '';
    return html`<p class="label"${id}>${words}</p>`;
  }

  /** What the words of a row's edits do not show. Printed after them, so that the words have the ids where there are any. */
  #notes(edits: readonly ReportEdit[]): Html[] {
    return edits.filter(({ notes }) => notes.length > 0).map((edit) => this.#label(edit, edit.notes.join('. ')));
  }

  /** The numbers of a row's edits, each the visible link to it. */
  #numbers(edits: readonly ReportEdit[], suffix = ''): Html {
    const links = edits.map((edit, at) => {
      const target = at === 0 ? `${edit.id}${suffix}` : edit.id;
      return html`<a href="#${target}">${edit.number}</a>`;
    });
    return html`<p class="n">${join(links, ' ')}</p>`;
  }

  #element(side: Side, { block, pieces }: Pieces, more: Html = html``): Html {
    return elementFor(block, this.#pieces(pieces), html`${attributes(side, this.#writing)}${more}`);
  }

  #pieces(pieces: readonly Piece[]): Html {
    const printed: Html[] = [];
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (piece === undefined) break;
      const next = pieces[at + 1];
      if (piece.kind === 'old' && next?.kind === 'new' && next.edit === piece.edit && piece.edit !== undefined) {
        // A replacement is one element with two halves, so that one id names both.
        const id = this.#claim(piece.edit) ? html` id="${piece.edit.id}"` : '';
        printed.push(html`<span${id}>${changed(piece)}${changed(next)}</span>`);
        at += 1;
      } else if (piece.edit === undefined) printed.push(printInline(piece.block, piece.from, piece.to, plain));
      else printed.push(changed(piece, this.#claim(piece.edit) ? html` id="${piece.edit.id}"` : html``));
    }
    return join(printed);
  }

  /** True the first time an edit asks for its id: an id stands on a page once. */
  #claim(edit: ReportEdit): boolean {
    if (this.#printed.has(edit.id)) return false;
    this.#printed.add(edit.id);
    return true;
  }
}

/** What edits of a row change in the sense of the text, by their numbers where there are several; nothing where none does. */
function classes(edits: readonly ReportEdit[], isAlone = edits.length === 1): Html {
  const told = edits.flatMap((edit) => {
    const names = toldClasses(edit).join(', ');
    return names === '' ? [] : [isAlone ? html`${names}` : html`<span>${edit.number}: ${names}</span>`];
  });
  return told.length === 0 ? html`` : html`<p class="classes">${join(told, ' ')}</p>`;
}

function keptWhole(block: Block): Piece {
  return { kind: 'kept', block, from: 0, to: block.text.length, edit: undefined };
}

function changed(piece: Piece, id: Html = html``): Html {
  const words = printInline(piece.block, piece.from, piece.to, { showInvisible: true, hasLinks: true });
  return piece.kind === 'old' ? html`<del${id}>${words}</del>` : html`<ins${id}>${words}</ins>`;
}
