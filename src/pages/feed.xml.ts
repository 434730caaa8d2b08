import type { APIRoute } from 'astro';
import { archiveFeed } from '../feeds/changes.ts';
import { printFeed } from '../feeds/feed.ts';
import { currentSite } from '../site.ts';

export const GET: APIRoute = async () => new Response(await printFeed(archiveFeed(currentSite())));
