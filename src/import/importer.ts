import { printDay } from '../archive/calendar.ts';
import { maxFileBytes } from '../archive/content-files.ts';
import type { Problem } from '../archive/model.ts';
import type { VersionContext } from '../archive/parse.ts';
import { contextOf } from '../archive/texts.ts';
import type { Blobs } from './blobs.ts';
import { decodeFile } from './decode.ts';
import { type Document, type Reading, readDocument } from './document.ts';
import type { ExistingContent, LastVersion } from './existing.ts';
import type { ContentWriter } from './folder.ts';
import type { Commit } from './history.ts';
import type { Event } from './lineage.ts';
import { formOf } from './paths.ts';
import type { Target } from './plan.ts';
import { Refusal } from './refusal.ts';
import { type Draft, digestOfBlocks, draftVersion, nameOfTime, printFile } from './version-file.ts';

/** How commits become versions. */
export interface Manner extends Reading {
  /** Whose date a version bears. */
  readonly dates: 'author' | 'committer';
  /** What is said of the times of new sources: whether they are the publisher's own, or those of captures. */
  readonly times: 'observed' | 'recorded';
  /** The encoding of text that is not UTF-8. */
  readonly encoding: string;
  /** True where the history was cut off when it was cloned. */
  readonly isShallow: boolean;
}

/** Times that names of files can hold, in seconds since 1970. */
const firstSecond = Date.parse('0001-01-01T00:00:00Z') / 1000;
const lastSecond = Date.parse('9999-12-31T00:00:00Z') / 1000;
/** A note is a remark, not the whole message. */
const longestNote = 500;

/** Where one article stands while its history is read. */
interface Progress {
  readonly target: Target;
  readonly context: VersionContext;
  /** The commit to be met before anything is new, if there is one. */
  waitsFor: { readonly commit: string; readonly path: string } | undefined;
  last: LastVersion | undefined;
  /** The content that was read last, and how it was read, so that it is not read twice. */
  seen: string | undefined;
  /** What happened since the last version and must be known to read the next change rightly. */
  remarks: string[];
}

/** What an import did. */
export interface Counts {
  readonly versions: number;
  readonly articles: number;
  /** Commits that changed a file, but nothing that a reader reads. */
  readonly unchanged: number;
}

/** Turns the events of a history, oldest first, into version files. Holds digests, and one text at a time. */
export class Importer {
  readonly #targets: ReadonlyMap<number, Target>;
  readonly #existing: ExistingContent;
  readonly #writer: ContentWriter;
  readonly #blobs: Blobs;
  readonly #manner: Manner;
  readonly #articles = new Map<number, Progress>();
  readonly #problems = new Map<string, Problem>();
  readonly #grown = new Set<Progress>();
  #versions = 0;
  #unchanged = 0;

  constructor(
    targets: ReadonlyMap<number, Target>,
    existing: ExistingContent,
    writer: ContentWriter,
    blobs: Blobs,
    manner: Manner,
  ) {
    this.#targets = targets;
    this.#existing = existing;
    this.#writer = writer;
    this.#blobs = blobs;
    this.#manner = manner;
  }

  get counts(): Counts {
    return { versions: this.#versions, articles: this.#grown.size, unchanged: this.#unchanged };
  }

  /** What was left out or read with a doubt; one for each file and kind. */
  get problems(): Problem[] {
    return [...this.#problems.values()];
  }

  /** Takes the events of one commit. `onText` is called for every text that was looked at. */
  async take(commit: Commit, events: readonly Event[], onText: () => void): Promise<void> {
    for (const event of events) {
      const target = this.#targets.get(event.lineage);
      if (target === undefined) continue;
      const article = this.#articleOf(event.lineage, target);
      if (this.#isOld(article, commit, event)) continue;
      if (event.blob === undefined) article.remarks.push(`the file was deleted in commit ${commit.id.slice(0, 10)}`);
      else {
        await this.#takeText(article, commit, event, event.blob);
        onText();
      }
    }
  }

  #articleOf(lineage: number, target: Target): Progress {
    let article = this.#articles.get(lineage);
    if (article === undefined) {
      const { source, folder, title, imported } = target;
      const context =
        imported === undefined
          ? contextOf({ path: `${source}/${folder}`, title }, this.#existing.timeZone)
          : this.#existing.contextOf(source, folder);
      const waitsFor = imported !== undefined && target.isCommitKnown ? imported : undefined;
      article = { target, context, waitsFor, last: imported?.version, seen: undefined, remarks: [] };
      this.#articles.set(lineage, article);
    }
    return article;
  }

  /** True for what was imported before. */
  #isOld(article: Progress, commit: Commit, event: Event): boolean {
    const { target, waitsFor } = article;
    if (waitsFor !== undefined) {
      if (waitsFor.commit === commit.id && waitsFor.path === event.path) article.waitsFor = undefined;
      return true;
    }
    const { imported } = target;
    if (imported === undefined || target.isCommitKnown) return false;
    this.#warn(
      `${target.source}/${target.folder}`,
      'the commit of its newest version is not in the history any more; only what is dated later was added',
      'Look whether its versions are still those of the repository',
    );
    return this.#secondsOf(commit) * 1000 <= imported.version.epoch;
  }

  async #takeText(article: Progress, commit: Commit, event: Event, blob: string): Promise<void> {
    const form = formOf(event.path) ?? 'text';
    const seen = `${form} ${blob}`;
    if (seen === article.seen) return;
    article.seen = seen;
    const document = await this.#read(event.path, blob);
    if ('refused' in document) {
      this.#leaveOut(article, commit, event, document.refused);
      return;
    }
    const draft = this.#draft(article, commit, event, document);
    if ('refused' in draft) this.#leaveOut(article, commit, event, draft.refused);
    else if (digestOfBlocks(draft.blocks) === article.last?.digest) this.#unchanged += 1;
    else this.#write(article, draft);
  }

