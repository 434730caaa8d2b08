import { addressRows, contextRows } from './contexts.ts';
import { changeRows, fileRows } from './files.ts';
import { frontMatterRows } from './front-matter.ts';
import { ownRows } from './own.ts';
import type { Row } from './row.ts';
import { unicodeRows } from './unicode.ts';

/**
 * What strangers may put into a content folder, by accident or on purpose, and what it gets. Find a row by its number:
 * `row(31,`. A comment above one says where the design holds against the first idea of it.
 */
export const rows: readonly Row[] = [
  ...frontMatterRows,
  ...addressRows,
  ...contextRows,
  ...unicodeRows,
  ...fileRows,
  ...changeRows,
  ...ownRows,
];
