import type { Block } from '../archive/model.ts';
import { nameOfBlock } from '../report/notes.ts';
import type { Piece, Pieces } from '../report/pieces.ts';
import type { Report, ReportRow } from '../report/report.ts';
import { factsLine, summarise } from '../report/summary.ts';
import { plural } from '../report/wording.ts';

/** How removed, added and other words are marked. */
interface Ink {
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const plain: Ink = {
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
  quiet: (text) => text,
};

const coloured: Ink = {
  removed: (text) => `\u001B[31;9m${text}\u001B[0m`,
  added: (text) => `\u001B[32;4m${text}\u001B[0m`,
  quiet: (text) => `\u001B[2m${text}\u001B[0m`,
};

/** A report for a terminal: what happened in one line, then every changed row; unchanged ones are counted. */
export function printReport(report: Report, isColoured: boolean): string {
  const ink = isColoured ? coloured : plain;
  const lines = [factsLine(summarise(report), Number.POSITIVE_INFINITY), ''];
  let unchanged = 0;
  const flush = (): void => {
    if (unchanged > 0) lines.push(ink.quiet(`… ${plural(unchanged, 'unchanged passage')}`), '');
    unchanged = 0;
  };
  for (const row of report.rows) {
    if (row.kind === 'same') {
      unchanged += 1;
      continue;
    }
    flush();
    lines.push(...printRow(row, ink), '');
  }
  flush();
  if (report.exhausted) lines.push(ink.quiet('A part was too large to be compared word by word.'), '');
  return lines.join('\n');
}

function printRow(row: Exclude<ReportRow, { kind: 'same' }>, ink: Ink): string[] {
  const notes = row.edits.flatMap((edit) => edit.notes.map((note) => ink.quiet(`  (${note})`)));
  switch (row.kind) {
    case 'edit':
      return [titled(row.both.block, ink), printPieces(row.both, ink), ...notes];
    case 'insert':
    case 'delete':
      return [titled(row.whole.block, ink), printPieces(row.whole, ink)];
    case 'move':
      return [
        ink.quiet(row.side === 'old' ? `Moved from here, to ${row.other}:` : `Moved to here, from ${row.other}:`),
        printPieces(row.whole, ink),
        ...(row.side === 'new' ? notes : []),
      ];
    case 'split':
    case 'merge':
      return [
        ink.quiet(row.kind === 'split' ? `Split into ${row.new.length}:` : `Made one of ${row.old.length}:`),
        ...row.old.map((pieces) => `- ${printPieces(pieces, ink)}`),
        ...row.new.map((pieces) => `+ ${printPieces(pieces, ink)}`),
        ...notes,
      ];
  }
}

/** Paragraphs need no title. */
function titled(block: Block, ink: Ink): string {
  return ink.quiet(block.kind === 'paragraph' ? '·' : `· ${nameOfBlock(block)}`);
}

function printPieces({ pieces }: Pieces, ink: Ink): string {
  return pieces.map((piece) => printPiece(piece, ink)).join('');
}

function printPiece({ kind, block, from, to }: Piece, ink: Ink): string {
  // Whatever a text holds, it may not steer the terminal.
  const text = block.text.slice(from, to).replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '\uFFFD');
  if (kind === 'kept') return text;
  return kind === 'old' ? ink.removed(text) : ink.added(text);
}
