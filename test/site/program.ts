import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, inject } from 'vitest';
import { write } from './files.ts';
import { repository, run } from './run.ts';

export { digestsOf, filesOf, write } from './files.ts';
export {
  environment,
  launcher,
  type Place,
  type Run,
  type Running,
  repository,
  run,
  start,
  startCommand,
} from './run.ts';

/** The archive that ships as the example, and the address it says it has. */
export const example = join(repository, 'content');
export const exampleSite = 'https://example.github.io/variorum/';

/** The folder of an archive under `test/fixtures/archives`. */
export function fixture(name: string): string {
  return join(repository, 'test/fixtures/archives', name);
}

/** Builds an archive into a new folder and gives that. Throws with what the program said where it does not end well. */
export async function built(content: string, ...options: readonly string[]): Promise<string> {
  const out = join(temporaryFolder(), 'site');
  const { code, stderr } = await run(['build', '--content', content, '--out', out, ...options]);
  if (code !== 0) throw new Error(`The archive was not built:\n${stderr}`);
  return out;
}

/**
 * The site of the example, to be looked at and not touched: built once for all test files of a run, by the one that is
 * first. It is whole as soon as it is there, since a build puts it in place when it is.
 */
export async function builtExample(): Promise<string> {
  const folder = inject('exampleFolder');
  const site = join(folder, 'site');
  const failure = join(folder, 'failure');
  try {
    mkdirSync(join(folder, 'begun'));
  } catch {
    // Another file of tests builds it.
    while (!existsSync(site)) {
      if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'));
      await setTimeout(100);
    }
    return site;
  }
  const { code, stderr } = await run(['build', '--content', example, '--out', site]);
  if (code === 0) return site;
  writeFileSync(failure, `The example was not built:\n${stderr}`);
  throw new Error(`The example was not built:\n${stderr}`);
}

const temporary: string[] = [];

/** A new folder, removed when the tests of a file are done. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-test-')));
  temporary.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it. */
export function written(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  write(folder, files);
  return folder;
}
