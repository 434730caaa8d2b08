import type { Excerpt } from './excerpt.ts';
import { type Html, html } from './html.ts';
import { breakLines, cutLines, type Line } from './line-breaking.ts';
import type { Typeface } from './typeface.ts';

/** The size that most places show whole, in pixels. */
export const imageSize = { width: 1200, height: 630 } as const;

/** The family of the typeface that the words are drawn in. */
export const family = 'Noto Serif';

/** What stands on an image. */
export interface ImageWords {
  readonly source: string;
  readonly headline: string;
  readonly when: string;
  readonly edit: Excerpt['pieces'];
  readonly archive: string;
  readonly count: string;
}

const margin = 64;
const inner = imageSize.width - 2 * margin;
/** Where the letters of the last line stand. */
const foot = imageSize.height - 44;

/** The colours of the light pages. */
const paper = '#fcfbf8';
const ink = '#1d1c1a';
const muted = '#66625b';
const rule = '#e4e0d8';
const marks = {
  old: { ink: '#8f2d0e', ground: '#fbe6dd' },
  new: { ink: '#0b5577', ground: '#d8ecf6' },
} as const;

/** Draws an image as SVG, or gives undefined where the typeface lacks a letter. */
export function drawShareImage(typeface: Typeface, words: ImageWords): Html | undefined {
  const { edit, ...others } = words;
  const texts = [...Object.values(others), ...edit.map(({ text }) => text)];
  if (!texts.every((text) => typeface.covers(text.replace(/\s/g, ' ')))) return undefined;

  const plain = (text: string): Excerpt['pieces'] => [{ kind: 'kept', text }];
  const one = (text: string, size: number, width = inner): Set =>
    setLargest(plain(text), { typeface, sizes: [size], width, height: size * 2 });
  const headline = setLargest(plain(words.headline), { typeface, sizes: [52, 44], width: inner, height: 140 });
  const when = 144 + headline.height;
  const top = when + 34;
  const said = setLargest(edit, {
    typeface,
    sizes: [56, 50, 46, 42, 38, 34, 30],
    width: inner,
    height: foot - 72 - top,
  });
  const count = one(words.count, 26);
  const countWidth = typeface.widthOf(words.count) * 26;
  const archive = one(words.archive, 26, inner - countWidth - 40);
  const { width, height } = imageSize;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}"><rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="12" fill="${ink}"/><rect x="${margin}" y="${top}" width="${inner}" height="2" fill="${rule}"/>${[
    print(one(words.source, 28), margin, 80, muted),
    print(headline, margin, 88 + headline.size, ink),
    print(one(words.when, 28), margin, when, muted),
    print(said, margin, top + 24 + said.size, ink),
    print(archive, margin, foot, ink),
    print(count, imageSize.width - margin - countWidth, foot, muted),
  ]}</svg>`;
}

/** Lines of one size. */
interface Set {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly height: number;
}

interface Room {
  readonly typeface: Typeface;
  /** From the largest to the smallest. */
  readonly sizes: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Sets text in the largest type in which it has room. Where there is none in the smallest, it is cut. */
function setLargest(pieces: Excerpt['pieces'], { typeface, sizes, width, height }: Room): Set {
  const sets = sizes.map((size) => {
    const setting = { typeface, size, width };
    const most = Math.floor(height / leading(size));
    const lines = breakLines(pieces, setting);
    const cut = cutLines(lines, most, setting);
    return { lines: cut, size, height: cut.length * leading(size), isWhole: lines.length <= most };
  });
  return sets.find(({ isWhole }) => isWhole) ?? sets.at(-1) ?? { lines: [], size: 0, height: 0 };
}

/** From line to line. */
function leading(size: number): number {
  return Math.round(size * 1.33);
}

/** @param y where the letters of the first line stand */
function print({ lines, size }: Set, x: number, y: number, fill: string): Html {
  return html`${lines.map((line, at) => printLine(line, { x, y: y + at * leading(size), size, fill }))}`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

/** Removed words are struck and added ones underlined, beside their colours: for those who cannot tell these. */
function printLine(line: Line, { x: left, y, size, fill }: Place): Html {
  return html`${line.map(({ kind, text, x: offset, width }) => {
    const x = round(left + offset);
    const words = (colour: string): Html =>
      html`<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" xml:space="preserve">${text}</text>`;
    if (kind === 'kept') return words(fill);
    const { ink: colour, ground } = marks[kind];
    const bar = round(y + size * (kind === 'old' ? -0.27 : 0.15));
    const pad = round(size / 12);
    return html`<rect x="${round(x - pad)}" y="${round(y - size * 0.96)}" width="${round(width + 2 * pad)}" height="${round(size * 1.25)}" rx="4" fill="${ground}"/>${words(colour)}<rect x="${x}" y="${bar}" width="${round(width)}" height="${Math.max(2, Math.round(size / 14))}" fill="${colour}"/>`;
  })}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
