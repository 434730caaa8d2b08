import type { Budget } from './budget.ts';
import { type Portion, portionsOf } from './divided.ts';
import type { Edit, Passage, Range } from './model.ts';
import { tidy } from './tidy.ts';
import { Formatting, type Vocabulary } from './tokens.ts';
import { diffTokens, joinTouching, type Span } from './words.ts';

interface Found {
  readonly edits: Edit[];
  readonly exhausted: boolean;
}

const none: Found = { edits: [], exhausted: false };

/** True where both stretches of a portion say the same, without formatting: most lines of most code. */
function isKept({ compared }: Portion): boolean {
  if (compared === undefined) return false;
  const [one, other] = compared;
  return one.text === other.text && one.marks.length === 0 && other.marks.length === 0;
}

function sizeOf({ old, new: neu }: Portion): number {
  return old[1] - old[0] + neu[1] - neu[0];
}

/** The edits that turn one text into the other, formatting included, and whether the step limit was met. */
export function findEdits(old: Passage, neu: Passage, vocabulary: Vocabulary, budget: Budget): Found {
  const portions = portionsOf(old, neu, vocabulary);
  if (portions === undefined) return editWords(old, neu, vocabulary, budget);
  const edits: Edit[] = [];
  const respaced = new Respaced(edits);
  let exhausted = false;
  // What need not be compared leaves its steps to the rest.
  for (const portion of portions) if (portion.compared === undefined || isKept(portion)) budget.share(sizeOf(portion));
  for (const portion of portions) {
    const { old: oldRange, new: newRange, compared } = portion;
    if (compared === undefined) {
      respaced.flush();
      edits.push({ old: oldRange, new: newRange });
      continue;
    }
    const [one, other] = compared;
    const found = isKept(portion) ? none : editWords(one, other, vocabulary, budget);
    exhausted ||= found.exhausted;
    const moved = ([from, to]: Range, by: number): Range => [from + by, to + by];
    const own = found.edits.map((edit) => ({ old: moved(edit.old, oldRange[0]), new: moved(edit.new, newRange[0]) }));
    const isSpace = (edit: Edit): boolean => !/\S/.test(old.text.slice(...edit.old) + neu.text.slice(...edit.new));
    if (old.divider === '\n' && own.length > 0 && own.every(isSpace))
      respaced.add({ old: oldRange, new: newRange }, own);
    else {
      if (own.length > 0 || one.text.trim() !== '') respaced.flush();
      // A line of code in many pieces is read more easily whole, twice.
      if (old.divider === '\n' && own.length > mostInLine) edits.push({ old: oldRange, new: newRange });
      else for (const edit of own) edits.push(edit);
    }
  }
  respaced.flush();
  return { edits: joinTouching(edits), exhausted };
}

/** From this many lines in a row that differ in white space alone, they are one edit: they were indented otherwise. */
const manyLines = 4;

/** A line of code with more edits than this is shown as replaced. */
const mostInLine = 3;

/** Gathers lines that differ in white space alone. */
class Respaced {
  readonly #edits: Edit[];
  #lines: Edit[] = [];
  #own: Edit[] = [];

  /** @param edits where they are put in the end */
  constructor(edits: Edit[]) {
    this.#edits = edits;
  }

  /** Adds a line, whole, and the edits in it. */
  add(line: Edit, own: readonly Edit[]): void {
    this.#lines.push(line);
    for (const edit of own) this.#own.push(edit);
  }