  async #read(path: string, id: string): Promise<Document | { refused: string }> {
    const blob = await this.#blobs.read(id, maxFileBytes);
    if (blob.kind === 'large') return { refused: `larger than ${maxFileBytes / 1_000_000} MB` };
    if (blob.kind === 'missing') return { refused: 'not in this clone' };
    const decoded = decodeFile(blob.bytes, this.#manner.encoding);
    if (decoded.kind === 'binary') return { refused: 'no text, but binary' };
    if (decoded.text.startsWith('version https://git-lfs.github.com/spec/')) {
      return { refused: 'kept outside of the repository (Git LFS)' };
    }
    if (decoded.how !== undefined) {
      this.#warn(
        path,
        `read as ${decoded.how}`,
        'Give the right encoding with --encoding where letters came out wrong',
      );
    }
    try {
      const document = readDocument(decoded.text, formOf(path) ?? 'text', this.#manner);
      if (document.wasLenient) {
        this.#warn(path, 'has front matter that is no YAML; of it only plain lines were read', 'Look at its title');
      }
      return document;
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.message };
      throw error;
    }
  }

  #draft(article: Progress, commit: Commit, event: Event, document: Document): Draft | { refused: string } {
    const dated = this.#secondsOf(commit) * 1000;
    const earliest = article.last === undefined ? dated : 1000 * Math.floor(article.last.epoch / 1000) + 1000;
    let epoch = Math.max(dated, earliest);
    // A version that somebody put in by hand may bear that very second.
    while (this.#holds(article, epoch)) epoch += 1000;
    const remarks = [...article.remarks, ...this.#remarksOn(commit, event, dated, epoch)];
    return draftVersion(
      document,
      nameOfTime(epoch),
      {
        note: noteOf(commit.subject, remarks),
        commit: commit.id,
        path: event.path,
        'commit-date': epoch === dated ? undefined : new Date(dated).toISOString().replace('.000', ''),
      },
      article.context,
    );
  }

  #holds({ target }: Progress, epoch: number): boolean {
    return this.#existing.holdsVersion(target.source, target.folder, nameOfTime(epoch));
  }

  /** What a reader must know of the time of a version. */
  #remarksOn(commit: Commit, event: Event, dated: number, epoch: number): string[] {
    const remarks: string[] = [];
    if (this.#manner.isShallow && commit.isRoot) {
      remarks.push('the history was cut off here when it was cloned, so the text may be older');
    }
    // Commits of one minute, as scripts make them, are in their right order and need no words.
    if (epoch - dated > 60_000)
      remarks.push(`the commit is dated ${printDay(dated, 'UTC')}, before the version before it`);
    if (epoch !== dated) {
      this.#warn(
        event.path,
        'has commits that are not dated later than the version before them; they were dated one second after it',
        'The dates of the commits are in commit-date; --dates author and --dates committer may differ',
      );
    }
    return remarks;
  }

  #write(article: Progress, draft: Draft): void {
    const { source, folder, title } = article.target;
    const path = `${source}/${folder}/${draft.name}.${draft.ending}`;
    if (!this.#grown.has(article)) this.#writer.write(`${source}/source.md`, this.#sourceFile(article.target));
    if (!this.#writer.write(path, draft.bytes)) {
      throw new Refusal(`${path} was put there by somebody else meanwhile`, 'Run the command again');
    }
    // After the version, lest a folder remain without one. Where the file is there already, it stays as it is.
    if (!this.#grown.has(article)) this.#writer.write(`${source}/${folder}/article.md`, printFile({ title }, ''));
    article.last = { epoch: epochOfName(draft.name), digest: digestOfBlocks(draft.blocks) };
    article.remarks = [];
    this.#versions += 1;
    this.#grown.add(article);
  }

  #sourceFile({ sourceName }: Target): string {
    return printFile({ name: sourceName, times: this.#manner.times }, '');
  }

  #leaveOut(article: Progress, commit: Commit, event: Event, reason: string): void {
    article.remarks.push(`the version of commit ${commit.id.slice(0, 10)} was left out: ${reason}`);
    this.#warn(
      event.path,
      `is left out in some versions: ${reason}`,
      'Nothing need be done if it is no text for readers',
    );
  }

  /** The date of a commit in seconds; where it is none, that of its other date, or the begin of the count. */
  #secondsOf(commit: Commit): number {
    const { authored, committed } = commit;
    const dates = this.#manner.dates === 'author' ? [authored, committed] : [committed, authored];
    return dates.find((date) => date > firstSecond && date < lastSecond) ?? 0;
  }

  #warn(file: string, message: string, remedy: string): void {
    const key = `${file} ${message}`;
    if (!this.#problems.has(key)) {
      this.#problems.set(key, { severity: 'warning', file, line: undefined, field: undefined, message, remedy });
    }
  }
}

/** The subject, and in brackets what else must be known. */
function noteOf(subject: string, remarks: readonly string[]): string | undefined {
  const words = subject.length > longestNote ? `${subject.slice(0, longestNote)}…` : subject.trim();
  // What was said first was said of what came first; a few of many say enough.
  const said = [...remarks.slice(0, 3), ...(remarks.length > 3 ? [`and ${remarks.length - 3} more`] : [])].join('; ');
  if (said === '') return words === '' ? undefined : words;
  return `${words} (${said})`.trim();
}

function epochOfName(name: string): number {
  return Date.parse(name.replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z'));
}
