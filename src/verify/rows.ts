import { ancestorsOf, attribute, type Element, hasAttribute } from './html.ts';
import type { Side } from './rebuild.ts';

/** A row of a diff. */
export interface Row {
  readonly element: Element;
  /** As written: it may be none of the known kinds. */
  readonly kind: string;
  /** Its place among the rows, from 1. */
  readonly number: number;
  readonly sides: readonly Side[];
  /** All elements inside it, but not those of a row inside it. */
  readonly elements: readonly Element[];
}

/** The rows among the elements of a diff, in their order, with the block elements that stand in each. */
export function rowsOf(elements: readonly Element[], sides: readonly Side[]): Row[] {
  const sidesByRow = Map.groupBy(sides, ({ element }) => rowAround(element));
  const elementsByRow = Map.groupBy(elements, rowAround);
  return elements
    .filter((element) => hasAttribute(element, 'data-row'))
    .map((element, at) => ({
      element,
      kind: attribute(element, 'data-row') ?? '',
      number: at + 1,
      sides: sidesByRow.get(element) ?? [],
      elements: elementsByRow.get(element) ?? [],
    }));
}

/** The nearest row that an element stands in. */
export function rowAround(element: Element): Element | undefined {
  return ancestorsOf(element).find((outer) => hasAttribute(outer, 'data-row'));
}
