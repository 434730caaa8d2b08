import { isBlank, legal } from '../archive/characters.ts';
import { parseFrontMatter, type Value } from '../archive/front-matter.ts';
import { parseAddress } from '../archive/links.ts';
import { parseTime } from '../archive/times.ts';

/** What a version says of itself, in words that a reader of the archive sees. */
export interface Metadata {
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly lang?: string;
  readonly license?: string;
  readonly url?: string;
}

/** A text without its front matter. */
export interface Apart {
  readonly metadata: Metadata;
  readonly body: string;
  /** True where there was front matter that is no YAML, so that only its plain lines were read. */
  readonly wasLenient: boolean;
}

/** Longer than any line that is set above a text. */
const longest = 5000;

/** Takes front matter and body apart, whatever tool they were written for: what is not known of it is left out. */
export function takeApart(text: string): Apart {
  const parsed = text.startsWith('+++') ? undefined : parseFrontMatter(text);
  if (parsed?.kind === 'parsed') {
    const value = (key: string): Value | undefined => parsed.fields.get(key)?.value;
    return { metadata: metadataOf(value), body: parsed.body, wasLenient: false };
  }
  const lines = plainLines(text);
  if (lines === undefined) return { metadata: {}, body: text, wasLenient: false };
  return { metadata: metadataOf((key) => lines.values.get(key)), body: lines.body, wasLenient: true };
}

/**
 * The lines `key: value` or `key = value` of front matter that is no valid YAML, or is TOML. Undefined where none stands
 * there: then the dashes are a rule of the text's own.
 */
function plainLines(text: string): { values: Map<string, string>; body: string } | undefined {
  const mark = /^(?:---|\+\+\+)(?=[ \t]*\n)/.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === mark);
  if (end === -1) return undefined;
  const values = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const { key, value } = /^(?<key>[A-Za-z][\w-]*)\s*[:=](?:\s+|$)(?<value>.*)$/.exec(line)?.groups ?? {};
    if (key === undefined || value === undefined || values.has(key)) continue;
    values.set(key, value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  if (values.size === 0) return undefined;
  return { values, body: lines.slice(end + 1).join('\n') };
}

function metadataOf(value: (key: string) => Value | undefined): Metadata {
  const words = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const found = wordsOf(value(key));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return compact({
    title: words('title'),
    standfirst: words('standfirst', 'subtitle'),
    byline: words('byline', 'author', 'authors'),
    published: timeOf(words('published', 'date')),
    lang: langOf(words('lang', 'language')),
    license: words('license'),
    url: addressOf(words('url')),
  });
}

/** Words in one line; a list of them is joined by commas. */
function wordsOf(value: Value | undefined): string | undefined {
  const parts = Array.isArray(value) ? value : [value];
  if (!parts.every((part): part is string => typeof part === 'string')) return undefined;
  const text = legal(parts.join(', ')).replace(/\s+/gu, ' ').trim();
  return isBlank(text) || text.length > longest ? undefined : text;
}

/** A time that the archive reads too. Without an offset nobody knows which hour is meant, so the day alone is kept. */
function timeOf(text: string | undefined): string | undefined {
  const time = parseTime(text ?? '', 'UTC');
  if (text === undefined || time.kind !== 'time') return undefined;
  return time.assumedZone ? text.trim().slice(0, 10) : text.trim();
}

function langOf(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : Intl.getCanonicalLocales(text)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function addressOf(text: string | undefined): string | undefined {
  const address = parseAddress(text ?? '');
  return address.kind === 'address' ? address.href : undefined;
}

/** Without the keys that have no value. */
export function compact<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
