import { Worker } from 'node:worker_threads';
import { type Carried, unpacked } from './carried.ts';
import type { Crew } from './crew.ts';
import type { Made, Station, Work } from './work.ts';

/** Threads that make parts of a site side by side. */
export class Workers implements Crew {
  readonly #workers: readonly Worker[];

  /** @param count of threads */
  constructor(station: Station, count: number) {
    this.#workers = Array.from(
      { length: count },
      () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: station }),
    );
  }

  /**
   * Does all of the work, each piece in whichever thread is free, and gives what came of each, in their order. Throws what
   * the first that failed threw.
   *
   * @param onMade called when a piece is done, with its place
   */
  async do(work: readonly Work[], onMade: (made: Made, at: number) => void): Promise<Made[]> {
    const results: Made[] = [];
    const left = work.entries();
    await Promise.all(
      this.#workers.map(async (worker) => {
        for (const [at, piece] of left) {
          const made = await ask(worker, piece);
          results[at] = made;
          onMade(made, at);
        }
      }),
    );
    return results;
  }

  /** Lets the threads end what they do. */
  async close(): Promise<void> {
    await Promise.all(
      this.#workers.map(async (worker) => {
        worker.postMessage('end');
        await new Promise((resolve) => worker.once('exit', resolve));
      }),
    );
  }

  /** Ends the threads where they stand. */
  async abort(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

type Answer = { readonly made: Made } | { readonly failure: Carried };

function ask(worker: Worker, piece: Work): Promise<Made> {
  return new Promise((resolve, reject) => {
    const answer = (message: Answer): void => {
      end();
      if ('made' in message) resolve(message.made);
      else reject(unpacked(message.failure));
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const end = (): void => {
      worker.off('message', answer);
      worker.off('error', fail);
    };
    worker.on('message', answer);
    worker.on('error', fail);
    worker.postMessage(piece);
  });
}
