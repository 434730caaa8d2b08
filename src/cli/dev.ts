import { watch } from 'node:fs';
import { type AstroIntegration, dev as serve } from 'astro';
import { astroConfig } from '../build/printer.ts';
import { provideSite, Site } from '../site.ts';
import { openArchive } from './archive.ts';

import type { Options } from './options.ts';

/** Saving a file makes several events; they are taken as one after this many milliseconds of quiet. */
const quiet = 150;

/** Serves the site while its content is written: pages are made when they are asked for, and reload when a file changes. */
export async function dev(options: Options): Promise<number> {
  const opened = openArchive({ ...options, keepGoing: true });
  if (opened === undefined) return 1;
  const site = new Site(opened.archive, options.content, opened.url);
  provideSite(site);
  const interrupted = untilInterrupted();
  const config = astroConfig(opened.url);
  const server = await serve({
    ...config,
    logLevel: 'info',
    server: { port: options.port },
    integrations: [reloadOnChange(options)],
  });
  await interrupted;
  await server.stop();
  return 0;
}

/** Resolves when the process is asked to end, which is how a server ends well. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      // Vite listens too, and would end the process with a code of its own where none is set.
      process.exitCode = 0;
      resolve();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

/** Reads the archive again when anything in the content folder changes, and has the browser load its page again. */
function reloadOnChange(options: Options): AstroIntegration {
  return {
    name: 'variorum:content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        const watcher = watch(options.content, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(reload, quiet);
        });
        server.httpServer?.once('close', () => watcher.close());

        function reload(): void {
          const opened = openArchive({ ...options, keepGoing: true });
          if (opened === undefined) return;
          provideSite(new Site(opened.archive, options.content, opened.url));
          // Which pages there are was remembered; Astro forgets it at this event.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload' });
        }
      },
    },
  };
}
