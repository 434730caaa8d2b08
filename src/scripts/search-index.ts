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
  createInstance(options: InstanceOptions): Instance;
}
interface InstanceOptions {
  readonly baseUrl: string;
  readonly exactDiacritics: boolean;
}
interface Instance {
  mergeIndex(folder: string, options: InstanceOptions): Promise<void>;
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
  readonly #folders: readonly string[];
  readonly #instances = new Map<boolean, Promise<Instance>>();

  /** @param folders of the index and of its further buckets, each ending in `/` */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** Everything found, the most fitting first. */
  async ask({ typed, filters }: Question): Promise<Hit[]> {
    const address = addressWord(typed);
    const { words, isPhrase } = address === undefined ? readQuery(typed) : { words: [address], isPhrase: true };
    if (words.length === 0) return [];
    // Where forms with and without accents stand side by side, Pagefind takes them for two words of a phrase.
    const instance = await this.#instanceFor({ exactDiacritics: isPhrase });
    // Of several words, Pagefind passes over one that stands nowhere.
    if (!isPhrase && words.length > 1 && !(await standsEach(instance, words))) return [];
    const { results } = await instance.search(isPhrase ? `"${words.join(' ')}"` : words.join(' '), { filters });
    return results.map(({ data }) => ({ load: async () => foundIn(await data()) }));
  }

  /** Once made, a bucket cannot be told otherwise what is exact, so there is an instance for either. */
  async #instanceFor(options: { readonly exactDiacritics: boolean }): Promise<Instance> {
    const { exactDiacritics } = options;
    const instance = this.#instances.get(exactDiacritics) ?? this.#load({ ...options, baseUrl: '/' });
    this.#instances.set(exactDiacritics, instance);
    return instance.catch((error: unknown) => {
      this.#instances.delete(exactDiacritics);
      throw error;
    });
  }

  async #load(options: InstanceOptions): Promise<Instance> {
    const [first = '', ...others] = this.#folders;
    const library: Library = await import(/* @vite-ignore */ `${first}pagefind.js`);
    const instance = library.createInstance(options);
    await Promise.all(others.map((folder) => instance.mergeIndex(folder, options)));
    return instance;
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
