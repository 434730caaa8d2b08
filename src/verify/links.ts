import type { Failure } from './failure.ts';
import { Fragments } from './fragments.ts';
import { isHtml, textOf } from './html.ts';
import { idsOf, type Page } from './page.ts';
import { addressesInStyle, faultOf, type Reference, referencesOf } from './references.ts';
import type { Place, Site } from './site.ts';

/** What became of the addresses in a file. */
export interface Followed {
  /** Each once. */
  readonly faults: readonly string[];
  /** Files of the site that some address leads to. */
  readonly reached: ReadonlySet<string>;
}

/** Follows the addresses of a site's files. Fragments are looked up when all pages have been seen. */
export class Links {
  readonly #site: Site;
  readonly #fragments = new Fragments();
  #count = 0;

  constructor(site: Site) {
    this.#site = site;
  }

  /** How many addresses within the site were followed so far. */
  get count(): number {
    return this.#count;
  }

  /** Follows every address in a page, those in its inline styles and templates too, and notes its ids. */
  followPage(page: Page): Followed {
    this.#fragments.have(page.path, idsOf(page));
    const references = [...page.elements, ...page.inert].flatMap((element) => [
      ...referencesOf(element),
      ...(isHtml(element, 'style') ? referencesInStyle(textOf(element)) : []),
    ]);
    return this.follow(page, references);
  }

  /** Notes ids that are reached through a page though they stand on another, to which that leads on. */
  leadOn(path: string, ids: Iterable<string>): void {
    this.#fragments.have(path, ids);
  }

  /** Follows the addresses in a style sheet. */
  followStyle(place: Place, css: string): Followed {
    return this.follow(place, referencesInStyle(css));
  }

  /** Follows addresses that stand in the file at `place`. */
  follow(place: Place, references: readonly Reference[]): Followed {
    const reached = new Set<string>();
    const faults = new Set<string>();
    for (const reference of references) {
      const target = this.#site.resolve(place, reference.address);
      const fault = faultOf(reference, target);
      if (fault !== undefined) faults.add(fault);
      if (target.kind === 'file' || target.kind === 'nothing') this.#count += 1;
      if (target.kind !== 'file' || reference.use === 'quote') continue;
      this.#fragments.want(target.path, target.fragment, place.path, reference.address);
      reached.add(target.path);
    }
    return { faults: [...faults], reached };
  }

  /** The links whose page is there and whose fragment is not. */
  missingFragments(): Failure[] {
    return this.#fragments.missing();
  }
}

function referencesInStyle(css: string): Reference[] {
  return addressesInStyle(css).map((address) => ({ use: 'picture', address }));
}
