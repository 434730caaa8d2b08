import MarkdownIt, { type Token } from 'markdown-it';
import { legal } from './characters.ts';
import { linkTarget } from './links.ts';
import type { Block, BlockKind, Format, Run } from './model.ts';
import { canonical } from './runs.ts';

/** Blocks nested deeper than this are not read as Markdown: the parser would leave out what is inside. */
const maxNesting = 100;

/** Stands for a picture without alternative text, as in any text that holds an object. */
const pictureSign = '\uFFFC';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting });
// Struck-through text stays as written: here a line through a word means that an edit removed it.
markdown.disable('strikethrough');
// Addresses are kept as written; what may be led to is decided by `linkTarget`.
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (text) => text;
keepFootnotes(markdown);

/**
 * `[^1]: See below.` has the form of a link definition, which Markdown takes out of the text. It is a footnote that the
 * reader sees, so it is made a paragraph, and ends one.
 */
function keepFootnotes(parser: typeof markdown): void {
  const paragraph = parser.block.ruler.getRules('').at(-1);
  if (paragraph === undefined) throw new Error('The Markdown parser has no rule for paragraphs: this is a bug');
  parser.block.ruler.before(
    'reference',
    'footnote',
    (state, startLine, endLine, silent) => {
      const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!/^\[\^[^\]\s]+\]:/.test(state.src.slice(from, from + 200))) return false;
      return silent || paragraph(state, startLine, endLine, silent);
    },
    { alt: ['paragraph'] },
  );
}

/**
 * Reads Markdown into blocks. Raw HTML is text, soft line breaks are spaces. Text nested too deeply to be read comes
 * back as plain text, so that nothing is left out.
 *
 * @param base the address that relative links start from, if there is one
 */
export function readMarkdown(text: string, base: string | undefined): Block[] {
  const tokens = parse(text);
  return tokens === undefined ? readPlainText(text) : new Reader(base).read(tokens);
}

function parse(text: string): Token[] | undefined {
  try {
    const tokens = markdown.parse(text, {});
    return tokens.some((token) => token.level >= maxNesting - 1) ? undefined : tokens;
  } catch (error) {
    // The parser recurses into blocks, and its limit is the machine's where its own is not met first.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads plain text: a paragraph a line. Lines without a word are not blocks. */
export function readPlainText(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => plainBlock('paragraph', legal(line)));
}

/** A block of plain words outside lists and quotations. */
export function plainBlock(kind: BlockKind, text: string): Block {
  return { kind, level: 0, depth: 0, quotes: 0, text, runs: [] };
}

/** Walks the tokens of one text. */
class Reader {
  readonly #base: string | undefined;
  readonly #blocks: Block[] = [];
  #depth = 0;
  #quotes = 0;
  /** The item whose first block has not been seen yet: its marker, or an empty text for a bullet. */
  #opening: string | undefined;
  #row: { level: number; cells: Inline[] } | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  read(tokens: readonly Token[]): Block[] {
    for (const [at, token] of tokens.entries()) this.#take(token, tokens[at - 1]);
    return this.#blocks;
  }

  #take(token: Token, before: Token | undefined): void {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#flushItem();
        this.#depth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#depth -= 1;
        break;
      case 'blockquote_open':
        this.#flushItem();
        this.#quotes += 1;
        break;
      case 'blockquote_close':
        this.#quotes -= 1;
        break;
      case 'list_item_open':
        this.#opening = token.info === '' ? '' : `${token.info}${token.markup}`;
        break;
      case 'list_item_close':
        this.#flushItem();
        break;
      case 'tr_open':
        this.#flushItem();
        this.#row = { level: 0, cells: [] };
        break;
      case 'th_open':
        if (this.#row !== undefined) this.#row.level = 1;
        break;
      case 'tr_close':
        if (this.#row !== undefined) this.#add('row', joinCells(this.#row.cells), this.#row.level);
        this.#row = undefined;
        break;
      case 'inline':
        this.#takeInline(token, before);
        break;
      case 'fence':
      case 'code_block':
        this.#flushItem();
        this.#add('code', { text: legal(token.content.replace(/\n$/, '')), runs: [] });
        break;
      case 'hr':
        this.#flushItem();
        this.#add('break', { text: '* * *', runs: [] });
        break;
      default:
    }
  }

  #takeInline(token: Token, before: Token | undefined): void {
    const inline = readInline(token.children ?? [], this.#base);
    if (this.#row !== undefined) {
      this.#row.cells.push(inline);
      return;
    }
    const opening = this.#opening;
    this.#opening = undefined;
    const marked = opening === undefined || opening === '' ? inline : prefixed(`${opening} `, inline);
    if (before?.type === 'heading_open') this.#add('heading', marked, Number(before.tag.slice(1)));
    else if (opening !== undefined) this.#add('item', marked);
    else if (isPicture(inline)) this.#add('picture', inline);
    else this.#add('paragraph', marked);
  }

  /** Gives an item whose first block is none that holds words (a list, code, or nothing) a block of its own. */
  #flushItem(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    if (opening !== undefined) this.#add('item', { text: opening, runs: [] });
  }

  #add(kind: BlockKind, { text, runs }: Inline, level = 0): void {
    this.#blocks.push({ kind, level, depth: this.#depth, quotes: this.#quotes, text, runs });
  }
}

