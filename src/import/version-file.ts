import { createHash } from 'node:crypto';
import { legal } from '../archive/characters.ts';
import { maxFileBytes } from '../archive/content-files.ts';
import type { Block } from '../archive/model.ts';
import { type OpenVersion, parseVersion, type VersionContext } from '../archive/parse.ts';
import type { Document } from './document.ts';

/** A version file that has been made and read back, and not been written yet. */
export interface Draft {
  /** Without its ending. */
  readonly name: string;
  readonly ending: 'md' | 'txt';
  readonly bytes: Uint8Array;
  /** What the reader of the archive makes of it. */
  readonly blocks: readonly Block[];
}

/** What a version's front matter holds, in order. Keys without a value are left out. */
export type FrontMatterFields = Readonly<Record<string, string | undefined>>;

/** The name of a version file whose time is known to the second. */
export function nameOfTime(epoch: number): string {
  return `${new Date(epoch).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** A file with front matter. Every value is in quotation marks, so that nothing in it is taken for YAML. */
export function printFile(fields: FrontMatterFields, body: string): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${quoted(value)}\n`,
  );
  return `---\n${lines.join('')}---\n${body === '' || body.startsWith('\n') ? body : `\n${body}`}`;
}

/** JSON, which YAML reads as it is; plain where nothing in it can be taken for something else. */
function quoted(value: string): string {
  return /^[A-Za-z][A-Za-z0-9/._-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(value)
    ? value
    : JSON.stringify(legal(value));
}

/** Makes a version of a document, or says why the reader would not take it. */
export function draftVersion(
  document: Document,
  name: string,
  fields: FrontMatterFields,
  context: VersionContext,
): Draft | { readonly refused: string } {
  const { ending, metadata, body } = document;
  const bytes = new TextEncoder().encode(printFile({ ...metadata, ...fields }, body));
  if (bytes.length > maxFileBytes) return { refused: `larger than ${maxFileBytes / 1_000_000} MB` };
  const { value, problems } = parseVersion({ path: `${name}.${ending}`, bytes }, '', context);
  const fault = problems.find(({ severity }) => severity === 'error');
  if (value === undefined || fault !== undefined) return { refused: fault?.message ?? 'not read as a version' };
  return { name, ending, bytes, blocks: value.readBlocks() };
}

/** Equal for versions that read the same: a digest of their blocks. */
export function digestOfBlocks(blocks: readonly Block[]): string {
  return createHash('sha256').update(JSON.stringify(blocks)).digest('hex');
}

/** The digest of the blocks of a version that stands in the archive. */
export function digestOfVersion(opened: OpenVersion): string {
  return digestOfBlocks(opened.readBlocks());
}
