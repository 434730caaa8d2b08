import type { Block } from '../archive/model.ts';
import { type Html, html, join } from '../report/html.ts';
import { printInline } from '../report/inline.ts';
import type { Piece, Pieces } from '../report/pieces.ts';
import type { Report, ReportEdit, ReportRow } from '../report/report.ts';
import { plural } from '../report/wording.ts';
import { printForeign, type Writing } from '../report/writing.ts';

// Feed readers bring their own style sheet and drop ours, so colours are put on each piece. They are readable on light
// and on dark ground, and the line through or under the words says the same without colour.
const removed = 'color:#a33a14;background:#fbe6dd;text-decoration:line-through';
const added = 'color:#0b5577;background:#d8ecf6;text-decoration:underline';
const muted = 'color:#777';

/** Characters of text after which the rest is left to the page. */
const longest = 20_000;

/** The changed rows of a report with an unchanged one beside each, as markup that reads well without a style sheet. */
export function printFeedRows(report: Report, address: string, writing: Writing): Html {
  const shown: Html[] = [];
  let length = 0;
  let skipped = false;
  for (const [at, row] of report.rows.entries()) {
    const isContext = row.kind === 'same';
    if (isContext && !isBesideChange(report.rows, at)) {
      skipped = true;
      continue;
    }
    if (skipped && shown.length > 0) shown.push(html`<p style="${muted}">…</p>`);
    skipped = false;
    shown.push(printRow(row, writing));
    length += lengthOf(row);
    if (length > longest && at < report.rows.length - 1) {
      shown.push(html`<p>The rest of this change stands on <a href="${address}">its page</a>.</p>`);
      break;
    }
  }
  const edits = html`<p><a href="${address}">${plural(report.edits.length, 'edit')}, side by side</a></p>`;
  return join([...shown, edits], '\n');
}

function isBesideChange(rows: readonly ReportRow[], at: number): boolean {
  return [rows[at - 1], rows[at + 1]].some((row) => row !== undefined && row.kind !== 'same');
}

function printRow(row: ReportRow, writing: Writing): Html {
  const line = ({ block, pieces }: Pieces): Html => element(block, join(pieces.map(words)), writing);
  switch (row.kind) {
    case 'same':
      return element(
        row.block,
        html`<span style="${muted}">${words({ kind: 'kept', block: row.block, from: 0, to: row.block.text.length, edit: undefined })}</span>`,
        writing,
      );
    case 'edit':
      return html`${line(row.both)}${notes(row.edits)}`;
    case 'insert':
    case 'delete':
      return line(row.whole);
    case 'move':
      return row.side === 'old'
        ? html`${remark(`Moved from here, to ${row.other}:`)}${line(row.whole)}`
        : html`${remark('Moved to here:')}${line(row.whole)}${notes(row.edits)}`;
    case 'split':
    case 'merge':
      return html`${remark(row.kind === 'split' ? 'Split:' : 'Merged:')}${[...row.old, ...row.new].map(line)}${notes(row.edits)}`;
  }
}

/** What the words of edits do not show, after them. */
function notes(edits: readonly ReportEdit[]): Html[] {
  return edits.flatMap((edit) => edit.notes).map((note) => remark(`${note}.`));
}

function remark(text: string): Html {
  return html`<p style="${muted}">${text}</p>`;
}

function words(piece: Piece): Html {
  const text = printInline(piece.block, piece.from, piece.to, { showInvisible: false, hasLinks: true });
  if (piece.kind === 'kept') return text;
  return piece.kind === 'old' ? html`<del style="${removed}">${text}</del>` : html`<ins style="${added}">${text}</ins>`;
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

function lengthOf(row: ReportRow): number {
  switch (row.kind) {
    case 'same':
      return row.block.text.length;
    case 'edit':
      return row.both.pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    case 'insert':
    case 'delete':
    case 'move':
      return row.whole.block.text.length;
    case 'split':
    case 'merge':
      return [...row.old, ...row.new].reduce((sum, { block }) => sum + block.text.length, 0);
  }
}
