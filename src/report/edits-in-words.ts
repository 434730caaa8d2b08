import type { Block } from '../archive/model.ts';
import { cut } from './excerpt.ts';
import { type Html, html } from './html.ts';
import { nameOfBlock } from './notes.ts';
import type { Report, ReportEdit, ReportRow } from './report.ts';
import { blocksOfRow } from './row-blocks.ts';
import { sentence } from './wording.ts';
import { isolate, printForeign, type Writing } from './writing.ts';

/** Characters of an edit that are shown, on either side. */
const longest = 70;

/**
 * The edits of a report in words, in the order of their numbers, each with a link to it: `Paragraph 4: “33” became
 * “35”`. For those who see no colours, and for those who listen.
 */
export function printEditsInWords(report: Report, writing: Writing): Html[] {
  const places = placesOf(report);
  const quote = quoting(writing);
  return report.edits.map((edit) => {
    const { name, row } = placeIn(places, edit);
    const words = tell(edit, row).map((part) => (typeof part === 'string' ? part : quote(part.quoted)));
    return html`<a href="#${edit.id}">${sentence(name)}</a>: ${words}`;
  });
}

/** One edit in the same words, where there is no markup: in what is shown of a page elsewhere. */
export function sayEdit(report: Report, edit: ReportEdit): string {
  const { name, row } = placeIn(placesOf(report), edit);
  const words = tell(edit, row).map((part) => (typeof part === 'string' ? part : `“${isolate(part.quoted)}”`));
  return `${sentence(name)}: ${words.join('')}`;
}

function placeIn(places: ReadonlyMap<ReportEdit, Place>, edit: ReportEdit): Place {
  const place = places.get(edit);
  if (place === undefined) throw new Error(`Edit ${edit.number} stands in no row: this is a bug`);
  return place;
}

interface Place {
  /** `paragraph 4`, counted in the new text, or in the old one where it stands there alone. */
  readonly name: string;
  readonly row: Exclude<ReportRow, { kind: 'same' }>;
}

/** Where each edit stands. A moved passage is named after the place where it is read first. */
function placesOf(report: Report): Map<ReportEdit, Place> {
  const places = new Map<ReportEdit, Place>();
  const counters = { old: new Map<string, number>(), new: new Map<string, number>() };
  const place = (side: 'old' | 'new', blocks: readonly (Block | undefined)[]): string => {
    const names = blocks.map((block) => (block === undefined ? '' : nameIn(counters[side], block)));
    return `${names[0]}${side === 'old' ? ' of the old version' : ''}`;
  };
  for (const row of report.rows) {
    const oldBlocks = blocksOfRow(row, 'old');
    const newBlocks = blocksOfRow(row, 'new');
    const oldName = oldBlocks.length > 0 ? place('old', oldBlocks) : undefined;
    const name = newBlocks.length > 0 ? place('new', newBlocks) : oldName;
    if (row.kind === 'same' || name === undefined) continue;
    for (const edit of row.edits) if (!places.has(edit)) places.set(edit, { name, row });
  }
  return places;
}

/** Blocks that a text has only one of need no number. */
const single: ReadonlySet<Block['kind']> = new Set(['headline', 'standfirst', 'byline', 'published']);

function nameIn(counter: Map<string, number>, block: Block): string {
  const name = block.kind === 'heading' ? 'heading' : nameOfBlock(block);
  if (single.has(block.kind)) return name;
  const number = (counter.get(name) ?? 0) + 1;
  counter.set(name, number);
  return `${name} ${number}`;
}

/** Our words, and words of the texts. */
type Part = string | { readonly quoted: string };

/** Quotation marks come from the styles, as our language has them; the words keep their own direction. */
function quoting(writing: Writing): (text: string) => Html {
  const attributes = printForeign(writing);
  return (text) => html`<q>${attributes.toString() === '' ? text : html`<bdi${attributes}>${text}</bdi>`}</q>`;
}

function quote(text: string): Part {
  return { quoted: cut(shown(text), longest) };
}

/** White space alone would be nothing between quotation marks. */
function shown(text: string): string {
  return text.trim() === '' ? text.replaceAll(/\s/g, '␣') : text.replaceAll(/\s+/g, ' ').trim();
}

function tell(edit: ReportEdit, row: Place['row']): Part[] {
  const notes = edit.notes.length === 0 ? '' : `. ${edit.notes.join('. ')}`;
  switch (edit.kind) {
    case 'replaced':
      return edit.removed === edit.added
        ? [quote(edit.added), notes === '' ? ' is formatted differently' : notes]
        : [quote(edit.removed), ' became ', quote(edit.added), notes];
    case 'added':
    case 'removed': {
      const isWhole = row.kind === 'insert' || row.kind === 'delete';
      return [`${isWhole ? 'all ' : ''}${edit.kind}, `, quote(edit.added || edit.removed), notes];
    }
    case 'moved':
      return [`moved ${isUp(row) ? 'up' : 'down'}, `, quote(row.kind === 'move' ? row.whole.block.text : '')];
    case 'split':
      return [`split into ${row.kind === 'split' ? row.new.length : 'several'}`];
    case 'merged':
      return [`made of ${row.kind === 'merge' ? row.old.length : 'several'}`];
    case 'reshaped':
      return [notes.slice(2)];
  }
}

/** True where what moved is read first at its new place, and stands below that in the old text. */
function isUp(row: Place['row']): boolean {
  return row.kind === 'move' && (row.side === 'new') === (row.other === 'below');
}
