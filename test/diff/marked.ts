import { expect } from 'vitest';
import { diffBlocks } from '../../src/diff/diff.ts';
import { type DiffBlock, joinBlocks, type Mark } from '../../src/diff/model.ts';
import { breachesOfLaw } from './law.ts';

/** A paragraph; formatting is written as `[words](key)`. */
export function paragraph(written: string): DiffBlock {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of written.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    const [whole, words = '', key = ''] = match;
    text += written.slice(at, match.index);
    marks.push({ from: text.length, to: text.length + words.length, key });
    text += words;
    at = match.index + whole.length;
  }
  text += written.slice(at);
  return { identity: 'paragraph', family: 'paragraph', pinned: false, text, marks };
}

/** Two texts compared, their rows as lines: `same The pier`, `edit The pier [-was-]{+is+} shut`. Checks the law. */
export function rowsOf(old: readonly DiffBlock[], neu: readonly DiffBlock[], steps?: number): string[] {
  const result = diffBlocks(old, neu, steps);
  expect(breachesOfLaw(old, neu, result)).toEqual([]);
  return result.rows.map((row) => {
    const one = row.old.length === 0 ? '' : joinBlocks(old, row.old).text;
    const other = row.new.length === 0 ? '' : joinBlocks(neu, row.new).text;
    if (row.kind === 'insert') return `insert ${other}`;
    if (row.kind === 'delete') return `delete ${one}`;
    let line = '';
    let at = 0;
    for (const edit of row.edits) {
      const [removed, added] = [one.slice(...edit.old), other.slice(...edit.new)];
      line += one.slice(at, edit.old[0]);
      line += (removed === '' ? '' : `[-${removed}-]`) + (added === '' ? '' : `{+${added}+}`);
      [, at] = edit.old;
    }
    return `${row.kind} ${line}${one.slice(at)}`.replaceAll('\n', ' / ');
  });
}

/** Rows of texts given as paragraphs. */
export function rows(old: readonly string[], neu: readonly string[]): string[] {
  return rowsOf(old.map(paragraph), neu.map(paragraph));
}

/** What changed between two paragraphs that a reader takes for one, as a line: `The pier [-was-]{+is+} shut`. */
export function marked(old: string, neu: string): string {
  const lines = rows([old], [neu]);
  expect(lines).toHaveLength(1);
  return (lines[0] ?? '').replace(/^\w+ /, '');
}
