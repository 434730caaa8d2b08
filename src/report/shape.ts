import type { Block, BlockKind } from '../archive/model.ts';
import { kindNames } from './notes.ts';

/** What a block is, beside its words. */
export type Shape = Pick<Block, 'kind' | 'level' | 'depth' | 'quotes'>;

/** A shape in one line, equal for equal ones: `heading 2 0 0`. */
export function printShape({ kind, level, depth, quotes }: Shape): string {
  return `${kind} ${level} ${depth} ${quotes}`;
}

function isKind(word: string): word is BlockKind {
  return Object.hasOwn(kindNames, word);
}

/** The shape that a line names; undefined where it names none. */
export function readShape(line: string): Shape | undefined {
  const [kind = '', ...numbers] = line.split(' ');
  const [level, depth, quotes] = numbers.map(Number);
  if (!isKind(kind) || level === undefined || depth === undefined || quotes === undefined) return undefined;
  return { kind, level, depth, quotes };
}
