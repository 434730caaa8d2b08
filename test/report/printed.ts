import { type DefaultTreeAdapterTypes, type ParserError, parseFragment } from 'parse5';
import { Html } from '../../src/report/html.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a parser sees in printed markup. Throws where the markup is not what the parser would have written. */
export function parsed(markup: Html | string): Element[] {
  const errors: ParserError[] = [];
  const fragment = parseFragment(markup.toString(), {
    onParseError: (error) => errors.push(error),
    sourceCodeLocationInfo: true,
  });
  if (errors.length > 0) throw new Error(`${errors.map(({ code }) => code).join(', ')} in ${markup}`);
  return [...elementsBelow(fragment.childNodes)];
}

function* elementsBelow(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsBelow(node.childNodes);
  }
}

function isElement(node: object): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute, or undefined where there is none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Elements that have an attribute, with this value where one is given. */
export function having(elements: readonly Element[], name: string, value?: string): Element[] {
  return elements.filter((element) => {
    const found = attribute(element, name);
    return found !== undefined && (value === undefined || found === value);
  });
}

/** Elements of these names. */
export function named(elements: readonly Element[], ...names: readonly string[]): Element[] {
  return elements.filter(({ tagName }) => names.includes(tagName));
}

/** The elements inside one. */
export function inside(element: Element): Element[] {
  return [...elementsBelow(element.childNodes)];
}

/** The words of an element, without those of elements that are left out. */
export function textOf(element: Element, isLeftOut: (inner: Element) => boolean = () => false): string {
  return element.childNodes
    .map((node) => {
      if (isElement(node)) return isLeftOut(node) ? '' : textOf(node, isLeftOut);
      return 'value' in node ? node.value : '';
    })
    .join('');
}

/** The words of markup. */
export function wordsOf(markup: Html | string): string {
  return parseFragment(markup.toString())
    .childNodes.map((node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : ''))
    .join('');
}

/** The texts of the old or of the new blocks, rebuilt from printed rows as DESIGN.md says they can be. */
export function rebuilt(elements: readonly Element[], version: 'old' | 'new'): string[] {
  const other = version === 'old' ? 'ins' : 'del';
  return having(elements, 'data-side')
    .filter((element) => [version, 'both'].includes(attribute(element, 'data-side') ?? ''))
    .map((element) =>
      textOf(element, (inner) => inner.tagName === other || attribute(inner, 'data-aside') !== undefined),
    );
}

/** A value with all markup in it as text, so that it can be compared: markup keeps its text private. */
export function spelled(value: unknown): unknown {
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(spelled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelled(inner)]));
}
