import type { Block } from '../archive/model.ts';

/**
 * A piece of a block as rules look at it: the block, what stands between two hard breaks in it, or a sentence in brackets
 * at the end of those.
 */
export interface Line {
  readonly block: Block;
  /** Half-open range of the block's text. */
  readonly from: number;
  readonly to: number;
  /** Its words, without the marks before them, and no longer than rules look. */
  readonly text: string;
  /** True of a sentence in brackets after others. */
  readonly isTail: boolean;
  /** True where it begins with a quotation mark: the words are somebody else's. */
  readonly isQuoted: boolean;
  /** True where all of it is emphasised, or stands in brackets. */
  readonly isSetApart: boolean;
  /** How many characters of `text` are emphasised, where only its first words are; else 0. */
  readonly emphasised: number;
}

/** Characters of a line that rules look at. */
const longest = 400;

/** A star, a dagger or a bracket that a note begins with, and the number of a footnote. */
const marks = /^(?:\[\^[^\]]*\]:?|[\s*+†‡•·–—_~([-])*/u;
const bracketedTail = /[([](?<=[.!?…”"]\s+.)[^()[\]]{12,}[)\]]\s*$/u;
const itemNumber = /^\s*\d+[.)]\s*/u;
const quotationMark = /^["“”„«»‹›'‘’「『]/u;

/** True of blocks in which a publisher's note may stand. Words in a quotation are somebody else's. */
function mayHoldNote({ kind, quotes }: Block): boolean {
  return quotes === 0 && (kind === 'paragraph' || kind === 'item' || kind === 'heading' || kind === 'standfirst');
}

/** The lines of a block in which a note may stand; of another, none. */
export function linesOf(block: Block): Line[] {
  if (!mayHoldNote(block)) return [];
  let at = 0;
  return block.text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    const tail = bracketedTail.exec(line);
    const whole = lineAt(block, start, line);
    return tail === null ? [whole] : [whole, { ...lineAt(block, start + tail.index, tail[0]), isTail: true }];
  });
}

function lineAt(block: Block, start: number, line: string): Line {
  const number = block.kind === 'item' ? lengthOf(line, itemNumber) : 0;
  const lead = number + lengthOf(line.slice(number), marks);
  const from = start + lead;
  const to = start + line.trimEnd().length;
  const text = line.slice(lead, lead + longest).trimEnd();
  const runs = block.runs.filter(({ format }) => format.kind === 'emphasis' || format.kind === 'strong');
  // The full stop may stand outside the emphasis.
  const isCovered = runs.some((run) => run.from <= from && run.to >= to - 1);
  const isBracketed = /[([]\s*$/u.test(line.slice(0, lead)) && /[)\]]\.?$/u.test(line.trimEnd());
  const first = runs.find((run) => run.from <= from && run.to > from);
  return {
    block,
    from: start + lengthOf(line, /^\s*/u),
    to,
    text,
    isTail: false,
    isQuoted: quotationMark.test(text),
    isSetApart: isCovered || isBracketed,
    emphasised: isCovered || first === undefined ? 0 : first.to - from,
  };
}

function lengthOf(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
