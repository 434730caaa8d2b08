/** The versions in which words or a block stand, as `data-v` names them: `3-` or `3-5`. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** Makes the text of a version from the printed history of all: elements for its blocks, what came with it marked. */
export function readHistory(history: Element, version: number): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (const element of history.querySelectorAll<HTMLElement>(':scope > [data-v], :scope > .gone > [data-v]')) {
    const span = spanOf(element);
    if (span === undefined) continue;
    if (isWithin(version, span)) blocks.push(emptyCopy(element));
    // Words without versions of their own stand as long as their block does, or begin where `data-w` says.
    const words: Span = { first: Number(element.dataset.w ?? span.first), last: span.last };
    for (const child of element.childNodes) readChild(child, words, version, blocks);
  }
  return blocks;
}

function readChild(child: ChildNode, words: Span, version: number, blocks: HTMLElement[]): void {
  const span = (child instanceof HTMLElement ? spanOf(child) : undefined) ?? words;
  if (!isWithin(version, span)) return;
  if (child instanceof HTMLElement && child.classList.contains('join')) {
    const block = document.createElement('p');
    block.dir = child.parentElement?.dir ?? '';
    blocks.push(block);
    return;
  }
  const copy = child.cloneNode(true);
  const isMarked = child instanceof HTMLElement && child.dataset.v !== undefined;
  blocks.at(-1)?.append(...fresh(isMarked ? [...copy.childNodes] : [copy], span.first === version && version > 0));
}

/** Words, in an element that marks them where they are new. */
function fresh(nodes: readonly Node[], isNew: boolean): Node[] {
  const words = document.createElement('span');
  words.append(...nodes);
  // Removed words show their spaces by name, which is of no use where they stand.
  for (const sign of words.querySelectorAll('.sign')) sign.replaceWith(sign.textContent);
  if (!isNew) return [...words.childNodes];
  words.className = 'fresh';
  return [words];
}

function emptyCopy(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(false);
  if (!(copy instanceof HTMLElement)) throw new Error('The copy of an element is none: this is a bug');
  delete copy.dataset.v;
  delete copy.dataset.w;
  return copy;
}

function spanOf({ dataset }: HTMLElement): Span | undefined {
  const [first, last] = dataset.v?.split('-') ?? [];
  if (first === undefined) return undefined;
  return { first: Number(first), last: last === '' ? Number.POSITIVE_INFINITY : Number(last) };
}

function isWithin(version: number, { first, last }: Span): boolean {
  return first <= version && version <= last;
}
