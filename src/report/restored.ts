import { digestOf } from '#digest';
import type { Block, BlockKind, Version } from '../archive/model.ts';
import { countWords } from '../diff/tokens.ts';
import { cut } from './excerpt.ts';
import { kindNames } from './notes.ts';
import { toDiffBlock } from './report.ts';

/**
 * What a change brings back, exactly as it stood in an earlier version that may be shown: not in the one before, and the
 * latest of those that are alike.
 */
export type Restored =
  /** All blocks below the headline and what belongs to it; of the latter, those named in `except` are not those of then. */
  | { readonly what: 'text'; readonly version: number; readonly except: readonly BlockKind[] }
  | { readonly what: 'headline' | 'standfirst' | 'byline'; readonly version: number }
  /** Sentences; `words` is the first of them, `more` how many others came back. Versions are counted from 1. */
  | { readonly what: 'words'; readonly version: number; readonly words: string; readonly more: number };

/** What a change brings back, in a few words: `restores the text of version 2`. */
export function restoredFact(restored: Restored): string {
  const version = `version ${restored.version}`;
  if (restored.what === 'words') return `brings back words of ${version}`;
  const except = restored.what === 'text' ? restored.except.map((kind) => `the ${kindNames[kind]}`) : [];
  const others = except.length === 0 ? '' : ` (but for ${except.join(' and ')})`;
  return `restores the ${restored.what} of ${version}${others}`;
}

const single = ['headline', 'standfirst', 'byline', 'published'] as const satisfies readonly BlockKind[];
/** Of these a reader is told when they are again what they were. A stated time comes and goes. */
const told = ['headline', 'standfirst', 'byline'] as const;

/** Digests of the parts of a text; an empty one where there is no such part. */
type Parts = Readonly<Record<(typeof single)[number] | 'body', string>>;

/** Characters of words that came back, which are shown. */
const longest = 180;

/**
 * The texts that an article had, read in order of time, as far as it takes to tell what came back. It holds digests, and
 * the text of one version alone.
 */
export class Past {
  readonly #versions: readonly Version[];
  readonly #read: (version: Version) => readonly Block[];
  /** Of each version that was read and may be shown, by its index. */
  readonly #parts = new Map<number, Parts>();
  /** By what is alike, the index of the latest version before the last that was read. */
  readonly #latest = new Map<string, number>();
  readonly #places: ReadonlyMap<Version, number>;
  readonly #restored: (readonly Restored[])[] = [];
  /** Digests of sentences that stand no longer, with the index of the last version in which they stood. */
  readonly #gone = new Map<string, number>();
  /** The blocks of the version that was read last. */
  #last: { readonly at: number; readonly texts: ReadonlySet<string> } | undefined;

  /**
   * @param versions all versions of an article, oldest first
   * @param read gives the text of one that was not withdrawn
   */
  constructor(versions: readonly Version[], read: (version: Version) => readonly Block[]) {
    this.#versions = versions;
    this.#places = new Map(versions.map((version, at) => [version, at]));
    this.#read = read;
  }

  /** What the change from one version to the next brings back. Nothing of two that are no neighbours, or were withdrawn. */
  restoredBy({ old, new: neu }: { readonly old: Version; readonly new: Version }): readonly Restored[] {
    const at = this.#places.get(neu) ?? 0;
    if (at < 1 || this.#versions[at - 1] !== old) return [];
    for (let next = this.#restored.length; next <= at; next += 1) this.#restored.push(this.#add(next));
    return this.#restored[at] ?? [];
  }

  #add(at: number): Restored[] {
    // What the version before has did not go, so it cannot come back.
    this.#remember(at - 2);
    const version = this.#versions[at];
    if (version === undefined || version.withdrawn !== undefined) return [];
    const blocks = this.#read(version);
    const parts = partsOf(blocks);
    const restored = [...this.#restoredParts(at, parts)];
    const words = this.#restoredWords(at, blocks);
    if (words !== undefined && restored[0]?.what !== 'text') restored.push(words);
    this.#parts.set(at, parts);
    return restored;
  }

  #restoredParts(at: number, parts: Parts): Restored[] {
    const before = this.#parts.get(at - 1);
    if (before === undefined) return [];
    const text = this.#restoredText(parts, before);
    const back = told.flatMap((what) => {
      // What is as it was in a text that is restored need not be said once more.
      if (parts[what] === before[what] || parts[what] === '' || (text !== undefined && !text.except.includes(what)))
        return [];
      const found = this.#latest.get(keyOf(what, parts));
      return found === undefined ? [] : [{ what, version: found + 1 }];
    });
    return text === undefined ? back : [text, ...back];
  }

  #restoredText(parts: Parts, before: Parts): Extract<Restored, { what: 'text' }> | undefined {
    if (parts.body === '' || [...told, 'body' as const].every((name) => parts[name] === before[name])) return undefined;
    const whole = this.#latest.get(keyOf('all', parts));
    const found = whole ?? (parts.body === before.body ? undefined : this.#latest.get(keyOf('body', parts)));
    const other = found === undefined ? undefined : this.#parts.get(found);
    if (found === undefined || other === undefined) return undefined;
    return { what: 'text', version: found + 1, except: exceptions(parts, other) };
  }

  /** Notes what a version had that may be shown. */
  #remember(at: number): void {
    const parts = this.#parts.get(at);
    if (parts === undefined) return;
    for (const what of [...told, 'body', 'all'] as const) this.#latest.set(keyOf(what, parts), at);
  }

