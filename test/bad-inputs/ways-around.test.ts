import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, repository } from '../site/program.ts';

/** Files of the program that hold something. */
function holding(pattern: RegExp): string[] {
  const folder = join(repository, 'src');
  return filesOf(folder).filter((path) => pattern.test(readFileSync(join(folder, path), 'utf8')));
}

it('hands data to no script and no style sheet of a page', () => {
  expect(holding(/define:vars|is:inline/)).toEqual([]);
});

it('prints markup at one place alone', () => {
  expect(holding(/set:html/)).toEqual(['components/Print.astro']);
});

it('spreads no attributes in pages', () => {
  expect(filesOf(join(repository, 'src')).filter((path) => path.endsWith('.astro')).length).toBeGreaterThan(10);
  expect(holding(/<\w[^>]*\{\.\.\.(?!Astro\.props|props\})/s).filter((path) => path.endsWith('.astro'))).toEqual([]);
});

it('reads no patches', () => {
  expect(holding(/\b(?:parsePatch|applyPatch|applyPatches|createPatch)\b/)).toEqual([]);
});
