import { type Alignment, align } from './align.ts';
import type { DiffBlock, Mark, Passage, Range } from './model.ts';
import { Formatting, type Vocabulary } from './tokens.ts';

/** A stretch of the old and one of the new text that belong together; one may be empty, never both. */
export interface Portion {
  readonly old: Range;
  readonly new: Range;
  /** The two as passages, to be compared word by word; undefined where one was put in the place of the other, whole. */
  readonly compared: readonly [old: Passage, neu: Passage] | undefined;
}

/**
 * Cuts two blocks that are made of parts (lines of code, cells of a table's row) into portions, in order: a part and the
 * one it became, and between them what was removed and added. What divides two parts lies outside of them.
 *
 * @returns undefined where either is not so made
 */
export function portionsOf(old: Passage, neu: Passage, vocabulary: Vocabulary): Portion[] | undefined {
  const { divider } = old;
  if (divider === undefined || divider !== neu.divider) return undefined;
  const oldParts = partsOf(old, divider);
  const newParts = partsOf(neu, divider);
  if (oldParts.length === 1 && newParts.length === 1) return undefined;
  const portions: Portion[] = [];
  const [oldFormatting, newFormatting] = [new Formatting(old.marks), new Formatting(neu.marks)];
  // Asked in ascending order, as formatting is.
  const areDividers = (oldPlace: number, newPlace: number): boolean =>
    old.text[oldPlace] === divider &&
    neu.text[newPlace] === divider &&
    oldFormatting.over(oldPlace, oldPlace + 1) === newFormatting.over(newPlace, newPlace + 1);
  let [oldAt, newAt] = [0, 0];
  const passUnlinked = (oldTo: number, newTo: number): void => {
    let [oldFrom, newFrom, oldEnd, newEnd] = [oldAt, newAt, oldTo, newTo];
    if (oldFrom < oldEnd && newFrom < newEnd && areDividers(oldFrom, newFrom)) {
      oldFrom += 1;
      newFrom += 1;
    }
    if (oldFrom < oldEnd && newFrom < newEnd && areDividers(oldEnd - 1, newEnd - 1)) {
      oldEnd -= 1;
      newEnd -= 1;
    }
    if (oldFrom === oldEnd && newFrom === newEnd) return;
    portions.push({ old: [oldFrom, oldEnd], new: [newFrom, newEnd], compared: undefined });
  };
  for (const [oldTurn, newTurn] of linkParts(oldParts, newParts, divider, vocabulary)) {
    const [one, other] = [oldParts[oldTurn], newParts[newTurn]];
    if (one === undefined || other === undefined) throw new Error('A part was linked that is not there: this is a bug');
    passUnlinked(one.from, other.from);
    [oldAt, newAt] = [one.from + one.block.text.length, other.from + other.block.text.length];
    portions.push({ old: [one.from, oldAt], new: [other.from, newAt], compared: [one.block, other.block] });
  }
  passUnlinked(old.text.length, neu.text.length);
  return portions;
}

interface Part {
  readonly block: DiffBlock;
  /** Where it begins in the text of the whole. */
  readonly from: number;
}

function partsOf({ text, marks }: Passage, divider: string): Part[] {
  let from = 0;
  // Marks are sorted by start: those before the first that is not over yet are passed for good.
  let first = 0;
  return text.split(divider).map((text) => {
    const to = from + text.length;
    while (first < marks.length && (marks[first]?.to ?? 0) <= from) first += 1;
    const own: Mark[] = [];
    for (let at = first; at < marks.length; at += 1) {
      const mark = marks[at];
      if (mark === undefined || mark.from >= to) break;
      if (mark.to > from) {
        own.push({ key: mark.key, from: Math.max(mark.from, from) - from, to: Math.min(mark.to, to) - from });
      }
    }
    const part = { block: { ...plain, text, marks: own }, from };
    from = to + divider.length;
    return part;
  });
}

const plain = { identity: 'part', family: 'part', pinned: false } as const;

/** Lines of code share names and signs with any other: they must be more alike than paragraphs to be one. */
const lineThreshold = 0.5;

/** Which parts became which, in order. Cells stand in columns: where these are as many, each is compared with its own. */
function linkParts(
  old: readonly Part[],
  neu: readonly Part[],
  divider: string,
  vocabulary: Vocabulary,
): [old: number, new: number][] {
  if (divider === '\t' && old.length === neu.length) return old.map((_, at) => [at, at]);
  const blocks = (parts: readonly Part[]): DiffBlock[] => parts.map(({ block }) => block);
  const links = single(align(blocks(old), blocks(neu), vocabulary, lineThreshold));
  return divider === '\t' ? withNeighbours(links, old.length, neu.length) : links;
}

/** The links of one part with one other. A line that was split is best read as removed and added. */
function single({ links }: Alignment): [old: number, new: number][] {
  return links.flatMap(({ old, new: neu }): [number, number][] =>
    old.length === 1 && neu.length === 1 ? [[old[0], neu[0]]] : [],
  );
}

/** Links, too, what stands between two links on both sides in equal number: a figure is in its column whatever it says. */
function withNeighbours(links: readonly [number, number][], oldCount: number, newCount: number): [number, number][] {
  const all: [number, number][] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [old, neu] of [...links, [oldCount, newCount] as const]) {
    if (old - oldAt === neu - newAt) for (let by = 0; by < old - oldAt; by += 1) all.push([oldAt + by, newAt + by]);
    if (old < oldCount || neu < newCount) all.push([old, neu]);
    [oldAt, newAt] = [old + 1, neu + 1];
  }
  return all;
}
