import { Refusal } from '../import/refusal.ts';
import type { Summary } from '../report/summary.ts';
import { makeIndex, type RecordText } from '../search/make-index.ts';
import { type ArticleJob, partsOf } from './article.ts';
import { keyOf, type Part, type PartKey, PartStore, unpack } from './part.ts';
import { Printer } from './printer.ts';
import type { Made, Station, Work } from './work.ts';

/** Makes parts of a site, or takes them from where they were made before, and unpacks them. */
export class Maker {
  readonly #station: Station;
  readonly #from: readonly PartStore[];
  readonly #into: PartStore;
  #printer: Promise<Printer> | undefined;

  constructor(station: Station) {
    this.#station = station;
    this.#from = station.stores.from.map((folder) => new PartStore(folder));
    this.#into = new PartStore(station.stores.into);
  }

  /** Does one piece of work. */
  do(work: Work): Promise<Made> {
    return work.kind === 'article' ? this.#article(work.job) : this.#index(work);
  }

  async #article(job: ArticleJob): Promise<Made> {
    const summaries = new Map<string, Summary>();
    const made: Part[] = [];
    const keys: PartKey[] = [];
    for (const { key, make } of partsOf(this.#station.setting, job)) {
      const part = await this.#part(key, async () => {
        if (this.#station.stores.isComplete) throw new MissingPart(job.article.path);
        return make(await this.#ready(), summaries);
      });
      for (const [name, summary] of part.summaries) summaries.set(name, summary);
      keys.push(key);
      made.push(part);
    }
    return {
      keys,
      summaries: [...summaries],
      listed: made.flatMap(({ listed }) => listed),
    };
  }

  async #index({ folder, keys, options }: Extract<Work, { kind: 'index' }>): Promise<Made> {
    const key = keyOf(this.#station.setting.program, folder, keys, options);
    await this.#part(key, async () => {
      const made = await makeIndex(this.#records(keys), options);
      const files = made.map(({ path, bytes }) => ({ path: `${folder}${path}`, bytes }));
      return { files, summaries: [], records: [], listed: [] };
    });
    return { keys: [key], summaries: [], listed: [] };
  }

  *#records(keys: readonly PartKey[]): Generator<RecordText> {
    for (const key of keys) {
      const part = this.#find(key);
      if (part === undefined) throw new Error(`The part ${key} was there, and is not any more`);
      yield* part.records;
    }
  }

  /** The part with a key, unpacked. */
  async #part(key: PartKey, make: () => Promise<Part>): Promise<Part> {
    let part = this.#find(key);
    if (part === undefined) {
      part = await make();
      this.#into.put(key, part);
    }
    if (this.#station.site !== undefined) unpack(part, this.#station.site);
    return part;
  }

  #find(key: PartKey): Part | undefined {
    for (const store of this.#from) {
      const part = store.get(key);
      if (part !== undefined) return part;
    }
    return undefined;
  }

  /** Loaded when the first page is to be printed: often none is. */
  #ready(): Promise<Printer> {
    this.#printer ??= Printer.load(this.#station.bundle, this.#station.setting.url);
    return this.#printer;
  }
}

/** Thrown where a part should have been made before, and was not. */
class MissingPart extends Refusal {
  /** @param article the folder of the article below the content folder */
  constructor(article: string) {
    super(
      `None of the shards has the pages of ${article} as it is now`,
      'Build all shards again from this content, with the same program, address and --previous, and give merge all of them',
    );
  }
}
