import type { APIRoute } from 'astro';
import { articleFeed } from '../../../feeds/changes.ts';
import { printFeed } from '../../../feeds/feed.ts';
import { articleRoutes, routeTo } from '../../../routes.ts';
import { currentSite } from '../../../site.ts';

// Under a former name stands the same feed, since a feed reader does not follow a page that leads on.
export const GET: APIRoute = async ({ params }) => {
  const site = currentSite();
  const placed = routeTo(articleRoutes, site, params);
  if (placed === undefined) return new Response(undefined, { status: 404 });
  return new Response(await printFeed(articleFeed(site, placed.source, placed.article)));
};
