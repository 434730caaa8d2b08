import { decodeWords } from './decode.ts';

/** One commit, and what it changed on its branch. */
export interface Commit {
  readonly id: string;
  readonly isMerge: boolean;
  /** True where nothing came before it, as far as the clone knows. */
  readonly isRoot: boolean;
  /** Seconds since 1970, as written in the commit: any number may stand there. */
  readonly authored: number;
  readonly committed: number;
  /** The first line of its message. */
  readonly subject: string;
  readonly files: readonly FileChange[];
}

/** What a commit did to one file. */
export interface FileChange {
  /** `old` is the path it had before, undefined for a file that is new; `path` is undefined for one that was deleted. */
  readonly old: string | undefined;
  readonly path: string | undefined;
  /** What the path leads to after it. */
  readonly holds: 'file' | 'link' | 'submodule';
  /** The id of its content after it. */
  readonly blob: string;
}

/** The format of `git log` that `parseLog` reads; with `-z`, every part of it ends with a NUL. */
export const logFormat = '%H%x00%P%x00%at%x00%ct%x00%s';

/** Reads what `git log -z --raw --format=…` prints, commit by commit. */
export async function* parseLog(chunks: AsyncIterable<Buffer>): AsyncGenerator<Commit> {
  const fields = new FieldReader(chunks);
  let id = await fields.next();
  while (id !== undefined) {
    const parents = await fields.need();
    const authored = await fields.need();
    const committed = await fields.need();
    const subject = await fields.need(decodeWords);
    const files: FileChange[] = [];
    let next = await fields.next();
    while (next !== undefined && /^\n?:/.test(next)) {
      files.push(await parseChange(next.trimStart(), fields));
      next = await fields.next();
    }
    yield {
      id: id.trim(),
      isMerge: parents.includes(' '),
      isRoot: parents === '',
      authored: Number(authored),
      committed: Number(committed),
      subject,
      files,
    };
    id = next;
  }
}

/** E.g. `:100644 100644 <old id> <new id> R087`, and then one path, or two. */
async function parseChange(head: string, fields: FieldReader): Promise<FileChange> {
  const [, mode = '', , blob = '', status = ''] = head.split(' ');
  const path = await fields.need();
  const holds = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
  switch (status[0]) {
    case 'A':
      return { old: undefined, path, holds, blob };
    case 'D':
      return { old: path, path: undefined, holds, blob };
    case 'R':
      return { old: path, path: await fields.need(), holds, blob };
    case 'C':
      return { old: undefined, path: await fields.need(), holds, blob };
    default:
      return { old: path, path, holds, blob };
  }
}

/** Parts of a stream that end with a NUL, as text. */
class FieldReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next part, or undefined at the end. */
  async next(decode = decodePath): Promise<string | undefined> {
    let end = this.#rest.indexOf(0);
    while (end === -1) {
      const { value, done } = await this.#chunks.next();
      if (done === true) {
        if (this.#rest.length === 0) return undefined;
        throw new Error('git log ended in the middle of a part: this is a bug');
      }
      this.#rest = Buffer.concat([this.#rest, value]);
      end = this.#rest.indexOf(0);
    }
    const field = decode(this.#rest.subarray(0, end));
    this.#rest = this.#rest.subarray(end + 1);
    return field;
  }

  /** The next part, of which there must be one. */
  async need(decode = decodePath): Promise<string> {
    const field = await this.next(decode);
    if (field === undefined) throw new Error('git log ended in the middle of a commit: this is a bug');
    return field;
  }
}

/** Paths are bytes to git. One that is not UTF-8 has each byte that is not ASCII written as `\xE9`, so that no two are one. */
function decodePath(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\uFFFD') || Buffer.from(text).equals(bytes)) return text;
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u00FF]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
