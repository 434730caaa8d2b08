import type { BlockKind } from '../archive/model.ts';
import { countWords } from '../diff/tokens.ts';
import { changesSubstance } from './correction-missing.ts';
import type { NoteKind } from './correction-words.ts';
import { correctionFacts, correctionNotes } from './corrections.ts';
import type { Excerpt } from './excerpt.ts';
import { substanceFacts } from './facts.ts';
import { kindNames } from './notes.ts';
import type { Report, ReportRow } from './report.ts';
import { type Restored, restoredFact } from './restored.ts';
import { blockOf } from './row-blocks.ts';
import { type Shown, type Subject, subjectsOf } from './subjects.ts';
import { tellingOf } from './telling.ts';
import { plural, sentence } from './wording.ts';

/** What a list says of a change. Small, since those of all changes are held at once. */
export interface Summary {
  /** What happened, the most telling first: `headline changed`, `2 paragraphs reworded`, `figures: 33 → 35`. */
  readonly facts: readonly string[];
  readonly added: number;
  readonly removed: number;
  readonly edits: number;
  /** The most telling edit, in its words; undefined where nothing was edited. */
  readonly telling: Excerpt | undefined;
  /** What came back from earlier versions. */
  readonly restored: readonly Restored[];
  /** The lists it stands in beside those by time, with what they say of it. */
  readonly subjects: Partial<Readonly<Record<Subject, Shown>>>;
  /** True where what was said before was changed in substance. */
  readonly isOfSubstance: boolean;
  /** What is known of the publisher's own notes; undefined where no rules for the language of the text are. */
  readonly notes: NotesInBrief | undefined;
}

/** The publisher's notes in the texts of a change. */
export interface NotesInBrief {
  /** The kind of the first that is new; undefined where none is. */
  readonly added: NoteKind | undefined;
  /** True where one stood in the old text. */
  readonly stood: boolean;
}

/**
 * Sums up a report. Facts only: what was observed in the words, never why.
 *
 * @param restored what the change brings back, which the two texts alone cannot tell
 */
export function summarise(report: Report, restored: readonly Restored[] = []): Summary {
  let added = 0;
  let removed = 0;
  for (const edit of report.edits) {
    // Where only their formatting changed, no words were added or removed.
    if (edit.removed === edit.added) continue;
    added += countWords(edit.added);
    removed += countWords(edit.removed);
  }
  const known = correctionNotes(report);
  const notes = known ?? [];
  return {
    facts: [...restored.map(restoredFact), ...correctionFacts(notes), ...factsOf(report)],
    added,
    removed,
    edits: report.edits.length,
    telling: tellingOf(report),
    restored,
    subjects: subjectsOf(report, notes, restored),
    isOfSubstance: changesSubstance(report, notes),
    notes: known && {
      added: notes.find(({ state }) => state === 'new')?.kind,
      stood: notes.some(({ state }) => state !== 'new'),
    },
  };
}

/** Blocks that stand once in a text, and are named one by one. */
const metadata: Partial<Record<BlockKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  published: 'stated time',
};

function factsOf(report: Report): string[] {
  const facts: string[] = [];
  for (const [kind, name] of Object.entries(metadata)) {
    const row = report.rows.find((candidate) => candidate.kind !== 'same' && blockOf(candidate).kind === kind);
    if (row !== undefined)
      facts.push(`${name} ${row.kind === 'insert' ? 'added' : row.kind === 'delete' ? 'removed' : 'changed'}`);
  }
  const inText = report.rows.flatMap((row) => {
    const isWhole = row.kind === 'same' || row.kind === 'insert' || row.kind === 'delete';
    return isWhole || blockOf(row).kind in metadata ? [] : row.edits;
  });
  facts.push(...substanceFacts(report.edits, inText));
  const counted = report.rows.filter(
    (row) => row.kind !== 'same' && !(blockOf(row).kind in metadata) && !(row.kind === 'move' && row.side === 'old'),
  );
  const verbs = { edit: 'edited', insert: 'added', delete: 'removed', move: 'moved', split: 'split', merge: 'merged' };
  for (const [kind, verb] of Object.entries(verbs)) {
    const rows = counted.filter((row) => row.kind === kind);
    if (rows.length === 0) continue;
    facts.push(`${plural(rows.length, nounFor(rows))} ${verb}`);
  }
  return facts;
}

/** `paragraph`, `list item` … where all rows are of one kind, else `passage`. */
function nounFor(rows: readonly ReportRow[]): string {
  const [kind, ...others] = new Set(rows.map((row) => blockOf(row).kind));
  return kind === undefined || others.length > 0 ? 'passage' : kindNames[kind];
}

/** Facts as one line: `Headline changed, 2 paragraphs edited`. */
export function factsLine(summary: Pick<Summary, 'facts' | 'edits'>, most = 3): string {
  if (summary.facts.length === 0) return summary.edits === 0 ? 'Nothing that a reader sees' : 'Edited';
  return sentence(summary.facts.slice(0, most).join(', '));
}
