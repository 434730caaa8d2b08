import { createApp } from 'astro/app/entrypoint';

// What Astro bundles the pages into: see printer.ts.

const app = createApp({ streaming: false });

/** What `print` found. */
export interface Printed {
  /** 404 where nothing stands at the address. */
  readonly status: number;
  readonly text: string;
}

/**
 * Prints the page or feed at an address, of the site that was provided. Throws what its making threw.
 *
 * @param url the complete address
 */
export async function print(url: string): Promise<Printed> {
  const locals: App.Locals = {};
  const response = await app.render(new Request(url), { locals });
  if (locals.failure !== undefined) throw locals.failure.cause;
  return { status: response.status, text: await response.text() };
}
