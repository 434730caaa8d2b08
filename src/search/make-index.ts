import type { PagefindIndex } from 'pagefind';

/** What the index holds as one thing to be found. */
export interface RecordText {
  /** Where it leads, with the place after `#`: of two records with one address the index would keep the last. */
  readonly url: string;
  /** A page of its own for Pagefind. */
  readonly html: string;
}

/** A file of the index. */
export interface IndexFile {
  /** Below its folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a browser needs of every index that Pagefind writes, and what it needs once. The rest are forms and styles. */
const needed = {
  always: /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|(?:filter|fragment|index)\/.+)$/,
  once: /^(?:pagefind\.js|pagefind-worker\.js|wasm\..+\.pagefind)$/,
};

export interface IndexOptions {
  readonly fragments: number;
  readonly withLibrary: boolean;
}

/** Records that are handed over at once. */
const atOnce = 32;

/**
 * Makes a search index, for a browser to load what it needs of it.
 *
 * @param options.fragments files that what is shown of records is divided into, however many there are
 * @param options.withLibrary whether it brings what searches it, or is searched together with another
 */
export async function makeIndex(records: Iterable<RecordText>, options: IndexOptions): Promise<IndexFile[]> {
  const { createIndex } = await import('pagefind');
  try {
    // One language for all, of which Pagefind knows no word stems: it would look in one only, and words are found as typed.
    const { index, errors } = await createIndex({ forceLanguage: 'unknown', maxFragments: options.fragments });
    if (index === undefined) throw new Error(errors.join('; '));
    try {
      const files = await fill(index, records);
      return files.filter(({ path }) => needed.always.test(path) || (options.withLibrary && needed.once.test(path)));
    } finally {
      await index.deleteIndex();
    }
  } catch (error) {
    throw new Error('The search index could not be made', { cause: error });
  }
}

async function fill(index: PagefindIndex, records: Iterable<RecordText>): Promise<IndexFile[]> {
  const add = async (some: readonly RecordText[]): Promise<void> => {
    const answers = await Promise.all(some.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
    complainOf(answers.flatMap((answer) => answer.errors));
  };
  let waiting: RecordText[] = [];
  for (const record of records) {
    waiting.push(record);
    if (waiting.length < atOnce) continue;
    await add(waiting);
    waiting = [];
  }
  await add(waiting);
  const { files, errors } = await index.getFiles();
  complainOf(errors);
  return files
    .map(({ path, content }) => ({ path, bytes: content }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Ends the process that made indexes. */
export async function closeIndexes(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}

function complainOf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
