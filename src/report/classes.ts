import type { Block } from '../archive/model.ts';
import { type EditClass, type EditClasses, isOfSubstance, substance } from '../diff/classify.ts';
import type { Edit } from '../diff/model.ts';
import { changesTarget, type Words } from './notes.ts';
import type { ReportEdit } from './report.ts';

/**
 * What an edit is. Beside what words alone say: the block that it stands in, where that stands once in a text; what
 * became of a link or picture; and what became of a block as a whole.
 */
export type ReportClass =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'stated time'
  | EditClass
  | 'list number'
  | 'link target'
  | 'picture'
  | 'move'
  | 'split'
  | 'merge'
  | 'shape';

/** Never none; where an edit stands first, then what it changes, the weightiest first. */
export type ReportClasses = readonly [ReportClass, ...ReportClass[]];

const places: Partial<Record<Block['kind'], ReportClass>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  published: 'stated time',
};

/** The classes of an edit of words, in the block that it stands in, or in the first of several. */
export function classesInBlock(classes: EditClasses, block: Block | undefined): ReportClasses {
  const place = block && places[block.kind];
  const quoted = block !== undefined && block.quotes > 0 && classes[0] !== 'formatting' ? asQuoted(classes) : classes;
  return place === undefined ? quoted : [place, ...quoted];
}

/** A block quotation has no marks: whatever changes in it changes a quotation. */
function asQuoted(classes: EditClasses): EditClasses {
  const [first = 'quotation', ...others] = substance.filter((name) => name === 'quotation' || classes.includes(name));
  return [first, ...others];
}

const marker = /^\d+[.)]/;

/** True where an edit is of the number that a list item begins with: it says where the item stands, and no amount. */
export function isListNumber(old: Words, neu: Words, edit: Edit, block: Block | undefined): boolean {
  if (block?.kind !== 'item' || edit.old[0] !== 0 || edit.new[0] !== 0) return false;
  const [before = '', after = ''] = [marker.exec(old.text)?.[0], marker.exec(neu.text)?.[0]];
  return before !== '' && after !== '' && edit.old[1] <= before.length && edit.new[1] <= after.length;
}

/** The class of an edit whose words are the same on both sides. */
export function formattingClass(old: Words, neu: Words, edit: Edit): ReportClass {
  if (changesTarget('link', old, edit.old, neu, edit.new)) return 'link target';
  return changesTarget('picture', old, edit.old, neu, edit.new) ? 'picture' : 'formatting';
}

/** Characters of an edit on one side at most, for its classes to say something of it. */
const longestTold = 120;

/**
 * Of the classes of an edit, those that a reader of the page is told: what changes the sense, in a few words. In a long
 * passage there is nearly always some figure or name.
 */
export function toldClasses({ classes, removed, added }: ReportEdit): ReportClass[] {
  if (Math.max(removed.length, added.length) > longestTold) return [];
  return classes.filter((name) => isOfSubstance([name]));
}
