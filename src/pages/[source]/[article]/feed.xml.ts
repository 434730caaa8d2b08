import type { APIRoute } from 'astro';
import { articleFeed } from '../../../feeds/changes.ts';
import { printFeed } from '../../../feeds/feed.ts';
import { articleRoutes, type Placed } from '../../../routes.ts';
import { currentSite } from '../../../site.ts';

export function getStaticPaths() {
  return articleRoutes(currentSite());
}

// Under a former name stands the same feed, since a feed reader does not follow a page that leads on.
export const GET: APIRoute<Placed> = async ({ props: { source, article } }) =>
  new Response(await printFeed(articleFeed(currentSite(), source, article)));
