import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { filesOf } from './files.ts';

type Node = DefaultTreeAdapterTypes.Node;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page of a built site, as a parser reads it. */
export interface Page {
  /** Path below the site's folder, e.g. `a/b/index.html`. */
  readonly path: string;
  readonly elements: readonly Element[];
}

/** Every page of a built site. */
export function pagesOf(site: string): Page[] {
  return filesOf(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => readPage(site, path));
}

/** One page of a built site. */
export function readPage(site: string, path: string): Page {
  return { path, elements: elementsIn(parse(readFileSync(join(site, path), 'utf8'))) };
}

/** The elements of a piece of markup. */
export function elementsOf(markup: string): Element[] {
  return elementsIn(parseFragment(markup));
}

/** All elements below a node, in order of the document. */
export function elementsIn(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text in an element, white space and all. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The elements of a page with this name, and with this attribute where one is given. */
export function all({ elements }: Page, name: string, having?: string): Element[] {
  return elements.filter(
    (element) => element.tagName === name && (having === undefined || attribute(element, having) !== undefined),
  );
}

/** The text of the main part of a page. */
export function mainText(page: Page): string {
  return all(page, 'main').map(textOf).join('');
}

/** Addresses a page leads to or loads: of links, pictures, forms, frames and whatever else has one. */
export function addressesOf({ elements }: Page): string[] {
  const names = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'cite', 'ping', 'xlink:href'];
  return elements
    .flatMap((element) => {
      const refresh = attribute(element, 'http-equiv') === 'refresh' ? attribute(element, 'content') : undefined;
      return [...names.map((name) => attribute(element, name)), refresh?.replace(/^\d+; url=/, '')];
    })
    .filter((address) => address !== undefined);
}

/** True where a page asks search engines not to list it. */
export function isUnlisted(page: Page): boolean {
  return all(page, 'meta').some(
    (meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content') === 'noindex',
  );
}

/** The kinds of pages: what stands at an address, as its form says, and whether that was withdrawn or moved. */
export function kindOf(page: Page): string {
  const [title] = all(page, 'h1').map(textOf);
  if (title === 'Withdrawn') return 'withdrawn';
  if (title === 'This page has a new address') return 'moved';
  const parts = page.path.split('/').slice(0, -1);
  if (page.path === '404.html') return 'not found';
  if (parts[0] === '-' && parts[1] === 'changes')
    return ['changes', 'list', 'month', 'month of a list'][parts.length - 2] ?? '';
  if (parts[0] === '-') return parts.slice(1).join('/');
  if (parts.length < 3) return ['home', 'source', 'article'][parts.length] ?? '';
  return parts[2]?.includes('--') === true ? 'change' : 'first version';
}
