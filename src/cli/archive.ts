import type { Archive, ArchiveSettings, Problem } from '../archive/model.ts';
import { type Reading, readArchive, type VersionMemory } from '../archive/read.ts';
import { plural } from '../report/wording.ts';
import type { Options } from './options.ts';
import { printable, printProblems } from './problems.ts';

/** Where a site is thought to be where nobody said it: on this machine, for looking at it. */
const localAddress = 'http://localhost:4321/';

/** An archive that may be built, and the address of its site. */
export interface Opened {
  readonly archive: Archive;
  readonly url: string;
  /** Paths of articles and sources that were left out for errors in them. */
  readonly leftOut: readonly string[];
  /** True where there were errors. */
  readonly isPartial: boolean;
}

/** Reads the content folder and says what is wrong in it. Undefined where nothing may be published. */
export function openArchive(options: Options, memory?: VersionMemory): Opened | undefined {
  const reading = readArchive(options.content, memory);
  process.stderr.write(printProblems(reading.problems));
  const errors = reading.problems.filter(({ severity }) => severity === 'error').length;
  if (reading.archive === undefined || (errors > 0 && !options.keepGoing)) {
    process.stderr.write(`\n${plural(errors, 'error')} in ${options.content}: nothing was published.\n`);
    if (reading.archive !== undefined) {
      process.stderr.write('With --keep-going the articles that have errors are left out and the others published.\n');
    }
    return undefined;
  }
  if (errors > 0) sayLeftOut(reading, errors);
  const url = options.site ?? reading.archive.settings.url;
  process.stderr.write(printProblems(hintsOn(reading.archive.settings, options.site)));
  return { archive: reading.archive, url: url ?? localAddress, leftOut: reading.leftOut, isPartial: errors > 0 };
}

/** What settings do not say and a reader of the site will miss. */
export function hintsOn(settings: ArchiveSettings, site: string | undefined): Problem[] {
  const hint = (field: string, message: string, remedy: string): Problem => ({
    severity: 'warning',
    file: 'archive.md',
    line: undefined,
    field,
    message,
    remedy,
  });
  return [
    ...((site ?? settings.url) === undefined
      ? [
          hint(
            'url',
            `no public address is known, so feeds and canonical links name ${localAddress}`,
            'Put it there, or give --site, before you publish',
          ),
        ]
      : []),
    ...(settings.contact === undefined
      ? [hint('contact', 'readers are not told how to report a problem', 'Put an e-mail or an address there')]
      : []),
  ];
}

function sayLeftOut(reading: Reading, errors: number): void {
  const leftOut = reading.leftOut.map(printable).join(', ');
  process.stderr.write(`\n${plural(errors, 'error')}; left out: ${leftOut || 'no article'}.\n`);
}
