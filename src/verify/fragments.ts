import type { Failure } from './failure.ts';
import { decoded } from './site.ts';

interface Wanted {
  readonly from: string;
  readonly address: string;
}

/**
 * Which ids the pages have, and which ids links ask of them. A link may lead to a page that has not been read yet, so
 * all are looked up at the end; until then a page's ids are kept as one text, which takes a byte a letter.
 */
export class Fragments {
  readonly #ids = new Map<string, string>();
  /** By target page, then by fragment. */
  readonly #wanted = new Map<string, Map<string, Wanted[]>>();

  /** Notes the ids of a page, beside those that are known of it. */
  have(page: string, ids: Iterable<string>): void {
    this.#ids.set(page, [this.#ids.get(page) ?? '', ...ids].join('\n'));
  }

  /** Notes that the page `from` leads to `fragment` of `page`. An empty fragment is the top of any page. */
  want(page: string, fragment: string, from: string, address: string): void {
    if (fragment === '' || fragment.toLowerCase() === 'top' || !page.endsWith('.html')) return;
    const ofPage = this.#wanted.get(page) ?? new Map<string, Wanted[]>();
    const ofFragment = ofPage.get(fragment) ?? [];
    if (ofFragment.at(-1)?.from !== from) ofFragment.push({ from, address });
    ofPage.set(fragment, ofFragment);
    this.#wanted.set(page, ofPage);
  }

  /** A failure for each page and each fragment it leads to that is not there. */
  missing(): Failure[] {
    return [...this.#wanted].flatMap(([page, fragments]) => {
      const ids = new Set(this.#ids.get(page)?.split('\n'));
      return [...fragments]
        .filter(([fragment]) => !ids.has(fragment) && !ids.has(decoded(fragment)))
        .flatMap(([, wanted]) => wanted)
        .map(({ from, address }) => ({ page: from, message: `“${address}” leads to no element with that id` }));
    });
  }
}
