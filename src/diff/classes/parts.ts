import type { Language, Meaning, Part, Separators } from './language.ts';
import { lowered } from './words.ts';

/** One word, figure or sign of a text, as far as it says how much, how many or when. */
export interface Token {
  readonly part: Part | 'figure' | 'time' | 'dash' | 'comma';
  /** Equal where two say the same, among those of one part. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

// A date as standards write it; a figure with its inner signs; a word, in which figures may stand; else one sign.
const token =
  /\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?:T[\p{Nd}:.]+Z?)?|\p{N}+(?:[.,:\/'’٫٬\u00A0\u202F\u2009]\p{N}+)*|(?:per|pour|por)[ \u00A0]cent|por[ \u00A0]ciento|[ap]\.m\.|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\p{N}*(?:[\p{L}\p{N}]{0,40})|\S/giv;

const startsWithDigit = /^\p{N}/v;
const isWord = /^\p{L}/v;
const currency = /^\p{Sc}$/v;
const share = /^(?:[%‰٪％]|(?:per|pour|por)\s(?:cent|ciento))$/iv;
const dash = /^[-‐‑–]$/;
const sign = /^[+\-−–<>≤≥~≈±]$/;
const clockTime = /^\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?$/v;
const calendarDate = /^(?:\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}.*|\p{Nd}{1,4}([.\/])\p{Nd}{1,2}\1\p{Nd}{2,4})$/v;
const yearLike = /^(?:1\d|20|21)\d\d$/;
// Of two signs or more, and of ten at most a few: “MIX” is a word.
const roman = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?:er?|ème)?$/;
const ordinalEnding = /^(?:st|nd|rd|th|er|ère|e|º|ª|o|a)$/i;

/** Reads the parts of phrases in a stretch of text; undefined stands for everything that parts two phrases. */
export function tokensIn(
  text: string,
  from: number,
  to: number,
  language: Language | undefined,
  separators: Separators,
): (Token | undefined)[] {
  const tokens: (Token | undefined)[] = [];
  const stretch = text.slice(from, to);
  let end = 0;
  let prefix = '';
  for (const { 0: raw, index } of stretch.matchAll(token)) {
    if (stretch.slice(end, index).includes('\n')) tokens.push(undefined);
    const isAttached = index === end && index > 0;
    const start = from + index;
    const last = tokens.at(-1);
    const signed = isAttached ? prefix : '';
    prefix = '';
    end = index + raw.length;
    if (startsWithDigit.test(raw)) {
      const { part, key } = figureOf(raw, text, start, language, separators);
      tokens.push({ part, key: signed + key, from: start - signed.length, to: start + raw.length });
    } else if (sign.test(raw)) {
      const role = roleOf(raw, text, start, last);
      if (role === 'sign') prefix = raw === '−' ? '-' : raw;
      else tokens.push(tokenOf('dash', role === 'range' ? '–' : role === 'join' ? '' : raw, start, raw));
    } else if (currency.test(raw)) {
      tokens.push({ ...tokenOf('currency', signed + raw, start, raw), from: start - signed.length });
    } else if (share.test(raw)) tokens.push(tokenOf('share', raw === '‰' ? '‰' : '%', start, raw));
    else if (raw === ',' && last !== undefined) tokens.push(tokenOf('comma', '', start, raw));
    else if (raw === '.' && last?.part === 'figure' && isAttached && isOrdinalPoint(text, start, language)) {
      tokens[tokens.length - 1] = { ...last, key: `${last.key}.`, to: start + 1 };
    } else if (/[°′″]/.test(raw) && last !== undefined) tokens.push(tokenOf('unit', raw, start, raw));
    else if (isWord.test(raw)) tokens.push(wordOf(raw, text, start, isAttached ? last : undefined, language));
    else tokens.push(undefined);
  }
  return tokens;
}

/** What a hyphen, a dash or a sign does: join two figures or two words, belong to the figure behind it, or neither. */
function roleOf(raw: string, text: string, at: number, last: Token | undefined): 'range' | 'join' | 'sign' | 'other' {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const isNumeric = last !== undefined && /^(?:figure|time|currency|share)$/.test(last.part);
  if (dash.test(raw)) {
    if (/[\p{L}\p{N}\p{Sc}%\)]/v.test(before)) return isNumeric ? 'range' : 'join';
    if (/\s/.test(after)) return isNumeric ? 'range' : 'other';
  }
  return /[\p{N}\p{Sc}]/v.test(after) && !/\p{N}/v.test(before) ? 'sign' : 'other';
}

function tokenOf(part: Token['part'], key: string, start: number, raw: string): Token {
  return { part, key, from: start, to: start + raw.length };
}

function figureOf(
  raw: string,
  text: string,
  start: number,
  language: Language | undefined,
  separators: Separators,
): Pick<Token, 'part' | 'key'> {
  const key = figureValue(raw, separators);
  if (clockTime.test(raw) || calendarDate.test(raw)) return { part: 'time', key };
  if (yearLike.test(raw) && language !== undefined) {
    const before = /(\p{L}+)\s$/v.exec(text.slice(Math.max(0, start - 20), start))?.[1];
    if (before !== undefined && language.beforeYears.has(before.toLowerCase())) return { part: 'time', key };
  }
  return { part: 'figure', key };
}

