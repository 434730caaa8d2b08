import { matchesGlob } from 'node:path';

/** How the text of a file is written. */
export type Form = 'markdown' | 'text' | 'html';

const forms: Readonly<Record<string, Form>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** The endings that are read where nobody says which files. */
const usual = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'text'];

/** Names that end like a text and are read by programs only; and folders of what others wrote. */
const machineRead = /^(?:cmakelists|requirements.*|constraints.*|robots|humans|security|manifest)\.txt$/i;
const ofOthers = /(?:^|\/)(?:node_modules|vendor|third[_-]party)\//;

/** How a file is read, by the ending of its name; undefined where that says nothing. */
export function formOf(path: string): Form | undefined {
  const ending = endingOf(path);
  return Object.hasOwn(forms, ending) ? forms[ending] : undefined;
}

function endingOf(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Which files of a repository are imported. */
export interface Selection {
  readonly includes: (path: string) => boolean;
  /** What git is told, so that it need not look at all others; none, where it must look at all. */
  readonly pathspecs: readonly string[];
}

/**
 * A selection of files by patterns. Without a slash a pattern is about the name of a file, in any folder, and one that
 * begins with a slash starts at the root; the name of a folder stands for the texts in it; `!` before one takes files out. Without any: Markdown and plain text, but
 * for what lies in folders that begin with a dot, what others wrote, and what only programs read.
 */
export function select(patterns: readonly string[]): Selection {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(tidy);
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => tidy(pattern.slice(1)));
  const isUnwanted = (path: string): boolean => unwanted.some((pattern) => matches(path, pattern));
  if (wanted.length === 0) {
    return { includes: (path) => isUsual(path) && !isUnwanted(path), pathspecs: usual.map(pathspecOf) };
  }
  const endings = wanted.map(endingsOf);
  return {
    includes: (path) => wanted.some((pattern) => matches(path, pattern)) && !isUnwanted(path),
    pathspecs: endings.some((list) => list.length === 0) ? [] : [...new Set(endings.flat())].map(pathspecOf),
  };
}

function isUsual(path: string): boolean {
  return (
    usual.includes(endingOf(path)) &&
    !/(?:^|\/)\./.test(path) &&
    !ofOthers.test(path) &&
    !machineRead.test(path.slice(path.lastIndexOf('/') + 1))
  );
}

function tidy(pattern: string): string {
  return pattern.replace(/^\.\//, '/').replace(/\/+$/, '');
}

function matches(path: string, pattern: string): boolean {
  if (pattern === '' || pattern === '.') return isUsual(path);
  if (pattern.startsWith('/')) return matchesFromRoot(path, pattern.slice(1));
  if (matchesFromRoot(path, pattern)) return true;
  return !pattern.includes('/') && matchesGlob(path.slice(path.lastIndexOf('/') + 1), pattern);
}

function matchesFromRoot(path: string, pattern: string): boolean {
  if (path === pattern || matchesGlob(path, pattern)) return true;
  return path.startsWith(`${pattern}/`) && formOf(path) !== undefined;
}

/** The endings that all files bear which match a pattern; none, where they may bear any. */
function endingsOf(pattern: string): string[] {
  const one = /\.([a-z0-9]+)$/i.exec(pattern)?.[1];
  if (one !== undefined) return [one.toLowerCase()];
  return /\.\{([a-z0-9,]+)\}$/i.exec(pattern)?.[1]?.toLowerCase().split(',') ?? [];
}

function pathspecOf(ending: string): string {
  return `:(top,icase)*.${ending}`;
}
