import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Table } from '../table.ts';
import { writeArchive } from './archive.ts';
import type { Cost } from './cost.ts';
import { type MeasureName, measuresWith } from './measures.ts';
import { eleventyIn, hugo } from './peers.ts';
import { printResults, type Result } from './results.ts';
import { sizeOf } from './sizes.ts';

const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '1000,10000,100000' },
    seed: { type: 'string', default: '1' },
    eleventy: { type: 'string', default: fileURLToPath(new URL('../../', import.meta.url)) },
    markdown: { type: 'boolean', default: false },
  },
});
const sizes = values.changes.split(',').map(Number);
if (!sizes.every((changes) => Number.isInteger(changes) && changes > 0)) {
  throw new Error('--changes takes whole numbers with commas between them, e.g. 1000,10000');
}
const eleventy = eleventyIn(values.eleventy);
const measures = measuresWith(hugo, eleventy);

/** Tells how far it is; the tables go to standard output. */
const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

// What was interrupted leaves nothing behind either.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

for (const { name, version, remedy } of [hugo, eleventy]) {
  if (version === undefined) tell(`${name} is missing, and is not compared with. To install it: ${remedy}`);
}
if (sizes.some((changes) => changes >= 100_000)) tell('100,000 changes take long, and some 20 GB of the disk.');

const results: Result[] = [];
for (const changes of sizes) results.push(await measureArchive(changes));

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB of memory`;
const versions = [
  `Node ${process.versions.node}`,
  ...[hugo, eleventy].map((peer) => `${peer.name} ${peer.version ?? '–'}`),
];
process.stdout.write(`\n${versions.join(', ')}; ${machine}; seed ${values.seed}\n`);
const table = new Table((text) => process.stdout.write(text), values.markdown);
printResults(table, results, measures);
table.end();

/** Makes an archive and measures everything of it, in a folder of its own. */
async function measureArchive(changes: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-scale-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.on('exit', clear);
  try {
    const [content, out] = [join(folder, 'content'), join(folder, 'site')];
    const place = { folder, content, out, changes, seed: Number(values.seed) };
    const archive = writeArchive(content, changes, place.seed);
    const costs: Partial<Record<MeasureName, Cost | undefined>> = {};
    let site: Result['site'] | undefined;
    for (const [key, { name, run }] of Object.entries(measures)) {
      const cost = await run(place);
      costs[key as MeasureName] = cost;
      site ??= sizeOf(out);
      if (cost !== undefined)
        tell(`${changes} changes, ${name}: ${cost.wall.toFixed(1)} s, ${cost.cpu.toFixed(1)} s of CPU`);
    }
    if (site === undefined) throw new Error('Nothing was measured: this is a bug');
    return { changes, archive, site, costs };
  } finally {
    clear();
    process.off('exit', clear);
  }
}
