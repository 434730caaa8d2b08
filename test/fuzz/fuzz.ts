import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slugOf } from '../../src/archive/slug.ts';
import { articleOf, caseOf, type Entry, settingsFor, writeEntries } from './archive.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** Cases that fail, as few as were needed to see it, and how. */
export interface Finding {
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly faults: readonly string[];
}

/** The outcome of an archive of these cases. */
export async function tryCases(seed: number, numbers: readonly number[]): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-fuzz-')));
  try {
    const content = join(folder, 'content');
    writeEntries(content, entriesOf(seed, numbers));
    return await outcomeOf(content, join(folder, 'site'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that lies in an archive of these cases. */
export function entriesOf(seed: number, numbers: readonly number[]): Entry[] {
  return [...settingsFor(seed, numbers), ...numbers.flatMap((number) => caseOf(seed, number))];
}

/** Of cases of which some fail, as few as fail still. */
export async function fewest(seed: number, numbers: readonly number[], faults: readonly string[]): Promise<Finding> {
  if (numbers.length === 1) return { seed, numbers, faults };
  // Most faults name the address of their article, which saves the search.
  const named = numbers.filter((number) =>
    faults.some((fault) => fault.includes(`/${slugOf(articleOf(seed, number))}/`)),
  );
  const middle = Math.ceil(numbers.length / 2);
  const parts = [named.slice(0, 1), numbers.slice(0, middle), numbers.slice(middle)];
  for (const part of parts.filter(({ length }) => length > 0)) {
    const outcome = await tryCases(seed, part);
    if (outcome.faults.length > 0) return fewest(seed, part, outcome.faults);
  }
  return { seed, numbers, faults };
}

/** What was found, with the files that show it. */
export function printFinding({ seed, numbers, faults }: Finding): string {
  const files = entriesOf(seed, numbers).map((entry) => {
    if (entry.kind !== 'file') return `${JSON.stringify(entry.path)}: ${entry.kind}`;
    const text = new TextDecoder().decode(entry.bytes);
    return `${JSON.stringify(entry.path)}: ${JSON.stringify(text.length > 4000 ? `${text.slice(0, 4000)}…` : text)}`;
  });
  return [`Seed ${seed}, cases ${numbers.join(', ')}:`, ...faults.map((fault) => `  ${fault}`), ...files, ''].join(
    '\n',
  );
}
