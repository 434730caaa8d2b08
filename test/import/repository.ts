import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../src/archive/front-matter.ts';
import { type GitImport, type Imported, importGit } from '../../src/import/git-import.ts';
import { temporaryFolder, write } from '../site/program.ts';

/** What a commit of a test does. */
export interface Step {
  /** Files by path; undefined removes one. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** From and to, before the files are written. */
  readonly rename?: readonly [string, string];
  readonly subject?: string;
  /** Of author and committer, unless the second says otherwise. */
  readonly date?: string;
  readonly committed?: string;
}

/** A git repository made for a test, in a folder of its own. */
export class TestRepository {
  readonly folder: string;
  #minute = 0;

  constructor(folder = join(temporaryFolder(), 'harbour')) {
    this.folder = folder;
    write(folder, {});
    execFileSync('git', ['init', '--quiet', '-b', 'main', folder], { env: gitEnvironment() });
  }

  git(args: readonly string[], more: NodeJS.ProcessEnv = {}): string {
    return execFileSync('git', ['-C', this.folder, ...args], {
      env: { ...gitEnvironment(), ...more },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Commits, a minute after the commit before where no date is given. Gives the commit's id. */
  commit({ files = {}, rename, subject = 'A change', date, committed = date }: Step): string {
    this.#minute += 1;
    const usual = new Date(Date.parse('2024-01-01T00:00:00Z') + this.#minute * 60_000).toISOString();
    if (rename !== undefined) {
      const [from, to] = rename;
      write(this.folder, { [to]: readFileSync(join(this.folder, from)) });
      rmSync(join(this.folder, from));
    }
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) rmSync(join(this.folder, path));
      else write(this.folder, { [path]: content });
    }
    this.git(['add', '--all']);
    this.git(['commit', '--quiet', '--allow-empty', '--allow-empty-message', '-m', subject], {
      GIT_AUTHOR_DATE: date ?? usual,
      GIT_COMMITTER_DATE: committed ?? usual,
    });
    return this.git(['rev-parse', 'HEAD']).trim();
  }
}

/** A text long enough for git to know it again when little of it changed. */
export const long = (words: string): string =>
  `${'The weir holds the water back until the mill asks for it.\n\n'.repeat(20)}${words}\n`;

/** Git as it is where nobody set it up. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return {
    PATH,
    HOME: '/nowhere',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Una Fallow',
    GIT_AUTHOR_EMAIL: 'una@example.org',
    GIT_COMMITTER_NAME: 'Una Fallow',
    GIT_COMMITTER_EMAIL: 'una@example.org',
  };
}

const silent = { onStart: () => undefined, onPlan: () => undefined, onText: () => undefined };

/** Imports a repository into a folder, which is a new one where none is given. */
export async function imported(
  repository: TestRepository | string,
  options: Partial<GitImport> = {},
): Promise<Imported & { content: string }> {
  const content = options.into ?? join(temporaryFolder(), 'content');
  const result = await importGit(
    {
      repository: typeof repository === 'string' ? repository : repository.folder,
      into: content,
      paths: [],
      source: undefined,
      branch: undefined,
      layout: undefined,
      dates: 'committer',
      encoding: 'windows-1252',
      isWrapped: false,
      ...options,
    },
    silent,
  );
  return { ...result, content };
}

/** A version file, taken apart. */
export interface VersionFile {
  readonly name: string;
  readonly body: string;
  readonly fields: {
    readonly title?: unknown;
    readonly note?: unknown;
    readonly commit?: unknown;
    readonly path?: unknown;
    readonly 'commit-date'?: unknown;
  };
}

/** The version files of an article, in order of name. */
export function versionsOf(content: string, article: string): VersionFile[] {
  const folder = join(content, article);
  return readdirSync(folder)
    .filter((name) => name !== 'article.md')
    .sort()
    .map((name) => {
      const parsed = parseFrontMatter(readFileSync(join(folder, name), 'utf8'));
      if (parsed.kind === 'broken') throw new Error(`${name}: ${parsed.message}`);
      const fields = Object.fromEntries([...parsed.fields].map(([key, { value }]) => [key, value]));
      return { name, body: parsed.body.trim(), fields };
    });
}

/** The bodies of the versions of an article, in order. */
export function bodiesOf(content: string, article: string): string[] {
  return versionsOf(content, article).map(({ body }) => body);
}

/** What was said of files, without the remedies. */
export function saidOf({ problems }: Imported): string[] {
  return problems.map(({ file, message }) => `${file}: ${message}`);
}
