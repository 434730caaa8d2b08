import type { Block } from '../archive/model.ts';
import { differenceOf } from './compare.ts';
import { type Element, hasAttribute, isHtml, isInside, type Tree } from './html.ts';
import { faultsOfSides, rebuild, type Side, sidesOf } from './rebuild.ts';
import { faultsOfRows } from './row-rules.ts';

/** The text that a page must show, and the file it is from. */
export interface Held {
  readonly path: string;
  readonly blocks: readonly Block[];
}

interface DiffPart {
  readonly element: Element;
  readonly sides: readonly Side[];
}

/** Elements of a page that hold a diff. There should be one, or none. */
export function diffsOf({ elements }: Tree): Element[] {
  return elements.filter((element) => hasAttribute(element, 'data-diff'));
}

/** What is wrong with the page of a change: with its rows, and with the two texts that are rebuilt from it. */
export function faultsOfChange(page: Tree, old: Held, added: Held): string[] {
  return withDiff(page, ({ element, sides }) => [
    ...faultsOfRows(page.elements, element, sides),
    ...faultsOfText(sides, 'old', old),
    ...faultsOfText(sides, 'new', added),
  ]);
}

/** What is wrong with the page of a first version: with its marks, of which it has none, and with its text. */
export function faultsOfFirst(page: Tree, held: Held): string[] {
  return withDiff(page, ({ element, sides }) => {
    const isMarked = page.elements.some((mark) => isHtml(mark, 'ins', 'del') && isInside(mark, element));
    return [
      ...(sides.every(({ kind }) => kind === 'new') ? [] : ['a first version has a data-side element that is not new']),
      ...(isMarked ? ['a first version has an ins or del'] : []),
      ...faultsOfText(sides, 'new', held),
    ];
  });
}

function withDiff(page: Tree, faultsOf: (diff: DiffPart) => string[]): string[] {
  const [element, ...others] = diffsOf(page);
  if (element === undefined || others.length > 0) {
    return [`the page has ${others.length + (element === undefined ? 0 : 1)} data-diff elements, not one`];
  }
  const sides = sidesOf(page.elements.filter((inner) => isInside(inner, element)));
  return [...faultsOfSides(page.elements, element), ...faultsOf({ element, sides })];
}

function faultsOfText(sides: readonly Side[], version: 'old' | 'new', { path, blocks }: Held): string[] {
  const difference = differenceOf(
    rebuild(sides, version),
    blocks.map((block) => block.text),
  );
  return difference === undefined ? [] : [`the ${version} text is not that of ${path}: ${difference}`];
}