interface Inline {
  readonly text: string;
  readonly runs: readonly Run[];
}

function readInline(tokens: readonly Token[], base: string | undefined): Inline {
  let text = '';
  const runs: Run[] = [];
  const open: { from: number; format: Format }[] = [];
  const close = (): void => {
    const started = open.pop();
    if (started !== undefined && started.from < text.length) runs.push({ ...started, to: text.length });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
        text += ' ';
        break;
      case 'hardbreak':
        text += '\n';
        break;
      case 'code_inline':
        if (token.content !== '') {
          runs.push({ from: text.length, to: text.length + token.content.length, format: { kind: 'code' } });
        }
        text += legal(token.content);
        break;
      case 'image': {
        const words = readInline(token.children ?? [], base).text || pictureSign;
        const format = linkTarget('picture', attribute(token, 'src'), base);
        runs.push({ from: text.length, to: text.length + words.length, format });
        text += words;
        break;
      }
      case 'link_open':
        open.push({ from: text.length, format: linkTarget('link', attribute(token, 'href'), base) });
        break;
      case 'em_open':
        open.push({ from: text.length, format: { kind: 'emphasis' } });
        break;
      case 'strong_open':
        open.push({ from: text.length, format: { kind: 'strong' } });
        break;
      case 'link_close':
      case 'em_close':
      case 'strong_close':
        close();
        break;
      default:
        text += legal(token.content);
    }
  }
  return { text, runs: canonical(runs) };
}

function attribute(token: Token, name: string): string {
  return legal(String(token.attrGet(name) ?? ''));
}

function isPicture({ text, runs }: Inline): boolean {
  return runs.some((run) => run.format.kind === 'picture' && run.from === 0 && run.to === text.length);
}

function prefixed(marker: string, { text, runs }: Inline): Inline {
  const by = marker.length;
  return { text: marker + text, runs: runs.map((run) => ({ ...run, from: run.from + by, to: run.to + by })) };
}

function joinCells(cells: readonly Inline[]): Inline {
  let text = '';
  const runs: Run[] = [];
  for (const [at, cell] of cells.entries()) {
    if (at > 0) text += '\t';
    const by = text.length;
    // A tab of the cell's own would read as one more cell.
    text += cell.text.replaceAll('\t', ' ');
    runs.push(...cell.runs.map((run) => ({ ...run, from: run.from + by, to: run.to + by })));
  }
  return { text, runs };
}
