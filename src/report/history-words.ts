import type { Block } from '../archive/model.ts';
import type { Strand, Stretch } from '../diff/strands.ts';
import { cut } from './excerpt.ts';
import type { History } from './history.ts';
import { type Html, html, join } from './html.ts';
import { type InlineOptions, printInline } from './inline.ts';

const plain: InlineOptions = { showInvisible: false, hasLinks: true };
const edited: InlineOptions = { showInvisible: true, hasLinks: true };

/** Prints the words of a history: each stretch says in `data-v` in which versions it stands, where its block does not. */
export class HistoryWords {
  readonly #history: History;
  readonly #newest: number;

  constructor(history: History) {
    this.#history = history;
    this.#newest = history.versions.length - 1;
  }

  /** The block that a strand was last seen in. */
  blockOf({ last, block }: Strand): Block {
    const found = this.#history.texts[last]?.[block];
    if (found === undefined) throw new Error(`Version ${last} has no block ${block}: this is a bug`);
    return found;
  }

  /** `3-` for what stands, `3-5` for what does not. */
  spanOf({ first, last }: Pick<Strand, 'first' | 'last'>): string {
    return `${first}-${last === this.#newest ? '' : last}`;
  }

  /** All that ever stood in a block. Words that stood as long as it did need no mark of their own. */
  print(strands: readonly Strand[], whole: Pick<Strand, 'first' | 'last'>): Html {
    return join(
      strands.map((strand) => {
        const span = this.spanOf(strand);
        // A block began here once: see the note beside it.
        if (strand.kind === 'block') return html`<del class="join" data-v="${span}">¶</del>`;
        if (strand.last !== whole.last) return html`<del data-v="${span}">${this.#words(strand, edited)}</del>`;
        const words = this.#words(strand, plain);
        return strand.first === whole.first ? words : html`<span data-v="${span}">${words}</span>`;
      }),
    );
  }

  textOf(stretches: readonly Stretch[]): string {
    return stretches.map((stretch) => this.blockOf(stretch).text.slice(stretch.from, stretch.to)).join('');
  }

  #words(stretch: Stretch, options: InlineOptions): Html {
    return printInline(this.blockOf(stretch), stretch.from, stretch.to, options);
  }
}

/** Longest words quoted in a note, in UTF-16 units: all of them stand in the text beside it. */
const longest = 50;

/** Words in a note: without formatting, cut where they are long, characters without a shape named. */
export function printQuote(text: string): Html {
  const words = cut(text, longest);
  const block: Block = { kind: 'paragraph', level: 0, depth: 0, quotes: 0, text: words, runs: [] };
  return printInline(block, 0, words.length, { ...edited, hasLinks: false });
}
