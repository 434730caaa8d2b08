import type { ArchiveSettings, Article, Source, Version } from '../archive/model.ts';
import { robotsOf } from '../archive/query.ts';
import { sayEdit } from './edits-in-words.ts';
import type { Report } from './report.ts';
import type { Summary } from './summary.ts';
import { plural } from './wording.ts';

/**
 * Whether words of a text may be shown apart from its page, where a link to that is shared: not of one that search
 * engines are asked to leave out, nor of an article of which something is withheld.
 */
export function isQuotable(
  settings: ArchiveSettings,
  source: Source,
  article: Article,
  versions: readonly Version[],
): boolean {
  return article.redactions.length === 0 && robotsOf(settings, source, article, versions) === 'index';
}

/** A change in a line or two: its most telling edit as the page says it, and how many there are. */
export function describeChange(report: Report, { telling }: Pick<Summary, 'telling'>): string {
  const { edits } = report;
  const edit = edits.find(({ id }) => id === telling?.id) ?? edits[0];
  if (edit === undefined) return 'The two versions differ in nothing that a reader sees.';
  const words = sayEdit(report, edit);
  return edits.length === 1 ? words : `${words}. ${plural(edits.length, 'edit')} in all.`;
}
