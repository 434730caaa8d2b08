import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from './cost.ts';
import { filesBelow } from './sizes.ts';

/** Another site generator. It is given the pages of our site with their bodies ready-made, and compares nothing. */
export interface Peer {
  readonly name: string;
  /** Its version, or undefined where it is not installed. */
  readonly version: string | undefined;
  /** What to do where it is not. */
  readonly remedy: string;
  /** Where its folder has the layout, which here it has, and beside it its settings. */
  readonly files: (layout: Layout) => Readonly<Record<string, string>>;
  /** Makes the site of its folder in another. */
  readonly command: (folder: string, out: string) => Command;
}

/** What stands around the body of a page, without the words of its title. */
interface Layout {
  readonly head: string;
  readonly middle: string;
  readonly foot: string;
}

export const hugo: Peer = {
  name: 'Hugo',
  version: /v(\d+[.\d]+)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1],
  remedy: 'sudo apt-get install hugo',
  files: ({ head, middle, foot }) => ({
    'config.toml': [
      'baseURL = "http://localhost/"',
      'disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]',
      'disablePathToLower = true',
    ].join('\n'),
    'layouts/_default/single.html': `${head}{{ .Title }}${middle}{{ .Content }}${foot}`,
  }),
  command: (folder, out) => ({ words: ['hugo', '--quiet', '--source', folder, '--destination', out] }),
};

/** Eleventy, installed in a folder of its own: the project does not depend on it. */
export function eleventyIn(folder: string): Peer {
  const program = join(folder, 'node_modules', '@11ty', 'eleventy');
  const version = (): string => JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')).version;
  const wanted = join(tmpdir(), 'eleventy');
  return {
    name: 'Eleventy',
    version: existsSync(program) ? version() : undefined,
    remedy: `npm install --prefix ${wanted} --no-save @11ty/eleventy, and then --eleventy ${wanted}`,
    files: ({ head, middle, foot }) => ({
      'eleventy.config.js': [
        'export default (config) => {',
        "  config.addGlobalData('layout', 'page.liquid');",
        "  return { dir: { input: 'content', includes: '../layouts' }, htmlTemplateEngine: false };",
        '};',
      ].join('\n'),
      'package.json': '{ "type": "module" }',
      'layouts/page.liquid': `${head}{{ title }}${middle}{{ content }}${foot}`,
    }),
    command: (folder, out) => ({
      words: [process.execPath, join(program, 'cmd.cjs'), '--quiet', `--output=${out}`],
      cwd: folder,
    }),
  };
}

/** Writes the pages of a site, their bodies ready-made, and what the peer needs to print them. */
export function writePagesFor(peer: Peer, site: string, folder: string): void {
  const pages = filesBelow(site).filter((path) => path.endsWith('.html'));
  const ordinary = pages.find((path) => path.includes('--')) ?? 'index.html';
  const files = peer.files(layoutOf(readFileSync(join(site, ordinary), 'utf8')));
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  for (const path of pages) {
    const { title, body } = partsOf(readFileSync(join(site, path), 'utf8'));
    // Eleventy takes a page that is called as its folder for that folder's own, of which there is another: 03.html, 03/03.html.
    const name = path === 'index.html' ? 'home.html' : path.replace(/\/index\.html$/, '-page.html');
    writeInto(folder, `content/${name}`, `---\ntitle: ${JSON.stringify(title)}\n---\n${body}\n`);
  }
}

function partsOf(page: string): { readonly title: string; readonly body: string } {
  const { start, end } = bodyIn(page);
  return { title: /<title>([^<]*)/.exec(page)?.[1] ?? '', body: page.slice(start, end) };
}

/** The layout of all pages: what one of ours has around its body. */
function layoutOf(page: string): Layout {
  const { start, end } = bodyIn(page);
  const title = page.indexOf('<title>') + '<title>'.length;
  return {
    head: page.slice(0, title),
    middle: page.slice(page.indexOf('</title>'), start),
    foot: page.slice(end),
  };
}

function bodyIn(page: string): { readonly start: number; readonly end: number } {
  return { start: page.indexOf('>', page.indexOf('<main')) + 1, end: page.lastIndexOf('</main>') };
}

function writeInto(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
