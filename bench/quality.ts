import type { GoldPair, LinkKind, MarkedPair } from './gold.ts';

/** What a way of comparing says of a pair of texts: which blocks belong together, and what changed in them. */
export interface Found {
  readonly links: readonly FoundLink[];
}

export interface FoundLink {
  readonly old: number;
  readonly new: number;
  readonly kind: LinkKind;
  /** Ranges that changed, in the texts of the two blocks; only of one old and one new block. */
  readonly edits: readonly FoundEdit[] | undefined;
}

export interface FoundEdit {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/** How often something was right, wrong and missed. */
export class Tally {
  #hits = 0;
  #found = 0;
  #wanted = 0;

  add(hits: number, found: number, wanted: number): void {
    this.#hits += hits;
    this.#found += found;
    this.#wanted += wanted;
  }

  /** The harmonic mean of precision and recall, from 0 to 1. */
  get f1(): number {
    return (2 * this.#hits) / Math.max(1, this.#found + this.#wanted);
  }
}

/** How well a way of comparing does on some pairs. */
export interface Quality {
  /** Links between blocks that differ. */
  readonly changedLinks: number;
  readonly allLinks: number;
  readonly kinds: Readonly<Record<'split' | 'merge' | 'move', number>>;
  /** Words marked as changed. */
  readonly words: number;
  /** Edits shown for every edit made, where the two blocks were linked. */
  readonly runsPerEdit: number;
  /** Edits shown for a sentence that was replaced whole, and alone. */
  readonly runsPerSentence: number;
}

/** Scores a way of comparing. */
export function score(
  pairs: readonly GoldPair[],
  compare: (old: readonly string[], neu: readonly string[]) => Found,
): Quality {
  const [all, changed, words] = [new Tally(), new Tally(), new Tally()];
  const kinds = { split: new Tally(), merge: new Tally(), move: new Tally() };
  let [runs, made, sentenceRuns, sentences] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const { links } = compare(pair.old, pair.new);
    const differs = (link: { old: number; new: number }): boolean => pair.old[link.old] !== pair.new[link.new];
    tallyLinks(all, links, pair.links);
    tallyLinks(changed, links.filter(differs), pair.links.filter(differs));
    for (const kind of ['split', 'merge', 'move'] as const) {
      const ofKind = (link: { kind: LinkKind }): boolean => link.kind === kind;
      tallyLinks(kinds[kind], links.filter(ofKind), pair.links.filter(ofKind));
    }
    for (const gold of pair.words) {
      const link = links.find((one) => one.old === gold.old && one.new === gold.new);
      const [oldText, newText] = [pair.old[gold.old] ?? '', pair.new[gold.new] ?? ''];
      const edits = link?.edits ?? [{ old: [0, oldText.length], new: [0, newText.length] } as const];
      tallyFlags(
        words,
        changedWords(
          oldText,
          edits.map((edit) => edit.old),
        ),
        gold.oldChanged,
      );
      tallyFlags(
        words,
        changedWords(
          newText,
          edits.map((edit) => edit.new),
        ),
        gold.newChanged,
      );
      if (link?.edits === undefined) continue;
      runs += edits.length;
      made += gold.edits;
      if (gold.sentenceReplaced && gold.edits === 1) {
        sentences += 1;
        sentenceRuns += edits.length;
      }
    }
  }
  return {
    changedLinks: changed.f1,
    allLinks: all.f1,
    kinds: { split: kinds.split.f1, merge: kinds.merge.f1, move: kinds.move.f1 },
    words: words.f1,
    runsPerEdit: runs / Math.max(1, made),
    runsPerSentence: sentenceRuns / Math.max(1, sentences),
  };
}

/** F1 of the words that people marked as changed. */
export function scoreMarked(
  pairs: readonly MarkedPair[],
  compare: (old: string, neu: string) => readonly FoundEdit[],
): number {
  const tally = new Tally();
  for (const pair of pairs) {
    const edits = compare(pair.old, pair.new);
    tallyFlags(
      tally,
      changedWords(
        pair.old,
        edits.map((edit) => edit.old),
      ),
      changedWords(pair.old, pair.oldSpans),
    );
    tallyFlags(
      tally,
      changedWords(
        pair.new,
        edits.map((edit) => edit.new),
      ),
      changedWords(pair.new, pair.newSpans),
    );
  }
  return tally.f1;
}

function tallyLinks(
  tally: Tally,
  found: readonly { old: number; new: number }[],
  wanted: readonly { old: number; new: number }[],
): void {
  const keys = new Set(wanted.map((link) => `${link.old} ${link.new}`));
  const hits = found.filter((link) => keys.has(`${link.old} ${link.new}`)).length;
  tally.add(hits, found.length, wanted.length);
}

function tallyFlags(tally: Tally, found: readonly boolean[], wanted: readonly boolean[]): void {
  const hits = found.filter((flag, at) => flag && wanted[at] === true).length;
  tally.add(hits, found.filter(Boolean).length, wanted.filter(Boolean).length);
}

/** Which of a text's words, cut at single spaces, a range touches. */
function changedWords(text: string, ranges: readonly (readonly [number, number])[]): boolean[] {
  let from = 0;
  return text.split(' ').map((word) => {
    const [start, end] = [from, from + word.length];
    from = end + 1;
    return ranges.some(([rangeStart, rangeEnd]) => rangeStart < end && rangeEnd > start);
  });
}
