import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveContent } from '../archive/read.ts';
import { parseEncoding } from '../import/decode.ts';
import { type GitImport, type Imported, importGit } from '../import/git-import.ts';
import { isFolderName } from '../import/names.ts';
import { plural } from '../report/wording.ts';
import { printable, printProblems } from './problems.ts';
import { Progress } from './progress.ts';
import { UsageError } from './usage.ts';

export const usage = `variorum import git: versions of what a git repository recorded

  variorum import git REPO [options]

Makes an article of every file and a version of every commit that changed what a reader reads in it, and follows files
through renames. Run again, it adds only what is new. REPO is the folder of a clone or of a bare repository on this
machine; nothing is fetched, and nothing in it is run or changed.

Options
  --paths GLOB        which files, any number of times: docs, '*.md', /README.md, 'docs/**/*.md', '!drafts/**'
                      (Markdown and plain text, but for folders that begin with a dot)
  --source NAME       the source that all files go into (the name of REPO)
  --branch NAME       a branch, tag or commit (what REPO has checked out)
  --into DIR          the content folder (content)
  --dates WHOSE       committer: when a commit came to be in the branch; author: when it was first made (committer)
  --layout KIND       files: all files are articles of one source; services: every folder is a source, as in the
                      repositories of Open Terms Archive (services, where nearly all commits read like theirs)
  --encoding NAME     of text that is not UTF-8 (windows-1252)
  --wrapped           in plain text, a paragraph ends at an empty line and not at every line

What becomes of the rest
  merges              one change each, as the branch showed it: only the first parents of commits are followed
  deleted files       keep their versions; one that is made again under its name goes on, and its note says so
  dates that go back  a version is dated one second after the one before it at least; commit-date keeps its own
  binary files, links, submodules, texts over 5 MB
                      left out and named
`;

/** Imports what another program recorded. Gives the exit code. */
export async function importFrom(args: readonly string[]): Promise<number> {
  const [what, ...rest] = args;
  if (what !== 'git') {
    const found = what === undefined ? 'import needs to be told what' : `“${what}” cannot be imported`;
    throw new UsageError(`${printable(found)}: write variorum import git REPO`, 'import git --help');
  }
  let progress: Progress | undefined;
  const imported = await importGit(parse(rest), {
    onStart: (commits) => process.stderr.write(`Looking for texts in ${plural(commits, 'commit')} …\n`),
    onPlan: (texts) => {
      progress = texts === 0 ? undefined : new Progress('Texts read', texts);
    },
    onText: () => progress?.step(),
  });
  progress?.finish();
  process.stderr.write(printProblems(imported.problems));
  process.stdout.write(summary(imported));
  return 0;
}

function summary({ repository, commit, plan, counts, problems }: Imported): string {
  const from = `${printable(repository)} (${commit.slice(0, 10)})`;
  if (plan.targets.size === 0) {
    return `No text was found in ${from}${problems.length === 0 ? '' : ' that could be read'}: say which with --paths.\n`;
  }
  const facts = [
    ...(counts.unchanged === 0 ? [] : [`${plural(counts.unchanged, 'commit')} changed nothing that is read`]),
    ...(plan.renames === 0 ? [] : [`${plural(plan.renames, 'rename')} followed`]),
    ...(plan.merges === 0 ? [] : [`${plural(plan.merges, 'merge')} taken as one change each`]),
  ];
  const done =
    counts.versions === 0
      ? `Nothing new in ${from}: ${plural(plan.targets.size, 'article')} stand as they are.\n`
      : `Added ${plural(counts.versions, 'version')} of ${plural(counts.articles, 'article')} from ${from}.\n`;
  return facts.length === 0 ? done : `${done}${facts.join(', ')}.\n`;
}

function parse(args: readonly string[]): GitImport {
  const { values, positionals } = parseArguments(args);
  const [repository, ...morePaths] = positionals;
  if (repository === undefined || repository === '') throw wrong('Say which repository: variorum import git REPO');
  if (values.source !== undefined && !isFolderName(values.source)) {
    throw wrong(`“${values.source}” cannot be the name of a folder on every system`);
  }
  if (values.source !== undefined && values.layout === 'services') {
    throw wrong('With --layout services every folder is a source of its own, so --source has no effect');
  }
  return {
    repository,
    into: resolveContent(resolve(values.into)),
    // A shell may have made a list of names out of a pattern.
    paths: [...values.paths, ...morePaths],
    source: values.source,
    branch: values.branch,
    layout: oneOf('layout', values.layout, ['files', 'services']),
    dates: oneOf('dates', values.dates, ['author', 'committer']) ?? 'committer',
    encoding: parseEncoding(values.encoding),
    isWrapped: values.wrapped,
  };
}

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        paths: { type: 'string', multiple: true, default: [] },
        source: { type: 'string' },
        branch: { type: 'string' },
        into: { type: 'string', default: 'content' },
        dates: { type: 'string' },
        layout: { type: 'string' },
        encoding: { type: 'string', default: 'windows-1252' },
        wrapped: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw wrong(error.message);
    throw error;
  }
}

function oneOf<Word extends string>(name: string, text: string | undefined, words: readonly Word[]): Word | undefined {
  const found = words.find((word) => word === text);
  if (text === undefined || found !== undefined) return found;
  throw wrong(`--${name} must be ${words.join(' or ')}, not “${text}”`);
}

function wrong(message: string): UsageError {
  return new UsageError(printable(message.replace(/\.$/, '')), 'import git --help');
}
