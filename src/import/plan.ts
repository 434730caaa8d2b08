import { slugOf } from '../archive/slug.ts';
import type { ExistingContent, Imported } from './existing.ts';
import type { Repository } from './git.ts';
import { type Commit, logFormat, parseLog } from './history.ts';
import { type Layout, LayoutGuess, serviceOf } from './layout.ts';
import { Lineages } from './lineage.ts';
import { folderName, Names } from './names.ts';
import type { Selection } from './paths.ts';

/** What to import, and as what. */
export interface Request {
  readonly commit: string;
  readonly selection: Selection;
  /** The layout of the repository; undefined where that is to be found out. */
  readonly layout: Layout | undefined;
  /** The name of the source, where all files go into one. */
  readonly source: string;
}

/** Where the versions of a lineage go. */
export interface Target {
  readonly source: string;
  readonly folder: string;
  /** What a person calls the source. */
  readonly sourceName: string;
  /** What a person calls it, where its text does not say. */
  readonly title: string;
  /** The article it continues, if it was imported before. */
  readonly imported: Imported | undefined;
  /** False where the commit of the newest version is not in the history any more: then only what is later is new. */
  readonly isCommitKnown: boolean;
}

/** What is to be done, found out without reading any text. */
export interface Plan {
  readonly layout: Layout;
  /** By number of the lineage; those that are not imported are left out. */
  readonly targets: ReadonlyMap<number, Target>;
  /** How many merges changed a text; each counts as one change of the branch it was made into. */
  readonly merges: number;
  /** How many texts must be read. */
  readonly texts: number;
  readonly deleted: readonly string[];
  readonly links: readonly string[];
  readonly submodules: readonly string[];
  readonly renames: number;
}

/** All commits of a history that touched files which may be selected, oldest first. */
export function commitsOf(repository: Repository, { commit, selection }: Request): AsyncGenerator<Commit> {
  return parseLog(repository.log(commit, logFormat, selection.pathspecs));
}

/** What is counted of a lineage while its last name is not known yet. */
interface Tally {
  texts: number;
  renames: number;
  /** How many texts there had been when the newest version of an article was made of it. */
  readonly met: Map<Imported, number>;
}

/** Reads through a history once. */
export async function makePlan(repository: Repository, request: Request, existing: ExistingContent): Promise<Plan> {
  const imported = existing.sources().flatMap((source) => existing.importedOf(source));
  const byOrigin = Map.groupBy(imported, ({ commit, path }) => `${commit} ${path}`);
  const lineages = new Lineages();
  const guess = new LayoutGuess();
  const tallies: Tally[] = [];
  const links = new Set<string>();
  const submodules = new Set<string>();
  let merges = 0;
  for await (const commit of commitsOf(repository, request)) {
    if (commit.isMerge) merges += 1;
    for (const { path, holds } of commit.files) {
      if (path === undefined || !request.selection.includes(path)) continue;
      if (holds === 'link') links.add(path);
      if (holds === 'submodule') submodules.add(path);
    }
    const events = lineages.take(commit);
    guess.take(commit.subject, events.map(({ path }) => path).filter(request.selection.includes));
    for (const event of events) {
      const tally = tallies[event.lineage] ?? { texts: 0, renames: 0, met: new Map() };
      tallies[event.lineage] = tally;
      if (event.blob !== undefined) tally.texts += 1;
      if (event.isRename) tally.renames += 1;
      for (const article of byOrigin.get(`${commit.id} ${event.path}`) ?? []) tally.met.set(article, tally.texts);
    }
  }
  const layout = request.layout ?? guess.layout;
  const targets = new Map(findTargets(lineages, tallies, imported, layout, request, existing));
  const left = [...targets].map(([lineage, { imported: article }]) => {
    const tally = tallies[lineage];
    return (tally?.texts ?? 0) - (article === undefined ? 0 : (tally?.met.get(article) ?? 0));
  });
  return {
    layout,
    targets,
    merges,
    texts: left.reduce((sum, count) => sum + count, 0),
    deleted: [...targets.keys()]
      .filter((lineage) => !lineages.isAlive(lineage))
      .map((lineage) => lineages.pathOf(lineage)),
    links: [...links],
    submodules: [...submodules],
    renames: [...targets.keys()].reduce((sum, lineage) => sum + (tallies[lineage]?.renames ?? 0), 0),
  };
}

/** Which lineage goes where: an article that was imported before goes on, all others get a name that is free. */
function* findTargets(
  lineages: Lineages,
  tallies: readonly Tally[],
  imported: readonly Imported[],
  layout: Layout,
  request: Request,
  existing: ExistingContent,
): Generator<[number, Target]> {
  const sources = new SourceNames(existing);
  const selected = Array.from({ length: lineages.size }, (_, lineage) => lineage).filter((lineage) => {
    const path = lineages.pathOf(lineage);
    return request.selection.includes(path) && (layout === 'files' || serviceOf(path) !== undefined);
  });
  const known = new Set(tallies.flatMap(({ met }) => [...met.keys()]));
  const taken = new Set<Imported>();
  // Files that are there have the first choice of a name before those that were deleted.
  for (const lineage of [...selected].sort(
    (one, other) => Number(lineages.isAlive(other)) - Number(lineages.isAlive(one)),
  )) {
    const path = lineages.pathOf(lineage);
    const service = layout === 'services' ? serviceOf(path) : undefined;
    const sourceName = service?.service ?? request.source;
    const source = sources.folderOf(sourceName);
    const isHere = (article: Imported): boolean => article.source === source && !taken.has(article);
    const met = [...(tallies[lineage]?.met.keys() ?? [])].find(isHere);
    // A history that was written anew has other commits; the file is still the one of that name.
    const article = met ?? imported.find((other) => isHere(other) && !known.has(other) && other.path === path);
    if (article !== undefined) taken.add(article);
    const title = service?.terms ?? titleOf(path);
    const wanted = service === undefined ? slugOf(title) : folderName(title);
    const folder = article?.folder ?? sources.namesOf(source).give(wanted, path);
    yield [lineage, { source, folder, sourceName, title, imported: article, isCommitKnown: met !== undefined }];
  }
}

/** The path without its ending; an index is called after its folder, as on the web. */
function titleOf(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/, '').replace(/(?<=.)\/_?index$/i, '');
}

/** The folders of sources by the addresses they have, and the names of articles that are taken in each. */
class SourceNames {
  readonly #existing: ExistingContent;
  readonly #folders: Map<string, string>;
  readonly #names = new Map<string, Names>();

  constructor(existing: ExistingContent) {
    this.#existing = existing;
    this.#folders = new Map(existing.sources().map((folder) => [slugOf(folder), folder]));
  }

  /** The folder of a source, be it there or new. Names that lead to one address are one source. */
  folderOf(name: string): string {
    const wanted = folderName(name);
    const slug = slugOf(wanted);
    const folder = this.#folders.get(slug) ?? wanted;
    this.#folders.set(slug, folder);
    return folder;
  }

  namesOf(source: string): Names {
    let names = this.#names.get(source);
    if (names === undefined) {
      names = new Names();
      for (const slug of this.#existing.slugsOf(source)) names.take(slug);
      this.#names.set(source, names);
    }
    return names;
  }
}
