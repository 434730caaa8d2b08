import { parseArgs } from 'node:util';
import { fewest, printFinding, tryCases } from './fuzz.ts';

/*
 * Builds archives of made-up cases and looks at what comes of them: see CONTRIBUTING.md.
 *
 *   npm run fuzz -- --cases 50000 --seed 1
 *   npm run fuzz -- --seed 1 --case 4711
 */

/** Cases in one archive: enough that starting the program costs little, few enough that a fault is found again soon. */
const together = 2000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: String(together) },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const only = values.case === undefined ? undefined : Number(values.case);
const from = only ?? 0;
const to = only === undefined ? Number(values.cases) : only + 1;

let findings = 0;
for (let first = from; first < to; first += together) {
  const numbers = Array.from({ length: Math.min(together, to - first) }, (_, at) => first + at);
  const started = performance.now();
  const { faults, ...counts } = await tryCases(seed, numbers);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counted = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  process.stdout.write(`cases ${first} to ${first + numbers.length - 1}: ${counted.join(', ')}, ${seconds} s\n`);
  if (faults.length === 0) continue;
  findings += 1;
  process.stdout.write(printFinding(await fewest(seed, numbers, faults)));
}
process.stdout.write(findings === 0 ? 'Nothing found.\n' : `Found: ${findings}\n`);
process.exitCode = findings === 0 ? 0 : 1;
