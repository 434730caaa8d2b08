import type { Block } from '../archive/model.ts';
import type { ReportRow } from './report.ts';

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
