import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Classifier, type EditClass, type Tongue, tongueOf } from '../diff/classify.ts';
import { diffBlocks } from '../diff/diff.ts';
import { type DiffBlock, joinBlocks, type Range, type Row, type RowKind } from '../diff/model.ts';

/** A row as it is written in JSON. */
export interface RowJson {
  readonly kind: RowKind;
  /** Indices of blocks. */
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** Ranges are UTF-16 offsets into the row's old (new) blocks joined by one `\n`; null where nothing stands. */
  readonly edits: readonly {
    readonly old: Range | null;
    readonly new: Range | null;
    readonly classes: readonly EditClass[];
  }[];
}

/** A diff as it is written in a line of JSON. */
export interface DiffLine {
  readonly rows: readonly RowJson[];
  readonly exhausted: boolean;
}

/**
 * The diff of two lists of blocks, in the form of a line.
 *
 * @param lang the BCP 47 tag of their language; without one it is told from the words, where they tell it
 */
export function diffLine(old: readonly DiffBlock[], neu: readonly DiffBlock[], lang?: string): DiffLine {
  const { rows, exhausted } = compare(old, neu, lang);
  return { rows: [...rows], exhausted };
}

/** The same, its rows made one by one when they are asked for: there may be very many. */
function compare(old: readonly DiffBlock[], neu: readonly DiffBlock[], lang: string | undefined) {
  const { rows, exhausted } = diffBlocks(old, neu);
  return { rows: rowsJson(rows, old, neu, tongueOf(lang, headOf(old), headOf(neu))), exhausted };
}

function* rowsJson(
  rows: readonly Row[],
  old: readonly DiffBlock[],
  neu: readonly DiffBlock[],
  tongue: Tongue,
): Generator<RowJson> {
  for (const { kind, old: oldAt, new: newAt, edits } of rows) {
    const oldText = edits.length === 0 || oldAt.length === 0 ? '' : joinBlocks(old, oldAt).text;
    const newText = edits.length === 0 || newAt.length === 0 ? '' : joinBlocks(neu, newAt).text;
    const classifier = new Classifier(oldText, newText, tongue);
    yield {
      kind,
      old: oldAt,
      new: newAt,
      edits: edits.map((edit) => ({
        old: edit.old[0] === edit.old[1] ? null : edit.old,
        new: edit.new[0] === edit.new[1] ? null : edit.new,
        classes: classifier.classesOf(edit),
      })),
    };
  }
}

/** Characters that are written at once. */
const chunk = 65_536;

/** The text of a line, in pieces. */
function* lineOf({ id, old, new: neu, lang }: Pair): Generator<string> {
  const { rows, exhausted } = compare(old.map(paragraph), neu.map(paragraph), lang);
  let piece = `{"id":${JSON.stringify(id)},"rows":[`;
  let isFirst = true;
  for (const row of rows) {
    piece += `${isFirst ? '' : ','}${JSON.stringify(row)}`;
    isFirst = false;
    if (piece.length < chunk) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}],"exhausted":${exhausted}}\n`;
}

/**
 * Reads lines `{"id": …, "old": [text, …], "new": [text, …]}` of blocks of plain text, with the tag of their language as
 * `lang` where it is known, and writes, in order, a line with the id and the diff of each. Memory does not grow with
 * their number. A line that is not such is told on `errors`, and the exit code is 1.
 */
export async function diffLines(input: Readable, output: Writable, errors: Writable): Promise<number> {
  const writer = new Writer(output);
  let number = 0;
  let code = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const pair = parsePair(line);
    if (pair === undefined) {
      errors.write(
        `error: line ${number}: not an object with an id and the lists of texts old and new (and lang, a text).\n`,
      );
      code = 1;
      continue;
    }
    for (const piece of lineOf(pair)) if (!writer.write(piece)) await once(output, 'drain');
  }
  writer.flush();
  return code;
}

/** Writes many short pieces as few long ones, and all there is whenever there is nothing else to do. */
class Writer {
  readonly #output: Writable;
  #pending = '';
  #timer: NodeJS.Immediate | undefined;

  constructor(output: Writable) {
    this.#output = output;
  }

  /** False where the output should be waited for. */
  write(piece: string): boolean {
    this.#pending += piece;
    if (this.#pending.length >= chunk) return this.flush();
    this.#timer ??= setImmediate(() => this.flush());
    return true;
  }

  flush(): boolean {
    clearImmediate(this.#timer);
    this.#timer = undefined;
    const pending = this.#pending;
    this.#pending = '';
    return pending === '' || this.#output.write(pending);
  }
}

interface Pair {
  readonly id: unknown;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly lang: string | undefined;
}

function parsePair(line: string): Pair | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof value !== 'object' || value === null || !('id' in value && 'old' in value && 'new' in value)) {
    return undefined;
  }
  const { id, old, new: neu } = value;
  const lang = 'lang' in value ? (value.lang ?? undefined) : undefined;
  if (!isTexts(old) || !isTexts(neu) || !(lang === undefined || typeof lang === 'string')) return undefined;
  return { id, old, new: neu, lang };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Blocks that are read for the language of a text. */
const head = 20;

function headOf(blocks: readonly DiffBlock[]): string {
  return blocks
    .slice(0, head)
    .map(({ text }) => text)
    .join('\n');
}

function paragraph(text: string): DiffBlock {
  return { identity: 'paragraph', family: 'paragraph', pinned: false, text, marks: [] };
}
