import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { article, edited, randomFrom } from './texts.ts';

const seed = 2026;
const launcher = fileURLToPath(new URL('../src/cli/launch.mjs', import.meta.url));
const peer = fileURLToPath(new URL('peer.mjs', import.meta.url));

/** How long two programs take for the same lines, start-up, reading and writing of JSON included; in seconds. */
export interface Race {
  readonly ours: number;
  readonly theirs: number;
}

/** Pairs of an article of 500 words and the same with a tenth of its words changed, against `diffWords` alone. */
export function raceArticles(pairs: number): Race {
  const random = randomFrom(seed);
  const lines = Array.from({ length: pairs }, (_, id) => {
    const old = article(random, 500);
    return JSON.stringify({ id, old, new: edited(random, old, 0.1) });
  });
  const input = `${lines.join('\n')}\n`;
  return { ours: seconds([launcher, 'diff', '--jsonl'], input), theirs: seconds([peer, 'diffWords'], input) };
}

/** One text of 10,000 words of which half changed, against `diffArrays` alone. */
export function raceHalfChanged(): Race {
  const random = randomFrom(seed + 1);
  const old = article(random, 10_000);
  const input = `${JSON.stringify({ id: 0, old, new: edited(random, old, 0.5) })}\n`;
  return { ours: seconds([launcher, 'diff', '--jsonl'], input), theirs: seconds([peer, 'diffArrays'], input) };
}

function seconds(args: readonly string[], input: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { input, maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return (performance.now() - started) / 1000;
}
