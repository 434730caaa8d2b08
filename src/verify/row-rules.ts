import { ancestorsOf, attribute, type Element, isHtml, isInside } from './html.ts';
import { faultsOfMoves } from './moves.ts';
import type { Side } from './rebuild.ts';
import { type Row, rowAround, rowsOf } from './rows.ts';

/** An edit's id: an `e` and ten hex digits or more, then perhaps its turn. */
const editId = /^e[0-9a-f]{10}/;

/** Kinds of rows that print the old and the new words in elements of their own. */
const halvesApart: ReadonlySet<string> = new Set(['move', 'split', 'merge']);

interface Shape {
  readonly words: string;
  readonly fits: (count: Readonly<Record<Side['kind'], number>>) => boolean;
}

const oneBoth: Shape = { words: 'one both', fits: (count) => isCount(count, 0, 1, 0) };

/** Which block elements a row of each kind holds. */
const shapes: ReadonlyMap<string, Shape> = new Map([
  ['same', oneBoth],
  ['edit', oneBoth],
  ['insert', { words: 'one new', fits: (count) => isCount(count, 0, 0, 1) }],
  ['delete', { words: 'one old', fits: (count) => isCount(count, 1, 0, 0) }],
  ['move', { words: 'one old or one new', fits: (count) => isCount(count, 1, 0, 0) || isCount(count, 0, 0, 1) }],
  [
    'split',
    { words: 'one old and several new', fits: ({ old, both, new: added }) => old === 1 && both === 0 && added > 1 },
  ],
  [
    'merge',
    { words: 'several old and one new', fits: ({ old, both, new: added }) => old > 1 && both === 0 && added === 1 },
  ],
]);

function isCount(count: Readonly<Record<Side['kind'], number>>, old: number, both: number, added: number): boolean {
  return count.old === old && count.both === both && count.new === added;
}

/** What is wrong with the rows of a diff. `elements` are all elements of the page, `sides` its block elements. */
export function faultsOfRows(elements: readonly Element[], diff: Element, sides: readonly Side[]): string[] {
  const rows = rowsOf(
    elements.filter((element) => isInside(element, diff)),
    sides,
  );
  const inRows = new Set(rows.flatMap((row) => row.sides));
  return [
    ...(sides.every((side) => inRows.has(side)) ? [] : ['a data-side element stands in no data-row']),
    ...rows.flatMap((row) => faultsOfRow(row).map((fault) => `row ${row.number} (${row.kind}): ${fault}`)),
    ...faultsOfMoves(rows),
  ];
}

function faultsOfRow(row: Row): string[] {
  const shape = shapes.get(row.kind);
  if (shape === undefined) return ['no kind of row is called that'];
  const count = { old: 0, both: 0, new: 0 };
  for (const side of row.sides) count[side.kind] += 1;
  const marks = row.elements.filter((element) => isHtml(element, 'ins', 'del'));
  const faults = new Set(row.sides.flatMap((side) => faultsOfMarks(side, marks, row)));
  return [
    ...(rowAround(row.element) === undefined ? [] : ['it stands in another row']),
    ...(shape.fits(count) ? [] : [`it must hold ${shape.words}`]),
    ...(row.kind === 'same' && marks.length > 0 ? ['nothing changed in it, but it holds ins or del'] : []),
    ...faults,
  ];
}

function faultsOfMarks(side: Side, marks: readonly Element[], row: Row): string[] {
  const forbidden = side.kind === 'both' ? undefined : side.kind === 'old' ? 'ins' : 'del';
  return marks
    .filter((mark) => mark === side.element || isInside(mark, side.element))
    .flatMap((mark) => [
      ...(mark.tagName === forbidden ? [`its ${side.kind} element holds ${forbidden}`] : []),
      ...(isInMark(mark, side.element) ? ['it has an ins or del in another'] : []),
      ...(isNamed(mark, row) ? [] : [`it has a ${mark.tagName} without the id of an edit`]),
    ]);
}

function isInMark(mark: Element, side: Element): boolean {
  if (mark === side) return false;
  for (const element of ancestorsOf(mark)) {
    if (isHtml(element, 'ins', 'del')) return true;
    if (element === side) return false;
  }
  return false;
}

/**
 * True where a mark, or an element around it that is still in its row, has the id of an edit. Where the two halves of an
 * edit stand in different blocks only the first of them can have it, and the row must have one at least.
 */
function isNamed(mark: Element, row: Row): boolean {
  if (isOfEdit(mark)) return true;
  for (const element of ancestorsOf(mark)) {
    if (isOfEdit(element)) return true;
    if (element === row.element) break;
  }
  return halvesApart.has(row.kind) && row.elements.some(isOfEdit);
}

function isOfEdit(element: Element): boolean {
  return editId.test(attribute(element, 'id') ?? '');
}
