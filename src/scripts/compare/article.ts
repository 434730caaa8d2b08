import type { Moment } from '../../archive/model.ts';
import type { LoadedPage } from './load.ts';
import { momentOf } from './moment.ts';

/** An article as its page lists it, and as those of its periods do where it has many versions. */
export interface PublishedArticle {
  readonly headline: string;
  /** Oldest first: all of them, or those of the pages that were read. */
  readonly versions: readonly PublishedVersion[];
  /** The lists of versions that were not read, newest first. */
  readonly periods: readonly ListedPeriod[];
}

/** The page that lists the versions of a period, or what that is divided into. */
export interface ListedPeriod {
  readonly name: string;
  readonly path: string;
}

export interface PublishedVersion {
  readonly slug: string;
  /** Its place among the versions, from 1. */
  readonly number: number;
  readonly moment: Moment;
  /** As the page prints it. */
  readonly when: string;
  /** Its headline; undefined where its page does not show it. */
  readonly headline: string | undefined;
  /** The page of the change that made it, or its own where it is the first. */
  readonly path: string;
  /** True where that page shows it, and not that something was withdrawn. */
  readonly isShown: boolean;
  readonly isWithdrawn: boolean;
}

/** Reads the list of versions on the page of an article, or on that of one of its periods. */
export function readArticle({ document, path }: LoadedPage, zone: string): PublishedArticle {
  const entries = [...document.querySelectorAll<HTMLLIElement>('.versions > li')].reverse();
  const periods = [...document.querySelectorAll('.periods a')];
  return {
    headline: textOf(document, 'h1'),
    periods: periods.map((link) => ({ name: link.textContent, path: pathOf(link, path) })),
    versions: entries.map((entry, at) => {
      const time = entry.querySelector('time');
      const headline = entry.querySelector('.headline')?.textContent ?? undefined;
      return {
        slug: entry.id,
        // A list of some of them numbers each.
        number: entry.value || at + 1,
        moment: momentOf(time?.dateTime ?? '', zone),
        when: time?.textContent ?? '',
        headline,
        path: pathOf(entry.querySelector('.title'), path),
        isShown: headline !== undefined,
        isWithdrawn: entry.dataset.withdrawn !== undefined,
      };
    }),
  };
}

/** Where the text of a version stands: on a page, on one side of the change that it shows. */
export interface TextPlace {
  readonly path: string;
  readonly side: 'old' | 'new';
}

/**
 * Where a version's text is published: on its own page, or, where that tells of a withdrawal of the version before, on
 * the page of the next change. Undefined where the versions on both sides were withdrawn.
 */
export function textPlaceOf({ versions }: PublishedArticle, version: PublishedVersion): TextPlace | undefined {
  if (version.isShown) return { path: version.path, side: 'new' };
  const next = versions.find(({ number }) => number === version.number + 1);
  return next?.isShown ? { path: next.path, side: 'old' } : undefined;
}

/** The path that a link of a page leads to. */
export function pathOf(link: Element | null, page: string): string {
  return URL.parse(link?.getAttribute('href') ?? '', `${location.origin}${page}`)?.pathname ?? page;
}

/** The words of the first element that a selector finds; none where it finds none. */
export function textOf(root: ParentNode, selector: string): string {
  return root.querySelector(selector)?.textContent.trim() ?? '';
}
