import { plainBlock, readMarkdown } from '../../src/archive/blocks.ts';
import type { Block, BlockKind } from '../../src/archive/model.ts';

/** A paragraph of plain words, taken as they are. */
export function paragraph(text: string): Block {
  return plainBlock('paragraph', text);
}

/** A block of plain words, of any kind; what is not said of its place is 0. */
export function block(
  kind: BlockKind,
  text: string,
  place: Partial<Pick<Block, 'level' | 'depth' | 'quotes'>> = {},
): Block {
  return { ...plainBlock(kind, text), ...place };
}

/** The one block of a text in Markdown. */
export function formatted(text: string): Block {
  return only(readMarkdown(text, 'https://press.example/'));
}

/** The only one there is. Throws where there are none or several. */
export function only<T>(items: Iterable<T>): T {
  const [first, ...others] = items;
  if (first === undefined || others.length > 0) throw new Error(`Not one, but ${first === undefined ? 0 : 'several'}`);
  return first;
}
