import type { Block, Format } from '../archive/model.ts';
import { type Html, html, join } from './html.ts';

/** How the words of a block are printed. */
export interface InlineOptions {
  /** True inside an edit, where characters without a shape of their own are shown by name. */
  readonly showInvisible: boolean;
  /** False where a link stands around it. */
  readonly hasLinks: boolean;
}

/** The words of a block from one offset to another, with their formatting. */
export function printInline(block: Block, from: number, to: number, options: InlineOptions): Html {
  return printRange(block, from, to, 0, options);
}

/** @param first the first of the block's runs that may stand there */
function printRange(block: Block, from: number, to: number, first: number, options: InlineOptions): Html {
  const pieces: Html[] = [];
  let at = from;
  for (let turn = first; turn < block.runs.length; turn += 1) {
    const run = block.runs[turn];
    if (run === undefined || run.from >= to) break;
    const start = Math.max(run.from, at);
    const end = Math.min(run.to, to);
    if (start >= end) continue;
    pieces.push(printText(block, at, start, options));
    // Runs are sorted by start, longest first: those inside this one come after it.
    const isLink = run.format.kind === 'link' && run.format.address !== undefined;
    // No link may stand in another: a parser would end the outer one.
    const within: InlineOptions = isLink ? { ...options, hasLinks: false } : options;
    const inner = printRange(block, start, end, turn + 1, within);
    pieces.push(wrap(run.format, inner, end === run.to, options));
    at = end;
  }
  pieces.push(printText(block, at, to, options));
  return join(pieces);
}

function wrap(format: Format, inner: Html, isEnd: boolean, options: InlineOptions): Html {
  switch (format.kind) {
    case 'emphasis':
      return html`<em>${inner}</em>`;
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'code':
      return html`<code>${inner}</code>`;
    case 'link':
      return format.address === undefined
        ? leadingNowhere(format.target, inner)
        : anchor(format.address, inner, options);
    case 'picture': {
      // Pictures are never loaded. What they show is in the words; where they lie is said beside them.
      const name =
        format.address === undefined ? format.target : anchor(format.address, shortAddress(format.address), options);
      if (isEnd)
        return html`<span class="picture">${inner}</span><span class="target" data-aside>Picture: ${name}</span>`;
      return html`<span class="picture" data-to="${format.address ?? format.target}">${inner}</span>`;
    }
  }
}

function anchor(address: string, words: Html | string, options: InlineOptions): Html {
  return options.hasLinks ? html`<a href="${address}">${words}</a>` : leadingNowhere(address, words);
}

/** Words of a link that is none here. Where it was to lead is kept for programs: no browser follows it. */
function leadingNowhere(target: string, words: Html | string): Html {
  return html`<span data-to="${target}">${words}</span>`;
}

/** `example.org/…/photo.jpg` */
function shortAddress(address: string): string {
  const { host, pathname } = new URL(address);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return pathname.lastIndexOf('/') > 0 ? `${host}/…/${name}` : `${host}/${name}`;
}

/**
 * What has no shape of its own: joiners, marks of direction, spaces that are no common space. They change what is read,
 * so they are named in edits. An emoji of several code points is matched first, and left alone.
 */
const invisible = /\p{RGI_Emoji}|[[\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}]--[ \u{FE00}-\u{FE0F}]]/gv;

/** Words of nothing but letters and signs that are all seen, as most are: they need not be searched. */
const visible = /^(?! *$)[ -~À-\u034EͰ-ӿ‐-‧]*$/;

const names: Readonly<Record<string, string>> = {
  '\u0020': '␣',
  '\u0009': '⇥',
  '\u000A': '↵',
  '\u00A0': 'NBSP',
  '\u00AD': 'SHY',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u202F': 'NNBSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\uFEFF': 'BOM',
};

/** What is said of a sign that cannot be read out. */
const spoken: Readonly<Record<string, string>> = {
  '\u0020': 'space',
  '\u0009': 'tab',
  '\u000A': 'line break',
};

function printText(block: Block, from: number, to: number, options: InlineOptions): Html {
  const text = block.text.slice(from, to);
  if (text === '') return html``;
  if (options.showInvisible && !visible.test(text)) {
    // An edit of white space alone would be an edit of nothing to the eye.
    const shown = text.trim() === '' ? /\s/gu : invisible;
    return mark(text, shown, (sign) =>
      isEmoji(sign)
        ? html`${sign}`
        : html`<span class="sign" data-sign="${signName(sign)}" role="img" aria-label="${spoken[sign] ?? signName(sign)}">${sign}</span>`,
    );
  }
  return block.kind === 'row' ? mark(text, /\t/g, (sign) => html`<span class="tab">${sign}</span>`) : html`${text}`;
}

function isEmoji(sign: string): boolean {
  return /^\p{RGI_Emoji}$/v.test(sign);
}

function signName(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return names[sign] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function mark(text: string, pattern: RegExp, print: (match: string) => Html): Html {
  const pieces: (Html | string)[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(at, match.index), print(match[0]));
    at = match.index + match[0].length;
  }
  pieces.push(text.slice(at));
  return join(pieces);
}
