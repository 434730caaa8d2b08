import type { Archive, Article, Problem, Source, Version } from '../archive/model.ts';
import { withdrawalOf } from '../archive/query.ts';
import { type LeafAddress, Names, parseLeaf } from './kept.ts';
import type { PublicationRecord, PublishedFile } from './record.ts';

/** What a build would do to what was published. */
export interface Plan {
  readonly archive: Archive;
  /** Every address that the build will make, as in the record. */
  readonly addresses: ReadonlySet<string>;
  /** Paths of articles and sources that are left out for errors in them. */
  readonly leftOut: readonly string[];
}

/**
 * What must not be done to a published site: an address that would vanish, a version file whose content is another now
 * though nothing says so. One problem for each file or folder that is the cause, in order of it.
 */
export function faultsAgainst(previous: PublicationRecord, plan: Plan): Problem[] {
  return [...vanished(previous, plan), ...changed(previous, plan.archive)];
}

/** Published addresses that are gone for one cause. */
interface Loss {
  readonly addresses: string[];
  readonly problem: (words: string) => Problem;
}

function vanished(previous: PublicationRecord, plan: Plan): Problem[] {
  const names = new Names(plan.archive);
  const losses = new Map<string, Loss>();
  for (const address of [...previous.keys()].sort()) {
    if (plan.addresses.has(address)) continue;
    const { file, ...cause } = causeOf(address, previous, plan, names);
    const loss = losses.get(file) ?? {
      addresses: [],
      problem: (words) => problemIn(file, cause.message(words), cause.remedy),
    };
    loss.addresses.push(address);
    losses.set(file, loss);
  }
  return [...losses.values()].map(({ addresses, problem }) => {
    const [first = ''] = addresses;
    const others = addresses.length - 1;
    const more = others === 0 ? '' : others === 1 ? ' and one more' : ` and ${others} more`;
    return problem(`the published address ${first}${more}`);
  });
}

interface Cause {
  /** What is to blame, as a path below the content folder. */
  readonly file: string;
  readonly message: (addresses: string) => string;
  readonly remedy: string;
}

function causeOf(address: string, previous: PublicationRecord, { archive, leftOut }: Plan, names: Names): Cause {
  const [, sourceSlug = '', articleSlug = ''] = address.split('/');
  const source = archive.sources.find(({ slug }) => slug === sourceSlug);
  const isOfArticle = /^\/[^/]+\/[^/]+\//.test(address) && sourceSlug !== '-' && articleSlug !== '-';
  const shown = previous.get(address)?.files ?? [];
  const folder = folderOf(shown, previous, sourceSlug, articleSlug);
  const sourceFolder = folder.split('/')[0] ?? sourceSlug;
  if (leftOut.some((path) => path === folder || path === sourceFolder)) {
    return {
      file: folder,
      message: (words) => `it is left out for its errors, and ${words} would vanish`,
      remedy: 'Mend its errors first',
    };
  }
  if (sourceSlug === '-' || sourceSlug === '' || sourceSlug === 'feed.xml') {
    return {
      file: '',
      message: (words) => `nothing stands any more at ${words}`,
      remedy: 'Put back what it listed; to take a text off the site, write “withdrawn: reason” in its file',
    };
  }
  if (source === undefined) {
    return {
      file: sourceFolder,
      message: (words) => `the source is gone, and ${words} would vanish`,
      remedy:
        'Put its folder back, under the name it had; to show nothing of it, write “withdrawn: reason” in its source.md',
    };
  }
  const article = isOfArticle ? names.article(sourceSlug, articleSlug)?.article : undefined;
  if (article === undefined) {
    return {
      file: folder,
      message: (words) => `the article is gone, and ${words} would vanish`,
      remedy: `Put its folder back, and write “withdrawn: reason” in its article.md to show nothing of it; if it was renamed, list “${articleSlug}” under “aliases:” in its article.md`,
    };
  }
  return causeInArticle(address, article, shown, names);
}

function causeInArticle(address: string, article: Article, shown: readonly PublishedFile[], names: Names): Cause {
  const slugs = parseLeaf(address)?.versions ?? [];
  const at = slugs.findIndex((slug) => names.placeOf(article, slug) === undefined);
  const missing = slugs[at];
  if (missing === undefined) {
    return {
      file: article.path,
      message: (words) => `its versions are in another order now, and ${words} would vanish`,
      remedy: 'Take back the change of “date:” that turned them round',
    };
  }
  return {
    file: shown[at]?.path ?? `${article.path}/${missing}.md`,
    message: (words) => `the version was published and is gone, and with it ${words}`,
    remedy:
      'Put the file back, under the name it had; to show nothing of it, leave only front matter with “withdrawn: reason” in it',
  };
}

/** The folder of an article whose address was published, as its files tell it; else its address. */
function folderOf(
  shown: readonly PublishedFile[],
  previous: PublicationRecord,
  source: string,
  article: string,
): string {
  const files = shown.length > 0 ? shown : (previous.get(`/${source}/${article}/`)?.files ?? []);
  const path = files[0]?.path;
  if (path !== undefined) return path.slice(0, path.lastIndexOf('/'));
  return article === '' || article === 'feed.xml' ? source : `${source}/${article}`;
}

function changed(previous: PublicationRecord, archive: Archive): Problem[] {
  const names = new Names(archive);
  const problems = new Map<string, Problem>();
  for (const { address, files } of previous.values()) {
    const leaf = parseLeaf(address);
    if (leaf === undefined || files.length !== leaf.versions.length) continue;
    const found = names.article(leaf.source, leaf.article);
    if (found === undefined) continue;
    for (const [at, file] of files.entries()) {
      const version = versionOf(names, found.article, leaf, at);
      const problem = version && faultOf(found.source, found.article, version, file);
      if (problem !== undefined) problems.set(problem.file, problem);
    }
  }
  return [...problems.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

function versionOf(names: Names, article: Article, { versions }: LeafAddress, at: number): Version | undefined {
  const place = names.placeOf(article, versions[at] ?? '');
  return place === undefined ? undefined : article.versions[place];
}

/** What is wrong with a version whose file was published with this digest: nothing where its pages say what was done. */
function faultOf(source: Source, article: Article, version: Version, file: PublishedFile): Problem | undefined {
  if (version.digest === file.digest) return undefined;
  if ((withdrawalOf(source, article) ?? version.withdrawn) !== undefined) return undefined;
  if (version.amended !== undefined && version.amended !== file.amended) return undefined;
  const again = version.amended !== undefined;
  return problemIn(
    version.path,
    again
      ? 'the file was changed once more since it was published, and “amended” says what it said before'
      : 'the file was changed since it was published',
    again
      ? 'Say in “amended:” what was changed this time as well; its pages show it'
      : 'Take the change back; or say why it was made, as “amended: reason” in the front matter of the file, which its pages show',
  );
}

function problemIn(file: string, message: string, remedy: string): Problem {
  return { severity: 'error', file, line: undefined, field: undefined, message, remedy };
}
