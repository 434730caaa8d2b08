import { parentPort, workerData } from 'node:worker_threads';
import { closeIndexes } from '../search/make-index.ts';
import { carry } from './carried.ts';
import { Maker } from './maker.ts';
import type { Station, Work } from './work.ts';

// One thread of those in workers.ts.

const station: Station = workerData;
const maker = new Maker(station);

parentPort?.on('message', async (work: Work | 'end') => {
  if (work === 'end') {
    await closeIndexes();
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage({ made: await maker.do(work) });
  } catch (error) {
    parentPort?.postMessage({ failure: carry(error) });
  }
});
