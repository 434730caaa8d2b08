import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { readMarkdown } from '../archive/blocks.ts';
import { compact, type Metadata } from './front-matter.ts';
import { Refusal } from './refusal.ts';

type Root = ReturnType<typeof fromHtml>;
type Node = Root | Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

type Tree = ReturnType<typeof toMdast>;
type Parent = Extract<Tree, { children: unknown }>;

/** Elements whose content is no text of a page: what runs, plays, is filled in, leads elsewhere, or is shown later. */
const noText: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'embed',
  'iframe',
  'input',
  'link',
  'meta',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);

/**
 * An HTML page, or a piece of one, as Markdown. Of a page with one `main` element, or else with one `article`, only that
 * is taken. The title is that of the page where its text has no heading of the first level.
 */
export function htmlMarkdown(html: string): { metadata: Metadata; body: string } {
  try {
    const page = fromHtml(html);
    const content = mainOf(prune(page));
    const heading = find(content, (element) => element.tagName === 'h1');
    const metadata = {
      title: heading.length === 0 ? titleOf(page) : undefined,
      lang: langOf(page),
    };
    return { metadata: compact(metadata), body: toText(content) };
  } catch (error) {
    // Parser and writer recurse into elements, and their limit is the machine's.
    if (error instanceof RangeError) throw new Refusal('the HTML is nested too deeply', 'Give a piece of it');
    throw error;
  }
}

/**
 * Markdown that reads as the page does. Signs of emphasis are read as such only beside certain characters, and writer and
 * reader do not agree on them for every script: where words would come out otherwise, emphasis is left out.
 */
function toText(content: Root): string {
  const tree = toMdast(content, { document: true });
  // Here a line through a word means that an edit removed it, so its own line is left out; the words are not.
  mend(tree, ['delete']);
  const full = print(tree);
  mend(tree, ['delete', 'emphasis', 'strong']);
  const plain = print(tree);
  const words = (markdown: string): string => JSON.stringify(readMarkdown(markdown, undefined).map(({ text }) => text));
  return words(full) === words(plain) ? full : plain;
}

function print(tree: Tree): string {
  return toMarkdown(tree, { bullet: '-', extensions: [gfmTableToMarkdown()] });
}

/**
 * Mends what would be read back as something else: code that touches code, signs around nothing, and the head that a
 * table without one gets.
 *
 * @param unwrapped kinds of which only the content is kept
 */
function mend(tree: Tree, unwrapped: readonly Tree['type'][]): void {
  if (!('children' in tree)) return;
  const parent: { children: Tree[] } = tree;
  for (const child of parent.children) mend(child, unwrapped);
  const children = parent.children.flatMap((child) =>
    unwrapped.includes(child.type) && 'children' in child ? [...child.children] : [child],
  );
  parent.children = children.reduce<Tree[]>((done, child) => {
    const last = done.at(-1);
    if (child.type === 'inlineCode' && last?.type === 'inlineCode') last.value += child.value;
    else if (!isHollow(child)) done.push(child);
    return done;
  }, []);
  const [head, ...rows] = tree.children;
  if (tree.type === 'table' && head !== undefined && rows.length > 0 && isEmpty(head)) parent.children.shift();
}

/** True for formatting around nothing. */
function isHollow(node: Tree): boolean {
  if (node.type === 'inlineCode') return node.value.trim() === '';
  return (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') && node.children.length === 0;
}

function isEmpty(tree: Parent['children'][number]): boolean {
  return 'children' in tree ? tree.children.every(isEmpty) : false;
}

/** The page without what a reader does not see. */
function prune(page: Root): Root {
  const pruned = <Child extends Root['children'][number]>(children: readonly Child[]): Child[] =>
    children.flatMap((child) => {
      if (child.type !== 'element') return child.type === 'comment' ? [] : [child];
      const { hidden } = child.properties;
      if (noText.has(child.tagName) || hidden !== undefined) return [];
      return [{ ...child, children: pruned(child.children) }];
    });
  return { ...page, children: pruned(page.children) };
}

/** The part of a page that is its text. */
function mainOf(page: Root): Root {
  for (const name of ['main', 'article']) {
    const [only, ...others] = find(page, (element) => element.tagName === name);
    if (only === undefined || others.length > 0) continue;
    // What its links start from stands elsewhere.
    return { type: 'root', children: [...find(page, ({ tagName }) => tagName === 'base'), only] };
  }
  return page;
}

function titleOf(page: Root): string | undefined {
  const [title] = find(page, (element) => element.tagName === 'title');
  const words = title?.children.map((child) => ('value' in child ? child.value : '')).join('');
  const line = words?.replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
}

function langOf(page: Root): string | undefined {
  const [root] = find(page, (element) => element.tagName === 'html');
  const { lang } = root?.properties ?? {};
  try {
    return typeof lang === 'string' ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Elements of a kind, in order, but for those that lie in another of them. */
function find(root: Root, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const look = (node: Node): void => {
    if (node.type === 'element' && isWanted(node)) found.push(node);
    else if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
  return found;
}
