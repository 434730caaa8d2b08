import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { filesOf } from './files.ts';
import { pagesOf } from './pages.ts';

/** Letters, digits and hyphens; names of our own for what Astro, the record and the search index write. */
const lawfulPath =
  /^(?:(?:[a-z0-9-]{1,163}\/)*[a-z0-9-]+\.(?:html|xml)|_astro\/[\w.-]+\.(?:css|js)|-\/published\.ndjson|-\/search\/index\/[\w./-]+)$/;

/** What is wrong with the files of a site, whatever they are about. */
export function faultsOfFiles(site: string): string[] {
  const files = filesOf(site);
  const faults = files.filter((path) => !lawfulPath.test(path)).map((path) => `${path} is no lawful address`);
  for (const { path, elements } of pagesOf(site)) {
    const metas = elements.filter(({ tagName }) => tagName === 'meta');
    const head = elements
      .slice(0, 4)
      .map(({ tagName }) => tagName)
      .join(' ');
    const isFirst =
      metas[1]?.attrs.some(({ name, value }) => name === 'http-equiv' && value === 'Content-Security-Policy') === true;
    if (head !== 'html head meta meta' || !isFirst) faults.push(`${path} does not begin with its policy`);
  }
  for (const path of files.filter((file) => file.endsWith('.xml'))) {
    try {
      XmlDocument.fromBuffer(readFileSync(join(site, path))).dispose();
    } catch (error) {
      faults.push(`${path} is no XML: ${error}`);
    }
  }
  return faults;
}
