import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/**
 * Compares two files and prints what changed, for a person or, with `--json`, for a program; with `--jsonl`, compares
 * pairs of texts from standard input. Gives the exit code: 0, or 1 for input that could not be read.
 */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.jsonl) {
    if (positionals.length > 0) throw new UsageError('diff --jsonl reads standard input, and takes no file');
    // Only what compares is loaded: for many small pairs, the start is a good part of the time.
    return (await import('./jsonl.ts')).diffLines(process.stdin, process.stdout, process.stderr);
  }
  const [oldPath, newPath, ...more] = positionals;
  if (oldPath === undefined || newPath === undefined || more.length > 0) {
    throw new UsageError('diff takes two files, the old one and the new one');
  }
  return (await import('./files.ts')).diffFiles(oldPath, newPath, values.json);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, jsonl: { type: 'boolean', default: false } },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
