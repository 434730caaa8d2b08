import { printMoment } from '../../archive/calendar.ts';
import type { Article, Source, Version } from '../../archive/model.ts';
import { numberOf } from '../../archive/query.ts';
import type { Material } from '../material.ts';
import type { Link, PageHead } from './page.ts';

/** The page on which any two versions are compared, before it is told which. */
export interface CompareView {
  readonly head: PageHead;
  readonly archive: Link;
  readonly sources: string;
  /** The path of the site. */
  readonly base: string;
  /** The zone in which times are shown. */
  readonly zone: string;
}

/** Makes the view of the page of comparisons. What it shows later may be text that is not to be listed. */
export function viewCompare({ addresses, archive }: Material): CompareView {
  const { title, license, timeZone } = archive.settings;
  return {
    head: {
      title: `Compare any two versions — ${title}`,
      description: undefined,
      path: addresses.compare,
      robots: 'noindex',
      feed: undefined,
      license,
    },
    archive: { href: addresses.home, text: title },
    sources: addresses.sources,
    base: addresses.base,
    zone: timeZone,
  };
}

/** Asks which two versions of an article are to be compared. */
export interface CompareForm {
  readonly action: string;
  /** `source/article` */
  readonly article: string;
  /** Oldest first; all but the newest. */
  readonly old: readonly VersionChoice[];
  /** Newest first; all but the oldest. */
  readonly new: readonly VersionChoice[];
}

/** A version that can be chosen. */
export interface VersionChoice {
  readonly slug: string;
  readonly text: string;
}

/**
 * Makes the form, of the versions that may be shown; undefined where a change shows the only two.
 *
 * @param versions those of the article that are offered, oldest first
 */
export function viewCompareForm(
  { addresses, archive }: Material,
  source: Source,
  article: Article,
  versions: readonly Version[],
): CompareForm | undefined {
  const choices = versions.filter(({ withdrawn }) => withdrawn === undefined).map(choice);
  if (choices.length < 3) return undefined;
  return {
    action: addresses.compare,
    article: `${source.slug}/${article.slug}`,
    old: choices.slice(0, -1),
    new: choices.slice(1).reverse(),
  };

  function choice(version: Version): VersionChoice {
    const when = printMoment(version.moment, archive.settings.timeZone);
    return { slug: version.slug, text: `${numberOf(article, version)} · ${when}` };
  }
}
