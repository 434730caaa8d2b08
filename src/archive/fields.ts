import { countIllegal, inOneLine, isBlank, legal } from './characters.ts';
import type { Field, Value } from './front-matter.ts';
import { parseAddress } from './links.ts';
import type { Moment, Problem, Redaction, Robots } from './model.ts';
import { isTimeZone, parseTime } from './times.ts';

/** The keys that keep text from being shown. */
export type HidingKey = 'withdrawn' | 'redact';

const placeOf: Readonly<Record<HidingKey, string>> = {
  withdrawn: 'source.md, article.md or a version',
  redact: 'article.md',
};

/**
 * The door between front matter and the archive: unknown in, exact out. Each reader takes one known key, gives its
 * value or undefined, and collects what is wrong. Unknown keys are left alone.
 */
export class Fields {
  readonly problems: Problem[] = [];
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #file: string;

  /**
   * @param file path below the content folder, for problems
   * @param hiding the keys that hide text in a file of this kind
   */
  constructor(fields: ReadonlyMap<string, Field>, file: string, hiding: readonly HidingKey[]) {
    this.#fields = fields;
    this.#file = file;
    this.#checkHidingKeys(hiding);
  }

  /** Words in one line. */
  text(key: string): string | undefined {
    const value = this.#fields.get(key)?.value;
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') {
      this.#wrong(key, 'must be text', 'Write one value, in quotation marks if it has signs of YAML in it');
      return undefined;
    }
    if (countIllegal(value) > 0) {
      this.#report(
        'warning',
        key,
        'holds characters that no page may hold; they are shown as \uFFFD',
        'Remove them if they are a mistake',
      );
    }
    const line = inOneLine(value);
    return isBlank(line) ? undefined : line;
  }

  /** A list of words; one value stands for a list of one. */
  list(key: string): string[] {
    const value = this.#fields.get(key)?.value;
    if (value === undefined || value === '') return [];
    const items = Array.isArray(value) ? value : [value];
    if (!items.every((item): item is string => typeof item === 'string')) {
      this.#wrong(key, 'must be a list of text', 'Write one value a line, each after a dash');
      return [];
    }
    return items.map((item) => legal(item).trim()).filter((item) => item !== '');
  }

  /** An address of the web, in its canonical form. */
  address(key: string): string | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : this.#address(key, text);
  }

  /** A list of addresses of the web. */
  addresses(key: string): string[] {
    return this.list(key).flatMap((text) => this.#address(key, text) ?? []);
  }

  #address(key: string, text: string): string | undefined {
    const address = parseAddress(text);
    if (address.kind === 'wrong') {
      this.#wrong(key, `“${short(text)}” ${address.message}`, 'Write an address that begins with https:// or http://');
      return undefined;
    }
    if (address.hadCredentials) {
      this.#report(
        'warning',
        key,
        'holds a user name or password, which is left out',
        'Remove it from the file as well',
      );
    }
    return address.href;
  }

  /** A time, in the archive's zone where it has no offset. */
  time(key: string, zone: string): Moment | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const parsed = parseTime(text, zone);
    if (parsed.kind === 'impossible') {
      this.#wrong(key, `“${short(text)}” is no real time`, 'Look at the month, the day and the hour');
      return undefined;
    }
    if (parsed.kind === 'other') {
      this.#wrong(key, `“${short(text)}” is not read as a time`, 'Write it like 2024-03-14 or 2024-03-14T10:32:00Z');
      return undefined;
    }
    if (parsed.assumedZone) {
      this.#report(
        'warning',
        key,
        `has no offset and is taken to be in ${zone}`,
        'End it with Z or an offset such as +01:00',
      );
    }
    return parsed.moment;
  }

  /** `ended`, or the time of the next check. */
  checks(key: string, zone: string): 'ended' | Moment | undefined {
    return this.#fields.get(key)?.value === 'ended' ? 'ended' : this.time(key, zone);
  }

  /** A language tag, in its canonical form. */
  lang(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    try {
      return Intl.getCanonicalLocales(text)[0];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#wrong(key, `“${short(text)}” is no language tag`, 'Write one like en, de-AT or zh-Hant');
      return undefined;
    }
  }

  /** The name of a time zone. */
  timeZone(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined || isTimeZone(text)) return text;
    this.#wrong(key, `“${short(text)}” is no time zone`, 'Write one like UTC or Europe/Dublin');
    return undefined;
  }

  /** One of a few words. */
  word<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.text(key);
    const found = words.find((word) => word === text);
    if (text !== undefined && found === undefined) {
      this.#wrong(key, `“${short(text)}” is not one of ${words.join(', ')}`, `Write ${words.join(' or ')}`);
    }
    return found;
  }

  /** What is so or not; where nothing is said, it is not. */
  flag(key: string): boolean {
    return this.word(key, ['true', 'false']) === 'true';
  }

  robots(key: string): Robots | undefined {
    return this.word(key, ['index', 'noindex']);
  }

  /** A list of mappings of `quote` and `reason`. */
  redactions(key: string): Redaction[] {
    const value = this.#fields.get(key)?.value;
    if (value === undefined || value === '') return [];
    const found: Redaction[] = [];
    for (const item of Array.isArray(value) ? value : [value]) {
      const { quote, reason } = isMapping(item) ? item : {};
      if (typeof quote === 'string' && !isBlank(quote) && typeof reason === 'string' && !isBlank(reason)) {
        found.push({ quote: inOneLine(quote), reason: inOneLine(reason) });
      } else {
        this.#wrong(
          key,
          'must be a list of mappings with quote and reason',
          'Write “- quote: …” and below it “reason: …”',
        );
      }
    }
    return found;
  }

  /** A mistake in a key that would silently show what was meant to be hidden is not left alone. */
  #checkHidingKeys(hiding: readonly HidingKey[]): void {
    for (const key of this.#fields.keys()) {
      const meant = meantKey(key);
      if (meant === undefined || hiding.some((known) => known === key)) continue;
      if (meant === key) this.#wrong(key, 'has no effect in this file', `Put it into ${placeOf[meant]}`);
      else this.#wrong(key, `looks like “${meant}”, and would have no effect`, `Write ${meant}, or rename it`);
    }
  }

  #wrong(field: string, message: string, remedy: string): void {
    this.#report('error', field, message, remedy);
  }

  #report(severity: Problem['severity'], field: string, message: string, remedy: string): void {
    const line = this.#fields.get(field)?.line;
    this.problems.push({ severity, file: this.#file, line, field: legal(field), message, remedy });
  }
}

/** The key that one was surely meant to be, well or wrongly written, of the two that hide text. */
function meantKey(key: string): HidingKey | undefined {
  const folded = key.toLowerCase().replace(/[-_]/g, '');
  if (folded === 'withdraw' || distance(folded, 'withdrawn') <= 2) return 'withdrawn';
  if (folded === 'redacted' || folded === 'redactions' || distance(folded, 'redact') <= 1) return 'redact';
  return undefined;
}

/** Levenshtein's distance: how many letters must be added, removed or replaced. */
export function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  const [letters, twins] = [[...one], [...other]];
  let row = Array.from({ length: twins.length + 1 }, (_, at) => at);
  for (let at = 0; at < letters.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < twins.length; column += 1) {
      const cost = letters[at] === twins[column] ? 0 : 1;
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + cost));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function isMapping(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A value cut for a message. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
