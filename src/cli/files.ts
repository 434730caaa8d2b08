import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Block } from '../archive/model.ts';
import { parseVersion } from '../archive/parse.ts';
import { reportOn, toDiffBlock } from '../report/report.ts';
import { diffLine } from './jsonl.ts';
import { printProblems } from './problems.ts';
import { printReport } from './terminal.ts';
import { UsageError } from './usage.ts';

/** Compares two files and prints what changed on standard output. Gives the exit code. */
export function diffFiles(oldPath: string, newPath: string, asJson: boolean): number {
  const oldVersion = readVersion(oldPath, newPath);
  const newVersion = readVersion(newPath, newPath);
  if (oldVersion === undefined || newVersion === undefined) return 1;
  const [old, neu] = [oldVersion.readBlocks(), newVersion.readBlocks()];
  const { lang } = newVersion.version;
  if (asJson) {
    const texts = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);
    const line = { old: texts(old), new: texts(neu), ...diffLine(old.map(toDiffBlock), neu.map(toDiffBlock), lang) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } else {
    process.stdout.write(printReport(reportOn(old, neu, lang), process.stdout.isTTY === true));
  }
  return 0;
}

/** A file, read as a version is; undefined where it has errors, which are printed. */
function readVersion(path: string, newPath: string) {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}`);
  // Any name will do here, and a version's must be a time; both are called after the new one, lest that be a change.
  const named = { path: `1970-01-01${extname(path) === '.txt' ? '.txt' : '.md'}`, bytes: readFileSync(path) };
  const { value, problems } = parseVersion(named, '', {
    timeZone: 'UTC',
    articleTitle: undefined,
    articleFolder: basename(newPath, extname(newPath)),
    articleUrl: undefined,
    redactions: [],
  });
  process.stderr.write(printProblems(problems.map((problem) => ({ ...problem, file: path }))));
  return value;
}
