import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedOf } from '../../feeds/changes.ts';
import { printFeed } from '../../feeds/feed.ts';
import { currentSite } from '../../site.ts';

export function getStaticPaths() {
  return currentSite().archive.sources.map((source) => ({ params: { source: source.slug }, props: { source } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { source } }) => {
  const site = currentSite();
  const isShown = source.withdrawn === undefined;
  const subject = {
    title: isShown ? `${source.name}: changes` : 'Withdrawn source',
    description: isShown
      ? `How the articles of ${source.name} changed`
      : `This source was withdrawn: ${source.withdrawn}`,
    lang: source.lang ?? site.archive.settings.lang,
    page: site.addresses.source(source),
    path: site.addresses.sourceFeed(source),
  };
  const entries = site.entries.filter((entry) => entry.source === source);
  return new Response(await printFeed(feedOf(site, subject, entries)));
};
