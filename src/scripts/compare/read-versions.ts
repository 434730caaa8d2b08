import { isWithin, partsOfSlug } from '../version-periods.ts';
import { type ListedPeriod, type PublishedArticle, readArticle } from './article.ts';
import { loadPage } from './load.ts';

/** Reads as many of the lists that an article is divided into as it takes to know the versions of these names. */
export async function readVersions(
  article: PublishedArticle,
  slugs: readonly string[],
  zone: string,
): Promise<PublishedArticle> {
  let known = article;
  for (const slug of slugs) {
    const parts = partsOfSlug(slug, zone);
    while (!known.versions.some((version) => version.slug === slug)) {
      // The name of most versions tells where they are; others are looked for from the newest period on.
      const likely = parts && known.periods.find(({ path }) => isWithin(parts, path));
      const next = likely ?? known.periods[0];
      if (next === undefined) break;
      known = await readPeriod(known, next, zone);
    }
  }
  return known;
}

/** Reads the list of one period: its versions become known, or the periods that it is divided into. */
export async function readPeriod(
  article: PublishedArticle,
  period: ListedPeriod,
  zone: string,
): Promise<PublishedArticle> {
  const page = await loadPage(period.path);
  const read = page && readArticle(page, zone);
  const numbers = new Map([...(read?.versions ?? []), ...article.versions].map((version) => [version.number, version]));
  return {
    headline: article.headline,
    versions: [...numbers.values()].sort((one, other) => one.number - other.number),
    periods: article.periods.flatMap((other) => {
      if (other.path !== period.path) return [other];
      return (read?.periods ?? []).map(({ name, path }) => ({ name: `${name}, ${period.name}`, path }));
    }),
  };
}
