import type { APIRoute } from 'astro';
import { feedOf } from '../feeds/changes.ts';
import { printFeed } from '../feeds/feed.ts';
import { currentSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const site = currentSite();
  const { title, description, lang } = site.archive.settings;
  const subject = {
    title,
    description: description ?? 'How published texts changed',
    lang,
    page: site.addresses.home,
    path: site.addresses.feed,
  };
  return new Response(await printFeed(feedOf(site, subject, site.entries)));
};
