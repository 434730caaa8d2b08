import { candidatePairs } from './candidates.ts';
import { heaviestChain, type Link } from './chain.ts';
import { type Gap, gapsBetween, range, uniquePlaces } from './gaps.ts';
import { type GroupLink, groupLinks } from './groups.ts';
import { blockAt, type DiffBlock } from './model.ts';
import { findMoves, type Move, type Unlinked } from './moves.ts';
import { Index, type Profile, Similarity, sharedWords } from './similarity.ts';
import type { Vocabulary } from './tokens.ts';

/** Which blocks belong together. What is in no link was removed or added. */
export interface Alignment {
  /** In order on both sides; the old (new) blocks of one link stand next to each other. */
  readonly links: readonly GroupLink[];
  /** Links that cross the others. */
  readonly moves: readonly Move[];
}

/** Below this similarity two blocks in the same place are shown as one removed and one added. */
const defaultPairThreshold = 0.2;
/** From this share of words in common, two blocks in the same place belong together, whatever stands elsewhere. */
const plainlyAlike = 0.75;
/** How alike at least two rows of tables are that begin with the same cell. */
const namedAlike = 0.5;
/** A gap of more pairs than this is aligned by what its blocks rarely have in common, not pair by pair. */
const maxPairs = 2_500;

/**
 * Aligns two lists of blocks: equal ones first (a common head and tail, then those that occur once on either side, the
 * heaviest chain of them), then what lies between, by similarity of words and never by position; what is left may have
 * moved, or been split or merged.
 *
 * @param pairThreshold how alike, from 0 to 1, two blocks in the same place must be to be one
 */
export function align(
  old: readonly DiffBlock[],
  neu: readonly DiffBlock[],
  vocabulary: Vocabulary,
  pairThreshold = defaultPairThreshold,
): Alignment {
  return new Aligner(old, neu, vocabulary, pairThreshold).align();
}

class Aligner {
  readonly #old: readonly DiffBlock[];
  readonly #new: readonly DiffBlock[];
  /** Of the blocks whose keys were asked for. */
  readonly #oldKeys: (string | undefined)[];
  readonly #newKeys: (string | undefined)[];
  readonly #pairThreshold: number;
  readonly #vocabulary: Vocabulary;
  readonly #similarity: Similarity;
  readonly #oldProfiles = new Map<number, Profile>();
  readonly #newProfiles = new Map<number, Profile>();
  readonly #links: Link[] = [];
  readonly #moves: Move[] = [];

