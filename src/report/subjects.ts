import { type CorrectionNote, correctionFacts } from './corrections.ts';
import { cut, type Excerpt, excerptOf, wholeExcerptOf } from './excerpt.ts';
import { isShort } from './facts.ts';
import type { Report, ReportEdit } from './report.ts';
import { type Restored, restoredFact } from './restored.ts';
import { blockOf } from './row-blocks.ts';
import { bestOf } from './telling.ts';
import { isolate } from './writing.ts';

/** What changes are listed by, beside their time. Each names a list, and is a part of its address. */
export type Subject = 'headlines' | 'figures' | 'reverted' | 'notes';

/** What a list says of a change; what all of its changes have in common is not among the facts. */
export interface Shown {
  readonly facts: readonly string[];
  readonly excerpt: Excerpt | undefined;
}

/** The lists that a change stands in, with what they say of it. */
export function subjectsOf(
  report: Report,
  notes: readonly CorrectionNote[],
  restored: readonly Restored[],
): Partial<Record<Subject, Shown>> {
  const found = {
    headlines: headlineIn(report),
    figures: figureIn(report),
    reverted: backIn(restored),
    notes: noteIn(notes),
  };
  return Object.fromEntries(Object.entries(found).filter(([, shown]) => shown !== undefined));
}

/** The old and the new headline, with all of their words. */
function headlineIn({ rows }: Report): Shown | undefined {
  for (const row of rows)
    if (row.kind !== 'same' && blockOf(row).kind === 'headline') return { facts: [], excerpt: wholeExcerptOf(row) };
  return undefined;
}

/** The most telling figure that became another. */
function figureIn(report: Report): Shown | undefined {
  const best = bestOf(report, isOfFigure);
  if (best === undefined) return undefined;
  const { removed, added } = best.edit;
  return {
    facts: [`“${isolate(removed.trim())}” became “${isolate(added.trim())}”`],
    excerpt: excerptOf(best.row, best.edit),
  };
}

function isOfFigure(edit: ReportEdit): boolean {
  const { kind, classes } = edit;
  if (kind !== 'replaced' || !isShort(edit) || classes.includes('byline') || classes.includes('stated time'))
    return false;
  return classes.includes('amount') || classes.includes('number');
}

function backIn(restored: readonly Restored[]): Shown | undefined {
  if (restored.length === 0) return undefined;
  const words = restored.flatMap((back) => (back.what === 'words' ? [back.words] : []));
  const pieces = words.map((text) => ({ kind: 'new', text }) as const);
  return { facts: restored.map(restoredFact), excerpt: pieces.length === 0 ? undefined : { id: undefined, pieces } };
}

/** Characters of a note that are shown. */
const longest = 180;

function noteIn(notes: readonly CorrectionNote[]): Shown | undefined {
  const facts = correctionFacts(notes);
  const first = notes.find(({ state }) => state !== 'standing');
  if (first === undefined) return undefined;
  const text = cut(first.text.replaceAll('\n', ' '), longest);
  const pieces = [{ kind: first.state === 'removed' ? 'old' : 'new', text }] as const;
  return { facts, excerpt: { id: first.edit?.id, pieces } };
}
