import { type DiffLine, diffLine } from '../src/cli/jsonl.ts';
import { paragraphs } from './gold.ts';
import type { CompareWords } from './words.ts';

/** Two lists of blocks of text. */
export interface TextPair {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** True where every block stands in one row and each text can be made from the other and the edits, to the letter. */
export function isRebuilt(pair: TextPair, { rows }: Pick<DiffLine, 'rows'>): boolean {
  return (
    isEachOnce(
      rows.flatMap((row) => row.old),
      pair.old.length,
    ) &&
    isEachOnce(
      rows.flatMap((row) => row.new),
      pair.new.length,
    ) &&
    rows.every((row) => {
      const old = row.old.map((at) => pair.old[at]).join('\n');
      const neu = row.new.map((at) => pair.new[at]).join('\n');
      const back = row.edits.map((edit) => ({ old: edit.new, new: edit.old }));
      return rebuilt(row.edits, old, neu) === neu && rebuilt(back, neu, old) === old;
    })
  );
}

/** An edit as it is written: null where nothing stands. */
type WrittenEdit = Pick<DiffLine['rows'][number]['edits'][number], 'old' | 'new'>;

/** In how many pairs our diff loses something. */
export function countLost(pairs: readonly TextPair[]): number {
  return pairs.filter((pair) => !isRebuilt(pair, diffLine(paragraphs(pair.old), paragraphs(pair.new)))).length;
}

/** In how many pairs another way of comparing loses something, blocks paired by position. */
export function countLostBy(pairs: readonly TextPair[], words: CompareWords): number {
  return pairs.filter((pair) => !pair.old.slice(0, pair.new.length).every((old, at) => keeps(words, old, pair.new[at])))
    .length;
}

function keeps(words: CompareWords, old: string, neu = ''): boolean {
  const parts = words(old, neu);
  const without = (kind: 'added' | 'removed'): string =>
    parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
  return without('added') === old && without('removed') === neu;
}

function isEachOnce(indices: readonly number[], count: number): boolean {
  return indices.length === count && new Set(indices).size === count && indices.every((at) => at >= 0 && at < count);
}

/** What was kept taken from `from`, what was added from `to`. A side where nothing stands is told by what was kept. */
function rebuilt(edits: readonly WrittenEdit[], from: string, to: string): string {
  let text = '';
  let [fromAt, toAt] = [0, 0];
  for (const edit of edits) {
    const kept = edit.old === null ? (edit.new?.[0] ?? toAt) - toAt : edit.old[0] - fromAt;
    const added = edit.new === null ? '' : to.slice(...edit.new);
    text += from.slice(fromAt, fromAt + kept) + added;
    fromAt = edit.old === null ? fromAt + kept : edit.old[1];
    toAt += kept + added.length;
  }
  return text + from.slice(fromAt);
}
