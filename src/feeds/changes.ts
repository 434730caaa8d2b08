import type { Article, Source } from '../archive/model.ts';
import { type Entry, entriesOf, langOf, latestOf, shownVersionOf, withdrawalOf } from '../archive/query.ts';
import type { Material } from '../report/material.ts';
import { factsLine } from '../report/summary.ts';
import { writingOf } from '../report/writing.ts';
import type { Feed, FeedItem } from './feed.ts';
import { printFeedRows } from './rows.ts';

/**
 * Changes in a feed, the newest. Those that went before stand in the archive: a feed is no record. The feed of an
 * article is one of thousands, that of a source or of the archive tells of many articles.
 */
const most = { ofArticle: 10, ofMany: 40 };

/** The feed of all changes of an archive. */
export function archiveFeed(material: Material): Feed {
  const { archive, addresses, entries } = material;
  const { title, description, lang } = archive.settings;
  return {
    title,
    description: description ?? 'How published texts changed',
    lang,
    page: addresses.absolute(addresses.home),
    address: addresses.absolute(addresses.feed),
    items: itemsOf(material, entries, most.ofMany),
  };
}

/** The feed of all changes of a source; one that was withdrawn is empty, and says why. */
export function sourceFeed(material: Material, source: Source): Feed {
  const { archive, addresses, entries } = material;
  const { withdrawn } = source;
  return {
    title: withdrawn === undefined ? `${source.name}: changes` : 'Withdrawn source',
    description:
      withdrawn === undefined
        ? `How the articles of ${source.name} changed`
        : `This source was withdrawn: ${withdrawn}`,
    lang: source.lang ?? archive.settings.lang,
    page: addresses.absolute(addresses.source(source)),
    address: addresses.absolute(addresses.sourceFeed(source)),
    items: itemsOf(
      material,
      entries.filter((entry) => entry.source === source),
      most.ofMany,
    ),
  };
}

/** The feed of all changes of an article; one that was withdrawn is empty, and says why. */
export function articleFeed(material: Material, source: Source, article: Article): Feed {
  const { archive, addresses } = material;
  const latest = shownVersionOf(source, article);
  // Where no version may be shown, the reason of the last one says why.
  const withdrawal = withdrawalOf(source, article) ?? (latest === undefined ? latestOf(article).withdrawn : undefined);
  return {
    title: latest === undefined ? 'Withdrawn article' : `Changes to ${latest.headline}`,
    description:
      withdrawal === undefined
        ? `How an article of ${source.name} changed`
        : `This article was withdrawn: ${withdrawal}`,
    lang: latest === undefined ? archive.settings.lang : langOf(archive.settings, source, article, latest),
    page: addresses.absolute(addresses.article(source, article)),
    address: addresses.absolute(addresses.articleFeed(source, article)),
    items: itemsOf(material, entriesOf(source, article), most.ofArticle),
  };
}

/** The newest of some entries, given newest first. Changes in nothing that a reader sees are no news. */
function itemsOf(material: Material, entries: readonly Entry[], count: number): FeedItem[] {
  const items: FeedItem[] = [];
  for (const entry of entries) {
    if (items.length === count) break;
    if (material.summaryOf(entry.article, entry.change).edits > 0) items.push(itemOf(material, entry));
  }
  return items;
}

function itemOf(material: Material, { source, article, change }: Entry): FeedItem {
  const { addresses } = material;
  const address = addresses.absolute(addresses.change(source, article, change));
  return {
    title: change.new.headline,
    address,
    epoch: change.new.moment.epoch,
    summary: `${source.name}: ${factsLine(material.summaryOf(article, change), 5)}`,
    content: printFeedRows(
      material.reportOf(article, change),
      address,
      writingOf(material.archive, source, article, change.new),
    ),
  };
}
