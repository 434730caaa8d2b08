import { printMoment } from '../../archive/calendar.ts';
import type { Article, Source } from '../../archive/model.ts';
import { changesOf, licenseOf, robotsOf, withdrawalOf } from '../../archive/query.ts';
import { writtenFrom } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { Material } from '../material.ts';
import { printFirstVersion } from '../rows.ts';
import { atTime } from '../wording.ts';
import { type Writing, writingOf } from '../writing.ts';
import { type Link, type PageHead, verbOf } from './page.ts';
import { type VersionFile, versionFile } from './version-file.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The page of an article's first version. */
export interface FirstVersionView {
  readonly kind: 'first';
  readonly head: PageHead;
  readonly source: Link;
  readonly article: Link;
  readonly headline: string;
  readonly writing: Writing;
  readonly lede: Html;
  /** The first change, if there is one. */
  readonly later: Link | undefined;
  readonly rows: Html;
  readonly file: VersionFile;
}

/** Makes the view of a first version, or of its withdrawal. */
export function viewFirstVersion(
  material: Material,
  source: Source,
  article: Article,
): FirstVersionView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const zone = settings.timeZone;
  const [version] = article.versions;
  const [next] = changesOf(article);
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
      title: `${version.headline} — first ${verb} ${printMoment(version.moment, zone)}`,
      description: `The first version of “${version.headline}” in this archive.`,
      path,
      robots: robotsOf(settings, source, article, [version]),
      feed: { href: near(addresses.articleFeed(source, article)), text: `Changes to ${version.headline}` },
      license: licenseOf(settings, source, article, version),
    },
    source: { href: near(addresses.source(source)), text: source.name },
    article: { href: near(addresses.article(source, article)), text: 'Article' },
    headline: version.headline,
    writing,
    lede: html`The first version, ${verb} on <b>${atTime(version.moment, zone)}</b>.`,
    later: next && { href: near(addresses.change(source, article, next)), text: 'First change' },
    rows: printFirstVersion(material.blocksOf(article, version), writing),
    file: versionFile(version, 1),
  };
}
