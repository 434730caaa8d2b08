import { legal } from '../../archive/characters.ts';
import type { Version } from '../../archive/model.ts';
import type { Link } from './page.ts';

/** The file a text is from, so that what a page shows can be checked. */
export interface VersionFile {
  /** Its place among the versions of its article, from 1. */
  readonly number: number;
  /** Path below the content folder. */
  readonly path: string;
  /** SHA-256, in hex. */
  readonly digest: string;
  readonly capturedBy: string | undefined;
  /** Why the file was changed after it was published. */
  readonly amended: string | undefined;
  /** Captures by others, by host. */
  readonly witnesses: readonly Link[];
}

/** What is said of a version's file. */
export function versionFile(version: Version, number: number): VersionFile {
  return {
    number,
    path: legal(version.path),
    digest: version.digest,
    capturedBy: version.capturedBy,
    amended: version.amended,
    witnesses: version.witness.map((href) => ({ href, text: `${new URL(href).host} ↗` })),
  };
}
