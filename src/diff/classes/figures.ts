import type { Range } from '../model.ts';
import type { Language, Separators } from './language.ts';
import { mayCount, meaningOf, type Token, tokensIn } from './parts.ts';
import type { Side } from './words.ts';

/** A phrase that says how much, how many or when. */
export interface Fact {
  readonly kind: 'number' | 'amount' | 'date';
  /** Equal where two phrases say the same. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The phrases that an edit lies in, touches or holds, in order. */
export function factsAt(
  { text, words }: Side,
  range: Range,
  language: Language | undefined,
  separators: Separators,
): readonly Fact[] {
  const { from, to, isWidened } = stretched(text, range, language);
  // Most edits end here: no word of theirs or beside them can be of such a phrase.
  if (!isWidened && !numeric.test(text.slice(from, to)) && !words.some(({ raw }) => mayCount(raw, language))) return [];
  const facts: Fact[] = [];
  let phrase: Token[] = [];
  const close = (): void => {
    const fact = phrase.length === 0 ? undefined : factOf(phrase);
    if (fact !== undefined && fact.from <= range[1] && fact.to >= range[0]) facts.push(fact);
    phrase = [];
  };
  for (const token of tokensIn(text, from, to, language, separators)) {
    if (token === undefined || phrase.length === longestPhrase) close();
    if (token !== undefined) {
      // A comma stands in “May 5, 2024”; elsewhere it parts two phrases.
      if (phrase.at(-1)?.part === 'comma' && !(/^\d{4}$/.test(token.key) && phrase.some(isCalendar))) close();
      phrase.push(token);
    }
  }
  close();
  return facts;
}

/** Parts of a phrase at most; what is longer is read as two. */
const longestPhrase = 24;
/** Neighbours that are looked at on either side of an edit, and characters of one. */
const mostNeighbours = 8;
const longestNeighbour = 40;

/** The range, widened over the words and figures around it that may be of one phrase with it. */
function stretched(
  text: string,
  [rangeFrom, rangeTo]: Range,
  language: Language | undefined,
): { from: number; to: number; isWidened: boolean } {
  let from = rangeFrom;
  let to = rangeTo;
  let isWidened = false;
  for (let count = 0; count < mostNeighbours && from > 0; count += 1) {
    const isAttached = !isSpace(text, from - 1);
    let end = from;
    while (end > 0 && from - end < 3 && isSpace(text, end - 1)) end -= 1;
    let start = end;
    while (start > 0 && end - start < longestNeighbour && !isSpace(text, start - 1)) start -= 1;
    const chunk = text.slice(start, end);
    // What ends in such a sign is of another phrase, but for “5.” and “5,”.
    const isClosed = !isAttached && (/[;!?)]$/.test(chunk) || (/[.,:]$/.test(chunk) && !/\p{N}[.,]$/v.test(chunk)));
    if (start === end || isClosed || !isPart(chunk, language, isAttached)) break;
    from = start;
    isWidened ||= !isAttached;
  }
  for (let count = 0; count < mostNeighbours && to < text.length; count += 1) {
    const isAttached = !isSpace(text, to);
    let start = to;
    while (start < text.length && start - to < 3 && isSpace(text, start)) start += 1;
    let end = start;
    while (end < text.length && end - start < longestNeighbour && !isSpace(text, end)) end += 1;
    const chunk = text.slice(start, end);
    if (start === end || !isPart(chunk, language, isAttached)) break;
    to = end;
    isWidened ||= !isAttached;
    if (/[.;!?:)]$/.test(chunk)) break;
  }
  return { from, to, isWidened };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
  );
}

const numeric = /[\p{N}\p{Sc}%‰]/v;
const edges = /^[^\p{L}]+|[^\p{L}]+$/gv;

/** True for a neighbour that may belong to a phrase. One without space before the edit belongs to its word. */
function isPart(chunk: string, language: Language | undefined, isAttached: boolean): boolean {
  if (numeric.test(chunk)) return true;
  if (/^[-–−+]$/.test(chunk)) return true;
  if (isAttached || language === undefined) return isAttached;
  const word = chunk.replace(edges, '');
  if (meaningOf(word, language) !== undefined) return true;
  return word.includes('-') && word.split('-').some((piece) => meaningOf(piece, language) !== undefined);
}

function isCalendar({ part }: Token): boolean {
  return part === 'month' || part === 'weekday';
}

