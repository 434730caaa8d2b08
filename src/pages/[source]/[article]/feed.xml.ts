import type { APIRoute } from 'astro';
import { langOf, shownVersionOf, withdrawalOf } from '../../../archive/query.ts';
import { feedOf } from '../../../feeds/changes.ts';
import { printFeed } from '../../../feeds/feed.ts';
import { articleRoutes, type Placed } from '../../../routes.ts';
import { currentSite } from '../../../site.ts';

export function getStaticPaths() {
  return articleRoutes(currentSite());
}

// Under a former name stands the same feed, since a feed reader does not follow a page that leads on.
export const GET: APIRoute<Placed> = async ({ props: { source, article } }) => {
  const site = currentSite();
  const { settings } = site.archive;
  const withdrawal = withdrawalOf(source, article);
  const latest = shownVersionOf(source, article);
  const subject = {
    title: latest === undefined ? 'Withdrawn article' : `Changes to ${latest.headline}`,
    description:
      withdrawal === undefined
        ? `How an article of ${source.name} changed`
        : `This article was withdrawn: ${withdrawal}`,
    lang: latest === undefined ? settings.lang : langOf(settings, source, article, latest),
    page: site.addresses.article(source, article),
    path: site.addresses.articleFeed(source, article),
  };
  return new Response(await printFeed(feedOf(site, subject, site.entriesOf(source, article))));
};
