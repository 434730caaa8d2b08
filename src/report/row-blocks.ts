import type { Block } from '../archive/model.ts';
import type { ReportEdit, ReportRow } from './report.ts';

/** The blocks of one text that stand in a row. Those of all rows, in order, are the text. */
export function blocksOfRow(row: ReportRow, side: 'old' | 'new'): readonly Block[] {
  switch (row.kind) {
    case 'same':
      return [row.block];
    case 'edit':
      return [side === 'old' ? row.old : row.both.block];
    case 'insert':
      return side === 'new' ? [row.whole.block] : [];
    case 'delete':
      return side === 'old' ? [row.whole.block] : [];
    case 'move':
      return side === row.side ? [row.whole.block] : [];
    case 'split':
    case 'merge':
      return row[side].map(({ block }) => block);
  }
}

/** The block that a row is of: the new one, where it has one; the first of several. */
export function blockOf(row: ReportRow): Block {
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
