import type { Article, Source, Version } from '../archive/model.ts';
import type { Entry } from '../archive/query.ts';
import type { Material } from './material.ts';
import { type Division, inTurn, mostListed, type Period, type PeriodInTurn, periodOf, periodsOf } from './periods.ts';
import type { Subject } from './subjects.ts';

/** Every month that has a page, newest first, divided where it has many changes. */
export function monthPeriods(material: Material): Period<Entry>[] {
  const division = divisionOfChanges(material, '/-/changes/');
  return material.months.map(({ year, month, entries }) => periodOf([year, month], entries, division));
}

/** The same months, each with its changes of one kind alone. */
export function subjectPeriods(material: Material, list: Subject): Period<Entry>[] {
  const division = divisionOfChanges(material, `/-/changes/${list}/`);
  return material.months.map(({ year, month, entries }) => {
    const listed = entries.filter(({ article, change }) => list in material.summaryOf(article, change).subjects);
    return periodOf([year, month], listed, division);
  });
}

function divisionOfChanges({ archive, keptPeriods }: Material, list: string): Division<Entry> {
  return {
    zone: archive.settings.timeZone,
    placeOf: ({ source, article, change }) => ({
      moment: change.new.moment,
      name: `${source.slug}/${article.slug}/${change.new.slug}`,
    }),
    kept: keptPeriods.get(list) ?? [],
  };
}

/** All versions of an article by year, newest first. None where they all stand on its own page and always did. */
export function versionPeriods(material: Material, source: Source, article: Article): Period<Version>[] {
  const kept = [article.slug, ...article.aliases].flatMap(
    (name) => material.keptPeriods.get(`/${source.slug}/${name}/-/`) ?? [],
  );
  if (article.versions.length <= mostListed && kept.length === 0) return [];
  return periodsOf(article.versions.toReversed(), { ...divisionOfVersions(material), kept });
}

/** How the versions of an article are told apart. */
export function divisionOfVersions({ archive }: Material): Omit<Division<Version>, 'kept'> {
  return { zone: archive.settings.timeZone, placeOf: ({ moment, slug }) => ({ moment, name: slug }) };
}

/** All articles of a source by the year in which they were first seen. None where they all stand on its own page and always did. */
export function articlePeriods({ archive, keptPeriods }: Material, source: Source): Period<Article>[] {
  const kept = keptPeriods.get(`/${source.slug}/-/`) ?? [];
  if (source.articles.length <= mostListed && kept.length === 0) return [];
  const byFirst = source.articles.toSorted(
    ({ versions: [one] }, { versions: [other] }) => other.moment.epoch - one.moment.epoch,
  );
  return periodsOf(byFirst, {
    zone: archive.settings.timeZone,
    placeOf: ({ slug, versions: [{ moment }] }) => ({ moment, name: slug }),
    kept,
  });
}

/** Every period of changes that has a page: the months, and what they are divided into. */
export function monthsInTurn(material: Material): PeriodInTurn<Entry>[] {
  return inTurn(monthPeriods(material));
}
