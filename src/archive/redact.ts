import type { Block, Redaction, Run } from './model.ts';

/** What stands in a text where a passage was taken out. */
export function redactionNotice(redaction: Redaction): string {
  return `[Removed: ${redaction.reason}]`;
}

/**
 * The blocks with every redacted passage replaced by its notice. A passage is found in the words as a reader sees them,
 * whatever markup and white space stand inside it; it must lie within one block. Formatting inside it goes with it, and
 * so does a link whose target holds it.
 */
export function redactBlocks(blocks: readonly Block[], redactions: readonly Redaction[]): Block[] {
  return blocks.map((block) => redactions.reduce(redactBlock, block));
}

/** The words with every redacted passage replaced by its notice. */
export function redactText(text: string, redactions: readonly Redaction[]): string {
  return redactions.reduce(
    (result, redaction) => result.replace(pattern(redaction), () => redactionNotice(redaction)),
    text,
  );
}

/** True where a passage stands in a text. */
export function holdsPassage(text: string, redaction: Redaction): boolean {
  return pattern(redaction).test(text);
}

function redactBlock(block: Block, redaction: Redaction): Block {
  const notice = redactionNotice(redaction);
  const runs = block.runs.map((run) => withoutPassage(run, redaction));
  const found = [...block.text.matchAll(pattern(redaction))].map(({ index, 0: passage }) => ({
    from: index,
    to: index + passage.length,
  }));
  if (found.length === 0) return { ...block, runs };
  const text = block.text.replace(pattern(redaction), () => notice);
  // Where an offset of the old text lies in the new one: inside a passage, at the nearer end of its notice.
  const moved = (at: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { from, to } of found) {
      if (at >= to) shift += notice.length - (to - from);
      else if (at > from) return from + shift + (isEnd ? 0 : notice.length);
    }
    return at + shift;
  };
  return {
    ...block,
    text,
    runs: runs
      .map((run) => ({ ...run, from: moved(run.from, false), to: moved(run.to, true) }))
      .filter((run) => run.from < run.to),
  };
}

function withoutPassage(run: Run, redaction: Redaction): Run {
  const { format } = run;
  if (!('target' in format) || !holdsPassage(decoded(format.target), redaction)) return run;
  return { ...run, format: { kind: format.kind, target: redactionNotice(redaction), address: undefined } };
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    if (error instanceof URIError) return target;
    throw error;
  }
}

function pattern(redaction: Redaction): RegExp {
  const words = redaction.quote.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(words.join('\\s+'), 'g');
}
