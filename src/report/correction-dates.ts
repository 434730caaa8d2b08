/** A number, as it stands in a date or beside a label: `5`, `5th`, `10:30`, `3/5/2024`, `#2`. */
const numeral = /^[#\d][\d.:/h–-]*(?:st|nd|rd|th|er|re|[ap]\.?m\.?|h|º|ª)?$/iu;
/** One that cannot be a mere number: a year, a time, a date in figures. */
const dateNumeral =
  /^(?:(?:19|20)\d\d|\d{1,2}[:h]\d\d(?:[ap]\.?m\.?)?|\d{1,4}[./-]\d{1,2}[./-]\d{0,4}|\d{1,2}[ap]\.?m\.?)$/iu;
/** A zone of time: `GMT`, `ET`. */
const zone = /^\p{Lu}{2,4}$/u;

/** Recognises dates and times as publishers write them beside a note. */
export class Dates {
  readonly #calendar: RegExp;
  readonly #joint: RegExp;

  /**
   * @param calendar matches a word of the calendar, and nothing more
   * @param joint matches a word that dates are joined with
   */
  constructor(calendar: RegExp, joint: RegExp) {
    this.#calendar = calendar;
    this.#joint = joint;
  }

  /** True where there is nothing but dates, times and numbers, or nothing at all. */
  isStamp(text: string): boolean {
    return wordsOf(text).every(
      (word) => numeral.test(word) || zone.test(word) || this.#calendar.test(word) || this.#joint.test(word),
    );
  }

  /** True where there is nothing else, and a number or a day among it: `10:30`, `5 May`, but not `the`. */
  isStampOfNumbers(text: string): boolean {
    return this.isStamp(text) && wordsOf(text).some((word) => numeral.test(word) || this.#calendar.test(word));
  }

  /** True where there is nothing else, and a day, a time of day or a year. */
  isDate(text: string): boolean {
    return this.isStamp(text) && wordsOf(text).some((word) => this.#calendar.test(word) || dateNumeral.test(word));
  }

  /** The length of the date that a text begins with, and of what joins it to the rest; 0 where there is none. */
  lengthAtStart(text: string): number {
    let end = 0;
    for (const word of text.slice(0, 60).matchAll(/\S+\s+(?:[|–—-]\s+)?/gu)) {
      if (!this.isStamp(word[0])) break;
      end = word.index + word[0].length;
    }
    return end > 0 && this.isDate(text.slice(0, end)) ? end : 0;
  }
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,;|()[\]]+/u)
    .map((word) => word.replace(/^[.:–—-]+|[.:–—-]+$/gu, ''))
    .filter((word) => word !== '');
}
