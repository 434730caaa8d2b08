import { machineTime } from '../archive/calendar.ts';
import type { Article, Change, Source, Version } from '../archive/model.ts';
import { type Html, html, type Json, json } from './html.ts';
import type { Material } from './material.ts';
import { isQuotable } from './previews.ts';

/**
 * What a page says of itself to programs, in words of schema.org. It claims only what was observed. Its address is said
 * once, by the canonical link.
 */
type Data = { readonly [key: string]: Json | undefined };

/** A report on a change, based on a work that others published; when that changed is a span where it was observed. */
export function changeData(material: Material, source: Source, article: Article, change: Change): Html | undefined {
  const { archive } = material;
  if (!isQuotable(archive.settings, source, article, [change.old, change.new])) return undefined;
  const [old, neu] = [change.old, change.new].map(({ moment }) => machineTime(moment, archive.settings.timeZone));
  return printData({
    '@type': 'Report',
    temporalCoverage: source.times === 'observed' ? `${old}/${neu}` : neu,
    isBasedOn: workOf(source, article, change.new),
  });
}

/** The page of an article, which is about a work. */
export function articleData(material: Material, source: Source, article: Article, shown: Version): Html | undefined {
  return pageAbout(material, source, article, shown, article.versions);
}

/** The page of one version, likewise. */
export function versionData(material: Material, source: Source, article: Article, version: Version): Html | undefined {
  return pageAbout(material, source, article, version, [version]);
}

function pageAbout(
  material: Material,
  source: Source,
  article: Article,
  version: Version,
  versions: Article['versions'],
): Html | undefined {
  const { addresses, archive } = material;
  if (!isQuotable(archive.settings, source, article, versions)) return undefined;
  const times = new Set(
    [versions[0], versions.at(-1) ?? versions[0]].map(({ moment }) => machineTime(moment, archive.settings.timeZone)),
  );
  return printData({
    '@type': 'WebPage',
    temporalCoverage: [...times].join('/'),
    about: workOf(source, article, version),
    isPartOf: siteOf(material),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        crumb(1, source.name, addresses.absolute(addresses.source(source))),
        crumb(2, version.headline, addresses.absolute(addresses.article(source, article))),
      ],
    },
  });
}

/** The page of a source: its publisher, as far as the archive names it. */
export function sourceData(material: Material, source: Source): Html {
  const about = { ...publisherOf(source), url: source.homepage };
  return printData({ '@type': 'CollectionPage', about, isPartOf: siteOf(material) });
}

/** The archive as a whole. */
export function archiveData(material: Material): Html {
  const { title, description } = material.archive.settings;
  return printData({ ...siteOf(material), name: title, description });
}

/** Another page of the archive itself. */
export function pageData(material: Material, type: 'CollectionPage' | 'AboutPage'): Html {
  return printData({ '@type': type, isPartOf: siteOf(material) });
}

/** By its address alone: `og:site_name` says its name on the same page. */
function siteOf({ addresses }: Material): Data {
  return { '@type': 'WebSite', url: addresses.absolute(addresses.home) };
}

/** What others published. Of its authors and of when it was first published, an archive knows nothing for certain. */
function workOf(source: Source, article: Article, version: Version): Data {
  return {
    '@type': 'CreativeWork',
    headline: version.headline,
    url: version.url ?? article.url,
    inLanguage: version.lang ?? article.lang ?? source.lang,
    publisher: publisherOf(source),
  };
}

function publisherOf({ name }: Source): Data {
  return { '@type': 'Organization', name };
}

function crumb(position: number, name: string, item: string): Data {
  return { '@type': 'ListItem', position, name, item };
}

function printData(data: Data): Html {
  return html`<script type="application/ld+json">${json({ '@context': 'https://schema.org', ...data })}</script>`;
}
