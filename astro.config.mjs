import { defineConfig } from 'astro/config';

// What depends on the archive (address, base path, output folder) comes from the command line: see src/cli.
export default defineConfig({
  trailingSlash: 'always',
  // Two pages at one address: one of them would be lost.
  prerenderConflictBehavior: 'error',
  build: {
    format: 'directory',
    // Nothing inline, so that the Content Security Policy of every page can forbid it.
    inlineStylesheets: 'never',
    // Most of the time of a page goes into waiting for the file system.
    concurrency: 8,
  },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
