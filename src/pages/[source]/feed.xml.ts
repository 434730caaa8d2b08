import type { APIRoute } from 'astro';
import { sourceFeed } from '../../feeds/changes.ts';
import { printFeed } from '../../feeds/feed.ts';
import { type PlacedSource, sourceRoutes } from '../../routes.ts';
import { currentSite } from '../../site.ts';

export function getStaticPaths() {
  return sourceRoutes(currentSite());
}

export const GET: APIRoute<PlacedSource> = async ({ props: { source } }) =>
  new Response(await printFeed(sourceFeed(currentSite(), source)));
