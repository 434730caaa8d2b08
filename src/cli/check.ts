import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printDay } from '../archive/calendar.ts';
import type { Archive, Problem } from '../archive/model.ts';
import { articlesOf, countsOf } from '../archive/query.ts';
import { readArchive, resolveContent } from '../archive/read.ts';
import { ContentFolder } from '../archive/texts.ts';
import { type FileKind, nearMisses } from '../check/keys.ts';
import { oddities } from '../check/odd.ts';
import { plural } from '../report/wording.ts';
import { hintsOn } from './archive.ts';
import { printable, printProblems } from './problems.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage.ts';

export const usage = `variorum check: what a content folder holds, what is wrong in it, and what is odd

  variorum check [--content DIR]

What is wrong keeps the site from being built: the exit code is 1 then. What is odd does not: versions that read the
same, texts that go to and fro, long gaps, times that cannot be, keys that look like others. Each says what to do.

Options
  --content DIR       the content folder (content)
`;

/** Looks through a content folder and prints what was found. Gives the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const content = resolveContent(resolve(parse(args)));
  const { archive, problems, leftOut } = readArchive(content);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const odd =
    archive === undefined
      ? warnings
      : [...warnings, ...hintsOn(archive.settings, undefined), ...look(content, archive)];
  const parts = [
    archive === undefined ? `${content} cannot be read as an archive.` : summary(archive),
    ...(leftOut.length === 0 ? [] : [`Not counted, because of errors: ${leftOut.map(printable).join(', ')}.`]),
    section('Wrong', errors),
    section('Odd', odd),
    verdict(errors.length, odd.length),
  ];
  process.stdout.write(`${parts.filter((part) => part !== '').join('\n')}\n`);
  return errors.length === 0 ? 0 : 1;
}

/** What an archive holds, a line for each source. */
function summary(archive: Archive): string {
  const { sources, articles, versions, changes } = countsOf(archive);
  const { timeZone } = archive.settings;
  const total = [
    plural(sources, 'source'),
    plural(articles, 'article'),
    plural(versions, 'version'),
    plural(changes, 'change'),
  ];
  const lines = archive.sources.map((source) => {
    const moments = source.articles.flatMap((article) => article.versions.map(({ moment }) => moment.epoch));
    const first = moments.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
    const last = moments.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    const span = moments.length === 0 ? '' : `, ${printDay(first, timeZone)} to ${printDay(last, timeZone)}`;
    const counts = `${plural(source.articles.length, 'article')}, ${plural(moments.length, 'version')}`;
    return `  ${printable(source.name)}: ${counts}${span}, times ${source.times}`;
  });
  return [`${printable(archive.settings.title)}: ${total.join(', ')}`, ...lines].join('\n');
}

function section(title: string, problems: readonly Problem[]): string {
  return problems.length === 0 ? '' : `\n${title}\n${printProblems(problems).trimEnd()}`;
}

function verdict(errors: number, odd: number): string {
  if (errors > 0) return `\n${plural(errors, 'error')}: the site cannot be built.`;
  return odd === 0 ? '\nNothing is wrong, and nothing odd.' : '\nNothing is wrong: the site can be built.';
}

/** Looks at every text of an archive, one after the other. */
function look(content: string, archive: Archive): Problem[] {
  const folder = new ContentFolder(content, archive);
  const progress = new Progress('Versions looked at', countsOf(archive).versions);
  const now = Date.now();
  const keysIn = (path: string, kind: FileKind): Problem[] => {
    const full = join(content, path);
    if (!existsSync(full) || !lstatSync(full).isFile()) return [];
    return nearMisses({ path, bytes: readFileSync(full) }, kind);
  };
  const problems = keysIn('archive.md', 'archive');
  for (const { source, article } of articlesOf(archive)) {
    const [sourceFolder] = article.path.split('/');
    if (article === source.articles[0]) problems.push(...keysIn(`${sourceFolder}/source.md`, 'source'));
    problems.push(...keysIn(`${article.path}/article.md`, 'article'));
    problems.push(
      ...oddities(
        source,
        article,
        (version) => {
          problems.push(...keysIn(version.path, 'version'));
          progress.step();
          return folder.blocksOf(article, version);
        },
        now,
      ),
    );
  }
  progress.finish();
  return problems;
}

function parse(args: readonly string[]): string {
  try {
    return parseArgs({ args: [...args], strict: true, options: { content: { type: 'string', default: 'content' } } })
      .values.content;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.replace(/\.$/, ''), 'check --help');
    throw error;
  }
}
