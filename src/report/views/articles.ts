import type { Article, Source } from '../../archive/model.ts';
import { robotsOfAll } from '../../archive/query.ts';
import type { Material } from '../material.ts';
import { type Parts, type PeriodInTurn, withinPeriod } from '../periods.ts';
import { plural, sentence, timeTag } from '../wording.ts';
import type { Link, PageHead } from './page.ts';
import { type PeriodFrame, sayDivision, viewPeriod } from './periods.ts';
import { type ListedArticle, listArticle } from './source.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The articles of a source that were first seen in one period, where there are more than its own page lists. */
export interface ArticlesView extends PeriodFrame {
  readonly kind: 'articles';
  readonly head: PageHead;
  readonly archive: Link;
  readonly source: Link;
  readonly title: string;
  readonly lede: string;
  /** Newest first; none where they stand in the periods within. */
  readonly articles: readonly ListedArticle[];
}

/** Makes the view of a period of a source, or of the withdrawal of the source. */
export function viewArticles(
  material: Material,
  source: Source,
  turn: PeriodInTurn<Article>,
): ArticlesView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const { parts, entries, within } = turn.period;
  const addressOf = (its: Parts): string => addresses.articlePeriod(source, its);
  const path = addressOf(parts);
  if (source.withdrawn !== undefined) {
    const links = [{ href: addresses.home, text: settings.title }];
    return viewWithdrawn(source, undefined, { noun: 'source', reason: source.withdrawn, path, links });
  }
  const verb = source.times === 'observed' ? 'seen' : 'recorded';
  const title = `articles first ${verb} ${withinPeriod(parts)}`;
  return {
    kind: 'articles',
    ...viewPeriod(turn, addressOf, 1),
    head: {
      title: `${source.name} — ${title}`,
      description: undefined,
      path,
      robots: robotsOfAll(settings, [source]),
      feed: { href: addresses.sourceFeed(source), text: `${source.name}: changes` },
      license: source.license ?? settings.license,
    },
    archive: { href: addresses.home, text: settings.title },
    source: { href: addresses.source(source), text: source.name },
    title: sentence(title),
    lede: `${plural(entries.length, 'article')}${within.length === 0 ? ', newest first.' : `.${sayDivision(turn.period)}`}`,
    articles:
      within.length > 0
        ? []
        : entries.map((article) => ({
            ...listArticle(material, source, article),
            when: timeTag(article.versions[0].moment, settings.timeZone),
          })),
  };
}
