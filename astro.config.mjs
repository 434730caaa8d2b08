import { defineConfig } from 'astro/config';

// What depends on the archive (address, base path, output folder) comes from the command line: see src/build/printer.ts.
export default defineConfig({
  // Pages are printed when they are asked for: by the build, for those that changed, and by `dev`.
  output: 'server',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Nothing inline, so that the Content Security Policy of every page can forbid it.
    inlineStylesheets: 'never',
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
