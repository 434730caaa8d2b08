import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { countIllegal } from './characters.ts';

/** A value of front matter: text, or lists and mappings of it. Nothing else: `1.10`, `yes` and dates stay as written. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** One key of front matter. */
export interface Field {
  readonly value: Value;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A file taken apart, or what is wrong with it. */
export type FrontMatter =
  | { readonly kind: 'parsed'; readonly fields: ReadonlyMap<string, Field>; readonly body: string }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string; readonly remedy: string };

/** Thrown inside the parser's callbacks, and caught in `parseFrontMatter`. */
class Broken extends Error {
  readonly line: number;
  readonly remedy: string;

  constructor(line: number, message: string, remedy: string) {
    super(message);
    this.line = line;
    this.remedy = remedy;
  }
}

const maxLength = 64 * 1024;
const maxDepth = 16;
/** Tags that say of a value what it is anyhow. All others would make something else of it. */
const plainTags = new Set(['!', 'tag:yaml.org,2002:str', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:map']);

/**
 * Takes front matter and body apart. Only YAML is read, of that only text, lists and mappings, and no code is ever
 * evaluated. The delimiters are strict: a first line of exactly `---`, and the next line that begins with `---` must be
 * exactly that too, so that nothing of the text can be taken for metadata or the other way round.
 */
export function parseFrontMatter(text: string): FrontMatter {
  try {
    const end = endOfFrontMatter(text);
    if (end === undefined) return { kind: 'parsed', fields: new Map(), body: text };
    let fields: ReadonlyMap<string, Field> = new Map();
    // An options object, whatever is in it, keeps gray-matter from its cache, which after a failed parse would answer
    // the second time with a valid file without metadata. All engines are overridden, since the built-in ones evaluate.
    // It is given no more than it reads: of all that it is given it makes copies.
    matter(text.slice(0, end), {
      language: 'yaml',
      engines: {
        yaml: (source) => {
          fields = parsePlainLines(source) ?? parseYaml(source);
          return {};
        },
        javascript: refuse,
        js: refuse,
        json: refuse,
      },
    });
    return { kind: 'parsed', fields, body: text.slice(end).replace(/^\n/, '') };
  } catch (error) {
    if (error instanceof Broken) {
      return { kind: 'broken', line: error.line, message: error.message, remedy: error.remedy };
    }
    throw error;
  }
}

function refuse(): never {
  throw new Broken(
    1,
    'only YAML front matter is read, and no code is ever run',
    'Begin the file with a line of exactly ---',
  );
}

/** Where the closing dashes end; undefined where there is no front matter. Throws `Broken` where they are not exact. */
function endOfFrontMatter(text: string): number | undefined {
  if (!text.startsWith('---') || text.startsWith('----')) return undefined;
  const head = text.slice(0, maxLength + 8);
  const [first = ''] = head.split('\n', 1);
  const language = first.slice(3).trim();
  if (language !== '' && language.toLowerCase() !== 'yaml') {
    throw new Broken(
      1,
      `“${first.trim().slice(0, 40)}” is no way to begin front matter: only YAML is read, and no code is ever run`,
      'Write a line of exactly --- there',
    );
  }
  const closing = head.indexOf('\n---');
  if (closing === -1) {
    throw new Broken(
      1,
      text.length > maxLength ? 'the front matter is longer than 64 KiB' : 'the front matter is not closed',
      'End it with a line of exactly ---; a text that itself begins with a line of dashes needs an empty front matter (two lines of ---) before it',
    );
  }
  const end = closing + '\n---'.length;
  if (head.slice(end).split('\n', 1)[0]?.trim() !== '') {
    throw new Broken(
      head.slice(0, end).split('\n').length,
      'the line that closes the front matter must be exactly ---',
      'Write nothing else on that line, or indent it if it belongs to a value',
    );
  }
  return end;
}

/** A key and its value, either plain words without a sign that YAML reads, or quoted ones without an escape. */
const plainLine =
  /^(?<key>[A-Za-z][\w-]{0,60}): (?:(?<plain>[\p{L}\p{N}](?:[^\t:#\uFEFF]|:(?! ))*)|"(?<double>[^\t"\\\uFEFF]*)"|'(?<single>[^\t'\uFEFF]*)')$/u;

/** What `parseYaml` would give where every line is plain, as in most files, of which there are many; else undefined. */
function parsePlainLines(source: string): Map<string, Field> | undefined {
  if (countIllegal(source) > 0) return undefined;
  const fields = new Map<string, Field>();
  for (const [at, line] of source.split('\n').entries()) {
    if (at === 0 && line === '') continue;
    const { key, plain, double, single } = plainLine.exec(line)?.groups ?? {};
    const isOpen = plain !== undefined && /[\s:]$/.test(plain);
    if (key === undefined || isOpen || fields.has(key)) return undefined;
    fields.set(key, { value: plain ?? double ?? single ?? '', line: at + 1 });
  }
  return fields;
}

function parseYaml(source: string): Map<string, Field> {
  // gray-matter hands over what follows the opening dashes, so line 1 here is line 1 of the file.
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const illegalAt = source.split('\n').findIndex((line) => countIllegal(line) > 0);
  if (illegalAt !== -1) {
    throw new Broken(illegalAt + 1, 'the front matter holds a character that YAML does not allow', 'Remove it');
  }
  if (nesting(source) > 200)
    throw new Broken(1, 'the front matter is nested too deeply', 'Keep to text, lists and mappings');
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    stringKeys: true,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    throw new Broken(
      lineAt(fault.pos[0]),
      `the front matter is not valid YAML: ${firstLine(fault.message)}`,
      'Put values with a colon, a quotation mark or another sign of YAML in quotation marks',
    );
  }
  visit(document, (_, node) => {
    if (isAlias(node))
      throw new Broken(lineAt(node.range?.[0] ?? 0), 'anchors and aliases are not read', 'Write the value out');
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return;
    if (node.anchor !== undefined) {
      throw new Broken(lineAt(node.range?.[0] ?? 0), 'anchors and aliases are not read', 'Write the value out');
    }
    if (node.tag !== undefined && !plainTags.has(node.tag)) {
      throw new Broken(lineAt(node.range?.[0] ?? 0), 'tagged values are not read', 'Write plain text');
    }
  });
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return new Map();
  if (!isMap(contents)) {
    throw new Broken(
      2,
      'the front matter is no list of keys and values',
      'If the text itself begins with a line of dashes, put an empty front matter (two lines of ---) before it',
    );
  }
  const fields = new Map<string, Field>();
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    fields.set(key.value, { value: plain(value as Node | null, 0), line: lineAt(key.range?.[0] ?? 0) });
  }
  return fields;
}

/** The value of a node, copied into plain objects without a prototype. An unquoted `~` is nothing, like an empty value. */
function plain(node: unknown, depth: number): Value {
  if (depth > maxDepth) return '';
  if (isScalar(node)) {
    const value = typeof node.value === 'string' ? node.value : '';
    return node.type === 'PLAIN' && value === '~' ? '' : value;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
  if (isMap(node)) {
    const mapping: Record<string, Value> = Object.create(null);
    for (const { key, value } of node.items) if (isScalar(key)) mapping[String(key.value)] = plain(value, depth + 1);
    return mapping;
  }
  return '';
}

/** An upper bound of how deep a YAML text nests, so that the parser, which recurses, is never given too much. */
function nesting(source: string): number {
  let open = 0;
  let brackets = 0;
  for (const lexeme of new Lexer().lex(source)) {
    if (lexeme === '[' || lexeme === '{') open += 1;
    else if (lexeme === ']' || lexeme === '}') open = Math.max(0, open - 1);
    brackets = Math.max(brackets, open);
  }
  const dashes = Math.max(
    0,
    ...source.split('\n').map((line) => /^[\s?:-]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0),
  );
  return Math.max(brackets, dashes);
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
