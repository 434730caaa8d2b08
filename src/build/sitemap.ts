import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';

/** Addresses in one file, of the 50,000 that the protocol allows: https://www.sitemaps.org/protocol.html. */
const most = 45_000;

/**
 * Writes the sitemap of a site into its folder: `sitemap-index.xml`, and the files it names.
 *
 * @param siteUrl the public address of the site
 * @param addresses complete, in the order they are to be listed
 */
export async function writeSitemap(folder: string, siteUrl: string, addresses: readonly string[]): Promise<void> {
  const sitemap = new SitemapAndIndexStream({
    limit: most,
    getSitemapStream: (at) => {
      const name = `sitemap-${at}.xml`;
      const stream = new SitemapStream({ xmlns: { news: false, xhtml: false, image: false, video: false } });
      return [{ url: new URL(name, siteUrl).href }, stream, stream.pipe(createWriteStream(join(folder, name)))];
    },
  });
  await pipeline(Readable.from(addresses), sitemap, createWriteStream(join(folder, 'sitemap-index.xml')));
}
