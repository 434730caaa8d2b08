import { differenceOf } from './compare.ts';
import type { Held } from './diff-page.ts';
import { attribute, type Element, hasAttribute, isInside, type Tree } from './html.ts';

/** The versions in which something stands, both included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** Elements of a page that hold all versions of a text in one. There should be one, or none. */
export function historiesOf({ elements }: Tree): Element[] {
  return elements.filter((element) => hasAttribute(element, 'data-history'));
}

/**
 * What is wrong with the history on the page of an article: every version is read from it and compared with its file.
 *
 * @param shown all versions of the article that may be shown, oldest first; the newest of them at least are in it
 */
export function faultsOfHistory(page: Tree, shown: readonly (() => Held)[]): string[] {
  const [history, ...others] = historiesOf(page);
  if (history === undefined) return [];
  if (others.length > 0) return [`the page has ${others.length + 1} data-history elements, not one`];
  const count = Number(attribute(history, 'data-history'));
  if (!(count > 1 && count <= shown.length))
    return [`the history is said to hold ${count} of ${shown.length} versions`];
  const blocks = page.elements.filter((element) => isBlock(element) && isInside(element, history));
  // A headline that has always been the same is that of the page.
  const isHeaded = blocks.some((element) => isHeadline(element));
  return shown.slice(-count).flatMap((read, version) => {
    const { path, blocks: expected } = read();
    const texts = expected.filter(({ kind }) => isHeaded || kind !== 'headline').map(({ text }) => text);
    const difference = differenceOf(readHistory(blocks, version), texts);
    return difference === undefined ? [] : [`the history is not that of ${path}: ${difference}`];
  });
}

/** What has `data-v` is a block, or words in one. */
function isBlock(element: Element): boolean {
  return hasAttribute(element, 'data-v') && element.tagName !== 'span' && element.tagName !== 'del';
}

function isHeadline(element: Element): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes('headline');
}

function readHistory(elements: readonly Element[], version: number): string[] {
  const blocks: string[] = [];
  const read = (element: Element, isHeld: boolean): void => {
    for (const child of element.childNodes) {
      if (child.nodeName === '#text' && 'value' in child && isHeld) blocks.push((blocks.pop() ?? '') + child.value);
      if (!('tagName' in child) || hasAttribute(child, 'data-aside')) continue;
      const span = spanOf(child);
      const isWithin = span === undefined ? isHeld : holds(span, version);
      if (attribute(child, 'class') !== 'join') read(child, isWithin);
      else if (isWithin) blocks.push('');
    }
  };
  for (const element of elements) {
    const span = spanOf(element);
    if (span === undefined) continue;
    if (holds(span, version)) blocks.push('');
    // Words may be older than their block, where that was divided from another.
    const first = Number(attribute(element, 'data-w') ?? span.first);
    read(element, holds({ first, last: span.last }, version));
  }
  return blocks;
}

function spanOf(element: Element): Span | undefined {
  const [first, last] = attribute(element, 'data-v')?.split('-') ?? [];
  if (first === undefined) return undefined;
  return { first: Number(first), last: last === '' ? Number.POSITIVE_INFINITY : Number(last) };
}

function holds({ first, last }: Span, version: number): boolean {
  return first <= version && version <= last;
}
