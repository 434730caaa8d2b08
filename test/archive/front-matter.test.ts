import { afterEach, describe, expect, it } from 'vitest';
import { type FrontMatter, parseFrontMatter } from '../../src/archive/front-matter.ts';

/** A file that holds only front matter. */
function front(...lines: readonly string[]): FrontMatter {
  return parseFrontMatter(`---\n${lines.join('\n')}\n---\n`);
}

function valuesOf(parsed: FrontMatter): Record<string, unknown> {
  if (parsed.kind === 'broken') throw new Error(`line ${parsed.line}: ${parsed.message}`);
  return Object.fromEntries([...parsed.fields].map(([key, { value }]) => [key, value]));
}

function bodyOf(text: string): string {
  const parsed = parseFrontMatter(text);
  if (parsed.kind === 'broken') throw new Error(`line ${parsed.line}: ${parsed.message}`);
  return parsed.body;
}

/** What is wrong with a file, or undefined. */
function faultOf(parsed: FrontMatter): string | undefined {
  return parsed.kind === 'broken' ? `line ${parsed.line}: ${parsed.message}` : undefined;
}

describe('a value', () => {
  it.each([
    ['1.10'],
    ['1984'],
    ['0777'],
    ['1_000'],
    ['12:30:45'],
    ['yes'],
    ['true'],
    ['null'],
    ['.nan'],
    ['2024-01-02'],
    ['2024-02-30'],
    ['0x1F'],
  ])('that is %s stays that text', (text) => {
    expect(valuesOf(front(`title: ${text}`))).toEqual({ title: text });
  });

  it('that is not there, or an unquoted ~, is an empty text', () => {
    expect(valuesOf(front('title:', 'url: ~', 'note: ""', 'lang: "~"'))).toEqual({
      title: '',
      url: '',
      note: '',
      lang: '~',
    });
  });

  it('may be a list or a mapping, of any shape', () => {
    expect(valuesOf(front('tags: [mill, [weir]]', 'map: {a: {b: [1]}}', 'more:', '  - x: 1', '    y: 2'))).toEqual({
      tags: ['mill', ['weir']],
      map: { a: { b: ['1'] } },
      more: [{ x: '1', y: '2' }],
    });
  });

  it('may run over several lines', () => {
    expect(valuesOf(front('note: >', '  one', '  two', 'quote: |', '  --- three', '  four'))).toEqual({
      note: 'one two\n',
      quote: '--- three\nfour\n',
    });
  });

  it('never reaches the prototype of anything', () => {
    const fields = front('__proto__: {polluted: yes}', '<<: {polluted: yes}', 'm: {__proto__: {polluted: yes}}');
    expect(fields.kind === 'parsed' && [...fields.fields.keys()]).toEqual(['__proto__', '<<', 'm']);
    const { m } = valuesOf(fields);
    expect(Object.keys(m ?? {})).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('knows its line', () => {
    const parsed = parseFrontMatter('---\n# a remark\ntitle: Mill\n\nnote: |\n  a\n  b\nurl: x\n---\n');
    const lines = parsed.kind === 'parsed' ? [...parsed.fields].map(([key, { line }]) => `${key} ${line}`) : [];
    expect(lines).toEqual(['title 3', 'note 5', 'url 8']);
  });
});

describe('the body', () => {
  it.each([
    ['the whole file where there is no front matter', 'Mill\n', 'Mill\n'],
    ['the whole file where it begins with four dashes', '----\na: b\n---\n', '----\na: b\n---\n'],
    ['the whole file where an empty line comes first', '\n---\na: b\n---\n', '\n---\na: b\n---\n'],
    ['what follows the closing line, white space and all', '---\na: b\n---\n\n \t Mill \n\n', '\n \t Mill \n\n'],
    ['what follows an empty front matter', '---\n---\n  Mill', '  Mill'],
    ['what follows a front matter of a remark', '---\n# a: b\n---\nMill', 'Mill'],
    ['what follows the first closing line, further ones too', '---\na: b\n---\n---\nMill\n---\n', '---\nMill\n---\n'],
    ['empty where nothing follows', '---\na: b\n---', ''],
    ['empty where the file is', '', ''],
  ])('is %s', (_, text, body) => {
    expect(bodyOf(text)).toBe(body);
  });
});

describe('front matter that is not YAML', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'wasRun');
  });

  it.each([
    ...['js', 'javascript', 'JS', 'JavaScript', '   js  ', '\tjs', 'json', 'JSON', 'coffee', 'cson', 'toml'],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty', 'yaml js', 'yml'],
  ])('is refused and never run: ---%s', (language) => {
    const parsed = parseFrontMatter(`---${language}\n{ title: (globalThis.wasRun = true) }\n---\nMill\n`);
    expect(faultOf(parsed)).toBe(
      `line 1: “---${language.trimEnd()}” is no way to begin front matter: only YAML is read, and no code is ever run`,
    );
    expect(Reflect.has(globalThis, 'wasRun')).toBe(false);
  });

  it.each(['yaml', ' yaml', 'YAML '])('is not what ---%s begins', (language) => {
    expect(valuesOf(parseFrontMatter(`---${language}\ntitle: Mill\n---\n`))).toEqual({ title: 'Mill' });
  });
});

