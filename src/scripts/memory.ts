const prefix = 'variorum-';

/** What a reader chose before, on whatever page of the site; undefined where nothing is known. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    // A browser may be set to keep nothing. Then every page begins as it was printed.
    return undefined;
  }
}

/** Keeps a choice in the browser, where it is allowed to. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // The choice holds for this page, and that is all that can be had.
  }
}
