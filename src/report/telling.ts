import { countWords } from '../diff/tokens.ts';
import type { ReportClass } from './classes.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { isShort, quotesIn } from './facts.ts';
import type { Report, ReportEdit, ReportRow } from './report.ts';
import { blockOf, isMarker } from './row-blocks.ts';

/** An edit with the row that it stands in. */
interface Placed {
  readonly row: Exclude<ReportRow, { kind: 'same' }>;
  readonly edit: ReportEdit;
}

/** The edit that says most of what happened, in its words. */
export function tellingOf(report: Report): Excerpt | undefined {
  const best = bestOf(report, () => true);
  return best && excerptOf(best.row, best.edit);
}

/** Of some edits the one that says most; the first of several that say as much. */
export function bestOf(report: Report, isMeant: (edit: ReportEdit) => boolean): Placed | undefined {
  let best: (Placed & { score: number }) | undefined;
  for (const row of report.rows) {
    if (row.kind === 'same') continue;
    for (const edit of row.edits.filter(isMeant)) {
      const score = scoreOf(row, edit);
      if (best === undefined || score > best.score) best = { row, edit, score };
    }
  }
  return best;
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
