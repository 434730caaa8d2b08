import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroInlineConfig } from 'astro';
import type { Site } from '../site.ts';

/** The folder of the program itself. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What Astro is told beside `astro.config.mjs`: everything that depends on the archive. */
export function astroConfig(site: Site, siteUrl: string): AstroInlineConfig {
  const { origin, pathname } = new URL(siteUrl);
  return {
    root,
    site: origin,
    base: pathname,
    logLevel: 'warn',
    integrations: [sitemap({ filter: (page) => !site.unlisted.has(new URL(page).pathname) })],
  };
}
