import type { Article, Change, Moment, Source } from '../archive/model.ts';
import { changesOf } from '../archive/query.ts';
import type { NoteKind } from './correction-words.ts';
import type { Material } from './material.ts';
import { plural, printSpan } from './wording.ts';

/** The first of a publisher's own notes on an article, and what it came after. */
export interface FirstNote {
  readonly kind: NoteKind;
  /** The change that put it in. */
  readonly change: Change;
  /** The first change that altered in substance what was said; it may be the same. */
  readonly substance: Change;
}

/**
 * Finds the first note. Undefined where none is known to be the first: a note stood in the first version, a version until
 * then was withdrawn, or there are no rules for its language; or where nothing of substance had changed.
 */
export function firstNoteOf(material: Material, article: Article): FirstNote | undefined {
  let substance: Change | undefined;
  for (const change of changesOf(article)) {
    if (change.old.withdrawn !== undefined || change.new.withdrawn !== undefined) return undefined;
    const { notes, isOfSubstance } = material.summaryOf(article, change);
    if (notes === undefined || notes.stood) return undefined;
    if (isOfSubstance) substance ??= change;
    if (notes.added !== undefined) return substance && { kind: notes.added, change, substance };
  }
  return undefined;
}

/**
 * How long after one change another came, no finer than it is known: `between 3 and 5 days after`, `at most 4 hours after`;
 * `3 days after` by the publisher's own record.
 */
export function timeAfter(earlier: Change, later: Change, times: Source['times'], zone: string): string {
  if (times === 'recorded') return `${printSpan(earlier.new.moment, later.new.moment, zone)} after`;
  const least = Math.max(0, later.old.moment.epoch - endOf(earlier.new.moment));
  const most = endOf(later.new.moment) - earlier.old.moment.epoch;
  const [length, unit] = units.find(([size, , until]) => until === undefined || most < until * size) ?? units[0];
  const [from, to] = [Math.floor(least / length), Math.max(1, Math.ceil(most / length))];
  if (from === 0) return `at most ${plural(to, unit)} after`;
  return from === to ? `${plural(to, unit)} after` : `between ${from} and ${plural(to, unit)} after`;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Each with how many of it are told at most. */
const units = [
  [minute, 'minute', 120],
  [hour, 'hour', 48],
  [day, 'day', 60],
  [30 * day, 'month', 24],
  [365 * day, 'year', undefined],
] as const;

/** A day without a time of day may mean its last moment. */
function endOf({ epoch, precision }: Moment): number {
  return precision === 'day' ? epoch + day : epoch;
}
