import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** What a parser sees in a page. */
export interface Tree {
  /** All elements of the document, in its order. */
  readonly elements: readonly Element[];
  /** Elements inside `<template>`: no part of the document, but a script may make them one. */
  readonly inert: readonly Element[];
}

/** Parses a page as a browser without scripts does, so that what stands in `<noscript>` counts. Never throws. */
export function readTree(html: string): Tree {
  const elements: Element[] = [];
  const inert: Element[] = [];
  collect(parse(html, { scriptingEnabled: false }), elements, inert);
  return { elements, inert };
}

/** With a stack of its own: a broken page may nest deeper than calls can. */
function collect(root: ParentNode, elements: Element[], inert: Element[]): void {
  const open: ChildNode[] = root.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    elements.push(node);
    if ('content' in node) collect(node.content, inert, inert);
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

function isElement(node: ChildNode | ParentNode): node is Element {
  return 'tagName' in node;
}

/** True for an HTML element of one of these names; an SVG `<title>` is none. */
export function isHtml(element: Element, ...names: readonly string[]): boolean {
  return element.namespaceURI === htmlNamespace && names.includes(element.tagName);
}

/** The value of an attribute, or undefined where the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** True where an element has an attribute, whatever its value. */
export function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

/** The text nodes of an element, one after the other, without what stands in elements that are left out. */
export function textOf(element: Element, isLeftOut: (element: Element) => boolean = () => false): string {
  if (isLeftOut(element)) return '';
  let text = '';
  for (const child of element.childNodes) {
    if (isElement(child)) text += textOf(child, isLeftOut);
    else if (child.nodeName === '#text' && 'value' in child) text += child.value;
  }
  return text;
}

/** The elements an element stands in, nearest first. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let node = element.parentNode; node !== null && isElement(node); node = node.parentNode) yield node;
}

/** True where one element stands in another. */
export function isInside(element: Element, outer: Element): boolean {
  return ancestorsOf(element).some((ancestor) => ancestor === outer);
}
