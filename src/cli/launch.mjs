#!/usr/bin/env node
// Starts the command line on the Node that comes with the project, whatever runs this file. Plain JavaScript, since an
// older Node cannot read anything else.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 24;
const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');

if (Number(process.versions.node.split('.')[0]) >= needed) {
  // What was compiled is kept beside the packages, where that can be written: the next start takes half as long.
  module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/variorum/code', import.meta.url)));
  const { run } = await import(main);
  process.exitCode = await run(process.argv.slice(2));
} else {
  const node = ownNode();
  if (node === undefined) {
    console.error(
      `Variorum needs Node ${needed} or newer; this is ${process.versions.node}.\n` +
        'Its own copy was not installed: run `npm ci` again, with npm 11 or newer, and let the package `node` run its script.',
    );
    process.exitCode = 1;
  } else startWith(node);
}

/** The path of the Node installed with the project, if it is there. */
function ownNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? path : undefined;
  } catch {
    // The package is not there at all.
    return undefined;
  }
}

/** Runs the same command again, on another Node, and ends as it ends. */
function startWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
