import type { Article, Source, Version } from '../../archive/model.ts';
import { latestOf, licenseOf, robotsOf, shownVersionOf, withdrawalOf } from '../../archive/query.ts';
import type { Html } from '../html.ts';
import type { Material } from '../material.ts';
import { isQuotable } from '../previews.ts';
import { printText } from '../rows.ts';
import { isolate, type Writing, writingOf } from '../writing.ts';
import { type HistoryView, viewHistory } from './history.ts';
import type { Link, PageHead } from './page.ts';
import { viewWithdrawn, type WithdrawnView } from './withdrawn.ts';

/** The newest text of an article, with its history where there is one to show. */
export interface TextSection {
  readonly writing: Writing;
  /** The text as it stands, without its headline. */
  readonly text: Html;
  /** The same with what it was before; undefined where one version alone can be shown. */
  readonly history: HistoryView | undefined;
}

/** The page of a text that is too long for that of its article. */
export interface TextView {
  readonly kind: 'text';
  readonly head: PageHead;
  readonly source: Link;
  readonly article: Link;
  readonly headline: string;
  readonly section: TextSection;
}

/** Bytes of a file whose text has room on the page of its article: with its marks it is a quarter longer there. */
const longest = 150_000;

/** Whether a version is too long for the page of its article, as the newest. */
export function isLong({ size }: Version): boolean {
  return size > longest;
}

/** Whether the text of an article has a page of its own: any version that was too long gave it one, and it stays. */
export function hasTextPage({ keptTexts }: Material, source: Source, article: Article): boolean {
  const names = [article.slug, ...article.aliases];
  return article.versions.some(isLong) || names.some((name) => keptTexts.has(`/${source.slug}/${name}/-/text/`));
}

/**
 * Makes the text of a version with its history.
 *
 * @param path of the page that it stands on
 * @param room bytes that the history may have; where it has more, its oldest versions are left out
 */
export function viewTextSection(
  material: Material,
  source: Source,
  article: Article,
  version: Version,
  path: string,
  room?: number,
): TextSection {
  const writing = writingOf(material.archive, source, article, version);
  const blocks = material.blocksOf(article, version).filter((block) => block.kind !== 'headline');
  return {
    writing,
    text: printText(blocks, writing),
    history: viewHistory(material, source, article, writing, path, room),
  };
}

/** Makes the view of the page of a text, or of the withdrawal of its article. */
export function viewText(material: Material, source: Source, article: Article): TextView | WithdrawnView {
  const { addresses, archive } = material;
  const { settings } = archive;
  const path = addresses.text(source, article);
  const latest = shownVersionOf(source, article);
  if (latest === undefined) {
    const reason = withdrawalOf(source, article) ?? latestOf(article).withdrawn ?? '';
    const links = [{ href: addresses.article(source, article), text: 'The article' }];
    return viewWithdrawn(source, article, { noun: 'text', reason, path, links });
  }
  return {
    kind: 'text',
    head: {
      title: `${latest.headline} — the text`,
      description: isQuotable(settings, source, article, article.versions)
        ? `The text of “${isolate(latest.headline)}”, with its history.`
        : undefined,
      path,
      robots: robotsOf(settings, source, article, article.versions),
      feed: { href: addresses.articleFeed(source, article), text: 'Changes to this article' },
      license: licenseOf(settings, source, article, latest),
    },
    source: { href: addresses.source(source), text: source.name },
    article: { href: addresses.article(source, article), text: 'Article' },
    headline: latest.headline,
    section: viewTextSection(material, source, article, latest, path),
  };
}
