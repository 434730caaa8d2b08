import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { PageNode } from '../../../src/scripts/compare/read-blocks.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A node of a parser, as a browser has it. */
export function asPageNode(node: Node): PageNode {
  return {
    nodeName: 'tagName' in node ? node.tagName.toUpperCase() : node.nodeName,
    nodeValue: node.nodeName === '#text' && 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(asPageNode) : [],
    ...('attrs' in node
      ? { getAttribute: (name) => node.attrs.find((attr) => attr.name === name)?.value ?? null }
      : {}),
  };
}

/** A piece of markup as a browser reads it. */
export function nodeOf(markup: string): PageNode {
  return asPageNode(parseFragment(markup));
}

/** A page as a browser reads it. */
export function pageOf(html: string): PageNode {
  return asPageNode(parse(html));
}

/** The first node that has an attribute, with its value. Throws where none has. */
export function nodeHaving(root: PageNode, name: string): { node: PageNode; value: string } {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const value = node.getAttribute?.(name) ?? null;
    if (value !== null) return { node, value };
    open.push(...[...node.childNodes].reverse());
  }
  throw new Error(`No node has ${name}`);
}
