import type { ReportClass } from './classes.ts';
import type { ReportEdit } from './report.ts';
import { inWords, plural } from './wording.ts';
import { isolate } from './writing.ts';

/** Characters of an edit that is told in its own words, on one side: `33 → 35`. */
const longest = 40;

/** True for an edit of a few words, of which its class tells nearly all. */
export function isShort({ removed, added }: ReportEdit): boolean {
  return removed !== added && removed.length <= longest && added.length <= longest;
}

/**
 * What edits changed in the sense of a text: `figures: 33 → 35`, `a negation added`, `a quotation changed`.
 *
 * @param all every edit of a report
 * @param inText those within blocks that stood before and stand after, but for headline and byline
 */
export function substanceFacts(all: readonly ReportEdit[], inText: readonly ReportEdit[]): string[] {
  const edits = [...new Set(inText)].filter(isShort);
  return [
    ...swaps('figure', edits, ['amount', 'number']),
    ...swaps('date', edits, ['date']),
    ...denials(edits),
    ...quotations(all, edits),
    ...(having(edits, 'attribution').length > 0 ? ['an attribution changed'] : []),
  ];
}

function having(edits: readonly ReportEdit[], name: ReportClass): ReportEdit[] {
  return edits.filter(({ classes }) => classes.includes(name));
}

/** What stands for what, a few of them: `dates: 5 May → 6 May, Monday → Tuesday and two more`. */
function swaps(noun: string, edits: readonly ReportEdit[], names: readonly ReportClass[]): string[] {
  const told = edits.filter(
    ({ kind, classes: [first], removed, added }) =>
      kind === 'replaced' && names.includes(first) && isTerse(removed, added),
  );
  const all = [...new Set(told.map(({ removed, added }) => `${isolate(removed)} → ${isolate(added)}`))];
  if (all.length === 0) return [];
  const more = all.length > 3 ? ` and ${inWords(all.length - 3)} more` : '';
  return [`${all.length === 1 ? noun : `${noun}s`}: ${all.slice(0, 3).join(', ')}${more}`];
}

/**
 * True for two pieces that say something without what stands around them: a few words with figures in both, or a word
 * or two in either. “8 December” that became “when it is found” is no swap.
 */
function isTerse(removed: string, added: string): boolean {
  const hasFigure = [removed, added].map((text) => /\p{N}/v.test(text));
  const most = hasFigure.every(Boolean) ? 4 : hasFigure.some(Boolean) ? 0 : 2;
  return [removed, added].every((text) => text.length <= 24 && text.trim().split(/\s+/).length <= most);
}

function denials(edits: readonly ReportEdit[]): string[] {
  const found = having(edits, 'negation');
  const [first, ...others] = found;
  if (first === undefined) return [];
  const isAlike = first.kind !== 'replaced' && others.every(({ kind }) => kind === first.kind);
  return [
    `${others.length === 0 ? 'a negation' : plural(found.length, 'negation')} ${isAlike ? first.kind : 'changed'}`,
  ];
}

/** Three words or more between quotation marks, as most of the world writes them. */
const quotation = /[“«„「『][^”»“」』]*\S\s+\S+\s+\S[^”»“」』]*[”»“」』]|[「『][^」』]{6,}[」』]/gu;

/** How many quotations of some length a text has. */
export function quotesIn(text: string): number {
  return text.match(quotation)?.length ?? 0;
}

function quotations(all: readonly ReportEdit[], edits: readonly ReportEdit[]): string[] {
  // Words that moved from one place to another within the change were not removed.
  const count = (side: 'removed' | 'added'): number => all.reduce((sum, edit) => sum + quotesIn(edit[side]), 0);
  const lost = count('removed') - count('added');
  if (lost > 0) return [lost === 1 ? 'a quotation removed' : `${plural(lost, 'quotation')} removed`];
  if (lost < 0) return [lost === -1 ? 'a quotation added' : `${plural(-lost, 'quotation')} added`];
  return having(edits, 'quotation').length > 0 ? ['a quotation changed'] : [];
}
