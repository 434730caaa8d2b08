import { attribute, type Element, hasAttribute, isHtml, readTree, type Tree, textOf } from './html.ts';
import type { Place } from './site.ts';

/** A page as a parser sees it. */
export interface Page extends Place, Tree {}

/** Parses a page. Its origin is that of its canonical address. */
export function readPage(path: string, html: string): Page {
  const tree = readTree(html);
  const canonical = canonicalOf(tree.elements);
  const url = canonical === undefined ? null : URL.parse(canonical);
  return { path, ...tree, origin: url?.origin };
}

function canonicalOf(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => isHtml(element, 'link') && attribute(element, 'rel')?.toLowerCase() === 'canonical',
  );
  return link === undefined ? undefined : attribute(link, 'href');
}

/** The ids of a page, in its order, those that stand twice twice. */
export function idsOf({ elements }: Tree): string[] {
  return elements.flatMap((element) => attribute(element, 'id') ?? []);
}

/** What every page must have, whatever it shows: gives what this one lacks. */
export function faultsOfPage(page: Page): string[] {
  const { elements } = page;
  const title = elements.find((element) => isHtml(element, 'title'));
  const headings = elements.filter((element) => isHtml(element, 'h1')).length;
  const language = elements.find((element) => isHtml(element, 'html'));
  const canonical = canonicalOf(elements);
  return [
    ...(title === undefined || textOf(title).trim() === '' ? ['the page has no title'] : []),
    ...(headings === 1 ? [] : [`the page has ${headings} h1 elements, not one`]),
    ...(language === undefined || (attribute(language, 'lang') ?? '').trim() === ''
      ? ['the html element has no lang']
      : []),
    ...(canonical !== undefined && page.origin === undefined
      ? [`the canonical address “${canonical}” is not a complete one`]
      : []),
    ...repeatedIds(page).map((id) => `the id “${id}” stands more than once`),
    ...[...elements, ...page.inert].flatMap(faultsOfElement),
  ];
}

function repeatedIds(page: Page): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of idsOf(page)) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated];
}

function faultsOfElement(element: Element): string[] {
  const handlers = element.attrs.filter(({ name }) => /^on[a-z]/.test(name));
  return [
    ...handlers.map(({ name }) => `a ${element.tagName} element has the inline script ${name}`),
    ...(hasAttribute(element, 'srcdoc') ? [`a ${element.tagName} element has a page of its own in srcdoc`] : []),
    ...(isHtml(element, 'base') ? ['a base element changes where every link leads'] : []),
  ];
}

/** What is wrong with the page of something that was withdrawn: it says why, and shows nothing of the text. */
export function faultsOfWithdrawn({ elements }: Page, reason: string): string[] {
  const isShown = elements.some((element) => hasAttribute(element, 'data-diff') || hasAttribute(element, 'data-side'));
  const body = elements.find((element) => isHtml(element, 'body'));
  const text = body === undefined ? '' : textOf(body, (element) => isHtml(element, 'script', 'style'));
  return [
    ...(isShown ? ['what was withdrawn is shown: the page holds data-diff or data-side'] : []),
    ...(collapsed(text).includes(collapsed(reason)) ? [] : [`the reason of the withdrawal is missing: “${reason}”`]),
  ];
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
