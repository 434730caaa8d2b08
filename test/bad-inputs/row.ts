import type { Entry } from './archive.ts';

/** A bad input, by its number, with what it gets. */
export interface Row {
  /** Numbers run on without a gap, and are never given to anything else. */
  readonly number: number;
  readonly name: string;
  readonly cases: readonly Case[];
}

/** One way to do it, and its outcome. */
export type Case = Tried | Proven;

/** An article that is put into an archive with all others. */
export interface Tried {
  readonly outcome: 'refused' | 'warned' | 'shown';
  readonly input: Input;
  /**
   * What is said of it, sorted, each as `2024-03-14.md:2 title: must be text`, where a path begins below its folder. Of one
   * that is refused the errors; of any other the warnings.
   */
  readonly problems: readonly string[];
  /** Its newest version as the reader gives it, without a headline that is the name of its folder; undefined for any. */
  readonly text: readonly string[] | undefined;
}

/** Something that is tried elsewhere, since it is no article of an archive. */
export interface Proven {
  readonly outcome: 'proven';
  /** A file of tests below `test/`, and words of the name of a test or group in it. */
  readonly file: string;
  readonly test: string;
}

export type Input = string | Uint8Array | Placed;

export interface Placed {
  /** The name of the folder of the article, where it matters. */
  readonly folder?: string;
  /** By path below that folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What is no ordinary file, by path. */
  readonly odd?: Readonly<Record<string, Entry>>;
}

/** The name of a version where it does not matter. */
export const anyName = '2024-03-14.md';

export function row(number: number, name: string, ...cases: readonly (Case | readonly Case[])[]): Row {
  return { number, name, cases: cases.flat() };
}

/** Left out of the site, with its whole article, and all that is wrong said. */
export function refused(input: Input, ...problems: readonly string[]): Tried {
  return { outcome: 'refused', input, problems, text: undefined };
}

/** Published, and something said. */
export function warned(input: Input, problem: string | readonly string[], ...text: readonly string[]): Tried {
  return { outcome: 'warned', input, problems: [problem].flat(), text };
}

/** Published without a word. */
export function shown(input: Input, ...text: readonly string[]): Tried {
  return { outcome: 'shown', input, problems: [], text };
}

/** Published without a word; what its text is, is not the point. */
export function published(input: Input): Tried {
  return { outcome: 'shown', input, problems: [], text: undefined };
}

export function proven(file: string, test: string): Proven {
  return { outcome: 'proven', file, test };
}

/** Several inputs that get the same. */
export function each<T>(values: readonly T[], make: (value: T) => Case): Case[] {
  return values.map(make);
}

/** A version with this line in its front matter. */
export function field(line: string, text = ''): string {
  return `---\n${line}\n---\n${text}`;
}
