import { anyName, each, field, proven, published, type Row, refused, row, shown, warned } from './row.ts';

const run = '{ title: (globalThis.wasRun = true) }';
const noYaml = (line: string): string =>
  `${anyName}:1 “${line}” is no way to begin front matter: only YAML is read, and no code is ever run`;
const noTime = (date: string): string => `${anyName}:2 date: “${date}” is no real time`;
const noMapping = `${anyName}:2 the front matter is no list of keys and values`;
const noAnchor = `${anyName}:2 anchors and aliases are not read`;
const invalid = (what: string, line = 2): string => `${anyName}:${line} the front matter is not valid YAML: ${what}`;
const illegalTitle = `${anyName}:2 title: holds characters that no page may hold; they are shown as \uFFFD`;

/** What strangers write above a text. */
export const frontMatterRows: readonly Row[] = [
  row(1, 'code for front matter', refused(`---js\n${run}\n---\n`, noYaml('---js'))),
  row(
    2,
    'code, its language in any spelling',
    each(['---javascript', '---JS', '---JavaScript', '---   js'], (line) =>
      refused(`${line}  \n${run}\n---\n`, noYaml(line)),
    ),
  ),
  row(
    3,
    'code, where an engine for it is configured',
    proven('archive/front-matter.test.ts', 'is refused and never run'),
  ),
  row(4, 'JSON for front matter', refused('---json\n{"__proto__": {"x": 1}}\n---\n', noYaml('---json'))),
  row(
    5,
    'a language that is not known',
    each(['---toml', '---coffee'], (line) => refused(`${line}\ntitle = 1\n---\n`, noYaml(line))),
  ),
  row(
    6,
    'a language that every object has',
    each(['---constructor', '---toString', '---__proto__'], (line) =>
      refused(`${line}\ntitle: 1\n---\n`, noYaml(line)),
    ),
  ),
  row(7, 'no mapping', refused('---\njust words\n---\n', noMapping), refused('---\n- a\n---\n', noMapping)),
  row(8, 'a line of dashes above a text', refused('---\n\nHello\n\n---\nafter', noMapping)),
  row(9, 'never closed', refused('---\ntitle: x\n', `${anyName}:1 the front matter is not closed`)),
  row(
    10,
    'closed by more than dashes',
    refused(
      '---\ntitle: x\n---trailing\n---\n',
      `${anyName}:3 the line that closes the front matter must be exactly ---`,
    ),
    refused('---\nnote: |\n  a\n---x\n---\n', `${anyName}:4 the line that closes the front matter must be exactly ---`),
  ),
  // No key is required, so such a file is a text like any other.
  row(
    11,
    'begun otherwise than by three dashes',
    shown('----\ntitle: x\n', 'break: * * *', 'paragraph: title: x'),
    shown('\n---\ntitle: x\n---\n', 'headline: title: x', 'break: * * *'),
  ),
  row(12, 'broken, and read twice', proven('archive/front-matter.test.ts', 'is refused the second time as well')),
  row(
    13,
    'what was read, changed afterwards',
    proven('archive/front-matter.test.ts', 'gives a fresh result every time'),
  ),
  row(14, 'a date that YAML would make an instant', shown(field('date: 2024-01-02', 'a'), 'paragraph: a')),
  row(
    15,
    'a day that is in no calendar',
    each(['2024-02-30', '2024-13-01', '0000-00-00', '9999-99-99'], (date) =>
      refused(field(`date: ${date}`), noTime(date)),
    ),
  ),
  row(
    16,
    'a time without an offset',
    each(['2024-01-02T03:04:05', '2024-01-02 03:04'], (date) =>
      warned(field(`date: ${date}`), `${anyName}:2 date: has no offset and is taken to be in UTC`),
    ),
  ),
  row(
    17,
    'a date as people say it',
    each(['2024-1-2', 'yesterday', '1700000000'], (date) =>
      refused(field(`date: ${date}`), `${anyName}:2 date: “${date}” is not read as a time`),
    ),
  ),
  // Such times are in order, those that are equal in order of name: the build says nothing of them, and `check` does.
  row(
    18,
    'a time to come, two that are equal, names that say another order',
    published({ files: { '2124-03-14.md': 'a' } }),
    shown(
      { files: { '1.md': field('date: 2024-01-01', 'a'), '2.md': field('date: 2024-01-01', 'b') } },
      'paragraph: b',
    ),
    shown(
      { files: { '1.md': field('date: 2024-01-02', 'a'), '2.md': field('date: 2024-01-01', 'b') } },
      'paragraph: a',
    ),
    proven('cli/check.test.ts', 'is dated in the future'),
  ),
  row(
    19,
    'a title that YAML would make a number, a truth or nothing',
    each(['1984', '1.10', '0777', '12:30:45', '1_000', 'yes', '.nan'], (title) =>
      shown(field(`title: ${title}`), `headline: ${title}`),
    ),
    shown(field('title: ~')),
  ),
  row(
    20,
    'a title that is no text, or none',
    each(['{a: b}', '[x]'], (title) => refused(field(`title: ${title}`), `${anyName}:2 title: must be text`)),
    each(['', '""', '"   "', '"\\u200B\\u2060"'], (title) => shown(field(`title: ${title}`))),
  ),
  row(21, 'a key twice', refused(field('title: a\ntitle: b'), invalid('Map keys must be unique', 3))),
  row(
    22,
    'tags of code',
    refused(field('title: !!js/function "() => 1"'), invalid('Unresolved tag: tag:yaml.org,2002:js/function')),
    refused(field('title: !!js/regexp /a/'), invalid('Unresolved tag: tag:yaml.org,2002:js/regexp')),
    refused(field('title: !foo bar'), invalid('Unresolved tag: !foo')),
  ),
  row(
    23,
    'tags of data',
    each(['!!binary SGVsbG8=', '!!set {a}', '!!omap [a: b]'], (value) =>
      refused(field(`title: ${value}`), `${anyName}:2 tagged values are not read`),
    ),
  ),
  // Unknown keys are left alone without a word.
  row(
    24,
    'keys that every object has',
    each(
      ['__proto__: {polluted: 1}', '<<: {__proto__: {polluted: 1}}', 'constructor: x', 'hasOwnProperty: x'],
      (line) => shown(field(line, 'a'), 'paragraph: a'),
    ),
  ),
  row(25, 'aliases that multiply', refused(field(bomb()), noAnchor)),
  row(26, 'a list that holds itself', refused(field('a: &x [*x]'), noAnchor)),
  row(
    27,
    'twenty thousand brackets',
    refused(field(`a: ${'['.repeat(20_000)}`), `${anyName}:1 the front matter is nested too deeply`),
  ),
  row(28, 'two thousand merges', refused(field(`a: &b {c: d}\n<<: [${'*b, '.repeat(2_000)}*b]`), noAnchor)),
  row(29, 'a mapping for a key', refused(field('? {a: b}\n: c'), invalid('With stringKeys, all keys must be strings'))),
  row(
    30,
    'a control character in YAML',
    each(['\u0000', '\u0008'], (sign) =>
      refused(field(`title: a${sign}b`), `${anyName}:2 the front matter holds a character that YAML does not allow`),
    ),
  ),
  row(
    31,
    'a control character in an escape',
    warned(field('title: "\\x08\\uFFFE\\uD800\\0"'), illegalTitle, 'headline: \uFFFD\uFFFD\uFFFD\uFFFD'),
  ),
  // That line ends alone have changed is said on the page of the change: see test/site/equal.test.ts.
  row(
    32,
    'a byte order mark, line ends of any kind',
    each(
      ['\uFEFF---\ntitle: b\n---\na\n\nc\n', '---\r\ntitle: b\r\n---\r\na\r\n\r\nc', '---\rtitle: b\r---\ra\r\rc'],
      (text) => shown(text, 'headline: b', 'paragraph: a', 'paragraph: c'),
    ),
    shown('---\r\ntitle: b\n---\ra\r\n\nc', 'headline: b', 'paragraph: a', 'paragraph: c'),
  ),
  row(
    33,
    'not UTF-8',
    each(
      [Buffer.from('caf\u00E9', 'latin1'), Buffer.from('\uFEFFtext', 'utf16le'), Uint8Array.of(0x6d, 0xc3)],
      (bytes) => refused(bytes, `${anyName} the file is not UTF-8`),
    ),
  ),
  row(
    34,
    'keys that mean something to the parser',
    shown(
      field('excerpt: true\nexcerpt_separator: x\nlanguage: js\nsections: true', 'a\n\nx\n\nb'),
      'paragraph: a',
      'paragraph: x',
      'paragraph: b',
    ),
  ),
  // `check` says of a version that it has no text.
  row(35, 'nothing', shown(''), shown('---\n---\n'), shown(' \n\t\n'), proven('cli/check.test.ts', 'has no text')),
];

/** Ten lists, each of nine times the one before. */
function bomb(): string {
  const names = [...'abcdefghij'];
  const lines = names.map(
    (name, at) => `${name}: &${name} [${`${at === 0 ? 'x' : `*${names[at - 1]}`}, `.repeat(9)}x]`,
  );
  return lines.join('\n');
}
