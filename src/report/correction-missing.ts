import { isOfSubstance } from '../diff/classify.ts';
import type { CorrectionNote } from './corrections.ts';
import type { Report, ReportEdit, ReportRow } from './report.ts';
import { isMarker } from './row-blocks.ts';

/** True where the text was changed in substance, and holds no note: none was put in or changed, and none stands. */
export function lacksNote(report: Report, notes: readonly CorrectionNote[]): boolean {
  return notes.every(({ state }) => state === 'removed') && changesSubstance(report, notes);
}

/**
 * True where what stood in the text, apart from its notes, was changed in substance. A block that is new altogether changes
 * nothing that was said before; a byline and a stated time are no part of what the text says, and the number of a list
 * item says only where it stands.
 */
export function changesSubstance(report: Report, notes: readonly CorrectionNote[]): boolean {
  const ofNotes = new Set(notes.map(({ edit }) => edit));
  return report.rows.some(
    (row) => row.kind !== 'same' && row.edits.some((edit) => !ofNotes.has(edit) && changesWhatWasSaid(row, edit)),
  );
}

function changesWhatWasSaid(row: ReportRow, edit: ReportEdit): boolean {
  const { classes, removed, added } = edit;
  // Whole headlines are put in capitals, and out of them.
  if (removed.toLowerCase() === added.toLowerCase()) return false;
  if (row.kind === 'insert' || classes.includes('byline') || classes.includes('stated time') || isMarker(row, edit))
    return false;
  // A headline in other words may say another thing, whatever the words are.
  const isReworded = classes.includes('words') || classes.includes('not classified');
  return isOfSubstance(classes) || (classes.includes('headline') && isReworded);
}
