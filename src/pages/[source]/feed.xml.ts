import type { APIRoute } from 'astro';
import { sourceFeed } from '../../feeds/changes.ts';
import { printFeed } from '../../feeds/feed.ts';
import { routeTo, sourceRoutes } from '../../routes.ts';
import { currentSite } from '../../site.ts';

export const GET: APIRoute = async ({ params }) => {
  const site = currentSite();
  const placed = routeTo(sourceRoutes, site, params);
  if (placed === undefined) return new Response(undefined, { status: 404 });
  return new Response(await printFeed(sourceFeed(site, placed.source)));
};
