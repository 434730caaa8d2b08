import { lacksNote } from '../correction-missing.ts';
import { type CorrectionNote, correctionNotes, nameOfNote } from '../corrections.ts';
import { cut } from '../excerpt.ts';
import { type Html, html } from '../html.ts';
import type { Report } from '../report.ts';
import { plural, sentence } from '../wording.ts';
import { printQuoted, type Writing } from '../writing.ts';

/** Notes that are shown; there can be many in a text that is brought up to date all day. */
const most = 4;
/** Characters of a note, and of one that is no news. */
const longest = 180;
const longestStanding = 90;

/**
 * What became of the publisher's notes on the text, a sentence each, those that were put in, changed or taken out
 * before those that stood there; or that none was found where one might be looked for. Nothing where no rules are known.
 */
export function printCorrections(report: Report, writing: Writing): Html[] {
  const notes = correctionNotes(report);
  if (notes === undefined) return [];
  const standing = notes.filter(({ state }) => state === 'standing');
  const others = notes.filter(({ state }) => state !== 'standing');
  const all = [...others, ...standing];
  const said = all.slice(0, most).map((note) => printNote(note, writing));
  if (all.length > most) said.push(html`And ${plural(all.length - most, 'more note')}.`);
  if (lacksNote(report, notes)) said.push(html`No correction note found in the captured text.`);
  return said;
}

function printNote({ kind, state, text, edit }: CorrectionNote, writing: Writing): Html {
  const name = nameOfNote(kind);
  const length = state === 'standing' ? longestStanding : longest;
  const words = printQuoted(cut(text.replaceAll('\n', ' '), length), writing);
  const quote = edit === undefined ? words : html`<a href="#${edit.id}">${words}</a>`;
  switch (state) {
    case 'new':
      return html`<b>${sentence(name)} added to the text:</b> ${quote}`;
    case 'changed':
      return html`<b>${sentence(name)} in the text changed:</b> ${quote}`;
    case 'removed':
      return html`<b>${sentence(name)} removed from the text:</b> ${quote}`;
    case 'standing':
      return html`A note stood in the text before: ${quote}`;
  }
}