describe('a delimiter', () => {
  it.each([
    ['---\ntitle: Mill\n', 'line 1: the front matter is not closed'],
    ['---\ntitle: Mill\n----\n', 'line 3: the line that closes the front matter must be exactly ---'],
    ['---\ntitle: Mill\n--- end\n---\n', 'line 3: the line that closes the front matter must be exactly ---'],
    ['---\nnote: |\n  a\n---b\n---\n', 'line 4: the line that closes the front matter must be exactly ---'],
    [`---\nnote: ${'m'.repeat(70_000)}\n---\n`, 'line 1: the front matter is longer than 64 KiB'],
  ])('is exact, so that no text is taken for metadata: %j', (text, fault) => {
    expect(faultOf(parseFrontMatter(text))).toBe(fault);
  });

  it('may be followed by white space', () => {
    expect(valuesOf(parseFrontMatter('---  \ntitle: Mill\n--- \t\nText'))).toEqual({ title: 'Mill' });
  });

  it('that was a line across the page is met with advice', () => {
    const parsed = parseFrontMatter('---\n\nThe mill is closed.\n\n---\nThe weir is open.\n');
    expect(faultOf(parsed)).toBe('line 2: the front matter is no list of keys and values');
    expect(parsed).toMatchObject({ remedy: expect.stringContaining('empty front matter (two lines of ---)') });
  });
});

describe('YAML that is refused', () => {
  it.each([
    ['an anchor', ['known: 1', 'unknown: &mill 2'], 'line 3: anchors and aliases are not read'],
    ['an alias', ['unknown: *mill'], 'line 2: anchors and aliases are not read'],
    ['an anchor deep inside', ['a:', '  - b: [&mill 2]'], 'line 3: anchors and aliases are not read'],
    ['an anchor of a list', ['a: &mill [*mill]'], 'line 2: anchors and aliases are not read'],
    ['an anchor of a mapping', ['a: &mill', '  b: 1'], 'line 3: anchors and aliases are not read'],
    ['a binary value', ['a: !!binary TWlsbA=='], 'line 2: tagged values are not read'],
    ['a number by tag', ['a: !!int 1'], 'line 2: the front matter is not valid YAML'],
    ['a function', ['a: !!js/function "() => 1"'], 'line 2: the front matter is not valid YAML'],
    ['a tag of its own', ['a: !mill 1'], 'line 2: the front matter is not valid YAML'],
    ['a key twice', ['a: 1', 'b: 2', 'a: 3'], 'line 4: the front matter is not valid YAML: Map keys must be unique'],
    ['a mapping for a key', ['? {a: b}', ': c'], 'line 2: the front matter is not valid YAML'],
    ['a colon inside a value', ['title: Mill: closed'], 'line 2: the front matter is not valid YAML'],
    ['a quotation mark left open', ['title: "Mill'], 'line 2: the front matter is not valid YAML'],
    ['two documents', ['a: b', '...', 'c: d'], 'line 4: the front matter is not valid YAML'],
    ['a list', ['- a'], 'line 2: the front matter is no list of keys and values'],
    ['a control character', ['a: 1', 'b: mi\u0008ll'], 'line 3: the front matter holds a character that YAML'],
    ['a NUL', ['a: mi\u0000ll'], 'line 2: the front matter holds a character that YAML'],
    ['20,000 brackets', [`a: ${'['.repeat(20_000)}`], 'line 1: the front matter is nested too deeply'],
    ['20,000 dashes', [`a:\n ${'- '.repeat(20_000)}b`], 'line 1: the front matter is nested too deeply'],
  ])('holds %s', (_, lines, fault) => {
    expect(faultOf(front(...lines))).toContain(fault);
  });

  it('is refused the second time as well', () => {
    const text = '---\ntitle: "Mill\n---\nText\n';
    expect(faultOf(parseFrontMatter(text))).toBeDefined();
    expect(parseFrontMatter(text)).toEqual(parseFrontMatter(text));
    expect(faultOf(parseFrontMatter(text))).toBeDefined();
  });
});

it('gives a fresh result every time', () => {
  const text = '---\ntitle: Mill\n---\nText\n';
  const first = parseFrontMatter(text);
  const second = parseFrontMatter(text);
  expect(second).toEqual(first);
  expect(second.kind === 'parsed' && first.kind === 'parsed' && second.fields !== first.fields).toBe(true);
});
