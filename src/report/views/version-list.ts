import type { Article, Change, Source, Version } from '../../archive/model.ts';
import { changesOf, changeWithdrawalOf, numberOf } from '../../archive/query.ts';
import { writtenFrom } from '../addresses.ts';
import { listedHeadline, printExcerpt } from '../excerpt.ts';
import type { Html } from '../html.ts';
import type { Material } from '../material.ts';
import { factsLine } from '../summary.ts';
import { printSpan, timeTag } from '../wording.ts';
import { type Writing, writingOf } from '../writing.ts';
import { printSize } from './change-list.ts';
import type { Link } from './page.ts';

/** A version in the list of an article. */
export interface VersionEntry {
  /** The fragment that leads to it. */
  readonly id: string;
  /** Its number among all versions; undefined in a list of all of them, which tells it by their order. */
  readonly number: number | undefined;
  readonly when: Html;
  /** How long after the one before, or that it is the first. */
  readonly after: string;
  readonly page: Link;
  /** Its headline; undefined where it was withdrawn. */
  readonly headline: string | undefined;
  readonly writing: Writing;
  readonly excerpt: Html | undefined;
  readonly size: Html | undefined;
  readonly isWithdrawn: boolean;
  /** What the archivist says of it: a remark, why its file was changed later, why it was withdrawn. */
  readonly remarks: readonly string[];
}

/**
 * Versions of an article as a list of them shows them, in the order given.
 *
 * @param path of the page that the list stands on
 */
export function listVersions(
  material: Material,
  source: Source,
  article: Article,
  versions: readonly Version[],
  path: string,
): VersionEntry[] {
  const isWhole = versions.length === article.versions.length;
  return versions.map((version) => {
    const number = numberOf(article, version);
    const change = changesOf(article)[number - 2];
    const entry =
      change === undefined ? listFirst(material, source, article) : listVersion(material, source, article, change);
    return {
      ...entry,
      page: { ...entry.page, href: writtenFrom(path, entry.page.href) },
      number: isWhole ? undefined : number,
    };
  });
}

function listVersion(
  material: Material,
  source: Source,
  article: Article,
  change: Change,
): Omit<VersionEntry, 'number'> {
  const { addresses, archive } = material;
  const withdrawal = changeWithdrawalOf(source, article, change);
  const summary = withdrawal === undefined ? material.summaryOf(article, change) : undefined;
  return {
    id: change.new.slug,
    when: timeTag(change.new.moment, archive.settings.timeZone),
    after: `${printSpan(change.old.moment, change.new.moment, archive.settings.timeZone)} later`,
    page: {
      href: addresses.change(source, article, change),
      text: `${change.number} · ${summary === undefined ? 'Withdrawn' : factsLine(summary)}`,
    },
    headline: withdrawal === undefined ? listedHeadline(change.new.headline) : undefined,
    writing: writingOf(archive, source, article, change.new),
    excerpt: summary?.telling && printExcerpt(summary.telling),
    size: summary && printSize(summary),
    isWithdrawn: change.new.withdrawn !== undefined,
    remarks: withdrawal === undefined ? remarksOn(change.new) : [withdrawal],
  };
}

function listFirst({ addresses, archive }: Material, source: Source, article: Article): Omit<VersionEntry, 'number'> {
  const [first] = article.versions;
  return {
    id: first.slug,
    when: timeTag(first.moment, archive.settings.timeZone),
    after: source.times === 'observed' ? 'first seen' : 'first recorded',
    page: { href: addresses.firstVersion(source, article, first), text: 'The first version' },
    headline: first.withdrawn === undefined ? listedHeadline(first.headline) : undefined,
    writing: writingOf(archive, source, article, first),
    excerpt: undefined,
    size: undefined,
    isWithdrawn: first.withdrawn !== undefined,
    remarks: first.withdrawn === undefined ? remarksOn(first) : [`Withdrawn: ${first.withdrawn}`],
  };
}

function remarksOn({ note, amended }: Version): string[] {
  return [
    ...(note === undefined ? [] : [`Archivist’s note: ${note}`]),
    ...(amended === undefined ? [] : [`Amended after it was published: ${amended}`]),
  ];
}
