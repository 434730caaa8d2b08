import { linkTarget } from '../../archive/links.ts';
import type { Block, BlockKind, Format, Run } from '../../archive/model.ts';
import { canonical } from '../../archive/runs.ts';
import { readShape, type Shape } from '../../report/shape.ts';

/** What is read of a node of a page. The nodes of a browser are such, and those of any parser can be made such. */
export interface PageNode {
  /** `#text`, or the name of the element in capitals. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

type Side = 'old' | 'new';

/**
 * The blocks of one version, read from the rows of the page of a change or of a first version: those that were printed,
 * with all that a comparison looks at.
 */
export function readBlocks(diff: PageNode, side: Side): Block[] {
  const stands = attributeOf(diff, 'data-side');
  if (stands === '') return [...diff.childNodes].flatMap((child) => readBlocks(child, side));
  return stands === side || stands === 'both' ? [readBlock(diff, side)] : [];
}

function readBlock(element: PageNode, side: Side): Block {
  const was = side === 'old' ? readShape(attributeOf(element, 'data-was')) : undefined;
  const words = new Words(side);
  words.readAll(element, []);
  return { ...(was ?? shapeOf(element)), text: words.text, runs: canonical(words.runs) };
}

/** Kinds that are told by the class of that name. */
const classKinds: readonly BlockKind[] = ['headline', 'standfirst', 'byline', 'published', 'item', 'picture', 'break'];

function shapeOf(element: PageNode): Shape {
  const classes = classesOf(element);
  const named = classKinds.find((kind) => classes.includes(kind));
  const deepest = (letter: string): number =>
    Math.max(0, ...classes.map((name) => Number(new RegExp(`^${letter}(\\d+)$`).exec(name)?.[1] ?? 0)));
  const steps = { depth: deepest('d'), quotes: deepest('q') };
  if (named !== undefined) return { kind: named, level: 0, ...steps };
  if (classes.includes('cells')) return { kind: 'row', level: classes.includes('head') ? 1 : 0, ...steps };
  if (element.nodeName === 'PRE') return { kind: 'code', level: 0, ...steps };
  const below = /^H(\d)$/.exec(element.nodeName)?.[1];
  if (below === undefined) return { kind: 'paragraph', level: 0, ...steps };
  // Headings of a text are printed a level below the page's own, and there is no seventh.
  return { kind: 'heading', level: classes.includes('l6') ? 6 : Number(below) - 1, ...steps };
}

/** The words of one block as they are read, with their formatting. */
class Words {
  text = '';
  readonly runs: Run[] = [];
  readonly #otherMark: string;

  constructor(side: Side) {
    this.#otherMark = side === 'old' ? 'INS' : 'DEL';
  }

  readAll(parent: PageNode, formats: readonly Format[]): void {
    const nodes = [...parent.childNodes];
    for (const [at, node] of nodes.entries()) {
      if (node.nodeName === '#text') this.#add(node.nodeValue ?? '', formats);
      else if (node.nodeName !== this.#otherMark && !has(node, 'data-aside')) {
        const format = formatOf(node, nodes[at + 1]);
        this.readAll(node, format === undefined ? formats : [...formats, format]);
      }
    }
  }

  #add(words: string, formats: readonly Format[]): void {
    const from = this.text.length;
    this.text += words;
    if (words !== '') for (const format of formats) this.runs.push({ from, to: this.text.length, format });
  }
}

/** What an element does to the words in it; `next` says of a picture where it lies. */
function formatOf(element: PageNode, next: PageNode | undefined): Format | undefined {
  switch (element.nodeName) {
    case 'EM':
      return { kind: 'emphasis' };
    case 'STRONG':
      return { kind: 'strong' };
    case 'CODE':
      return { kind: 'code' };
    case 'A':
      return linkTarget('link', attributeOf(element, 'href'), undefined);
    case 'SPAN':
      if (classesOf(element).includes('picture')) {
        return linkTarget(
          'picture',
          has(element, 'data-to') ? attributeOf(element, 'data-to') : targetSaid(next),
          undefined,
        );
      }
      return has(element, 'data-to') ? linkTarget('link', attributeOf(element, 'data-to'), undefined) : undefined;
    default:
      return undefined;
  }
}

/** `Picture: ` and then a link, an address that is none here, or what was written and leads nowhere. */
function targetSaid(element: PageNode | undefined): string {
  if (element === undefined) return '';
  for (const child of element.childNodes) {
    if (child.nodeName === 'A') return attributeOf(child, 'href');
    if (child.nodeName === 'SPAN') return attributeOf(child, 'data-to');
  }
  return textOf(element).replace(/^Picture: /, '');
}

function textOf(node: PageNode): string {
  return node.nodeValue ?? [...node.childNodes].map(textOf).join('');
}

function has(node: PageNode, name: string): boolean {
  return (node.getAttribute?.(name) ?? null) !== null;
}

function attributeOf(node: PageNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

function classesOf(element: PageNode): string[] {
  return attributeOf(element, 'class').split(' ');
}
