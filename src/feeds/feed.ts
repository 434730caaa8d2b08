import { getRssString } from '@astrojs/rss';
import { type Html, html } from '../report/html.ts';

/** A feed of changes, newest first. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Public address of the page whose changes it lists. */
  readonly page: string;
  /** Public address of the feed itself. */
  readonly address: string;
  readonly lang: string;
  readonly items: readonly FeedItem[];
}

/** One change. */
export interface FeedItem {
  readonly title: string;
  /** Public address of its page: the item's permanent id. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly epoch: number;
  /** One line of what happened. */
  readonly summary: string;
  /** The changed rows. */
  readonly content: Html;
}

/** The feed as RSS 2.0. */
export async function printFeed(feed: Feed): Promise<string> {
  const self = html`<atom:link href="${feed.address}" rel="self" type="application/rss+xml"/>`;
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: html`<language>${feed.lang}</language>${self}`.toString(),
    items: feed.items.map(({ title, address, epoch, summary, content }) => ({
      title,
      link: address,
      pubDate: new Date(epoch),
      description: summary,
      content: content.toString(),
    })),
  });
}
