import type { ArchiveSettings, Robots, Source } from '../../archive/model.ts';
import type { Material } from '../material.ts';
import type { ShareImage } from '../share-image.ts';

/** A link and its words. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** What a page says of itself to browsers, search engines and feed readers. */
export interface PageHead {
  readonly title: string;
  readonly description: string | undefined;
  /** Path of the page under its base, as `Addresses` gives it. */
  readonly path: string;
  readonly robots: Robots;
  /** The feed of what the page is about, beside that of the archive. */
  readonly feed: Link | undefined;
  /** Licence of the text on the page. */
  readonly license: string | undefined;
  /** What is shown where a link to the page is shared. */
  readonly image?: ShareImage | undefined;
}

/** What stands around every page. */
export interface Frame {
  readonly name: string;
  /** The complete public address of the page. */
  readonly canonical: string;
  readonly archiveFeed: Link;
  readonly navigation: readonly Link[];
  readonly contact: Contact | undefined;
  /** A sentence on the licence of the text. */
  readonly license: string;
}

/**
 * What a page may load, as a Content Security Policy: style sheets and scripts of the site, and nothing else. One that
 * computes may read other files of the site too, and run what is compiled for it.
 */
export function policyOf(computes: boolean): string {
  const scripts = computes ? "'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'" : "'self'";
  return `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'`;
}

/** Whom to tell that something is wrong. `href` is undefined where the archive's settings give no address. */
export interface Contact {
  readonly text: string;
  readonly href: string | undefined;
}

/** The frame of a page. */
export function frameOf({ archive: { settings }, addresses }: Material, head: PageHead): Frame {
  const canonical = addresses.absolute(head.path);
  const licence =
    head.license === undefined ? 'Text belongs to its publishers' : `Licence of the text: ${head.license}`;
  return {
    name: settings.title,
    canonical,
    archiveFeed: { text: settings.title, href: addresses.feed },
    navigation: [
      { text: 'Latest changes', href: addresses.home },
      { text: 'Sources', href: addresses.sources },
      { text: 'By month', href: addresses.months },
      { text: 'Search', href: addresses.search },
      { text: 'About', href: addresses.about },
    ],
    contact: contactOf(settings, head.path.slice(addresses.base.length)),
    license: `${licence}; this archive records how it changed.`,
  };
}

/** An e-mail names the page, by its path below the address of the site. */
function contactOf({ contact }: ArchiveSettings, page: string): Contact | undefined {
  if (contact === undefined) return undefined;
  if (/^[^\s@/]+@[^\s@/]+$/.test(contact)) {
    return { text: contact, href: `mailto:${contact}?subject=${encodeURIComponent(`Problem with ${page}`)}` };
  }
  return { text: contact, href: /^https?:\/\//.test(contact) ? URL.parse(contact)?.href : undefined };
}

/** `seen` for captures, `recorded` for a publisher's own record. */
export function verbOf({ times }: Source): 'seen' | 'recorded' {
  return times === 'observed' ? 'seen' : 'recorded';
}
