import type { Git } from './git-process.ts';
import { Refusal } from './refusal.ts';

/** The content of a file, or why it is not given. */
export type Blob =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'large'; readonly size: number }
  | { readonly kind: 'missing' };

/** Reads contents of files one after the other from one `git cat-file --batch`. */
export class Blobs {
  readonly #start: () => Git;
  #child: Git;
  #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(start: () => Git) {
    this.#start = start;
    this.#child = start();
    this.#chunks = this.#listen();
  }

  /** The content with an id. One that is larger than `limit` bytes is passed over without being kept. */
  async read(id: string, limit: number): Promise<Blob> {
    this.#child.stdin.write(`${id}\n`);
    const line = await this.#line();
    if (line === undefined) {
      // Before version 2.44 git gives up where a partial clone lacks a text and nothing may be fetched.
      this.#child = this.#start();
      this.#chunks = this.#listen();
      this.#rest = Buffer.alloc(0);
      return { kind: 'missing' };
    }
    const [, type, digits] = line.split(' ');
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

  #listen(): AsyncIterator<Buffer> {
    this.#child.stderr.resume();
    this.#child.on('error', () => undefined);
    return this.#child.stdout[Symbol.asyncIterator]();
  }

  /** The next line, or undefined where git has ended. */
  async #line(): Promise<string | undefined> {
    let end = this.#rest.indexOf('\n');
    while (end === -1) {
      const more = await this.#more();
      if (more === undefined) return undefined;
      this.#rest = Buffer.concat([this.#rest, more]);
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
      if (this.#rest.length === 0) this.#rest = (await this.#more()) ?? stopped();
      const part = this.#rest.subarray(0, left);
      if (isKept) parts.push(part);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  async #more(): Promise<Buffer | undefined> {
    const { value, done } = await this.#chunks.next();
    return done === true ? undefined : value;
  }
}

function stopped(): never {
  throw new Refusal('git stopped while it read the repository', 'Run git fsck in it');
}