  constructor(old: readonly DiffBlock[], neu: readonly DiffBlock[], vocabulary: Vocabulary, pairThreshold: number) {
    this.#pairThreshold = pairThreshold;
    this.#old = old;
    this.#new = neu;
    this.#oldKeys = new Array(old.length);
    this.#newKeys = new Array(neu.length);
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
    for (const gap of open) for (const link of this.#alignGap(gap)) this.#links.push(link);
    this.#links.sort((one, other) => one.old - other.old);
    // Where everything on a side is linked, nothing has moved, nor been split or merged.
    if (this.#oldProfiles.size === 0 || this.#newProfiles.size === 0) {
      return { links: this.#links.map((link) => ({ old: [link.old], new: [link.new] })), moves: [] };
    }
    for (const move of this.#findMoves()) this.#moves.push(move);
    const [old, neu] = [
      { blocks: this.#old, profiles: this.#oldProfiles },
      { blocks: this.#new, profiles: this.#newProfiles },
    ];
    return { links: groupLinks(this.#links, this.#moves, old, neu, this.#similarity), moves: this.#moves };
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
    for (const link of chain) this.#links.push(link);
    return gapsBetween(chain, { old: [0, this.#old.length], new: [0, this.#new.length] });
  }

  /** Links what is equal in a gap, and gives the gaps that are left. */
  #anchor(gap: Gap): Gap[] {
    let [oldFrom, oldTo] = gap.old;
    let [newFrom, newTo] = gap.new;
    const link = (old: number, neu: number): void => {
      this.#links.push({ old, new: neu, weight: 1 });
    };
    while (oldFrom < oldTo && newFrom < newTo && this.#areEqual(oldFrom, newFrom)) {
      link(oldFrom++, newFrom++);
    }
    while (oldFrom < oldTo && newFrom < newTo && this.#areEqual(oldTo - 1, newTo - 1)) {
      link(--oldTo, --newTo);
    }
    if (oldFrom === oldTo && newFrom === newTo) return [];
    const core: Gap = { old: [oldFrom, oldTo], new: [newFrom, newTo] };
    const chain = heaviestChain(this.#uniquePairs(core));
    if (chain.length === 0) return [core];
    for (const link of chain) this.#links.push(link);
    // Between anchors, a block that is repeated in the whole may be the only one of its kind.
    return gapsBetween(chain, core).flatMap((part) => this.#anchor(part));
  }

  /** Most blocks are equal to the letter, and need no key. */
  #areEqual(oldAt: number, newAt: number): boolean {
    return (
      blockAt(this.#old, oldAt).text === blockAt(this.#new, newAt).text || this.#oldKey(oldAt) === this.#newKey(newAt)
    );
  }

  #oldKey(at: number): string {
    this.#oldKeys[at] ??= keyOf(blockAt(this.#old, at));
    return this.#oldKeys[at];
  }

  #newKey(at: number): string {
    this.#newKeys[at] ??= keyOf(blockAt(this.#new, at));
    return this.#newKeys[at];
  }

  /** Equal blocks that occur once on either side of a gap. */
  #uniquePairs({ old, new: neu }: Gap): Link[] {
    const inNew = uniquePlaces((at) => this.#newKey(at), neu);
    const pairs: Link[] = [];
    for (const [key, at] of uniquePlaces((at) => this.#oldKey(at), old)) {
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
    for (const pair of pairs) this.#links.push(pair);
    return true;
  }

  /** Aligns a gap by similarity: the heaviest chain of pairs that are similar enough. */
  #alignGap({ old, new: neu }: Gap): Link[] {
    const oldCount = old[1] - old[0];
    const newCount = neu[1] - neu[0];
    if (oldCount === 0 || newCount === 0) return [];
    if (oldCount === 1 && newCount === 1 && this.#isHeading(old[0], neu[0])) {
      return [{ old: old[0], new: neu[0], weight: 1 }];
    }
    const pairs: Link[] = [];
    const consider = (oldAt: number, newAt: number, words: number): void => {
      const similarity = this.#adjust(oldAt, newAt, words, words - 0.25);
      if (similarity < this.#pairThreshold) return;
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

  /** True for two headings of one level: what stands alone between the same blocks is the same heading, whatever it says. */
  #isHeading(oldAt: number, newAt: number): boolean {
    const [old, neu] = [blockAt(this.#old, oldAt), blockAt(this.#new, newAt)];
    return old.family === 'heading' && old.identity === neu.identity;
  }

  /** Pairs of these blocks that may be similar. */
  #candidates(old: Iterable<number>, neu: Iterable<number>): Iterable<[old: number, new: number]> {
    return candidatePairs(this.#similarity, this.#profilesOf('old', old), this.#profilesOf('new', neu));
  }

  *#profilesOf(side: 'old' | 'new', places: Iterable<number>): Generator<[at: number, profile: Profile]> {
    for (const at of places) yield [at, this.#profile(side, at)];
  }

  /**
   * How alike two blocks are, from 0 to 1, from how alike their words are.
   *
   * @param acrossFamilies what to give for blocks of different families, which must be more alike to be linked
   */
  #adjust(oldAt: number, newAt: number, words: number, acrossFamilies: number): number {
    if (words === 0 && this.#oldKey(oldAt) !== '') return 0;
    const old = blockAt(this.#old, oldAt);
    const neu = blockAt(this.#new, newAt);
    if (old.pinned || neu.pinned) return 0;
    if (this.#areEqual(oldAt, newAt)) return 1;
    if (old.family !== neu.family) return acrossFamilies;
    // The first cell of a row names it, whatever the others came to say.
    return words < namedAlike && nameOf(old) !== '' && nameOf(old) === nameOf(neu) ? namedAlike : words;
  }

  #profile(side: 'old' | 'new', at: number): Profile {
    const profile = (side === 'old' ? this.#oldProfiles : this.#newProfiles).get(at);
    if (profile === undefined) throw new Error(`The ${side} block ${at} was not read: this is a bug`);
    return profile;
  }

  /** What was read and is in no link. */
  #unlinked(side: 'old' | 'new'): Map<number, Unlinked> {
    const linked = new Set(this.#links.map((link) => link[side]));
    const [profiles, blocks] = side === 'old' ? [this.#oldProfiles, this.#old] : [this.#newProfiles, this.#new];
    const unlinked = new Map<number, Unlinked>();
    for (const [at, profile] of profiles) {
      if (!linked.has(at)) unlinked.set(at, { profile, length: blockAt(blocks, at).text.length });
    }
    return unlinked;
  }

  #findMoves(): Move[] {
    const [old, neu] = [this.#unlinked('old'), this.#unlinked('new')];
    if (old.size === 0 || neu.size === 0) return [];
    return findMoves(old, neu, this.#similarity, (oldAt, newAt) => {
      const words = this.#similarity.between(this.#profile('old', oldAt), this.#profile('new', newAt));
      return this.#adjust(oldAt, newAt, words, words * 0.85);
    });
  }
}

/** What a row of a table begins with; empty for other blocks. */
function nameOf({ text, divider }: DiffBlock): string {
  return divider === '\t' ? text.slice(0, Math.max(0, text.indexOf('\t'))) : '';
}

/** Blocks with equal keys say the same words in the same way, white space and Unicode form aside. */
function keyOf({ text }: DiffBlock): string {
  const isFolded = !foldable.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ');
  return isFolded ? text : text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What may change when white space and Unicode form are folded: anything but a blank, Latin letters, quotation marks and dashes. */
const foldable = /[^\x20-\x7E\xA1-\u02FF\u2010-\u2027]/;
