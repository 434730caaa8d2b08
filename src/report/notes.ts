import type { Block, BlockKind, Format } from '../archive/model.ts';

/** What a reader would call a block of each kind. */
export const kindNames: Readonly<Record<BlockKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  published: 'stated time',
  paragraph: 'paragraph',
  heading: 'heading',
  item: 'list item',
  row: 'table row',
  code: 'code block',
  picture: 'picture',
  break: 'thematic break',
};

/** `paragraph`, `quotation`, `heading of level 2`: what a reader would call a block. */
export function nameOfBlock(block: Block): string {
  const name = block.kind === 'paragraph' && block.quotes > 0 ? 'quotation' : kindNames[block.kind];
  if (block.kind === 'heading') return `heading of level ${block.level}`;
  if (block.kind === 'row' && block.level === 1) return 'table head';
  return name;
}

/** What became of a block as a whole, as sentences without a full stop. */
export function shapeNotes(old: Block, neu: Block): string[] {
  const before = nameOfBlock(old);
  const after = nameOfBlock(neu);
  if (before !== after) return [`The ${before} became a ${after}`];
  const notes: string[] = [];
  if (old.depth !== neu.depth)
    notes.push(`Moved ${old.depth < neu.depth ? 'in' : 'out'} to level ${neu.depth} of the list`);
  if (old.quotes !== neu.quotes) notes.push(`Now stands in ${neu.quotes === 0 ? 'no quotation' : 'a quotation'}`);
  return notes;
}

/** A text with its formatting: that of one block, or of several joined. */
export type Words = Pick<Block, 'text' | 'runs'>;

/** What a replacement did to links, pictures and emphasis, where its words stayed the same. */
export function formatNotes(old: Words, oldRange: Range, neu: Words, newRange: Range): string[] {
  if (old.text.slice(...oldRange) !== neu.text.slice(...newRange)) return [];
  return [
    ...targetNotes('link', old, oldRange, neu, newRange),
    ...targetNotes('picture', old, oldRange, neu, newRange),
    ...styleNotes(old, oldRange, neu, newRange),
  ];
}

type Range = readonly [from: number, to: number];

function formatsIn({ runs }: Words, [from, to]: Range): Format[] {
  return runs.filter((run) => run.from < to && run.to > from).map((run) => run.format);
}

/** Where the links (pictures) in a stretch of text lead. */
function targetsIn(kind: 'link' | 'picture', words: Words, range: Range): string[] {
  return formatsIn(words, range).flatMap((format) => (format.kind === kind ? [format.address ?? format.target] : []));
}

/** Whether a stretch leads to another place, or shows another picture, than before. */
export function changesTarget(
  kind: 'link' | 'picture',
  old: Words,
  oldRange: Range,
  neu: Words,
  newRange: Range,
): boolean {
  return targetsIn(kind, old, oldRange).join(' ') !== targetsIn(kind, neu, newRange).join(' ');
}

function targetNotes(kind: 'link' | 'picture', old: Words, oldRange: Range, neu: Words, newRange: Range): string[] {
  const before = targetsIn(kind, old, oldRange);
  const after = targetsIn(kind, neu, newRange);
  if (before.join(' ') === after.join(' ')) return [];
  if (before.length === 0) return [`Now a ${kind} to ${after.join(', ')}`];
  if (after.length === 0) return [`No longer a ${kind} to ${before.join(', ')}`];
  const verb = kind === 'link' ? 'leads to' : 'shows';
  return [`The ${kind} now ${verb} ${after.join(', ')} (before: ${before.join(', ')})`];
}

function styleNotes(old: Words, oldRange: Range, neu: Words, newRange: Range): string[] {
  const styles = (words: Words, range: Range): Set<string> => new Set(formatsIn(words, range).map(({ kind }) => kind));
  const before = styles(old, oldRange);
  const after = styles(neu, newRange);
  const words = [
    ['emphasis', 'in italics'],
    ['strong', 'in bold'],
    ['code', 'set as code'],
  ] as const;
  return words.flatMap(([kind, word]) => {
    if (before.has(kind) === after.has(kind)) return [];
    return [after.has(kind) ? `Now ${word}` : `No longer ${word}`];
  });
}
