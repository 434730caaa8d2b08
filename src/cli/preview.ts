import { existsSync } from 'node:fs';
import { preview as previewPages } from 'astro';
import { readArchive } from '../archive/read.ts';
import { root } from '../build/program.ts';
import type { Options } from './options.ts';
import { putBack } from './publish.ts';
import { UsageError } from './usage.ts';

/** Serves a built site as it will be published. Ends when it is interrupted. */
export async function preview(options: Options): Promise<number> {
  await putBack(options.out);
  if (!existsSync(options.out)) throw new UsageError(`There is no site in ${options.out}: build it first`);
  const url = options.site ?? readArchive(options.content).archive?.settings.url ?? 'http://localhost/';
  const { pathname } = new URL(url);
  const server = await previewPages({
    root,
    // A built site is files alone, whatever printed them.
    output: 'static',
    base: pathname,
    outDir: options.out,
    logLevel: 'error',
    server: { port: options.port },
  });
  process.stdout.write(`The site is at http://localhost:${server.port}${pathname}\n`);
  await server.closed();
  return 0;
}
