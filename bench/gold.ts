import { existsSync, readFileSync } from 'node:fs';
import type { DiffBlock } from '../src/diff/model.ts';

/** Two texts with the links between their blocks, as people or a generator made them. */
export interface GoldPair {
  readonly id: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly links: readonly GoldLink[];
  /** Which words changed in blocks that were edited; empty where that is not known. */
  readonly words: readonly GoldWords[];
}

export type LinkKind = 'same' | 'edit' | 'move' | 'split' | 'merge';

export interface GoldLink {
  readonly old: number;
  readonly new: number;
  /** `edit` where only that they belong together is known. */
  readonly kind: LinkKind;
}

/** The words of an edited block, cut at single spaces: true for those that changed. */
export interface GoldWords {
  readonly old: number;
  readonly new: number;
  readonly oldChanged: readonly boolean[];
  readonly newChanged: readonly boolean[];
  /** How many edits were made. */
  readonly edits: number;
  /** True where one of them replaced a whole sentence. */
  readonly sentenceReplaced: boolean;
}

/** The lines of a JSONL file; none where the file is missing. */
function linesOf<Line>(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

interface GeneratedLine {
  readonly id: string;
  readonly old: string[];
  readonly new: string[];
  readonly links: [number, number, LinkKind][];
  readonly words: {
    readonly old: number;
    readonly new: number;
    readonly oldChanged: number[];
    readonly newChanged: number[];
    readonly edits: number;
    readonly sentenceReplaced: boolean;
  }[];
}

/** Documents that were made by editing real prose: every link and every changed word is known. */
export function readGenerated(path: string): GoldPair[] {
  return linesOf<GeneratedLine>(path).map(({ id, old, new: neu, links, words }) => ({
    id,
    old,
    new: neu,
    links: links.map(([oldAt, newAt, kind]) => ({ old: oldAt, new: newAt, kind })),
    words: words.map((entry) => ({
      ...entry,
      oldChanged: entry.oldChanged.map((flag) => flag === 1),
      newChanged: entry.newChanged.map((flag) => flag === 1),
    })),
  }));
}

interface LabelledLine {
  readonly id: string;
  readonly old: string[];
  readonly new: string[];
  readonly pairs: [number, number][];
}

/** Texts whose sentences or paragraphs were linked by people. */
export function readLabelled(path: string): GoldPair[] {
  return linesOf<LabelledLine>(path).map(({ id, old, new: neu, pairs }) => ({
    id,
    old,
    new: neu,
    links: pairs.map(([oldAt, newAt]) => ({
      old: oldAt,
      new: newAt,
      kind: old[oldAt] === neu[newAt] ? 'same' : 'edit',
    })),
    words: [],
  }));
}

/** Stretches that people marked as changed in a pair of sentences. */
export interface MarkedPair {
  readonly old: string;
  readonly new: string;
  readonly oldSpans: readonly (readonly [number, number])[];
  readonly newSpans: readonly (readonly [number, number])[];
}

interface MarkedLine {
  readonly old: string[];
  readonly new: string[];
  readonly old_spans: [number, number][];
  readonly new_spans: [number, number][];
}

/** Sentence pairs in which people marked what changed. */
export function readMarked(path: string): MarkedPair[] {
  return linesOf<MarkedLine>(path).map(({ old, new: neu, old_spans, new_spans }) => ({
    old: old.join('\n'),
    new: neu.join('\n'),
    oldSpans: old_spans,
    newSpans: new_spans,
  }));
}

/** Paragraphs of plain text as the diff sees them. */
export function paragraphs(texts: readonly string[]): DiffBlock[] {
  return texts.map((text) => ({ identity: 'paragraph', family: 'paragraph', pinned: false, text, marks: [] }));
}
