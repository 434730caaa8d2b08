import type { Article, Version } from './archive/model.ts';
import type { Material } from './report/material.ts';
import { inTurn, type PeriodInTurn } from './report/periods.ts';
import { articlePeriods, versionPeriods } from './report/standing-periods.ts';
import { hasTextPage } from './report/views/text.ts';
import { articleRoutes, type Placed, type PlacedSource, type Route } from './routes.ts';

/** Every period of a source that has too many articles for one list. */
export function articlePeriodRoutes(
  material: Material,
): Route<PlacedSource & { readonly turn: PeriodInTurn<Article> }>[] {
  return material.archive.sources.flatMap((source) =>
    inTurn(articlePeriods(material, source)).map((turn) => ({
      params: { source: source.slug, period: turn.period.parts.join('/') },
      props: { source, turn },
    })),
  );
}

/** Every period of an article that has too many versions for one list, under its name and its former names. */
export function versionPeriodRoutes(material: Material): Route<Placed & { readonly turn: PeriodInTurn<Version> }>[] {
  return articleRoutes(material).flatMap(({ params, props }) => {
    const { source, article, movedTo } = props;
    return inTurn(versionPeriods(material, source, article)).map((turn) => {
      const { parts } = turn.period;
      const to = movedTo === undefined ? undefined : material.addresses.versionPeriod(source, article, parts);
      return { params: { ...params, period: parts.join('/') }, props: { source, article, turn, movedTo: to } };
    });
  });
}

/** Every text that has a page of its own, under the name of its article and its former names. */
export function textRoutes(material: Material): Route<Placed>[] {
  return articleRoutes(material)
    .filter(({ props: { source, article } }) => hasTextPage(material, source, article))
    .map(({ params, props: { source, article, movedTo } }) => {
      const to = movedTo === undefined ? undefined : material.addresses.text(source, article);
      return { params, props: { source, article, movedTo: to } };
    });
}
