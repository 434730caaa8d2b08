import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtExample, filesOf } from './program.ts';

interface Fragment {
  readonly url: string;
  readonly anchors: readonly { readonly id: string }[];
}

/** What the index tells of everything that can be found. */
function fragmentsOf(site: string): Fragment[] {
  return filesOf(join(site, '-/search/index'))
    .filter((path) => path.endsWith('.pf_fragment'))
    .map((path) => gunzipSync(readFileSync(join(site, '-/search/index', path))).toString())
    .map((text) => JSON.parse(text.slice('pagefind_dcd'.length)))
    .flatMap((read) => ('url' in read ? [read] : Object.values(read)));
}

describe('the search index of the example', () => {
  let site: string;

  beforeAll(async () => {
    site = await builtExample();
  });

  it('leads to pages and edits that are there', () => {
    const fragments = fragmentsOf(site);
    expect(fragments.length).toBeGreaterThan(100);
    for (const { url, anchors } of fragments) {
      const [path = '', place] = url.replace(/^\/variorum\//, '').split('#');
      const html = readFileSync(join(site, path, 'index.html'), 'utf8');
      const edits = anchors.map(({ id }) => id).filter((id) => !['record', 'text', 'address'].includes(id));
      expect(edits.length > 0).toBe(place !== 'text');
      expect(edits.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    }
  });

  it('holds no forms and styles of the library', () => {
    expect(filesOf(join(site, '-/search/index')).filter((path) => /ui|css|highlight/.test(path))).toEqual([]);
  });

  it('is not listed', () => {
    expect(readFileSync(join(site, 'sitemap-0.xml'), 'utf8')).not.toContain('/-/search/');
  });
});