  /** Puts out what was gathered: edit by edit, or as one where the lines are many. */
  flush(): void {
    const [first, last] = [this.#lines[0], this.#lines.at(-1)];
    if (first !== undefined && last !== undefined && this.#lines.length >= manyLines) {
      this.#edits.push({ old: [first.old[0], last.old[1]], new: [first.new[0], last.new[1]] });
    } else for (const edit of this.#own) this.#edits.push(edit);
    this.#lines = [];
    this.#own = [];
  }
}

/** The edits of running text. */
function editWords(old: Passage, neu: Passage, vocabulary: Vocabulary, budget: Budget): Found {
  const oldSide = { text: old.text, tokens: vocabulary.tokensOf(old) };
  const newSide = { text: neu.text, tokens: vocabulary.tokensOf(neu) };
  const limit = budget.share(old.text.length + neu.text.length);
  const { spans, steps, exhausted } = diffTokens(oldSide.tokens.ids, newSide.tokens.ids, limit);
  // What goes beyond its share, in comparing once more what was cut, is not taken from the others.
  budget.spend(Math.min(steps, limit));
  const tidied = tidy(spans, oldSide, newSide);
  return { edits: spell(tidied, { ...oldSide, marks: old.marks }, { ...newSide, marks: neu.marks }), exhausted };
}

interface Spelled extends Passage {
  readonly tokens: { readonly starts: readonly number[]; readonly ends: readonly number[] };
}

/**
 * Turns spans of tokens into edits of text. What lies between two tokens belongs to no token, so it is compared here:
 * equal white space is kept, different white space is an edit of its own or part of the one beside it.
 */
function spell(spans: readonly Span[], old: Spelled, neu: Spelled): Edit[] {
  const edits: Edit[] = [];
  const compareGap = gapComparer(old, neu);
  const isPlain = old.marks.length === 0 && neu.marks.length === 0;
  let oldAt = 0;
  let newAt = 0;
  const end: Span = {
    old: [old.tokens.starts.length, old.tokens.starts.length],
    new: [neu.tokens.starts.length, neu.tokens.starts.length],
  };
  for (const span of [...spans, end]) {
    // The kept tokens before this span: only the white space between them can differ.
    for (; oldAt < span.old[0]; oldAt += 1, newAt += 1) {
      if (isPlain && isBlank(old, oldAt) && isBlank(neu, newAt)) continue;
      const edit = compareGap(oldAt, oldAt, newAt, newAt);
      if (edit !== undefined) edits.push(edit);
    }
    const edit = compareGap(oldAt, span.old[1], newAt, span.new[1]);
    if (edit !== undefined) edits.push(edit);
    [, oldAt] = span.old;
    [, newAt] = span.new;
    if (span === end) break;
    // The gap after the span was compared with it: the next kept token stands right behind it.
    oldAt += 1;
    newAt += 1;
    if (oldAt > old.tokens.starts.length) break;
  }
  return edits;
}

/** True where a single blank stands before a token, as it does before most. */
function isBlank({ text, tokens }: Spelled, at: number): boolean {
  const start = tokens.starts[at] ?? 0;
  return start - 1 === tokens.ends[at - 1] && text.charCodeAt(start - 1) === 0x20;
}

/**
 * Compares the stretch from the end of the token before `from` to the start of the token at `to`, on either side, and
 * gives the edit that is left when equal white space at its head and tail is taken away; undefined where nothing is.
 */
function gapComparer(old: Spelled, neu: Spelled) {
  const formatted = (side: Spelled) => (at: number) => new Formatting(side.marks).over(at, at + 1);
  const isPlain = old.marks.length === 0 && neu.marks.length === 0;
  const oldFormat = formatted(old);
  const newFormat = formatted(neu);
  const sameSpace = (oldAt: number, newAt: number): boolean =>
    old.text.charCodeAt(oldAt) === neu.text.charCodeAt(newAt) &&
    /\s/.test(old.text.charAt(oldAt)) &&
    (isPlain || oldFormat(oldAt) === newFormat(newAt));

  return (oldFrom: number, oldTo: number, newFrom: number, newTo: number): Edit | undefined => {
    let oldStart = old.tokens.ends[oldFrom - 1] ?? 0;
    let newStart = neu.tokens.ends[newFrom - 1] ?? 0;
    let oldEnd = old.tokens.starts[oldTo] ?? old.text.length;
    let newEnd = neu.tokens.starts[newTo] ?? neu.text.length;
    while (oldStart < oldEnd && newStart < newEnd && sameSpace(oldStart, newStart)) {
      oldStart += 1;
      newStart += 1;
    }
    while (oldStart < oldEnd && newStart < newEnd && sameSpace(oldEnd - 1, newEnd - 1)) {
      oldEnd -= 1;
      newEnd -= 1;
    }
    if (oldStart === oldEnd && newStart === newEnd) return undefined;
    return { old: [oldStart, oldEnd], new: [newStart, newEnd] };
  };
}
