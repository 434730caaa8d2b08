import { decode } from '../archive/characters.ts';
import { distance } from '../archive/fields.ts';
import { parseFrontMatter } from '../archive/front-matter.ts';
import type { Problem } from '../archive/model.ts';
import type { ContentFile } from '../archive/parse.ts';

/** The kinds of files that have front matter. */
export type FileKind = 'archive' | 'source' | 'article' | 'version';

/** The keys that the reader knows, by kind of file. */
export const knownKeys: Readonly<Record<FileKind, readonly string[]>> = {
  archive: ['title', 'description', 'url', 'time-zone', 'lang', 'contact', 'license', 'robots', 'share-images', 'host'],
  source: ['name', 'homepage', 'times', 'lang', 'license', 'robots', 'withdrawn'],
  article: ['title', 'url', 'checks', 'last-checked', 'withdrawn', 'redact', 'aliases', 'lang', 'license', 'robots'],
  version: [
    'title',
    'standfirst',
    'byline',
    'published',
    'date',
    'url',
    'lang',
    'license',
    'note',
    'captured-by',
    'amended',
    'witness',
    'withdrawn',
  ],
};

/** Words that other tools use for what a key here says. */
const otherWords: Readonly<Record<string, string>> = {
  language: 'lang',
  author: 'byline',
  authors: 'byline',
  subtitle: 'standfirst',
  timezone: 'time-zone',
  link: 'url',
};

/** Keys that our own commands write, and that are no slips. */
const ownKeys: readonly string[] = ['commit', 'path', 'commit-date'];

/** Keys that nothing reads, and that were surely meant to be one that something does. Those that hide text are errors already. */
export function nearMisses(file: ContentFile, kind: FileKind): Problem[] {
  const text = decode(file.bytes);
  const parsed = text === undefined ? undefined : parseFrontMatter(text);
  if (parsed?.kind !== 'parsed') return [];
  return [...parsed.fields].flatMap(([key, { line }]) => {
    const meant = meantKey(key, kind);
    // Where the right key is there too, the other one is somebody else's.
    if (meant === undefined || parsed.fields.has(meant)) return [];
    return [
      {
        severity: 'warning',
        file: file.path,
        line,
        field: key,
        message: `has no effect, and looks like “${meant}”`,
        remedy: `Write ${meant}, or leave it if another tool reads it`,
      },
    ];
  });
}

function meantKey(key: string, kind: FileKind): string | undefined {
  const known = knownKeys[kind];
  if (known.includes(key) || ownKeys.includes(key)) return undefined;
  const folded = fold(key);
  const other = Object.hasOwn(otherWords, folded) ? otherWords[folded] : undefined;
  if (other !== undefined && known.includes(other)) return other;
  return known.find((candidate) => isNear(folded, fold(candidate)));
}

/** Short words are near many others, so a slip in them is one letter at most. */
function isNear(one: string, other: string): boolean {
  if (one === other || one === `${other}s`) return true;
  const slips = other.length < 4 ? 0 : other.length < 7 ? 1 : 2;
  return slips > 0 && distance(one, other) <= slips && (one[0] === other[0] || distance(one, other) <= 1);
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}
