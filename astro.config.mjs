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
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Named by what they hold, and no longer than that: every page says the names of its own.
      rollupOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
    environments: {
      client: {
        build: {
          rollupOptions: { output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' } },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
