import type { Block, Redaction, Run } from './model.ts';
import { canonical } from './runs.ts';

/** What stands in a text where a passage was taken out. */
export function redactionNotice(redaction: Redaction): string {
  return `[Removed: ${redaction.reason}]`;
}

/**
 * The blocks with every redacted passage replaced by its notice. A passage is found in the words as a reader sees them,
 * whatever markup, white space and invisible characters stand inside it; it must lie within one block. Formatting inside it goes with it, and
 * so does a link whose target holds it.
 */
export function redactBlocks(blocks: readonly Block[], redactions: readonly Redaction[]): Block[] {
  return redactions.length === 0 ? [...blocks] : blocks.map((block) => redactBlock(block, redactions));
}

/** The words with every redacted passage replaced by its notice. */
export function redactText(text: string, redactions: readonly Redaction[]): string {
  return redactions.length === 0 ? text : withNotices(text, passagesIn(text, redactions));
}

/** True where a passage stands in the words of a block, or in the target of a link or picture there. */
export function blockHoldsPassage(block: Block, redaction: Redaction): boolean {
  return holdsPassage(block.text, redaction) || block.runs.some((run) => targetHoldsPassage(run, redaction));
}

/** True where a passage stands in a text. */
export function holdsPassage(text: string, redaction: Redaction): boolean {
  return passagesIn(text, [redaction]).length > 0;
}

/** A stretch of a text that must not be shown, and what stands there instead. */
interface Passage {
  readonly from: number;
  readonly to: number;
  readonly notice: string;
}

/**
 * All passages of a text, in order. They are looked for in the text as it was: where two overlap, what the first one
 * leaves of the second goes too.
 */
function passagesIn(text: string, redactions: readonly Redaction[]): Passage[] {
  const { units, letters } = takeApart(text);
  const found = redactions.flatMap((redaction) =>
    [...units.matchAll(pattern(redaction))].map(({ index, 0: words }) => ({
      from: letters[index]?.from ?? 0,
      to: letters[index + words.length - 1]?.to ?? 0,
      notice: redactionNotice(redaction),
    })),
  );
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return found.flatMap((passage) => {
    const from = Math.max(passage.from, end);
    end = Math.max(passage.to, end);
    return from < passage.to ? [{ ...passage, from }] : [];
  });
}

function withNotices(text: string, passages: readonly Passage[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, notice } of passages) {
    result += text.slice(at, from) + notice;
    at = to;
  }
  return result + text.slice(at);
}

function redactBlock(block: Block, redactions: readonly Redaction[]): Block {
  const passages = passagesIn(block.text, redactions);
  // Where an offset of the old text lies in the new one: inside a passage, at the nearer end of its notice.
  const moved = (at: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { from, to, notice } of passages) {
      if (at >= to) shift += notice.length - (to - from);
      else if (at > from) return from + shift + (isEnd ? 0 : notice.length);
    }
    return at + shift;
  };
  const runs = block.runs
    .filter((run) => !passages.some(({ from, to }) => from <= run.from && run.to <= to))
    .map((run) => withoutPassage(run, redactions))
    .map((run) => ({ ...run, from: moved(run.from, false), to: moved(run.to, true) }))
    .filter((run) => run.from < run.to);
  return { ...block, text: withNotices(block.text, passages), runs: canonical(runs) };
}

function withoutPassage(run: Run, redactions: readonly Redaction[]): Run {
  const { format } = run;
  const redaction = redactions.find((candidate) => targetHoldsPassage(run, candidate));
  if (!('target' in format) || redaction === undefined) return run;
  return { ...run, format: { kind: format.kind, target: redactionNotice(redaction), address: undefined } };
}

function targetHoldsPassage({ format }: Run, redaction: Redaction): boolean {
  return 'target' in format && holdsPassage(decoded(format.target), redaction);
}

/** An address with its percent codes read, as far as they can be: one that is wrong must not hide the others. */
function decoded(target: string): string {
  return target.replace(/(?:%[\da-f]{2})+/gi, (codes) =>
    new TextDecoder().decode(Uint8Array.from(codes.slice(1).split('%'), (code) => Number.parseInt(code, 16))),
  );
}

function pattern(redaction: Redaction): RegExp {
  const words = takeApart(redaction.quote).units.split(/\s+/);
  return new RegExp(words.map((word) => RegExp.escape(word)).join('\\s+'), 'g');
}

/**
 * A text as a reader sees it, for comparing: every letter taken apart into its base and marks, since it may be composed
 * in several ways that read alike, and what prints nothing left out. `letters` says of each UTF-16 unit of that in which
 * letter of the text it stands.
 */
function takeApart(text: string): { units: string; letters: readonly { from: number; to: number }[] } {
  let units = '';
  const letters: { from: number; to: number }[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const parts = letter.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
    units += parts;
    const place = { from: index, to: index + letter.length };
    for (let unit = 0; unit < parts.length; unit += 1) letters.push(place);
  }
  return { units, letters };
}
