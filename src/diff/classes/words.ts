import type { Edit, Range } from '../model.ts';

/** A word of one side of an edit. */
export interface Word {
  readonly raw: string;
  /** Lower case, in NFC, with a straight apostrophe. */
  readonly lower: string;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
}

/** One side of an edit, with a little of what stands around it. */
export interface Side {
  readonly text: string;
  readonly words: readonly Word[];
  readonly before: string;
  readonly after: string;
  /** True where most words of the row have capitals, so that a capital says little. */
  readonly isTitle: boolean;
}

const pattern = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+(?:['’‐‑\-]+[\p{L}\p{M}\p{N}\u00AD]+)*/gv;

const oneWord = /^[A-Za-z]+$/;

/** The words in a range. */
export function wordsIn(text: string, [from, to]: Range): Word[] {
  const stretch = text.slice(from, to);
  // Most edits are of one word.
  if (oneWord.test(stretch)) return [{ raw: stretch, lower: stretch.toLowerCase(), from, to }];
  return [...stretch.matchAll(pattern)].map(({ 0: raw, index }) => ({
    raw,
    lower: lowered(raw),
    from: from + index,
    to: from + index + raw.length,
  }));
}

const isAscii = /^[\0-\x7F]*$/;

/** A word as word lists have it. */
export function lowered(word: string): string {
  const lower = word.toLowerCase();
  return isAscii.test(lower) ? lower : lower.normalize('NFC').replace(/[’‘]/g, "'");
}

/** Characters that an edit is widened by at most, to end where words do. */
const farthest = 64;

/** The edit, widened to whole words where it begins or ends within one on either side. */
export function wholeWords(oldText: string, newText: string, edit: Edit): Edit {
  let before = 0;
  let after = 0;
  const [oldFrom, oldTo] = edit.old;
  const [newFrom, newTo] = edit.new;
  if (isWordAt(oldText, oldFrom) || isWordAt(newText, newFrom)) {
    while (before < farthest && isWordAt(oldText, oldFrom - before - 1)) before += 1;
  }
  if (isWordAt(oldText, oldTo - 1) || isWordAt(newText, newTo - 1)) {
    while (after < farthest && isWordAt(oldText, oldTo + after)) after += 1;
  }
  // What stands around an edit is the same on both sides, unless another edit is near.
  const reach = (text: string, [from, to]: Range): Range => [
    Math.max(0, from - before),
    Math.min(text.length, to + after),
  ];
  return before === 0 && after === 0 ? edit : { old: reach(oldText, edit.old), new: reach(newText, edit.new) };
}

const wordSign = /[\p{L}\p{M}\p{N}\p{Cs}\u00AD]/v;

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 39 ||
      code === 45
    );
  }
  return code === 0x2019 || code === 0x2010 || code === 0x2011 || wordSign.test(text.charAt(at));
}
