import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { withLock } from '../../src/cli/lock.ts';
import { isAlive } from '../../src/import/alive.ts';
import { Refusal } from '../../src/import/refusal.ts';

// Does a number of turns at a site under its lock, and fails where another process is there at the same time. With
// `killed` it is killed in the last of them, while it has the lock.
const [out = '', turns, isKilled] = process.argv.slice(2);
const inside = join(out, String(process.pid));
let done = 0;
while (done < Number(turns)) {
  try {
    await withLock(out, () => {
      mkdirSync(inside, { recursive: true });
      const others = readdirSync(out).filter((name) => name !== String(process.pid) && isAlive(Number(name)));
      if (others.length > 0) throw new Error(`${others.join(', ')} has the lock as well`);
      if (done === Number(turns) - 1 && isKilled === 'killed') process.kill(process.pid, 'SIGKILL');
      rmSync(inside, { recursive: true });
    });
    done += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await setTimeout(1);
  }
}
process.stdout.write(String(done));
