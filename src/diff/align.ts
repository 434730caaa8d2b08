import { candidatePairs } from './candidates.ts';
import { heaviestChain, type Link } from './chain.ts';
import { type Gap, gapsBetween, range, uniquePlaces } from './gaps.ts';
import { blockAt, type DiffBlock } from './model.ts';
import { Index, type Profile, Similarity, sharedWords, together } from './similarity.ts';
import type { Vocabulary } from './tokens.ts';

/** Which blocks belong together. What is in no link was removed or added. */
export interface Alignment {
  /** In order on both sides; the old (new) blocks of one link stand next to each other. */
  readonly links: readonly GroupLink[];
  /** Links that cross the others. */
  readonly moves: readonly { readonly old: number; readonly new: number }[];
}

/** One old and one new block, or one and several. */
export interface GroupLink {
  readonly old: readonly [number, ...number[]];
  readonly new: readonly [number, ...number[]];
}

/** Below this similarity two blocks in the same place are shown as one removed and one added. */
const pairThreshold = 0.2;
/** From this share of words in common, two blocks in the same place belong together, whatever stands elsewhere. */
const plainlyAlike = 0.75;
/** Below this, blocks in different places are not called moved. */
const moveThreshold = 0.6;
/** A block of fewer words than this is never called moved: a byline or “Advertisement” recurs by chance. */
const moveWords = 4;
/** How much of a piece must come from the block it is said to have been split from. */
const splitThreshold = 0.5;
/** A gap of more pairs than this is aligned by what its blocks rarely have in common, not pair by pair. */
const maxPairs = 40_000;

/**
 * Aligns two lists of blocks: equal ones first (a common head and tail, then those that occur once on either side, the
 * heaviest chain of them), then what lies between, by similarity of words and never by position; what is left may have
 * moved, or been split or merged.
 */
export function align(old: readonly DiffBlock[], neu: readonly DiffBlock[], vocabulary: Vocabulary): Alignment {
  return new Aligner(old, neu, vocabulary).align();
}

class Aligner {
  readonly #old: readonly DiffBlock[];
  readonly #new: readonly DiffBlock[];
  readonly #oldKeys: readonly string[];
  readonly #newKeys: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #similarity: Similarity;
  readonly #oldProfiles = new Map<number, Profile>();
  readonly #newProfiles = new Map<number, Profile>();
  readonly #links: Link[] = [];
  readonly #moves: { old: number; new: number }[] = [];

  constructor(old: readonly DiffBlock[], neu: readonly DiffBlock[], vocabulary: Vocabulary) {
    this.#old = old;
    this.#new = neu;
    this.#oldKeys = old.map(keyOf);
    this.#newKeys = neu.map(keyOf);
    this.#vocabulary = vocabulary;
    this.#similarity = new Similarity(vocabulary);
  }

