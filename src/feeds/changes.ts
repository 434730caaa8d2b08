import { factsLine } from '../report/summary.ts';
import type { Entry, Site } from '../site.ts';
import type { Feed, FeedItem } from './feed.ts';
import { printFeedRows } from './rows.ts';

/** Changes in a feed. Those that went before stand in the archive. */
const most = 20;

/** What a feed is of. */
export type FeedSubject = Pick<Feed, 'title' | 'description' | 'lang'> & {
  /** Paths of the page it belongs to and of the feed itself. */
  readonly page: string;
  readonly path: string;
};

/** The feed of some changes, given newest first. Changes in nothing that a reader sees are no news. */
export function feedOf(site: Site, subject: FeedSubject, entries: readonly Entry[]): Feed {
  const items: FeedItem[] = [];
  for (const entry of entries) {
    if (items.length === most) break;
    if (site.summaryOf(entry.article, entry.change).edits > 0) items.push(itemOf(site, entry));
  }
  const { title, description, lang } = subject;
  const { addresses } = site;
  return {
    title,
    description,
    lang,
    page: addresses.absolute(subject.page),
    address: addresses.absolute(subject.path),
    items,
  };
}

function itemOf(site: Site, { source, article, change }: Entry): FeedItem {
  const summary = site.summaryOf(article, change);
  const address = site.addresses.absolute(site.addresses.change(source, article, change));
  return {
    title: change.new.headline,
    address,
    epoch: change.new.moment.epoch,
    summary: `${source.name}: ${factsLine(summary, 5)}`,
    content: printFeedRows(site.reportOf(article, change), address),
  };
}
