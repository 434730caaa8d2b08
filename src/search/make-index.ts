import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Material } from '../report/material.ts';
import { recordsOf, type SearchRecord } from './records.ts';

/** What a browser needs of what Pagefind writes; the rest are forms and styles of its own. */
const needed =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|filter|fragment|index)$/;

/** Files that what is shown of records is divided into, however many there are. */
const mostFragments = 500;

/** Records that are handed over at once. */
const atOnce = 32;

/**
 * Writes the search index of an archive into a folder, for a browser to load what it needs of it.
 *
 * @param onRecord called for every record that was indexed
 */
export async function makeIndex(material: Material, folder: string, onRecord: () => void): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  try {
    // One language for all, of which Pagefind knows no word stems: it would look in one only, and words are found as typed.
    const { index, errors } = await createIndex({ forceLanguage: 'unknown', maxFragments: mostFragments });
    if (index === undefined) throw new Error(errors.join('; '));
    const add = async (records: readonly SearchRecord[]): Promise<void> => {
      const answers = await Promise.all(
        records.map(({ url, html }) => index.addHTMLFile({ url, content: html.toString() })),
      );
      complainOf(answers.flatMap((answer) => answer.errors));
    };
    let waiting: SearchRecord[] = [];
    for (const record of recordsOf(material)) {
      waiting.push(record);
      onRecord();
      if (waiting.length < atOnce) continue;
      await add(waiting);
      waiting = [];
    }
    await add(waiting);
    complainOf((await index.writeFiles({ outputPath: folder })).errors);
  } catch (error) {
    throw new Error('The search index could not be made', { cause: error });
  } finally {
    await close();
  }
  for (const name of readdirSync(folder)) if (!needed.test(name)) rmSync(join(folder, name), { recursive: true });
}

function complainOf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
