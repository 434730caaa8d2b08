import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where a link stands: the file, and the origin of the site's public address as far as that file tells it. */
export interface Place {
  /** Path below the site folder, with `/`. */
  readonly path: string;
  readonly origin: string | undefined;
}

/** What an address leads to. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string }
  /** It is of this site, but nothing is there. */
  | { readonly kind: 'nothing'; readonly reason: string }
  /** A complete address on the site's own host, but outside the site. */
  | { readonly kind: 'beside' }
  | { readonly kind: 'elsewhere'; readonly scheme: string };

/** Stands in where no page says which host the site is on. */
const unknownOrigin = 'https://site.invalid';

/** A built site as a folder of files, and what an address within it leads to. */
export class Site {
  /** The path the site stands under; begins and ends with `/`. */
  readonly base: string;
  /** All files, as paths below the folder, sorted. */
  readonly files: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #folder: string;

  constructor(folder: string, base: string) {
    this.base = `/${base}/`.replace(/\/+/g, '/');
    this.#folder = folder;
    this.files = existsSync(folder) ? listFiles(folder) : [];
    this.#known = new Set(this.files);
  }

  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** The bytes of one of its files. */
  read(path: string): Uint8Array {
    return readFileSync(join(this.#folder, path));
  }

  /** What `address`, written in the file at `place`, leads to. Host names and dot segments are read as browsers do. */
  resolve(place: Place, address: string): Target {
    const origin = place.origin ?? unknownOrigin;
    const here = `${origin}${this.base}${encodeURI(place.path).replace(/(^|\/)index\.html$/, '$1')}`;
    const url = URL.parse(address, here);
    if (url === null) return { kind: 'nothing', reason: 'is no address' };
    if (url.origin !== origin) return { kind: 'elsewhere', scheme: url.protocol };
    const isComplete = /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address);
    if (!url.pathname.startsWith(this.base)) {
      return isComplete ? { kind: 'beside' } : { kind: 'nothing', reason: `does not begin with ${this.base}` };
    }
    if (place.path === '404.html' && !isComplete && !/^\s*[/#]/.test(address)) {
      return { kind: 'nothing', reason: 'is relative, but this page is shown at any address' };
    }
    return this.#fileAt(url);
  }

  #fileAt(url: URL): Target {
    const rest = decoded(url.pathname.slice(this.base.length));
    const path = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
    // What follows `:~:` is a text to be found on the page, for the browser alone.
    if (this.has(path)) return { kind: 'file', path, fragment: url.hash.slice(1).replace(/:~:.*$/s, '') };
    const isFolder = this.has(`${rest}/index.html`);
    return { kind: 'nothing', reason: isFolder ? 'lacks its ending slash' : 'leads to no file of the site' };
  }
}

/** Text with its percent signs resolved, or as it is where they mean nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