  align(): Alignment {
    const gaps = this.#linkPinned();
    const open = gaps.flatMap((gap) => this.#anchor(gap)).filter((gap) => !this.#linkAlike(gap));
    // Profiles are read of what is not equal only: in most changes that is little.
    for (const { old, new: neu } of open) {
      for (let at = old[0]; at < old[1]; at += 1)
        this.#oldProfiles.set(at, this.#similarity.read(blockAt(this.#old, at), 'old'));
      for (let at = neu[0]; at < neu[1]; at += 1)
        this.#newProfiles.set(at, this.#similarity.read(blockAt(this.#new, at), 'new'));
    }
    for (const gap of open) this.#links.push(...this.#alignGap(gap));
    this.#links.sort((one, other) => one.old - other.old);
    this.#findMoves();
    return { links: this.#widen(), moves: this.#moves };
  }

  /** Pairs the headlines, bylines and other only ones of their kind, and gives what lies between them. */
  #linkPinned(): Gap[] {
    const places = new Map<string, number>();
    for (const [at, block] of this.#new.entries()) if (block.pinned) places.set(block.identity, at);
    const pairs: Link[] = [];
    for (const [at, block] of this.#old.entries()) {
      const other = block.pinned ? places.get(block.identity) : undefined;
      if (other !== undefined) pairs.push({ old: at, new: other, weight: 1 });
    }
    const chain = heaviestChain(pairs);
    this.#links.push(...chain);
    return gapsBetween(chain, { old: [0, this.#old.length], new: [0, this.#new.length] });
  }

  /** Links what is equal in a gap, and gives the gaps that are left. */
  #anchor(gap: Gap): Gap[] {
    let [oldFrom, oldTo] = gap.old;
    let [newFrom, newTo] = gap.new;
    const link = (old: number, neu: number): void => {
      this.#links.push({ old, new: neu, weight: 1 });
    };
    while (oldFrom < oldTo && newFrom < newTo && this.#oldKeys[oldFrom] === this.#newKeys[newFrom]) {
      link(oldFrom++, newFrom++);
    }
    while (oldFrom < oldTo && newFrom < newTo && this.#oldKeys[oldTo - 1] === this.#newKeys[newTo - 1]) {
      link(--oldTo, --newTo);
    }
    if (oldFrom === oldTo && newFrom === newTo) return [];
    const core: Gap = { old: [oldFrom, oldTo], new: [newFrom, newTo] };
    const chain = heaviestChain(this.#uniquePairs(core));
    if (chain.length === 0) return [core];
    this.#links.push(...chain);
    // Between anchors, a block that is repeated in the whole may be the only one of its kind.
    return gapsBetween(chain, core).flatMap((part) => this.#anchor(part));
  }

  /** Equal blocks that occur once on either side of a gap. */
  #uniquePairs({ old, new: neu }: Gap): Link[] {
    const inNew = uniquePlaces(this.#newKeys, neu);
    const pairs: Link[] = [];
    for (const [key, at] of uniquePlaces(this.#oldKeys, old)) {
      const other = inNew.get(key);
      if (other !== undefined) pairs.push({ old: at, new: other, weight: 1 + key.length });
    }
    return pairs;
  }

  /**
   * Links the blocks of a gap one by one where all of them plainly say the same but for a few words, as in most changes;
   * false, and nothing linked, where one does not. It spares most texts what follows, which takes more time.
   */
  #linkAlike({ old, new: neu }: Gap): boolean {
    const length = old[1] - old[0];
    if (length === 0 || length !== neu[1] - neu[0]) return false;
    const pairs = Array.from(range(0, length), (by) => ({ old: old[0] + by, new: neu[0] + by, weight: 1 }));
    const isAlike = (pair: Link): boolean => {
      const [one, other] = [blockAt(this.#old, pair.old), blockAt(this.#new, pair.new)];
      return (
        one.family === other.family &&
        one.pinned === other.pinned &&
        sharedWords(this.#vocabulary, one, other) >= plainlyAlike
      );
    };
    if (!pairs.every(isAlike)) return false;
    this.#links.push(...pairs);
    return true;
  }

  /** Aligns a gap by similarity: the heaviest chain of pairs that are similar enough. */
  #alignGap({ old, new: neu }: Gap): Link[] {
    const oldCount = old[1] - old[0];
    const newCount = neu[1] - neu[0];
    if (oldCount === 0 || newCount === 0) return [];
    const pairs: Link[] = [];
    const consider = (oldAt: number, newAt: number, words: number): void => {
      const similarity = this.#adjust(oldAt, newAt, words);
      if (similarity < pairThreshold) return;
      // Longer blocks weigh more, so that a chain of long matches is not given up for one of short ones.
      const length = Math.min(this.#profile('old', oldAt).words, this.#profile('new', newAt).words);
      pairs.push({ old: oldAt, new: newAt, weight: similarity * (1 + Math.log1p(length)) });
    };
    if (oldCount * newCount <= maxPairs) {
      const profiles = Array.from(range(...neu), (at) => this.#profile('new', at));
      const index = new Index(this.#similarity, profiles);
      for (const oldAt of range(...old)) {
        for (const [turn, words] of index.between(this.#profile('old', oldAt)).entries()) {
          consider(oldAt, neu[0] + turn, words);
        }
      }
    } else {
      for (const [oldAt, newAt] of this.#candidates(range(...old), range(...neu))) {
        consider(oldAt, newAt, this.#similarity.between(this.#profile('old', oldAt), this.#profile('new', newAt)));
      }
    }
    return heaviestChain(pairs);
  }

  /** Pairs of these blocks that may be similar. */
  #candidates(old: Iterable<number>, neu: Iterable<number>): Iterable<[old: number, new: number]> {
    return candidatePairs(this.#similarity, this.#profilesOf('old', old), this.#profilesOf('new', neu));
  }

  *#profilesOf(side: 'old' | 'new', places: Iterable<number>): Generator<[at: number, profile: Profile]> {
    for (const at of places) yield [at, this.#profile(side, at)];
  }

  /** How alike two blocks are, from 0 to 1. */
  #compare(oldAt: number, newAt: number): number {
    const words = this.#similarity.between(this.#profile('old', oldAt), this.#profile('new', newAt));
    return this.#adjust(oldAt, newAt, words);
  }

  /** The same, from how alike their words are; blocks of different families must be clearly alike to be half so. */
  #adjust(oldAt: number, newAt: number, words: number): number {
    if (words === 0 && this.#oldKeys[oldAt] !== '') return 0;
    const old = blockAt(this.#old, oldAt);
    const neu = blockAt(this.#new, newAt);
    if (old.pinned || neu.pinned) return 0;
    if (this.#oldKeys[oldAt] === this.#newKeys[newAt]) return 1;
    return old.family === neu.family ? words : words - 0.25;
  }

  #profile(side: 'old' | 'new', at: number): Profile {
    const profile = (side === 'old' ? this.#oldProfiles : this.#newProfiles).get(at);
    if (profile === undefined) throw new Error(`The ${side} block ${at} was not read: this is a bug`);
    return profile;
  }

  /** Links what is left on both sides and very much alike: it was moved. The most alike first. */
  #findMoves(): void {
    const linkedOld = new Set(this.#links.map((link) => link.old));
    const linkedNew = new Set(this.#links.map((link) => link.new));
    const movable = (side: 'old' | 'new', at: number): boolean => this.#profile(side, at).words >= moveWords;
    const old = [...this.#oldProfiles.keys()].filter((at) => !linkedOld.has(at) && movable('old', at));
    const neu = [...this.#newProfiles.keys()].filter((at) => !linkedNew.has(at) && movable('new', at));
    const pairs: Link[] = [];
    for (const [oldAt, newAt] of this.#candidates(old, neu)) {
      const similarity = this.#compare(oldAt, newAt);
      if (similarity >= moveThreshold) pairs.push({ old: oldAt, new: newAt, weight: similarity });
    }
    pairs.sort((one, other) => other.weight - one.weight || one.old - other.old || one.new - other.new);
    const isFree = (oldAt: number, newAt: number): boolean =>
      this.#oldProfiles.has(oldAt) && this.#newProfiles.has(newAt) && !linkedOld.has(oldAt) && !linkedNew.has(newAt);
    const move = (oldAt: number, newAt: number): void => {
      linkedOld.add(oldAt);
      linkedNew.add(newAt);
      this.#moves.push({ old: oldAt, new: newAt });
    };
    for (const pair of pairs) if (isFree(pair.old, pair.new)) move(pair.old, pair.new);
    // What stood beside a moved block and stands beside it again moved along, so it need be no more alike than in place.
    for (const start of [...this.#moves]) {
      for (const step of [-1, 1]) {
        let [oldAt, newAt] = [start.old + step, start.new + step];
        while (isFree(oldAt, newAt) && this.#compare(oldAt, newAt) >= pairThreshold) {
          move(oldAt, newAt);
          [oldAt, newAt] = [oldAt + step, newAt + step];
        }
      }
    }
  }

  /** Widens links over unlinked neighbours that were split from or merged into them. */
  #widen(): GroupLink[] {
    const takenOld = new Set([...this.#links, ...this.#moves].map((link) => link.old));
    const takenNew = new Set([...this.#links, ...this.#moves].map((link) => link.new));
    return this.#links.map((link): GroupLink => {
      if (!this.#oldProfiles.has(link.old) || !this.#newProfiles.has(link.new)) {
        return { old: [link.old], new: [link.new] };
      }
      const pieces = this.#grow('new', link.new, this.#profile('old', link.old), takenNew);
      if (pieces.length > 1) return { old: [link.old], new: pieces };
      return { old: this.#grow('old', link.old, this.#profile('new', link.new), takenOld), new: [link.new] };
    });
  }

  /**
   * The block at `at` with those before and after it that are in no link, of its own family, and made for the better
   * part of words of `whole` that the others have not used.
   */
  #grow(side: 'old' | 'new', at: number, whole: Profile, taken: Set<number>): [number, ...number[]] {
    const blocks = side === 'old' ? this.#old : this.#new;
    const profiles = side === 'old' ? this.#oldProfiles : this.#newProfiles;
    const pieces: [number, ...number[]] = [at];
    const joins = (next: number): boolean => {
      const profile = profiles.get(next);
      if (taken.has(next) || profile === undefined || profile.words < moveWords) return false;
      if (blockAt(blocks, next).family !== blockAt(blocks, at).family) return false;
      const before = together(pieces.map((piece) => this.#profile(side, piece)));
      const gained =
        this.#similarity.common(together([before, profile]), whole) - this.#similarity.common(before, whole);
      return gained >= splitThreshold * this.#similarity.total(profile);
    };
    for (let next = at - 1; joins(next); next -= 1) {
      pieces.unshift(next);
      taken.add(next);
    }
    for (let next = at + 1; joins(next); next += 1) {
      pieces.push(next);
      taken.add(next);
    }
    return pieces;
  }
}

/** Blocks with equal keys say the same words in the same way, white space and Unicode form aside. */
function keyOf({ text }: DiffBlock): string {
  return needsFolding.test(text) ? text.normalize('NFC').replace(/\s+/gu, ' ').trim() : text;
}

/** What may change when white space and Unicode form are folded: anything beyond Latin-1, and space but a single blank. */
const needsFolding = /[^\x21-\xFF ]|[\x7F-\xA0]|^ | {2}| $/;
