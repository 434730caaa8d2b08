import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroInlineConfig } from 'astro';
import type { Site } from '../site.ts';

// Astro would report how it is used, and ask whether there is a newer one: this program speaks to nobody.
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });

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
