import { ancestorsOf, attribute, type Element, hasAttribute, isHtml } from './html.ts';
import type { Target } from './site.ts';

/**
 * What a page does with an address: leads to it when asked (`follow`), names it (`name`), fetches it by itself (`load`;
 * `picture` where that may also be a `data:` address), or sends its reader there at once (`redirect`). A link in an
 * archived text leads on too (`quote`), but what it leads to is the affair of whoever wrote the text.
 */
export type Use = 'follow' | 'quote' | 'name' | 'load' | 'picture' | 'redirect';

/** An address in a page. */
export interface Reference {
  readonly use: Use;
  readonly address: string;
}

/** Relations of a `<link>` that only say something; every other is taken for one that is fetched. */
const namingRelations = new Set(
  'alternate author bookmark canonical help license me next prev privacy-policy search terms-of-service up'.split(' '),
);

/** Elements whose `src` is seen or heard, and runs nothing. */
const pictureElements = ['img', 'source', 'audio', 'video', 'track', 'image', 'input'];

/** What an element has that holds words of an archived text; one that holds a whole text may have the class `text` alone. */
const holders = ['data-side', 'data-twin', 'data-history'];

/** All addresses an element has in its attributes. */
export function referencesOf(element: Element): Reference[] {
  return element.attrs.flatMap(({ name, value }): Reference[] => {
    switch (name) {
      case 'href':
        return [{ use: useOfHref(element), address: value }];
      case 'src':
      case 'poster':
      case 'background':
        return [{ use: pictureElements.includes(element.tagName) ? 'picture' : 'load', address: value }];
      case 'data':
        return isHtml(element, 'object') ? [{ use: 'load', address: value }] : [];
      case 'srcset':
      case 'imagesrcset':
        return [...value.matchAll(/[^\s,]\S*[^\s,](?=[\s,]|$)/g)]
          .filter(([word]) => !/^[\d.]+[wxh]$/.test(word))
          .map(([address]) => ({ use: 'picture', address }));
      case 'action':
      case 'formaction':
      case 'cite':
        return [{ use: 'follow', address: value }];
      case 'style':
        return addressesInStyle(value).map((address) => ({ use: 'picture', address }));
      case 'content':
        if (isPreview(element)) return [{ use: 'picture', address: value }];
        return isRefresh(element) ? refreshTarget(value) : [];
      default:
        return [];
    }
  });
}

function useOfHref(element: Element): Use {
  if (element.tagName === 'a' || element.tagName === 'area') return isQuoted(element) ? 'quote' : 'follow';
  if (element.tagName !== 'link') return 'load';
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  if (relations.includes('stylesheet')) return 'load';
  if (relations.includes('icon')) return 'picture';
  return relations.every((relation) => namingRelations.has(relation)) ? 'name' : 'load';
}

/** True in an archived text, for a complete address: a relative one can only be ours. */
function isQuoted(element: Element): boolean {
  if (!/^https?:\/\//i.test(attribute(element, 'href') ?? '')) return false;
  return ancestorsOf(element).some(
    (outer) =>
      holders.some((name) => hasAttribute(outer, name)) || /(?:^|\s)text(?:\s|$)/.test(attribute(outer, 'class') ?? ''),
  );
}

function isRefresh(element: Element): boolean {
  return isHtml(element, 'meta') && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

/** True of the element that says which picture is shown where a link to the page is shared. */
function isPreview(element: Element): boolean {
  return isHtml(element, 'meta') && attribute(element, 'property') === 'og:image';
}

/** `0; url=/there/` leads away, `300` only reads the page again. */
function refreshTarget(content: string): Reference[] {
  const address = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1]?.trim();
  return address === undefined || address === '' ? [] : [{ use: 'redirect', address }];
}

/** The addresses that a style sheet fetches. */
export function addressesInStyle(css: string): string[] {
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*?))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
  return [...css.replace(/\/\*.*?\*\//gs, '').matchAll(pattern)]
    .map((match) => match.slice(1).find((group) => group !== undefined) ?? '')
    .filter((address) => !address.startsWith('#'));
}

/** What is wrong with using an address that leads to `target`, or undefined. */
export function faultOf({ use, address }: Reference, target: Target): string | undefined {
  switch (target.kind) {
    case 'file':
      return undefined;
    case 'nothing':
      return use === 'quote' ? undefined : `“${address}” ${target.reason}`;
    case 'beside':
      return use === 'follow' || use === 'quote' ? undefined : `“${address}” is outside the site`;
    case 'elsewhere':
      return faultElsewhere(use, address, target.scheme);
  }
}

function faultElsewhere(use: Use, address: string, scheme: string): string | undefined {
  if (scheme === 'data:' && use === 'picture') return undefined;
  const isWeb = scheme === 'http:' || scheme === 'https:';
  if (!isWeb && scheme !== 'mailto:') return `“${address.slice(0, 80)}” is an address of a kind no page may hold`;
  if (use === 'follow' || use === 'quote' || use === 'name') return undefined;
  return use === 'redirect' ? `the page sends its reader away, to “${address}”` : `“${address}” is on another host`;
}
