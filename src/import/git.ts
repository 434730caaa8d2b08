import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from './refusal.ts';

/**
 * What the configuration of a repository may not decide, since it is a stranger's: no program of its is run (monitor,
 * hooks, signature checks), no network is used, and what is printed has one form. The configuration of the machine and
 * of its user holds, so that `safe.directory` does.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'log.showRoot=true',
  'diff.orderFile=/dev/null',
  'protocol.allow=never',
];

const globalArguments = [
  '--no-optional-locks',
  '--no-pager',
  '--no-replace-objects',
  ...settings.flatMap((setting) => ['-c', setting]),
];

/** Variables that say how git itself is set up, which a caller may need. All others would point it at another repository. */
const kept = /^GIT_(?:CONFIG|CEILING|DISCOVERY|EXEC_PATH)/;

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // Objects that a partial clone lacks are told, not fetched: git 2.44 knows the first, older ones the second.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** How a run of git ended, and what it said. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

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
    return new Blobs(this.#start(['cat-file', '--batch']));
  }

  #start(args: readonly string[]): Git {
    return startGit(this.folder, args);
  }
}

type Git = ChildProcessByStdio<Writable, Readable, Readable>;

function startGit(folder: string, args: readonly string[]): Git {
  const child = spawn('git', [...globalArguments, '-C', folder, ...args], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A child that ends early is told by its output and its code.
  child.stdin.on('error', () => undefined);
  return child;
}

async function runGit(folder: string, args: readonly string[]): Promise<Ended> {
  const child = startGit(folder, args);
  child.stdin.end();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    stderr += data;
  });
  return new Promise((resolveRun, reject) => {
    child.on('error', (error) => reject(whyNotStarted(error)));
    child.on('close', (code) => resolveRun({ code, stdout, stderr }));
  });
}

/** Resolves when git has ended well; rejects with what it said where it did not. */
function whenEnded(child: Git): Promise<void> {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    if (stderr.length < 2000) stderr += data;
  });
  const ended = new Promise<void>((resolveRun, reject) => {
    child.on('error', (error) => reject(whyNotStarted(error)));
    child.on('close', (code) => {
      if (code === 0) resolveRun();
      else reject(new Refusal(`git could not read the repository: ${firstLine(stderr)}`, 'Run git fsck in it'));
    });
  });
  // Whoever stops reading early never asks how it ended.
  ended.catch(() => undefined);
  return ended;
}

function whyNotStarted(error: Error): Error {
  const isMissing = 'code' in error && error.code === 'ENOENT';
  return isMissing ? new Refusal('git was not found on this machine', 'Install it, or put it on the PATH') : error;
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

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: |^error: /, '') || 'it did not say why'
  );
}

/** The content of a file, or why it is not given. */
export type Blob =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'large'; readonly size: number }
  | { readonly kind: 'missing' };

/** Reads contents of files one after the other from one `git cat-file --batch`. */
export class Blobs {
  readonly #child: Git;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(child: Git) {
    this.#child = child;
    child.stderr.resume();
    child.on('error', () => undefined);
    this.#chunks = child.stdout[Symbol.asyncIterator]();
  }

  /** The content with an id. One that is larger than `limit` bytes is passed over without being kept. */
  async read(id: string, limit: number): Promise<Blob> {
    this.#child.stdin.write(`${id}\n`);
    const [, type, digits] = (await this.#line()).split(' ');
    if (type === 'missing' || digits === undefined) return { kind: 'missing' };
    const size = Number(digits);
    const isKept = type === 'blob' && size <= limit;
    const bytes = await this.#take(size, isKept);
    await this.#take(1, false);
    if (isKept) return { kind: 'content', bytes };
    return type === 'blob' ? { kind: 'large', size } : { kind: 'missing' };
  }

  close(): void {
    this.#child.stdin.end();
    this.#child.kill();
  }

  async #line(): Promise<string> {
    let end = this.#rest.indexOf('\n');
    while (end === -1) {
      this.#rest = Buffer.concat([this.#rest, await this.#more()]);
      end = this.#rest.indexOf('\n');
    }
    const line = this.#rest.toString('utf8', 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }

  async #take(size: number, isKept: boolean): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = size;
    while (left > 0) {
      if (this.#rest.length === 0) this.#rest = await this.#more();
      const part = this.#rest.subarray(0, left);
      if (isKept) parts.push(part);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  async #more(): Promise<Buffer> {
    const { value, done } = await this.#chunks.next();
    if (done === true) throw new Refusal('git stopped while it read the repository', 'Run git fsck in it');
    return value;
  }
}
