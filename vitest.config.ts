import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/site/example-folder.ts'],
    // Builds and browsers take long on a small machine; no test measures time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', 'json'],
    // For those who count: see .ci/count.mjs.
    outputFile: { json: 'node_modules/.cache/variorum/tests.json' },
  },
});
