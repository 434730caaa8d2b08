import type { Mark, Passage } from './model.ts';

/**
 * A text cut into words and single punctuation marks. White space is never a token; it is what lies between two, so
 * nothing is lost: `starts` and `ends` are offsets into the text, ascending.
 */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Equal numbers mean equal words with equal formatting, across all texts read with one `Vocabulary`. */
  readonly ids: readonly number[];
}

/** Gives equal words equal numbers. One is shared by everything that is compared with each other. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  /** By number: the number of the same word in lower case, without formatting and in one Unicode form; -1 for a sign. */
  readonly #folded: number[] = [];
  /** By text where it is short and plain, since such texts may be many and the same. */
  readonly #tokens = new Map<Passage | string, Tokens>();

  /** The number of a word with its formatting, from 0 up in order of first sight. */
  idOf(word: string, formatting = ''): number {
    const key = word + formatting;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    this.#folded.push(-1);
    // Most words are in lower case already.
    if (lowerCase.test(key)) this.#folded[id] = id;
    else if (wordLike.test(word)) {
      const plain = word.normalize('NFC').toLowerCase();
      this.#folded[id] = plain === key ? id : this.idOf(plain);
    }
    return id;
  }

  /** The number of a token's word, whatever its case, form and formatting: “The” is “the”. Undefined for a sign. */
  wordOf(id: number): number | undefined {
    const word = this.#folded[id] ?? -1;
    return word === -1 ? undefined : word;
  }

  /** The tokens of a block, cut once. */
  tokensOf(block: Passage): Tokens {
    const key = block.marks.length === 0 && block.text.length < shortText ? block.text : block;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const tokens = tokenize(block, this);
    this.#tokens.set(key, tokens);
    return tokens;
  }
}

/** Characters. */
const shortText = 64;
const wordLike = /[\p{L}\p{N}]/v;
const lowerCase = /^[a-z]+$/;

// A word may hold an apostrophe, a hyphen or a low line between letters, and a point, comma or colon between digits
// (“1,500.25”, “10:32”), so that names and figures stay whole. So do Catalan and Hebrew words with their own marks
// (“col·legi”), Persian and Indic ones with joiners that print nothing, and what a soft hyphen may divide; and, before
// all, addresses of pages and people, and names of files (“notes.txt”). A flag or a family is one emoji of many code
// points. Nothing is read ahead without a limit: a text may be one long run of signs.
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{0,2000}[\p{L}\p{M}\p{N}\/#&=%~_+\-]`;
const mailbox = String.raw`[\p{L}\p{N}][\p{L}\p{N}._\-]{0,64}@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`;
const joins = String.raw`['’‐‑_\-·׳״\u00AD\u200C\u200D]+|(?<=\p{N})[.,:٫٬](?=\p{N})|(?<=[a-z0-9])\.(?=[a-z])`;
const word = new RegExp(
  String.raw`${address}|${mailbox}|[\p{L}\p{M}\p{N}]+(?:(?:${joins})[\p{L}\p{M}\p{N}]+)*|\p{RGI_Emoji}|\S`,
  'gv',
);

// Scripts written without spaces between words. Only these are worth the segmenter, which is slow.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/v;

// `ja` finds words in Chinese, Thai and the others as well: the dictionary is chosen by script, not by language.
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Cuts a block's text into tokens. */
export function tokenize(block: Passage, vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const marked = new Formatting(block.marks);
  eachToken(block.text, (start, text) => {
    starts.push(start);
    ends.push(start + text.length);
    ids.push(vocabulary.idOf(text, marked.over(start, start + text.length)));
  });
  return { starts, ends, ids };
}

function eachToken(text: string, add: (start: number, token: string) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = plainTokenEnd(text, at);
    if (end !== undefined) {
      if (end > at) add(at, text.slice(at, end));
      at = Math.max(end, at + 1);
      continue;
    }
    word.lastIndex = at;
    const match = word.exec(text);
    if (match === null) break;
    const [found] = match;
    if (!unspaced.test(found)) add(match.index, found);
    else for (const [by, part] of segmented(found)) add(match.index + by, part);
    at = word.lastIndex;
  }
}

const other = 0;
const space = 1;
const letter = 2;
const digit = 3;
const joiner = 4;
const point = 5;

/** What each ASCII character is to `plainTokenEnd`. */
const kinds: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return space;
  if (/[A-Za-z]/.test(character)) return letter;
  if (/\d/.test(character)) return digit;
  if (/['_-]/.test(character)) return joiner;
  return /[.,:]/.test(character) ? point : other;
});

