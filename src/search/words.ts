// What is indexed and what is typed are divided by the same rules, so that a browser and the build never disagree on
// where a word ends. Dictionaries would be better for some scripts, but each browser has its own.

/** Stands in an indexed text between words that no space divides. Taken out, the text is what it was. */
export const seam = '\u2005';

const word = '[\\p{Alphabetic}\\p{M}\\p{N}]';
const other = '[^\\p{Alphabetic}\\p{M}\\p{N}\\s]';
/** Scripts written without spaces: each sign is a word, and several in a row are looked for as a phrase. */
const sign =
  '(?=[\\p{Alphabetic}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}]\\p{M}*';
/** What stands within a word: `1,500`, `10:30`, `Müller’s`, but not `l’avocat`. */
const joint = "(?:(?<=\\p{N})[.,:](?=\\p{N})|['’](?=\\p{L}(?!\\p{L})))";
const run = `(?:(?!${sign})${word}(?:(?!${sign})${word}|${joint})*)`;
// An ampersand begins no word, lest the index take it and what follows for an entity.
const part = new RegExp(`(?:(?!&)${other})*(?:${sign}|${run})${other}*|${other}+`, 'gu');

/** A text as it is indexed: white space is one space, and a seam stands between words that none divides. */
export function withSeams(text: string): string {
  return chunksOf(text)
    .map((chunk) => partsOf(chunk).join(seam))
    .join(' ');
}

/** What a reader typed, as the index is asked for it. */
export interface Query {
  readonly words: readonly string[];
  /** True where the words must stand one after the other, as they are; else all must stand somewhere, or begin a word. */
  readonly isPhrase: boolean;
}

/** Reads what was typed. Words in quotation marks are a phrase, and so are those that no space divides. */
export function readQuery(typed: string): Query {
  const chunks = chunksOf(typed);
  const words = chunks
    .flatMap(partsOf)
    .map((each) => each.replace(/[^\p{Alphabetic}\p{M}\p{N}]/gu, ''))
    .filter((each) => each !== '');
  const isQuoted = /^\s*["“”„«].*["“”»]\s*$/su.test(typed);
  return { words, isPhrase: isQuoted || (chunks.length === 1 && words.length > 1) };
}

function chunksOf(text: string): string[] {
  // Signs that are not seen would divide words, but for the two that writing needs; and the index would drop some.
  return text
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .split(/\s+/)
    .filter((chunk) => chunk !== '');
}

function partsOf(chunk: string): string[] {
  return chunk.match(part) ?? [chunk];
}
