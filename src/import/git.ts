import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Blobs } from './blobs.ts';
import { firstLine, type Git, runGit, startGit, whenEnded } from './git-process.ts';
import { Refusal } from './refusal.ts';

/** A git repository on this machine, read through git's own plumbing and never written to. */
export class Repository {
  /** Absolute. */
  readonly folder: string;
  /** The last part of its path, without `.git`. */
  readonly name: string;
  /** True where the history was cut off when it was cloned. */
  readonly isShallow: boolean;

  private constructor(folder: string, isShallow: boolean) {
    this.folder = folder;
    this.name = basename(basename(folder) === '.git' ? dirname(folder) : folder).replace(/\.git$/, '');
    this.isShallow = isShallow;
  }

  /** Throws `Refusal` where there is no repository that may be read. */
  static async open(path: string): Promise<Repository> {
    const folder = resolve(path);
    if (!existsSync(folder)) {
      if (/^[a-z][a-z0-9+.-]*:\/\/|^[^/\\]+@[^/\\]+:/i.test(path)) {
        throw new Refusal(
          `${path} is an address, and nothing is fetched from the network`,
          'Clone it first (git clone --bare ADDRESS FOLDER), and give that folder',
        );
      }
      throw new Refusal(`There is no folder ${path}`, 'Give the folder of a git repository');
    }
    if (!statSync(folder).isDirectory())
      throw new Refusal(`${path} is no folder`, 'Give the folder of a git repository');
    const asked = await runGit(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
    if (asked.code !== 0) throw whyNot(path, asked.stderr);
    const [shallow, prefix = ''] = asked.stdout.split('\n');
    if (prefix !== '') {
      throw new Refusal(
        `${path} is a folder inside a git repository, not the repository`,
        `Give the repository, and --paths ${prefix.replace(/\/$/, '')}`,
      );
    }
    return new Repository(folder, shallow === 'true');
  }

  /** The id of the commit that a branch, a tag or a commit's name leads to. Throws `Refusal` where there is none. */
  async commitOf(branch: string | undefined): Promise<string> {
    if (branch?.startsWith('-') === true) {
      throw new Refusal(`“${branch}” is no name of a branch`, 'Give one that git branch shows');
    }
    const names = branch === undefined ? ['HEAD'] : [branch, `origin/${branch}`];
    for (const name of names) {
      const found = await runGit(this.folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
      if (found.code === 0) return found.stdout.trim();
    }
    if (branch === undefined) {
      throw new Refusal(
        'The repository has no commit yet',
        'Commit something first, or give another branch with --branch',
      );
    }
    const refs = await runGit(this.folder, [
      'for-each-ref',
      '--count=10',
      '--format=%(refname:short)',
      'refs/heads',
      'refs/remotes',
    ]);
    const others = refs.stdout
      .trim()
      .split('\n')
      .filter((ref) => ref !== '');
    throw new Refusal(
      `The repository has no branch, tag or commit “${branch}”`,
      others.length === 0 ? 'It has no branch at all' : `It has ${others.join(', ')}`,
    );
  }

  /** True where a file or folder of this name lies at the root of a commit. */
  async holds(commit: string, name: string): Promise<boolean> {
    return (await runGit(this.folder, ['ls-tree', '--name-only', commit, '--', name])).stdout !== '';
  }

  /** How many commits a branch showed one after the other. */
  async countCommits(commit: string): Promise<number> {
    const { stdout } = await runGit(this.folder, ['rev-list', '--count', '--first-parent', commit]);
    return Number(stdout.trim());
  }

  /**
   * What `git log --raw` prints of the commits that led to one, oldest first: of a merge only what it changed on the
   * branch it was made into.
   *
   * @param pathspecs limits it to files that match one; all, where there is none
   */
  async *log(commit: string, format: string, pathspecs: readonly string[]): AsyncGenerator<Buffer> {
    const child = this.#start([
      'log',
      '-z',
      '--raw',
      '--reverse',
      '--first-parent',
      '-m',
      '--no-abbrev',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-notes',
      '--no-mailmap',
      '--no-relative',
      '--ignore-submodules=none',
      '--encoding=UTF-8',
      '-M50%',
      '-l1000',
      `--format=${format}`,
      commit,
      '--',
      ...pathspecs,
    ]);
    child.stdin.end();
    const ended = whenEnded(child);
    try {
      for await (const chunk of child.stdout) yield chunk;
    } finally {
      child.kill();
    }
    await ended;
  }

  /** A reader of the contents of files, to be closed after use. */
  blobs(): Blobs {
    return new Blobs(() => this.#start(['cat-file', '--batch']));
  }

  #start(args: readonly string[]): Git {
    return startGit(this.folder, args);
  }
}

function whyNot(path: string, stderr: string): Refusal {
  if (stderr.includes('dubious ownership')) {
    return new Refusal(
      `git reads no repository of another user, and ${path} is one`,
      `If you trust it, run: git config --global --add safe.directory ${resolve(path)}`,
    );
  }
  if (stderr.includes('not a git repository')) {
    return new Refusal(`${path} is no git repository`, 'Give the folder of a clone, or a bare repository');
  }
  return new Refusal(`git cannot read ${path}: ${firstLine(stderr)}`, 'Run git status in it');
}