/**
 * Where the token at `at` ends, equal to `at` where white space is; undefined where a character beyond ASCII stands in
 * it or behind it, so that the pattern must say. Most of most texts is plain, and so is read several times as fast.
 */
function plainTokenEnd(text: string, start: number): number | undefined {
  const first = kindAt(text, start);
  if (first === space) return start;
  let at = start + 1;
  if (first !== letter && first !== digit) {
    return first === undefined || kindAt(text, at) === undefined ? undefined : at;
  }
  if (isAddress(text, start)) return undefined;
  let last = first;
  for (;;) {
    let kind = kindAt(text, at);
    while (kind === letter || kind === digit) {
      last = kind;
      at += 1;
      kind = kindAt(text, at);
    }
    // Most words end before white space, or before a sign and white space.
    if (kind === space || (kind === point && kindAt(text, at + 1) === space)) return at;
    // What joins: one or several joiners, or one point between digits.
    let next = at;
    while (kindAt(text, next) === joiner) next += 1;
    if (next === at && kind === point && last === digit) next += 1;
    const after = kindAt(text, next);
    if (after === undefined || isMailbox(text, at)) return undefined;
    const joins =
      kind === joiner
        ? after === letter || after === digit
        : (next > at && after === digit) || (kind === point && isFileName(text, at));
    if (!joins) return at;
    at = Math.max(next, at + 1);
  }
}

/** What stands at a place: behind the end white space; what is not plain has no kind. */
function kindAt(text: string, at: number): number | undefined {
  return at < text.length ? kinds[text.charCodeAt(at)] : space;
}

/** True where what stands here may be the address of a page, which is for the pattern. */
function isAddress(text: string, at: number): boolean {
  return text.startsWith('http', at) || text.startsWith('www.', at);
}

/** True where a word ends that may begin the address of a person. */
function isMailbox(text: string, at: number): boolean {
  if (text[at] === '@') return true;
  // Most points end a sentence, and white space follows.
  return (
    /[._-]/.test(text.charAt(at)) && /[^\s.]/.test(text.charAt(at + 1)) && mailboxRest.test(text.slice(at, at + 66))
  );
}

const mailboxRest = /^[\w.-]+@/;

/** True for the point of “notes.txt”: between small letters or figures, and a small letter. */
function isFileName(text: string, at: number): boolean {
  return text[at] === '.' && /^[a-z\d]$/.test(text.charAt(at - 1)) && /^[a-z]$/.test(text.charAt(at + 1));
}

const figure = /(?<![A-Za-z\p{N}.,:])\p{N}+(?:[.,:]\p{N}+)*(?![A-Za-z\p{N}]|[.,:]\p{N})/gv;

/**
 * The words of a text without spaces, each with its offset. Figures stay whole, where the segmenter cuts “9:30”, and
 * apart from words, which it may take them for a part of.
 */
function* segmented(text: string): Generator<[at: number, word: string]> {
  // Blanks in their place: the segmenter is slow to begin, and so is asked once.
  const blanked = text.replace(figure, (digits) => ' '.repeat(digits.length));
  for (const { index, segment } of segmenter.segment(blanked)) {
    yield [index, text.slice(index, index + segment.length)];
  }
}

/** Answers which formatting lies over a stretch of text, for stretches asked about in ascending order. */
export class Formatting {
  readonly #marks: readonly Mark[];
  #first = 0;

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /**
   * A string that is equal for two stretches exactly when they are formatted alike; empty for plain text. Offsets in it
   * are relative to `from`, and cut to the stretch.
   */
  over(from: number, to: number): string {
    const marks = this.#marks;
    if (marks.length === 0) return '';
    // Marks are sorted by start and may nest, so only those that end before this stretch can be passed for good, and
    // only up to the first that does not.
    while (this.#first < marks.length && (marks[this.#first]?.to ?? 0) <= from) this.#first += 1;
    let signature = '';
    for (let index = this.#first; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.from >= to) break;
      if (mark.to <= from) continue;
      signature += `\u0000${Math.max(mark.from - from, 0)} ${Math.min(mark.to, to) - from} ${mark.key}`;
    }
    return signature;
  }
}

/** How many words a text has; punctuation marks are none. */
export function countWords(text: string): number {
  let words = 0;
  eachToken(text, (_, token) => {
    if (wordLike.test(token)) words += 1;
  });
  return words;
}
