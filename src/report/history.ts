import type { Article, Block, Change, Source, Version } from '../archive/model.ts';
import { changesOf } from '../archive/query.ts';
import type { DiffBlock } from '../diff/model.ts';
import type { Strand } from '../diff/strands.ts';
import { addVersion, firstStrands } from '../diff/weave.ts';
import type { Material } from './material.ts';
import { type ReportEdit, toDiffBlock } from './report.ts';

/** Every version of an article that may be shown, as one text. */
export interface History {
  /** Oldest first. Strands count them from 0. */
  readonly versions: readonly [Version, ...Version[]];
  /** The blocks of each. */
  readonly texts: readonly (readonly Block[])[];
  readonly strands: readonly Strand[];
  /** The step to each version, by its index; none for the first. */
  readonly steps: readonly (Step | undefined)[];
  /** How many versions that may be shown are older than these, and left out. */
  readonly leftOut: number;
}

/** What happened between one version that may be shown and the next one. */
export interface Step {
  readonly old: Version;
  readonly new: Version;
  /** Undefined where versions between the two were withdrawn: no page shows what changed then. */
  readonly change: Change | undefined;
  /** None can be linked to where no page shows them. */
  readonly edits: readonly ReportEdit[];
}

/** What bounds the work and the page. */
export interface HistoryLimits {
  /** How many versions are read, the newest. */
  readonly versions: number;
  /** UTF-16 units of all their texts together. */
  readonly read: number;
  /** UTF-16 units of removed text on the page, beside as many as the newest text has. */
  readonly removed: number;
}

/** Generous for articles, and a page of a few hundred kilobytes at the worst where the text itself is short. */
export const usualLimits: HistoryLimits = { versions: 100, read: 30_000_000, removed: 100_000 };

/** Makes one text of the versions of an article, or of as many of the newest as the limits allow. */
export function historyOf(
  material: Material,
  source: Source,
  article: Article,
  limits: HistoryLimits = usualLimits,
): History | undefined {
  if ((source.withdrawn ?? article.withdrawn) !== undefined) return undefined;
  const shown = article.versions.filter((version) => version.withdrawn === undefined);
  const texts = readNewest(material, article, shown, limits);
  const read = shown.slice(shown.length - texts.length);
  const { strands, steps } = weave(material, article, read, texts);
  const from = firstWithin(strands, texts.length, limits.removed);
  const [first, ...later] = read.slice(from);
  if (first === undefined) return undefined;
  return {
    versions: [first, ...later],
    texts: texts.slice(from),
    strands: since(strands, from),
    steps: [undefined, ...steps.slice(from + 1)],
    leftOut: shown.length - 1 - later.length,
  };
}

/** The texts of the newest versions, oldest first; of one at least, if there is any. */
function readNewest(
  material: Material,
  article: Article,
  versions: readonly Version[],
  limits: HistoryLimits,
): (readonly Block[])[] {
  const texts: (readonly Block[])[] = [];
  let read = 0;
  for (const version of versions.slice(-limits.versions).reverse()) {
    const blocks = material.blocksOf(article, version);
    read += blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (texts.length > 0 && read > limits.read) break;
    texts.unshift(blocks);
  }
  return texts;
}

function weave(
  material: Material,
  article: Article,
  versions: readonly Version[],
  texts: readonly (readonly Block[])[],
): Pick<History, 'strands' | 'steps'> {
  const changes = new Map(changesOf(article).map((change) => [change.new, change]));
  const steps: (Step | undefined)[] = [];
  let strands: Strand[] = [];
  let oldBlocks: readonly DiffBlock[] = [];
  for (const [at, version] of versions.entries()) {
    const blocks = (texts[at] ?? []).map(toDiffBlock);
    const old = versions[at - 1];
    if (old === undefined) {
      strands = firstStrands(blocks);
      steps.push(undefined);
    } else {
      const change = changes.get(version);
      const isShown = change?.old === old;
      const { diff, edits } = material.reportOf(article, isShown ? change : { old, new: version, number: 0 });
      strands = addVersion(strands, at, oldBlocks, blocks, diff);
      steps.push({ old, new: version, change: isShown ? change : undefined, edits });
    }
    oldBlocks = blocks;
  }
  return { strands, steps };
}

/** The oldest version from which on no more was removed than `limit` and the length of the newest text allow. */
function firstWithin(strands: readonly Strand[], versions: number, limit: number): number {
  const removedAfter = new Array<number>(versions).fill(0);
  for (const strand of strands) {
    if (strand.kind !== 'words') continue;
    removedAfter[strand.last] = (removedAfter[strand.last] ?? 0) + strand.to - strand.from;
  }
  let allowed = limit + (removedAfter[versions - 1] ?? 0);
  for (let at = versions - 2; at >= 0; at -= 1) {
    allowed -= removedAfter[at] ?? 0;
    if (allowed < 0) return at + 1;
  }
  return 0;
}

/** The strands of the versions from one on, which becomes the first. */
function since(strands: readonly Strand[], from: number): readonly Strand[] {
  if (from === 0) return strands;
  return strands
    .filter(({ last }) => last >= from)
    .map((strand) => ({ ...strand, first: Math.max(0, strand.first - from), last: strand.last - from }));
}
