import type { Format, Run } from './model.ts';

/** Runs in their one order, equal ones that touch made one, so that what reads alike compares alike. */
export function canonical(runs: readonly Run[]): Run[] {
  if (runs.length < 2) return [...runs];
  const byFormat = new Map<string, Run[]>();
  for (const run of [...runs].sort((one, other) => one.from - other.from)) {
    const key = formatKey(run.format);
    const list = byFormat.get(key) ?? [];
    const last = list.at(-1);
    if (last !== undefined && last.to >= run.from) list[list.length - 1] = { ...last, to: Math.max(last.to, run.to) };
    else list.push(run);
    byFormat.set(key, list);
  }
  return [...byFormat]
    .flatMap(([key, list]) => list.map((run) => ({ key, run })))
    .sort((one, other) => one.run.from - other.run.from || other.run.to - one.run.to || (one.key < other.key ? -1 : 1))
    .map(({ run }) => run);
}

/** Equal for equal formats: the kind, and for links and pictures the target. */
export function formatKey(format: Format): string {
  return 'target' in format ? `${format.kind} ${format.address ?? format.target}` : format.kind;
}
