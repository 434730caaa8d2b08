import { relative, sep } from 'node:path';
import type { Problem } from '../archive/model.ts';
import { ExistingContent } from './existing.ts';
import { ContentWriter } from './folder.ts';
import { Repository } from './git.ts';
import { type Counts, Importer, type Manner } from './importer.ts';
import type { Layout } from './layout.ts';
import { Lineages } from './lineage.ts';
import { type Selection, select } from './paths.ts';
import { commitsOf, makePlan, type Plan, type Request } from './plan.ts';

/** What a person asked for. */
export interface GitImport extends Pick<Manner, 'dates' | 'encoding' | 'isWrapped'> {
  readonly repository: string;
  /** The content folder, absolute. */
  readonly into: string;
  /** Patterns of paths; the usual texts, where there are none. */
  readonly paths: readonly string[];
  /** The name of the source; that of the repository, where nothing is said. */
  readonly source: string | undefined;
  readonly branch: string | undefined;
  /** Undefined where it is to be found out. */
  readonly layout: Layout | undefined;
}

/** Who is told how far the work has come. */
export interface Watcher {
  /** Before the history is read through for the first time. */
  readonly onStart: (commits: number) => void;
  /** When it is known what must be read. */
  readonly onPlan: (texts: number) => void;
  readonly onText: () => void;
}

/** What was done. */
export interface Imported {
  readonly repository: string;
  readonly commit: string;
  readonly plan: Plan;
  readonly counts: Counts;
  /** All are warnings: what is no text for readers is left out and named. */
  readonly problems: readonly Problem[];
}

/**
 * Makes versions of the history of a repository, and adds those that a content folder does not hold yet. Reads the
 * history twice: once for names, since an article is called after the newest name of its file, and once for texts. So
 * nothing need be kept but what grows with the number of files. Throws `Refusal`.
 */
export async function importGit(asked: GitImport, watcher: Watcher): Promise<Imported> {
  const repository = await Repository.open(asked.repository);
  const commit = await repository.commitOf(asked.branch);
  const existing = new ExistingContent(asked.into);
  const request: Request = {
    commit,
    selection: withoutContent(select(asked.paths), asked.into, repository.folder),
    layout: asked.layout ?? (asked.source === undefined ? undefined : 'files'),
    source: asked.source ?? repository.name,
  };
  watcher.onStart(await repository.countCommits(commit));
  const plan = await makePlan(repository, request, existing);
  watcher.onPlan(plan.texts);
  const manner: Manner = {
    ...asked,
    isShallow: repository.isShallow,
    times: plan.layout === 'services' ? 'observed' : 'recorded',
  };
  const writer = new ContentWriter(asked.into);
  const blobs = repository.blobs();
  const importer = new Importer(plan.targets, existing, writer, blobs, manner);
  try {
    if (plan.texts > 0) {
      const lineages = new Lineages();
      for await (const next of commitsOf(repository, request)) {
        await importer.take(next, lineages.take(next), watcher.onText);
      }
    }
  } finally {
    blobs.close();
    writer.close();
  }
  const hasModules = await repository.holds(commit, '.gitmodules');
  const problems = [...importer.problems, ...problemsOf(plan, existing, manner, hasModules)];
  return { repository: repository.name, commit, plan, counts: importer.counts, problems };
}

/** A content folder that lies in the repository itself is no text of it: it is what is being made. */
function withoutContent(selection: Selection, into: string, repository: string): Selection {
  const inside = relative(repository, into).split(sep).join('/');
  if (inside === '' || inside.startsWith('../') || inside === '..') return selection;
  return { ...selection, includes: (path) => !path.startsWith(`${inside}/`) && selection.includes(path) };
}

function problemsOf(plan: Plan, existing: ExistingContent, manner: Manner, hasModules: boolean): Problem[] {
  const warning = (file: string, message: string, remedy: string): Problem => ({
    severity: 'warning',
    file,
    line: undefined,
    field: undefined,
    message,
    remedy,
  });
  const problems = [
    ...plan.links.map((path) => warning(path, 'is a symbolic link, which is not followed', 'Import what it leads to')),
    ...plan.submodules.map((path) => warning(path, 'is a submodule, which is not entered', 'Import its repository')),
    ...plan.deleted.map((path) =>
      warning(path, 'was deleted; the versions before that were kept', 'Say so in its article.md, e.g. checks: ended'),
    ),
  ];
  if (hasModules && plan.submodules.length === 0) {
    problems.push(warning('.gitmodules', 'names submodules, which are not entered', 'Import their repositories'));
  }
  const sources = new Set([...plan.targets.values()].map(({ source }) => source));
  for (const source of sources) {
    if ((existing.timesOf(source) ?? manner.times) === manner.times) continue;
    const remedy = `Put times: ${manner.times} there, if all its versions came from here`;
    problems.push(warning(`${source}/source.md`, 'says otherwise of its times', remedy));
  }
  return problems;
}
