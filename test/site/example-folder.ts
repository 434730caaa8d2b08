import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for the site of the example, which the first test that wants it builds: see `builtExample`. */
    exampleFolder: string;
  }
}

/** Makes the folder for one run of the tests, and removes it when the run is over. */
export default function setUp(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-example-')));
  project.provide('exampleFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
