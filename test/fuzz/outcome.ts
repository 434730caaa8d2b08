import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readArchive } from '../../src/archive/read.ts';
import { faultsOfFiles } from '../site/faults.ts';
import { digestsOf, filesOf } from '../site/files.ts';
import { run } from '../site/run.ts';

/** What was seen of an archive that was read, built with what is sound of it, and verified. */
export interface Outcome {
  /** What should not have been, in sentences; none where all is well. */
  readonly faults: readonly string[];
  readonly articles: number;
  readonly leftOut: number;
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
}

/**
 * Reads an archive, builds what is sound of it into `site`, and looks at all of that. Whatever the content: mistakes are
 * told as problems, the rest is published whole, and the program neither breaks nor writes anywhere else.
 */
export async function outcomeOf(content: string, site: string): Promise<Outcome> {
  const { archive, problems, leftOut } = readArchive(content);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const unfriendly = problems.filter(
    ({ remedy, message }) => !/^\p{Lu}.*[^.]$/su.test(remedy) || /\bbug\b/.test(message),
  );
  const before = digestsOf(content);
  const beside = readdirSync(dirname(site)).sort();
  const build = await run(['build', '--content', content, '--out', site, '--keep-going']);
  const faults = [
    ...unfriendly.map(({ file, message }) => `a problem without a remedy, or that is ours: ${file}: ${message}`),
    ...faultsOfRun('build', build, errors.length > 0 ? 1 : 0),
  ];
  const articles = archive?.sources.reduce((sum, source) => sum + source.articles.length, 0) ?? 0;
  const counts = {
    articles,
    leftOut: leftOut.length,
    errors: errors.length,
    warnings: problems.length - errors.length,
  };
  if (JSON.stringify(digestsOf(content)) !== JSON.stringify(before)) faults.push('the content was changed');
  const added = readdirSync(dirname(site)).filter(
    (name) => !beside.includes(name) && join(dirname(site), name) !== site,
  );
  faults.push(...added.map((name) => `${name} was left beside the site`));
  if (archive === undefined || faults.length > 0) return { ...counts, faults, files: 0 };
  const verify = await run(['verify', '--content', content, '--out', site, '--keep-going']);
  if (verify.code !== 0) faults.push(...verify.stdout.split('\n').slice(0, 20));
  faults.push(...faultsOfRun('verify', verify, 0), ...faultsOfFiles(site));
  return { ...counts, faults, files: filesOf(site).length };
}

interface Run {
  readonly code: number | null;
  readonly stderr: string;
}

function faultsOfRun(name: string, { code, stderr }: Run, expected: number): string[] {
  const faults: string[] = [];
  if (code !== expected) faults.push(`${name} ended with ${code}, not ${expected}: ${stderr.slice(-2000)}`);
  if (/^\s+at .*[:(]|this is a bug/m.test(stderr)) faults.push(`${name} broke: ${stderr.slice(-2000)}`);
  if (/[\p{Cc}\p{Cf}]/u.test(stderr.replaceAll('\n', ''))) faults.push(`${name} printed a sign that steers a terminal`);
  return faults;
}
