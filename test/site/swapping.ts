import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../src/cli/lock.ts';
import { restore, Staging } from '../../src/cli/publish.ts';

// Puts two sites in each other's place until it is killed. Every file of a site holds the same word.
const out = process.argv[2] ?? '';
for (let turn = 0; ; turn += 1) {
  await withLock(out, () => {
    restore(out);
    const staging = new Staging(out);
    for (let file = 0; file < 40; file += 1) {
      const folder = join(staging.folder, String(file % 8));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${file}.html`), turn % 2 === 0 ? 'first' : 'second');
    }
    staging.swapIn();
  });
  if (turn === 0) process.stderr.write('ready\n');
}
