import { addressWord } from '../search/article-address.ts';
import type { Place, ToldOfEdit, ToldOfRecord } from '../search/told.ts';
import { readQuery, seam } from '../search/words.ts';

/** What is asked: the words typed, and the chosen value of each filter, none of them empty. */
export interface Question {
  readonly typed: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** Something found; what is shown of it is loaded when it is asked for. */
export interface Hit {
  load(): Promise<Found>;
}

/** Something found, ready to be shown. */
export interface Found extends ToldOfRecord {
  readonly place: Place;
  /** The slug of its source. */
  readonly source: string;
  /** The page that it leads to. */
  readonly address: string;
  readonly passages: readonly Passage[];
}

/** An edit, or a block of a text, that holds words that were looked for. */
export interface Passage {
  /** The id of the edit; undefined in a text. */
  readonly edit: (ToldOfEdit & { readonly id: string }) | undefined;
  readonly words: readonly Word[];
}

/** A word with the space after it, which is empty where a seam stands. */
export interface Word {
  readonly text: string;
  readonly space: string;
  readonly isFound: boolean;
}

/** What we use of Pagefind, which says the rest. */
interface Library {
  createInstance(options: { readonly baseUrl: string }): Instance;
}
interface Instance {
  options(options: { readonly exactDiacritics: boolean }): Promise<void>;
  search(term: string, options: { readonly filters: Readonly<Record<string, string>> }): Promise<{ results: Raw[] }>;
}
interface Raw {
  readonly data: () => Promise<Fragment>;
}
interface Fragment {
  readonly raw_url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { id: string; text: string; title?: string; location: number }[];
  /** Which words were found, counted from the first of the record. */
  readonly locations: readonly number[];
}

/** The index of the site, in its folder. Loads nothing before it is first asked. */
export class SearchIndex {
  readonly #folder: string;
  #instance: Promise<Instance> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Everything found, the most fitting first. */
  async ask({ typed, filters }: Question): Promise<Hit[]> {
    const address = addressWord(typed);
    const { words, isPhrase } = address === undefined ? readQuery(typed) : { words: [address], isPhrase: true };
    if (words.length === 0) return [];
    this.#instance ??= this.#load();
    const instance = await this.#instance.catch((error: unknown) => {
      this.#instance = undefined;
      throw error;
    });
    // Where forms with and without accents stand side by side, Pagefind takes them for two words of a phrase.
    await instance.options({ exactDiacritics: isPhrase });
    // Of several words, Pagefind passes over one that stands nowhere.
    if (!isPhrase && words.length > 1 && !(await standsEach(instance, words))) return [];
    const { results } = await instance.search(isPhrase ? `"${words.join(' ')}"` : words.join(' '), { filters });
    return results.map(({ data }) => ({ load: async () => foundIn(await data()) }));
  }

  async #load(): Promise<Instance> {
    const library: Library = await import(/* @vite-ignore */ `${this.#folder}pagefind.js`);
    return library.createInstance({ baseUrl: '/' });
  }
}

async function standsEach(instance: Instance, words: readonly string[]): Promise<boolean> {
  const found = await Promise.all(words.map((word) => instance.search(word, { filters: {} })));
  return found.every(({ results }) => results.length > 0);
}

function foundIn({ raw_url, filters, anchors, locations }: Fragment): Found {
  const [address = '', place] = raw_url.split('#');
  const told: ToldOfRecord = JSON.parse(anchors.find(({ id }) => id === 'record')?.title ?? '{}');
  const passages = anchors
    .filter(({ id }) => id !== 'record' && id !== 'address')
    .map(({ id, text, title, location }) => ({
      edit: title === undefined ? undefined : { ...(JSON.parse(title) as ToldOfEdit), id },
      words: wordsOf(text, location, new Set(locations)),
    }));
  const hit = passages.filter(({ words }) => words.some(({ isFound }) => isFound));
  return {
    ...told,
    place: place === 'removed' || place === 'added' ? place : 'text',
    source: filters.source?.[0] ?? '',
    address,
    // An article that was found by its address begins as its text does.
    passages: hit.length > 0 ? hit : passages.slice(1, 2),
  };
}

/** The words of a passage that begins at a place in its record. */
function wordsOf(text: string, start: number, found: ReadonlySet<number>): Word[] {
  return [...text.matchAll(/(\S+)(\s*)/g)].map(([, word = '', space = ''], at) => ({
    text: word,
    space: space === seam ? '' : space,
    isFound: found.has(start + at),
  }));
}