function wordOf(
  raw: string,
  text: string,
  start: number,
  attachedTo: Token | undefined,
  language: Language | undefined,
): Token | undefined {
  if (attachedTo?.key === '°') return tokenOf('unit', raw, start, raw);
  const follows = attachedTo?.part === 'figure' || attachedTo?.part === 'time';
  if (follows) {
    if (/^[ap]\.?m\.?$/i.test(raw)) return tokenOf('clock', raw.charAt(0).toLowerCase(), start, raw);
    if (/^h\d\d$/.test(raw)) return tokenOf('time', raw, start, raw);
    // “1990s” is a time; “747s” will do as one.
    if (raw === 's') return tokenOf('time', 's', start, raw);
    if (ordinalEnding.test(raw) && !(language?.meanings.has(raw) ?? false)) return tokenOf('number', 'nth', start, raw);
  }
  if (/\p{N}/v.test(raw)) return tokenOf('number', raw, start, raw);
  if (language !== undefined && roman.test(raw)) return tokenOf('number', `nth:${raw}`, start, raw);
  if (/^[ap]\.?m\.?$/i.test(raw) && /\p{N}\s$/v.test(text.slice(Math.max(0, start - 2), start))) {
    return tokenOf('clock', raw.charAt(0).toLowerCase(), start, raw);
  }
  const meaning = meaningOf(raw, language);
  if (meaning !== undefined && isMeant(raw, meaning, text, start))
    return tokenOf(meaning.part, meaning.key, start, raw);
  // What is written onto a figure belongs to it: “5G”, “3D”.
  return follows ? tokenOf('unit', raw, start, raw) : undefined;
}

/** What a word says in a phrase; undefined for other words. */
export function meaningOf(raw: string, language: Language | undefined): Meaning | undefined {
  if (language === undefined) return undefined;
  const word = lowered(raw);
  const known = language.meanings.get(word);
  if (known !== undefined) return known;
  const elision = word.lastIndexOf("'");
  if (elision > 0 && elision < word.length - 1) {
    // “d’euros”, and “Monday’s”.
    const [before, after] = [word.slice(0, elision), word.slice(elision + 1)];
    return language.meanings.get(after === 's' ? before : after);
  }
  if (word.length > 6 && language.compoundNumber !== undefined) {
    const value = language.compoundNumber(word);
    if (value !== undefined) return { part: 'number', key: String(value) };
  }
  return undefined;
}

/** True for a word that may be a part of a phrase, or hold one: “million”, “twenty-five”, “XIV”. */
export function mayCount(raw: string, language: Language | undefined): boolean {
  return meaningOf(raw, language) !== undefined || /[-‐‑]/.test(raw) || roman.test(raw);
}

/** “May” and “March” are months with a capital, or beside a figure; and so are “Mar” and its like. */
function isMeant(raw: string, { part }: Meaning, text: string, start: number): boolean {
  if (part !== 'month' || !/^(?:may|march|mars|mark|jan|sep)$/i.test(raw)) return true;
  if (
    /\p{N}/v.test(text.slice(Math.max(0, start - 5), start) + text.slice(start + raw.length, start + raw.length + 3))
  ) {
    return true;
  }
  if (raw === 'mars') return true;
  return (
    /^\p{Lu}/v.test(raw) && !/(?:^|[.!?…:]["”’»]?\s*|\n)["“„«‘]?$/v.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** In German “5.” is the fifth; at the end of a text a full stop. */
function isOrdinalPoint(text: string, at: number, language: Language | undefined): boolean {
  return language?.tag === 'de' && /^\.\s+\S/.test(text.slice(at, at + 4));
}

/**
 * The value of a figure as plain digits with a decimal point, or else, where it is not written as the language writes
 * figures, the figure itself after `~`. Trailing zeros stay: 1.50 is more exact than 1.5.
 */
export function figureValue(raw: string, { decimal, groups }: Separators): string {
  const figure = raw.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(figure)) return figure;
  // “1/2” is “½”.
  if (/^\d+\/\d+$/.test(figure)) return figure;
  if (/^[¼-¾⅐-⅞]$/.test(figure)) return figure.normalize('NFKC').replace('⁄', '/');
  const [integer = '', fraction, ...more] = decimal === undefined ? [figure] : figure.split(decimal);
  const group = [...groups].find((mark) => integer.includes(mark));
  const isGrouped = group !== undefined && /^\d{1,3}(?:_\d{3})+$/.test(integer.replaceAll(group, '_'));
  const digits = isGrouped ? integer.replaceAll(group, '') : integer;
  if (more.length > 0 || !/^\d+$/.test(digits) || !(fraction === undefined || /^\d+$/.test(fraction)))
    return `~${figure}`;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
