import { diffBlocks } from '../src/diff/diff.ts';
import { joinBlocks } from '../src/diff/model.ts';
import { paragraphs } from './gold.ts';
import type { Found, FoundEdit, FoundLink } from './quality.ts';
import type { CompareWords, Part } from './words.ts';

/** Compares by our own diff. */
export function ours(oldTexts: readonly string[], newTexts: readonly string[]): Found {
  const [old, neu] = [paragraphs(oldTexts), paragraphs(newTexts)];
  const links = diffBlocks(old, neu).rows.flatMap((row): FoundLink[] => {
    const isPair = row.old.length === 1 && row.new.length === 1;
    const kind = row.kind === 'insert' || row.kind === 'delete' ? undefined : row.kind;
    if (kind === undefined) return [];
    const edits = isPair ? row.edits : undefined;
    // Where one was split into several, every one of them comes from it as far as the text that is kept says so.
    return row.old.flatMap((oldAt) => row.new.map((newAt) => ({ old: oldAt, new: newAt, kind, edits })));
  });
  return { links };
}

/** What our own diff marks in one pair of texts that belong together. */
export function ourEdits(old: string, neu: string): readonly FoundEdit[] {
  const pair = [paragraphs([old]), paragraphs([neu])] as const;
  const { rows } = diffBlocks(...pair);
  const [row] = rows;
  if (rows.length === 1 && row !== undefined) return row.edits;
  return [{ old: [0, joinBlocks(pair[0], [0]).text.length], new: [0, joinBlocks(pair[1], [0]).text.length] }];
}

/** Pairs blocks by position, as most tools do, and compares the words of each pair in some other way. */
export function byPosition(words: CompareWords): typeof ours {
  return (old, neu) => ({
    links: old.slice(0, neu.length).map((text, at): FoundLink => {
      const other = neu[at] ?? '';
      return { old: at, new: at, kind: text === other ? 'same' : 'edit', edits: editsOf(words(text, other)) };
    }),
  });
}

/** Ranges from a list of parts. What is kept is as long as it is in the new text, so white space may shift by a little. */
export function editsOf(parts: readonly Part[]): FoundEdit[] {
  const edits: { old: [number, number]; new: [number, number] }[] = [];
  let [oldAt, newAt, open] = [0, 0, false];
  for (const { kind, text } of parts) {
    if (kind === 'kept') {
      oldAt += text.length;
      newAt += text.length;
      open = false;
      continue;
    }
    const last = open ? edits.at(-1) : undefined;
    const edit = last ?? { old: [oldAt, oldAt] as [number, number], new: [newAt, newAt] as [number, number] };
    if (last === undefined) edits.push(edit);
    if (kind === 'removed') oldAt += text.length;
    else newAt += text.length;
    edit.old[1] = oldAt;
    edit.new[1] = newAt;
    open = true;
  }
  return edits;
}
