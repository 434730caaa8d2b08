import type { Goal, Table } from '../table.ts';
import type { Written } from './archive.ts';
import type { Cost } from './cost.ts';
import type { Measure, MeasureName } from './measures.ts';
import { fileKinds, type SiteSize } from './sizes.ts';

/** What was measured of one archive. */
export interface Result {
  readonly changes: number;
  readonly archive: Written;
  readonly site: SiteSize;
  readonly costs: Readonly<Partial<Record<MeasureName, Cost | undefined>>>;
}

/** What a measure is at most, by the changes of the archive. */
type Limits = Readonly<Record<number, number>>;

/** A measure divided by another: of seconds, or of processor seconds. */
type Ratio = readonly [name: string, over: MeasureName, under: MeasureName, limits: Limits];

const ratios: readonly Ratio[] = [
  ['nothing cached ÷ Hugo', 'full', 'hugo', { 10000: 1.5 }],
  ['cached ÷ Hugo', 'cached', 'hugo', { 10000: 1 }],
  ['nothing cached ÷ Eleventy', 'full', 'eleventy', {}],
  ['cached ÷ Eleventy', 'cached', 'eleventy', { 10000: 0.6 }],
  ['nothing cached ÷ cp -r', 'full', 'copy', {}],
  ['cached ÷ cp -r', 'cached', 'copy', {}],
  ['nothing changed ÷ nothing cached', 'unchanged', 'full', {}],
  ['one version more ÷ nothing cached', 'oneMore', 'full', { 10000: 0.2, 100000: 0.05 }],
  ['in shards ÷ whole, nothing cached', 'sharded', 'full', {}],
];

/** Prints what was measured: a column for each archive. */
export function printResults(table: Table, results: readonly Result[], measures: Record<MeasureName, Measure>): void {
  const columns = results.map(({ changes }) => `${changes.toLocaleString('en')} changes`);
  const section = (title: string): void => table.section(title, columns);
  const row = (name: string, of: (result: Result) => number | undefined, digits: number, limits: Limits = {}): void =>
    table.row(name, goalAt(limits, results), results.map(of), digits);

  section('Archive');
  row('articles', ({ archive }) => archive.articles, 0);
  row('versions', ({ archive }) => archive.versions, 0);
  row('words a version', ({ archive }) => archive.words / archive.versions, 0);
  row('version files, MB', ({ archive }) => archive.bytes / 1e6, 1);

  section('Site');
  row('pages', ({ site }) => site.pages, 0);
  row('files', ({ site }) => site.files, 0);
  row('MB', ({ site }) => site.bytes / 1e6, 1);
  row('bytes ÷ those of the version files', ({ site, archive }) => site.bytes / archive.bytes, 2);
  row('changes that fit 1 GB', ({ site, changes }) => Math.floor((changes * 1e9) / site.bytes), 0);

  section('Bytes per change');
  row('all files', ({ site, changes }) => site.bytes / changes, 0, { 10000: 12_000, 100000: 12_000 });
  for (const kind of fileKinds) row(kind, ({ site, changes }) => site.bytesOf[kind] / changes, 0);

  const named = Object.entries(measures) as [MeasureName, Measure][];
  section('Seconds');
  for (const [key, { name }] of named) row(name, ({ costs }) => costs[key]?.wall, 2);
  section('Processor seconds, user and system, of all processes');
  for (const [key, { name }] of named) row(name, ({ costs }) => costs[key]?.cpu, 2);
  section('Memory of the largest process, at most, MB');
  const memoryLimit: Partial<Record<MeasureName, Limits>> = { full: { 100000: 1500 }, oneMore: { 100000: 1500 } };
  for (const [key, { name }] of named) row(name, ({ costs }) => megabytes(costs[key]), 0, memoryLimit[key]);

  section('Ratios of seconds');
  for (const [name, over, under, limits] of ratios) row(name, ratioOf(over, under, 'wall'), 2, limits);
  const before = ({ changes }: Result): Result | undefined => results.find((other) => other.changes * 10 === changes);
  row(
    'nothing cached ÷ the same of a tenth of the changes',
    (result) => quotient(result.costs.full?.wall, before(result)?.costs.full?.wall),
    2,
    { 100000: 11 },
  );
  section('Ratios of processor seconds');
  for (const [name, over, under] of ratios) row(name, ratioOf(over, under, 'cpu'), 2);
}

/** The limits of the archives that were measured, as a goal; undefined where they have none. */
function goalAt(limits: Limits, results: readonly Result[]): Goal | undefined {
  const own = results.map(({ changes }) => limits[changes]);
  const texts = [...new Set(own.filter((limit) => limit !== undefined))].map(
    (limit) => `≤ ${limit.toLocaleString('en')}`,
  );
  if (texts.length === 0) return undefined;
  // What could not be measured, since a peer is missing, is not missed.
  return { text: texts.join(', '), isMet: (cells) => cells.every((cell, at) => (cell ?? 0) <= (own[at] ?? Infinity)) };
}

function ratioOf(over: MeasureName, under: MeasureName, unit: 'wall' | 'cpu'): (result: Result) => number | undefined {
  return ({ costs }) => quotient(costs[over]?.[unit], costs[under]?.[unit]);
}

function quotient(over: number | undefined, under: number | undefined): number | undefined {
  return over === undefined || under === undefined || under === 0 ? undefined : over / under;
}

function megabytes(cost: Cost | undefined): number | undefined {
  return cost?.memory === undefined ? undefined : cost.memory / 1e6;
}
