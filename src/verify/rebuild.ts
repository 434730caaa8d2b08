import { ancestorsOf, attribute, type Element, hasAttribute, isHtml, textOf } from './html.ts';

/** An element that holds the text of a block. */
export interface Side {
  readonly kind: 'old' | 'new' | 'both';
  readonly element: Element;
}

/**
 * The block elements among `elements`, in their order. One that stands in another is none, and neither is one whose
 * `data-side` says nothing known: both are faults, which `faultsOfSides` tells.
 */
export function sidesOf(elements: readonly Element[]): Side[] {
  return elements.flatMap((element) => {
    const kind = attribute(element, 'data-side');
    if (kind !== 'old' && kind !== 'new' && kind !== 'both') return [];
    return isInSide(element) ? [] : [{ kind, element }];
  });
}

/** The texts of the old or of the new blocks, as the contract of a page says they are had. */
export function rebuild(sides: readonly Side[], version: 'old' | 'new'): string[] {
  const otherMark = version === 'old' ? 'ins' : 'del';
  return sides
    .filter(({ kind }) => kind === version || kind === 'both')
    .map(({ element }) => textOf(element, (inner) => hasAttribute(inner, 'data-aside') || isHtml(inner, otherMark)));
}

/** What is wrong with the block elements of a page that has one `diff` element. */
export function faultsOfSides(elements: readonly Element[], diff: Element): string[] {
  return elements
    .filter((element) => hasAttribute(element, 'data-side'))
    .flatMap((element) => faultsOfSide(element, diff));
}

function faultsOfSide(element: Element, diff: Element): string[] {
  const kind = attribute(element, 'data-side') ?? '';
  const outer = [...ancestorsOf(element)];
  const about = `the data-side element “${shortened(textOf(element))}”`;
  return [
    ...(['old', 'new', 'both'].includes(kind) ? [] : [`${about} is “${kind}”, not old, new or both`]),
    ...(isInSide(element) ? [`${about} stands in another`] : []),
    ...(outer.includes(diff) ? [] : [`${about} stands outside data-diff`]),
    ...(outer.some((one) => isHtml(one, 'ins', 'del')) ? [`${about} stands in an ins or del element`] : []),
    ...(outer.some((one) => hasAttribute(one, 'data-aside')) ? [`${about} stands in a data-aside element`] : []),
  ];
}

function isInSide(element: Element): boolean {
  return ancestorsOf(element).some((outer) => hasAttribute(outer, 'data-side'));
}

/** The beginning of a text, to tell an element by. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
}
