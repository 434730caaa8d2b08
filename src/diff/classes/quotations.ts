import type { Range } from '../model.ts';

/** Marks that may begin a quotation. A text without any is not looked at closer. */
const opening = /["“”„«»‹›「『〝＂‘‚‛]|(?:^|[\s([])'(?=\S)/;

const mark = /["“”„«»‹›「」『』〝〞〟＂‘’‚‛']/g;

/** What may close a quotation, by the mark that opens it. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”"',
  '„': '“”‟"',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '〝': '〞〟',
  '‘': '’',
  '‚': '‘’',
  '‛': '’',
  "'": "'",
};

/** Where in a text quotations stand, found in one walk. */
export class Quotations {
  /** From behind the opening mark to before the closing one, ascending, never overlapping: inner ones are part of them. */
  readonly #inner: readonly Range[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#inner = opening.test(text) ? quotedIn(text) : [];
  }

  /** True where no quotation stands in the text, so that no edit can touch one. */
  get isEmpty(): boolean {
    return this.#inner.length === 0;
  }

  /** What a range has of quotations: the words within, and how many of their marks. */
  within([from, to]: Range): { words: string; marks: number } {
    const pieces: string[] = [];
    let marks = 0;
    for (let at = this.#firstFrom(from); at < this.#inner.length; at += 1) {
      const quotation = this.#inner[at];
      if (quotation === undefined || quotation[0] - 1 > to) break;
      if (from < quotation[0] && quotation[0] <= to) marks += 1;
      if (from <= quotation[1] && quotation[1] < to) marks += 1;
      pieces.push(this.#text.slice(Math.max(from, quotation[0]), Math.min(to, quotation[1])));
    }
    return { words: folded(pieces.join('')), marks };
  }

  /** The number of the first quotation that ends at or behind an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#inner.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inner[middle]?.[1] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function quotedIn(text: string): Range[] {
  const quoted: Range[] = [];
  let open: { closers: string; from: number; isSingle: boolean; isTypewriter: boolean } | undefined;
  /** A place where a quotation between single marks may have ended, where an apostrophe may stand instead. */
  let doubtful: number | undefined;
  const close = (at: number): void => {
    if (open !== undefined) quoted.push([open.from, at]);
    open = undefined;
    doubtful = undefined;
  };
  for (const { 0: sign, index: at } of text.matchAll(mark)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (open === undefined) {
      if (opens(sign, before, after)) {
        const isSingle = "‘‚‛'".includes(sign);
        open = { closers: closers[sign] ?? '', from: at + 1, isSingle, isTypewriter: sign === "'" };
      } else if ((sign === '”' || sign === '»') && quoted.length === 0) {
        // It began in a paragraph before.
        quoted.push([0, at]);
      }
    } else if (!open.closers.includes(sign)) {
      // An opening single mark again: what seemed open was closed at the doubtful place.
      if (open.isSingle && sign === '‘' && doubtful !== undefined) {
        close(doubtful);
        open = { closers: closers[sign] ?? '', from: at + 1, isSingle: true, isTypewriter: false };
      }
    } else if (!open.isSingle) close(at);
    else if (!/[\p{L}\p{N}]/v.test(after) && !/^\s?$/.test(before)) {
      // “the dogs’ bowl”: an apostrophe after an s, unless no other mark follows.
      if (/s/i.test(before) && /^\s$/.test(after)) doubtful = at;
      else close(at);
    }
  }
  if (doubtful !== undefined) close(doubtful);
  // An open end is that of a quotation which goes on in the next paragraph; a lone ' is rather an apostrophe.
  else if (open !== undefined && !open.isTypewriter) close(text.length);
  return quoted;
}

/** True where a mark begins a quotation, none being open. */
function opens(sign: string, before: string, after: string): boolean {
  if (sign === '’' || '」』〞〟'.includes(sign)) return false;
  const isAtStart = /^$|[\s\(\[\p{Pd}\p{Ps}\/…>]/v.test(before);
  // Inches: 5".
  if (sign === '"') return isAtStart || !/\p{N}/v.test(before);
  if (sign === '”' || sign === '»' || sign === '›') return isAtStart && /\S/.test(after);
  // ’tis, the ’90s.
  if (sign === "'" || sign === '‘') return isAtStart && /\S/.test(after) && !/[\p{N}]/v.test(after);
  return true;
}

/** Words with every mark, straight or curly, as one: marks changed around the same words change no quotation. */
function folded(words: string): string {
  return words.replace(/["“”„«»‹›「」『』〝〞〟＂]/g, '"').replace(/[‘’‚‛]/g, "'");
}
