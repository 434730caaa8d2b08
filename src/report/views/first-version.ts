import { printMoment } from '../../archive/calendar.ts';
import type { Article, Source, Version } from '../../archive/model.ts';
import { changesOf, declaredLangOf, licenseOf, numberOf, robotsOf, withdrawalOf } from '../../archive/query.ts';
import { writtenFrom } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';
import { isQuotable } from '../previews.ts';
import { printFirstVersion } from '../rows.ts';
import { versionData } from '../structured-data.ts';
import { atTime, count } from '../wording.ts';
import { isolate, type Writing, writingOf } from '../writing.ts';
import { type Link, type PageHead, verbOf } from './page.ts';
import { type VersionFile, versionFile } from './version-file.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The page of an article's first version. */
export interface FirstVersionView {
  readonly kind: 'first';
  readonly head: PageHead;
  /** What it says of itself to programs; undefined where no words of its text may be shown elsewhere. */
  readonly data: Html | undefined;
  readonly source: Link;
  readonly article: Link;
  readonly headline: string;
  readonly writing: Writing;
  /** `First version` */
  readonly name: string;
  /** The language that the text is said to be in; empty where nothing is said. */
  readonly declaredLang: string;
  readonly lede: Html;
  /** The change that followed, if there is one. */
  readonly later: Link | undefined;
  readonly rows: Html;
  readonly file: VersionFile;
}

/**
 * Makes the view of a first version, or of its withdrawal.
 *
 * @param version the first, or one that once was the first known and whose page was published as such
 */
export function viewFirstVersion(
  material: Material,
  source: Source,
  article: Article,
  version: Version = article.versions[0],
): FirstVersionView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const zone = settings.timeZone;
  const before = numberOf(article, version) - 1;
  const next = changesOf(article)[before];
  const path = addresses.firstVersion(source, article, version);
  const near = (address: string): string => writtenFrom(path, address);
  const withdrawal = withdrawalOf(source, article) ?? version.withdrawn;
  if (withdrawal !== undefined) {
    const links = [{ href: addresses.article(source, article), text: 'The article' }];
    return viewWithdrawn(source, article, { noun: 'version', reason: withdrawal, path, links });
  }
  const writing = writingOf(archive, source, article, version);
  const verb = verbOf(source);
  return {
    kind: 'first',
    head: {
      title: `${version.headline} — ${before === 0 ? 'first ' : ''}${verb} ${printMoment(version.moment, zone)}`,
      description: isQuotable(settings, source, article, [version])
        ? `${before === 0 ? 'The first version' : `Version ${before + 1}`} of “${isolate(version.headline)}” in this archive.`
        : undefined,
      path,
      robots: robotsOf(settings, source, article, [version]),
      feed: { href: near(addresses.articleFeed(source, article)), text: 'Changes to this article' },
      license: licenseOf(settings, source, article, version),
    },
    data: versionData(material, source, article, version),
    source: { href: near(addresses.source(source)), text: source.name },
    article: { href: near(addresses.article(source, article)), text: 'Article' },
    headline: version.headline,
    writing,
    declaredLang: declaredLangOf(source, article, version) ?? '',
    name: before === 0 ? 'First version' : `Version ${before + 1}`,
    lede: html`${before === 0 ? 'The first version' : `Version ${before + 1}`}, ${verb} on <b>${atTime(version.moment, zone)}</b>.${before === 0 ? '' : html` When this page was published, no earlier version was known; ${before === 1 ? 'one was' : `${count(before)} were`} found since.`}`,
    later: next && {
      href: near(addresses.change(source, article, next)),
      text: before === 0 ? 'First change' : 'Later change',
    },
    rows: printFirstVersion(material.blocksOf(article, version), writing),
    file: versionFile(version, before + 1),
  };
}
