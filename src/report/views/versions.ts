import type { Article, Source, Version } from '../../archive/model.ts';
import { latestOf, licenseOf, robotsOf, shownVersionOf, withdrawalOf } from '../../archive/query.ts';
import { listedHeadline } from '../excerpt.ts';
import type { Material } from '../material.ts';
import { nameOfPeriod, type Parts, type PeriodInTurn } from '../periods.ts';
import { plural } from '../wording.ts';
import { isolate } from '../writing.ts';
import { type CompareForm, viewCompareForm } from './compare.ts';
import type { Link, PageHead } from './page.ts';
import { type PeriodFrame, sayDivision, viewPeriod } from './periods.ts';
import { listVersions, type VersionEntry } from './version-list.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The versions of an article of one period, where it has more than its own page lists. */
export interface VersionsView extends PeriodFrame {
  readonly kind: 'versions';
  readonly head: PageHead;
  readonly source: Link;
  readonly article: Link;
  readonly lede: string;
  /** Newest first; none where they stand in the periods within. */
  readonly versions: readonly VersionEntry[];
  readonly compare: CompareForm | undefined;
  readonly zone: string;
}

/** Makes the view of a period of an article, or of the withdrawal of the article. It depends on its own versions alone. */
export function viewVersions(
  material: Material,
  source: Source,
  article: Article,
  turn: PeriodInTurn<Version>,
): VersionsView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const { parts, entries, within } = turn.period;
  const addressOf = (its: Parts): string => addresses.versionPeriod(source, article, its);
  const path = addressOf(parts);
  if (shownVersionOf(source, article) === undefined) {
    const reason = withdrawalOf(source, article) ?? latestOf(article).withdrawn ?? '';
    const links = [{ href: addresses.article(source, article), text: 'The article' }];
    return viewWithdrawn(source, article, { noun: 'list of versions', reason, path, links });
  }
  const name = nameOfPeriod(parts);
  const newest = entries.find(({ withdrawn }) => withdrawn === undefined);
  const listed = within.length === 0 ? entries : [];
  return {
    kind: 'versions',
    ...viewPeriod(turn, addressOf, 1),
    head: {
      title: `${newest?.headline ?? source.name} — versions of ${name}`,
      description: undefined,
      path,
      robots: robotsOf(settings, source, article, entries),
      feed: { href: addresses.articleFeed(source, article), text: 'Changes to this article' },
      license: newest && licenseOf(settings, source, article, newest),
    },
    source: { href: addresses.source(source), text: source.name },
    article: { href: addresses.article(source, article), text: 'Article' },
    lede: `${plural(entries.length, 'version')}${newest === undefined ? '' : ` of “${isolate(listedHeadline(newest.headline))}”`}${within.length === 0 ? ', newest first.' : `.${sayDivision(turn.period)}`}`,
    versions: listVersions(material, source, article, listed, path),
    compare: viewCompareForm(material, source, article, listed.toReversed()),
    zone: settings.timeZone,
  };
}
