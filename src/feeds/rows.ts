import type { Block } from '../archive/model.ts';
import { type Html, html, join } from '../report/html.ts';
import { printInline } from '../report/inline.ts';
import type { Piece, Pieces } from '../report/pieces.ts';
import type { Report, ReportEdit, ReportRow } from '../report/report.ts';
import { plural } from '../report/wording.ts';
import { printForeign, type Writing } from '../report/writing.ts';
import { middleOf } from './middle.ts';

/** Characters of unchanged text shown on either side of an edit, and of each changed piece. */
const around = 60;
const longestPiece = 240;

/** Characters of text after which the rest is left to the page. */
const longest = 900;

/**
 * The changed rows of a report: the edits with the words around them. A feed is to tell of a change; the whole of it
 * stands on its page. Readers strike out `<del>` and underline `<ins>` by themselves, and drop the styles of others.
 */
export function printFeedRows(report: Report, address: string, writing: Writing): Html {
  const printer = new Printer(writing);
  const changed = report.rows.filter((row) => row.kind !== 'same');
  const shown: Html[] = [];
  for (const [at, row] of changed.entries()) {
    shown.push(printer.row(row));
    if (printer.length > longest && at < changed.length - 1) {
      shown.push(html`<p>The rest of this change stands on <a href="${address}">its page</a>.</p>`);
      break;
    }
  }
  const edits = html`<p><a href="${address}">${plural(report.edits.length, 'edit')}, side by side</a></p>`;
  return join([...shown, edits], '\n');
}

class Printer {
  readonly #writing: Writing;
  /** Characters of text printed so far. */
  length = 0;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  row(row: Exclude<ReportRow, { kind: 'same' }>): Html {
    switch (row.kind) {
      case 'edit':
        return html`${this.#line(row.both)}${notes(row.edits)}`;
      case 'insert':
      case 'delete':
        return this.#line(row.whole);
      case 'move':
        return row.side === 'old'
          ? html`${remark(`Moved from here, to ${row.other}:`)}${this.#line(row.whole)}`
          : html`${remark('Moved to here:')}${this.#line(row.whole)}${notes(row.edits)}`;
      case 'split':
      case 'merge':
        return html`${remark(row.kind === 'split' ? 'Split:' : 'Merged:')}${[...row.old, ...row.new].map((its) => this.#line(its))}${notes(row.edits)}`;
    }
  }

  #line({ block, pieces }: Pieces): Html {
    const words = pieces.map((piece, at) => this.#words(piece, at > 0, at < pieces.length - 1));
    return element(block, join(words), this.#writing);
  }

  /** Of what stood and stands, the words beside an edit: the end of what is before it, the start of what is after it. */
  #words(piece: Piece, isAfterEdit: boolean, isBeforeEdit: boolean): Html {
    if (piece.kind !== 'kept') {
      const text = this.#cut(piece, longestPiece, 0);
      return piece.kind === 'old' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    }
    // A passage without an edit, as one that was moved, is known by its beginning.
    if (!isAfterEdit && !isBeforeEdit) return this.#cut(piece, 2 * around, 0);
    return this.#cut(piece, isAfterEdit ? around : 0, isBeforeEdit ? around : 0);
  }

  #cut({ block, from, to }: Piece, head: number, tail: number): Html {
    const print = (start: number, end: number): Html => {
      this.length += end - start;
      return printInline(block, start, end, { showInvisible: false, hasLinks: true });
    };
    const left = middleOf(block.text, from, to, head, tail);
    return left === undefined ? print(from, to) : html`${print(from, left.from)}…${print(left.to, to)}`;
  }
}

/** What the words of edits do not show, after them. */
function notes(edits: readonly ReportEdit[]): Html[] {
  return edits.flatMap((edit) => edit.notes).map((note) => remark(`${note}.`));
}

function remark(text: string): Html {
  return html`<p><small>${text}</small></p>`;
}

function element(block: Block, inner: Html, writing: Writing): Html {
  const attributes = printForeign(writing);
  switch (block.kind) {
    case 'headline':
    case 'heading':
      return html`<h3${attributes}>${inner}</h3>`;
    case 'code':
      return html`<pre${attributes}>${inner}</pre>`;
    default:
      return html`<p${attributes}>${inner}</p>`;
  }
}
