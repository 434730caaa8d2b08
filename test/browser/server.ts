import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { afterAll } from 'vitest';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/**
 * Serves the folder of a built site on this machine as GitHub Pages would: below its base path, `index.html` for a
 * folder, 404.html for all that is not there. Gives the address of the site, ending in `/`. Ends with the tests of the
 * file.
 */
export async function serve(folder: string, base: string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : undefined;
    const found = file ?? join(folder, '404.html');
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': types[extname(found)] ?? 'text/plain' });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}${base}`;
}

function fileAt(folder: string, path: string): string | undefined {
  const full = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(full) && statSync(full).isFile() ? full : undefined;
}
