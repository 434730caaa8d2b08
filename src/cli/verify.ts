import { existsSync } from 'node:fs';
import { readArchive } from '../archive/read.ts';
import { count } from '../report/wording.ts';
import { verifySite } from '../verify/verify.ts';
import type { Options } from './options.ts';
import { printable } from './problems.ts';
import { Progress } from './progress.ts';
import { putBack } from './publish.ts';
import { UsageError } from './usage.ts';

/** Checks a built site against its content folder, and prints what was counted and every failure. Gives the exit code. */
export async function verify(options: Options): Promise<number> {
  await putBack(options.out);
  if (!existsSync(options.out)) throw new UsageError(`There is no site in ${options.out}: build it first`);
  const { archive, leftOut } = readArchive(options.content);
  const url = options.site ?? archive?.settings.url;
  const base = url === undefined ? '/' : new URL(url).pathname;
  let progress: Progress | undefined;
  const { counts, failures } = verifySite({
    content: options.content,
    out: options.out,
    base,
    leftOut: options.keepGoing ? leftOut : [],
    onProgress: (_, total) => {
      progress ??= new Progress('Pages verified', total);
      progress.step();
    },
  });
  progress?.finish();
  for (const { page, message } of failures) {
    process.stdout.write(`${printable(page === '' ? message : `${page}: ${message}`)}\n`);
  }
  const counted = Object.entries(counts).map(([name, number]) => `${name} ${count(number)}`);
  process.stdout.write(
    `${counted.join(', ')}; ${failures.length === 0 ? 'no failures' : `failures ${count(failures.length)}`}\n`,
  );
  return failures.length === 0 ? 0 : 1;
}