  /** Of the versions that sentences came back from, the one that had most of them is told. */
  #restoredWords(at: number, blocks: readonly Block[]): Restored | undefined {
    const last = this.#last;
    const running = blocks.filter(({ kind }) => kind === 'standfirst' || !single.some((name) => name === kind));
    const texts = new Set(running.map(({ text }) => text));
    this.#last = { at, texts };
    if (last === undefined) return undefined;
    // Most blocks stand as they stood, and need not be read for their sentences.
    const come = sentencesOf(texts.difference(last.texts));
    const back = new Map<number, string[]>();
    let all: string | undefined;
    for (const sentence of come) {
      const stood = this.#gone.get(digestOf(sentence));
      if (stood === undefined || !isTelling(sentence)) continue;
      // It may have stood there in another block, or as a part of another sentence.
      all ??= [...last.texts].join('\n');
      if (!all.includes(sentence)) back.set(stood, [...(back.get(stood) ?? []), sentence]);
    }
    // One that stands in another block is taken down here before its time, and once more when it goes from there.
    for (const sentence of sentencesOf(last.texts.difference(texts)).difference(come))
      this.#gone.set(digestOf(sentence), last.at);
    if (last.at !== at - 1) return undefined;
    const [most] = [...back].sort(([one, some], [other, others]) => others.length - some.length || other - one);
    if (most === undefined) return undefined;
    const [stood, [words = '', ...more]] = most;
    return { what: 'words', version: stood + 1, words: cut(words, longest), more: more.length };
  }
}

/** Equal for versions that are alike in one part, or in all of them. */
function keyOf(what: keyof Parts | 'all', parts: Parts): string {
  return `${what} ${what === 'all' ? [...single, 'body' as const].map((name) => parts[name]).join(' ') : parts[what]}`;
}

/** The parts in which two texts with the same blocks below differ. */
function exceptions(parts: Parts, other: Parts): BlockKind[] {
  return single.filter((name) => parts[name] !== other[name]);
}

function partsOf(blocks: readonly Block[]): Parts {
  const digest = (some: readonly Block[]): string =>
    some.length === 0 ? '' : digestOf(some.map(spelled).join('\u0001'));
  const of = (name: BlockKind): string => digest(blocks.filter(({ kind }) => kind === name));
  return {
    headline: of('headline'),
    standfirst: of('standfirst'),
    byline: of('byline'),
    published: of('published'),
    body: digest(blocks.filter(({ kind }) => !single.some((name) => name === kind))),
  };
}

/** All of a block that the diff sees, in one line: no text holds NUL or U+0001. */
function spelled(block: Block): string {
  const { identity, text, marks } = toDiffBlock(block);
  return [identity, text, ...marks.map(({ from, to, key }) => `${from} ${to} ${key}`)].join('\0');
}

const sentenceEnd = /(?<=[.!?…][”"’)»]*)\s+|(?<=[。！？][」』）]?)|[\n\t]/u;

/** Where a full stop is no end of a sentence two pieces are as good as one: what counts is that they are cut alike. */
function sentencesOf(texts: ReadonlySet<string>): Set<string> {
  const sentences = new Set<string>();
  for (const text of texts) for (const sentence of text.split(sentenceEnd)) sentences.add(sentence.trim());
  sentences.delete('');
  return sentences;
}

/** True for so many words that they do not come back by chance: five, or three with a figure among them. */
function isTelling(sentence: string): boolean {
  const words = countWords(sentence);
  return words >= 5 || (words >= 3 && /\p{N}/u.test(sentence));
}
