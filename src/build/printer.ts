import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { fileAt, notFoundPath } from '../paths.ts';
import type { Printed } from './astro-adapter.ts';
import { keptFolder } from './cache.ts';
import type { PartFile } from './part.ts';
import { root } from './program.ts';

// Astro would report how it is used, and ask whether there is a newer one: this program speaks to nobody.
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });

/** What Astro is told beside `astro.config.mjs`: where the site stands. */
export function astroConfig(siteUrl: string): AstroInlineConfig {
  const { origin, pathname } = new URL(siteUrl);
  return { root, site: origin, base: pathname, logLevel: 'warn' };
}

/**
 * Bundles the pages with Astro, unless this program has done so before, and gives the folder of the bundle. What it holds
 * depends on the program and on the path that the site stands under, not on the archive: every build after the first
 * starts without Astro's own start, and each thread can print pages.
 *
 * @param program the digest of the program
 */
export async function bundlePages(program: string, siteUrl: string): Promise<string> {
  const folder = keptFolder('pages', `${program}\n${new URL(siteUrl).pathname}`);
  if (existsSync(folder)) return folder;
  // Made elsewhere and renamed: a build that was killed leaves no half of it, and of two at once the first one stays.
  const made = `${folder}-${process.pid}`;
  rmSync(made, { recursive: true, force: true });
  await bundleInto(made, siteUrl);
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true });
  }
  return folder;
}

async function bundleInto(folder: string, siteUrl: string): Promise<void> {
  const { build } = await import('astro');
  const started = process.cwd();
  // Astro asks where it was started whether it may work in a folder, and the bundle looks for packages from there.
  process.chdir(root);
  try {
    await build({
      ...astroConfig(siteUrl),
      outDir: folder,
      logLevel: 'silent',
      adapter: {
        name: 'variorum',
        hooks: {
          'astro:config:done': ({ setAdapter }) =>
            setAdapter({
              name: 'variorum',
              entrypointResolution: 'auto',
              serverEntrypoint: fileURLToPath(new URL('./astro-adapter.ts', import.meta.url)),
              supportedAstroFeatures: { serverOutput: 'stable' },
            }),
        },
      },
    });
  } finally {
    process.chdir(started);
  }
}

/** The folder of style sheets and scripts in a bundle, which stands in the site under the same name. */
export function assetsOf(bundle: string): { readonly folder: string; readonly name: string } {
  return { folder: join(bundle, 'client', '_astro'), name: '_astro' };
}

/** Prints pages and feeds of the site that was provided to this thread. */
export class Printer {
  readonly #print: (url: string) => Promise<Printed>;
  readonly #siteUrl: string;

  private constructor(print: (url: string) => Promise<Printed>, siteUrl: string) {
    this.#print = print;
    this.#siteUrl = siteUrl;
  }

  /** Loads a bundle. */
  static async load(bundle: string, siteUrl: string): Promise<Printer> {
    const { print }: { print: (url: string) => Promise<Printed> } = await import(
      pathToFileURL(join(bundle, 'server', 'entry.mjs')).href
    );
    return new Printer(print, siteUrl);
  }

  /**
   * Prints what stands at an address, as a file of the site. Throws what its making threw.
   *
   * @param path below the address of the site, e.g. `gazette/bridge/`
   */
  async print(path: string): Promise<PartFile> {
    const { status, text } = await this.#print(new URL(path, this.#siteUrl).href);
    if (status !== (path === notFoundPath ? 404 : 200))
      throw new Error(`${path} answers with ${status}: this is a bug`);
    return { path: fileAt(path), bytes: Buffer.from(text) };
  }
}