/** What a phrase says; undefined where it says nothing of the kind: “about”, “that of”. */
function factOf(phrase: readonly Token[]): Fact | undefined {
  const has = (...parts: Token['part'][]): boolean => phrase.some(({ part }) => parts.includes(part));
  const hasNumber = has('figure', 'number', 'scale', 'time');
  // “The 19th century”, “last week”.
  const isCounted = has('which') || phrase.some(({ part, key }) => part === 'number' && key.startsWith('nth'));
  const isDate =
    has('time', 'month', 'weekday', 'day', 'clock') ||
    (has('period') && isCounted && !has('currency', 'share', 'scale'));
  const isCount = phrase.some((token, at) => token.part === 'one' && isMeasure(phrase[at + 1]));
  const isAmount = has('currency', 'scale') || ((hasNumber || isCount) && has('share', 'unit', 'period'));
  if (!isDate && !isAmount && !hasNumber) return undefined;
  // What says nothing at either end is none of it: two phrases that say the same must end at the same places.
  const says = ({ part }: Token, at: number): boolean =>
    part === 'one'
      ? isMeasure(phrase[at + 1])
      : part === 'which'
        ? isDate
        : part !== 'link' && part !== 'comma' && part !== 'dash';
  const inner = phrase.slice(phrase.findIndex(says), phrase.findLastIndex(says) + 1);
  const [start] = inner;
  const end = inner.at(-1);
  if (start === undefined || end === undefined) return undefined;
  const kind = isDate ? 'date' : isAmount ? 'amount' : 'number';
  return { kind, key: keyOf(inner, isDate), from: start.from, to: end.to };
}

function isMeasure(token: Token | undefined): boolean {
  return token !== undefined && (token.part === 'scale' || token.part === 'period' || token.part === 'unit');
}

function keyOf(phrase: readonly Token[], isDate: boolean): string {
  const numbers = new Numbers();
  const others: string[] = [];
  for (const [at, token] of phrase.entries()) {
    const { part, key } = token;
    if (part === 'figure' || part === 'time' || part === 'number' || part === 'scale') numbers.add(part, key);
    else if (part === 'dash') {
      if (key !== '' && /^(?:figure|time|number|currency)$/.test(phrase[at + 1]?.part ?? '')) numbers.mark(key);
    } else if (part === 'one') {
      if (isMeasure(phrase[at + 1])) numbers.add('number', '1');
    } else if (part !== 'link' && part !== 'comma' && (part !== 'which' || isDate)) others.push(key);
  }
  return `${numbers.end()} ${others.join(' ')}`;
}

const integer = /^\d+$/;

/** Puts words and figures for numbers together: “two hundred and five”, “1.5 million”. */
class Numbers {
  readonly #done: string[] = [];
  /** What the words and figures since the last scale come to. */
  #current: string | undefined;
  #isWords = false;
  /** What came before them and counts with them, as the two thousand in “two thousand five”. */
  #sum: bigint | undefined;

  add(part: 'figure' | 'time' | 'number' | 'scale', key: string): void {
    if (part === 'scale') this.#scale(key);
    else if (part !== 'number' || !integer.test(key)) {
      // “1st” and “first” say the same.
      if (key === 'nth' && this.#current !== undefined) this.#current = `nth:${this.#current}`;
      else {
        this.#close();
        this.#current = key;
        this.#isWords = false;
      }
    } else this.#addWord(Number(key));
  }

  /** A sign between two numbers. */
  mark(key: string): void {
    // “twenty-five” is joined, “5-10” a range.
    this.#close();
    this.#done.push(key);
  }

  end(): string {
    this.#close();
    return this.#done.join(' ');
  }

  #addWord(value: number): void {
    const current = this.#isWords && this.#current !== undefined ? Number(this.#current) : undefined;
    const joined =
      current === undefined
        ? undefined
        : value === 100 && current < 100
          ? current * 100
          : (value < 100 && current >= 100 && current % 100 === 0) ||
              (value < 10 && current >= 20 && current < 100 && current % 10 === 0)
            ? current + value
            : undefined;
    if (joined === undefined && this.#current !== undefined) this.#close();
    this.#current = String(joined ?? value);
    this.#isWords = true;
  }

  #scale(key: string): void {
    const times = integer.test(key) && Number(key) < 20 ? Number(key) : undefined;
    const scaled = times === undefined ? undefined : shifted(this.#current ?? '1', times);
    if (scaled === undefined) {
      this.#close();
      this.#done.push(key);
      return;
    }
    this.#current = undefined;
    if (integer.test(scaled)) {
      const value = BigInt(scaled);
      if (this.#sum !== undefined && value > this.#sum) this.#closeSum();
      this.#sum = (this.#sum ?? 0n) + value;
    } else {
      this.#closeSum();
      this.#done.push(scaled);
    }
    this.#isWords = true;
  }

  #close(): void {
    if (this.#current !== undefined && this.#isWords && this.#sum !== undefined) {
      this.#sum += BigInt(this.#current);
      this.#current = undefined;
    }
    this.#closeSum();
    if (this.#current !== undefined) this.#done.push(this.#current);
    this.#current = undefined;
    this.#isWords = false;
  }

  #closeSum(): void {
    if (this.#sum !== undefined) this.#done.push(String(this.#sum));
    this.#sum = undefined;
  }
}

/** Moves the decimal point of plain digits: `1.5` by 6 is `1500000`. Undefined for other figures. */
function shifted(value: string, by: number): string | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (match === null || value.length > 40) return undefined;
  const [, signed = '', whole = '', fraction = ''] = match;
  const digits = `${whole}${fraction.padEnd(by, '0').slice(0, by)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(by);
  return signed + digits + (rest === '' ? '' : `.${rest}`);
}
