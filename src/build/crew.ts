import { availableParallelism } from 'node:os';
import { closeIndexes } from '../search/make-index.ts';
import { Maker } from './maker.ts';
import type { Made, Station, Work } from './work.ts';
import { Workers } from './workers.ts';

/** Who makes the parts of a site. */
export interface Crew {
  /**
   * Does all of the work and gives what came of each piece, in their order. Throws what the first that failed threw.
   *
   * @param onMade called when a piece is done, with its place
   */
  do(work: readonly Work[], onMade: (made: Made, at: number) => void): Promise<Made[]>;
  /** Ends in good order. */
  close(): Promise<void>;
  /** Ends where it stands. */
  abort(): Promise<void>;
}

/** Versions from which it pays to start threads, which takes as long as some hundreds of pages. */
const fewVersions = 300;

/** A thread for each processor, or this one alone where there is little to do. */
export function gather(station: Station, versions: number): Crew {
  return versions < fewVersions ? alone(station) : new Workers(station, availableParallelism());
}

function alone(station: Station): Crew {
  const maker = new Maker(station);
  return {
    async do(work, onMade) {
      const results: Made[] = [];
      for (const [at, piece] of work.entries()) {
        const made = await maker.do(piece);
        results.push(made);
        onMade(made, at);
      }
      return results;
    },
    close: async () => void (await closeIndexes()),
    abort: async () => void (await closeIndexes()),
  };
}
