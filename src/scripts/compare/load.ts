/** A page of the site, as it was published. */
export interface LoadedPage {
  /** Where it was found: a former address leads on to the present one. */
  readonly path: string;
  readonly document: Document;
}

/** Why a page could not be had. */
export class NoConnection extends Error {}

/** The page at a path of this site; undefined where there is none. Throws `NoConnection` where nobody answers. */
export async function loadPage(path: string): Promise<LoadedPage | undefined> {
  const page = await fetchPage(path);
  // A page that leads on names no other but one of this site.
  const moved = page?.document.querySelector('meta[http-equiv="refresh"]') && page.document.querySelector('main a');
  if (!moved) return page;
  const to = URL.parse(moved.getAttribute('href') ?? '', `${location.origin}${path}`);
  return to?.origin === location.origin ? await fetchPage(to.pathname) : undefined;
}

async function fetchPage(path: string): Promise<LoadedPage | undefined> {
  const response = await fetch(path).catch((cause: unknown) => {
    throw new NoConnection(`Nobody answers at ${path}`, { cause });
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new NoConnection(`The answer at ${path} is ${response.status}`);
  return { path, document: new DOMParser().parseFromString(await response.text(), 'text/html') };
}

/** Why a page shows nothing; undefined where it does. */
export function withdrawalOn({ document }: LoadedPage): string | undefined {
  return document.querySelector('main .notice[data-withdrawn]')?.textContent ?? undefined;
}
