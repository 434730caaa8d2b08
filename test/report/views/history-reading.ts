import type { Html } from '../../../src/report/html.ts';
import { attribute, type Element, inside, named, parsed } from '../printed.ts';

interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(element: Element): Span | undefined {
  const [first, last] = attribute(element, 'data-v')?.split('-') ?? [];
  if (first === undefined) return undefined;
  return { first: Number(first), last: last === '' ? Number.POSITIVE_INFINITY : Number(last) };
}

function holds({ first, last }: Span, version: number): boolean {
  return first <= version && version <= last;
}

/**
 * The texts of a version's blocks, read from the printed history alone: what has `data-v` stands in the versions it
 * names. An element that stands in no other such one begins a block, as does a `join`; `data-w` says from which version
 * on a block's other words stand, where that is not when it began.
 */
export function readHistory(markup: Html, version: number): string[] {
  const blocks: string[] = [];
  const within = new Set<Element>();
  for (const element of named(parsed(markup), 'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre')) {
    const span = spanOf(element);
    if (span === undefined || within.has(element)) continue;
    for (const inner of inside(element)) within.add(inner);
    if (holds(span, version)) blocks.push('');
    const from = Number(attribute(element, 'data-w') ?? span.first);
    read(element, holds({ first: from, last: span.last }, version));
  }
  return blocks;

  function read(element: Element, isHeld: boolean): void {
    for (const node of element.childNodes) {
      if ('value' in node && isHeld) blocks.push(`${blocks.pop() ?? ''}${node.value}`);
      if (!('tagName' in node) || attribute(node, 'data-aside') !== undefined) continue;
      const span = spanOf(node);
      const isShown = span === undefined ? isHeld : holds(span, version);
      if (attribute(node, 'class') !== 'join') read(node, isShown);
      else if (isShown) blocks.push('');
    }
  }
}
