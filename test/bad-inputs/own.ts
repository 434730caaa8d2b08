import { change } from './change.ts';
import { anyName, each, field, proven, published, type Row, refused, row, shown, warned } from './row.ts';

const illegalText = `${anyName} the text holds characters that no page may hold; they are shown as \uFFFD`;
const lines = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('\n');

/** What we met beside the others, or thought of. */
export const ownRows: readonly Row[] = [
  row(
    94,
    'a control character in the name of a folder',
    shown({ folder: 'in\u001Aside', files: { [anyName]: 'a' } }, 'headline: in\uFFFDside', 'paragraph: a'),
  ),
  row(
    95,
    'the name of a folder in which nothing can be seen',
    each([' \u200B', '\u3164', '\u00A0'], (folder) => published({ folder, files: { [anyName]: 'a' } })),
  ),
  row(
    96,
    'a control character in the name of a version',
    published({ files: { 'v\u0001.md': field('date: 2024-01-01', 'a') } }),
    refused({ files: { 'v.md': 'a' } }, 'v.md date: the version has no time'),
  ),
  row(97, 'quotations in quotations, a hundred and thirty deep', published(`${'> '.repeat(130)}a`)),
  row(98, 'lists in lists, sixty deep', published(lines(60, (at) => `${'  '.repeat(at)}- ${at}`))),
  row(99, 'twenty thousand signs of quotation', published(`${'>'.repeat(20_000)}a`)),
  row(
    100,
    'emphasis that is never closed',
    published('*a **b '.repeat(10_000)),
    published('*'.repeat(50_000)),
    published('_a*'.repeat(10_000)),
  ),
  row(
    101,
    'brackets that are never closed',
    published('['.repeat(50_000)),
    published('[a]('.repeat(20_000)),
    published('![['.repeat(10_000)),
    published('[a][b]'.repeat(10_000)),
  ),
  row(
    102,
    'backticks of every length',
    published(lines(1, () => Array.from({ length: 400 }, (_, at) => `${'`'.repeat(at + 1)} a`).join(' '))),
  ),
  row(
    103,
    'links in links, pictures in links, links in pictures',
    published('[a [b](https://mill.example/) c](https://weir.example/) [![p](x)](y) ![[a](b)](c)'),
  ),
  row(104, 'a reference that runs', shown('[a]: javascript:alert(1)\n\n[a] ![a]', 'paragraph: a a')),
  row(
    105,
    'a million references',
    published(`${lines(2_000, (at) => `[r${at}]: https://mill.example/${at}`)}\n\n${'[r1]'.repeat(2_000)}`),
  ),
  row(
    106,
    'entities of signs that no page may hold',
    shown('&#0; &#xD800; &#x110000; &#8;', 'paragraph: \uFFFD \uFFFD \uFFFD \uFFFD'),
  ),
  row(
    107,
    'entities that spell markup',
    shown('&lt;script&gt;alert(1)&lt;/script&gt;', 'paragraph: <script>alert(1)</script>'),
  ),
  row(108, 'a table of a thousand rows', published(`| a | b |\n| - | - |\n${lines(1_000, (at) => `| ${at} | c |`)}`)),
  row(
    109,
    'a table of a thousand columns',
    published(`|${' a |'.repeat(1_000)}\n|${' - |'.repeat(1_000)}\n|${' b |'.repeat(1_000)}`),
  ),
  row(110, 'rows with more and with fewer cells than the head', published('| a |\n| - |\n| b | c | d |\n||')),
  row(111, 'line ends of three kinds in one paragraph', shown('a\rb\r\nc\nd', 'paragraph: a b c d')),
  row(
    112,
    'a byte order mark inside a text, or twice, or alone',
    shown('a\uFEFFb', 'paragraph: a\uFEFFb'),
    published('\uFEFF\uFEFFa'),
    published('\uFEFF'),
  ),
  row(
    113,
    'a day or hour that is nearly one',
    each(['2023-02-29', '2024-03-14T24:00Z', '2024-03-14T10:32:60Z'], (date) =>
      refused(field(`date: ${date}`), `${anyName}:2 date: “${date}” is no real time`),
    ),
  ),
  row(
    114,
    'an offset that leads out of all years',
    each(['0001-01-01T00:00:00+01:00', '9999-12-31T23:30:00-01:00', '2024-03-14T10:32+24:00'], (date) =>
      refused(field(`date: ${date}`), `${anyName}:2 date: “${date}” is no real time`),
    ),
  ),
  row(115, 'the first and the last day there is', published({ files: { '0001-01-01.md': 'a', '9999-12-31.md': 'b' } })),
  row(
    116,
    'a clock that goes back',
    shown(
      { files: { '2024-01-01T00-00-00Z.md': field('date: 2024-06-01', 'a'), '2024-01-02T00-00-00Z.md': 'b' } },
      'paragraph: a',
    ),
  ),
  row(
    117,
    'five versions of one instant',
    shown(
      { files: Object.fromEntries([...'edcba'].map((name) => [`${name}.md`, field('date: 2024-01-01', name)])) },
      'paragraph: e',
    ),
  ),
  row(
    118,
    'one instant in two spellings',
    refused(
      { files: { '2024-01-01T12-00-00Z.md': 'a', '2024-01-01T13-00-00+0100.md': 'b' } },
      '2024-01-01T13-00-00+0100.md it would have the same address (2024-01-01t12-00-00z) as row 118/case 1/2024-01-01T12-00-00Z.md',
    ),
  ),
  row(
    119,
    'Markdown and plain text of one time',
    refused(
      { files: { '2024-01-01.md': 'a', '2024-01-01.txt': 'b' } },
      '2024-01-01.txt it would have the same address (2024-01-01) as row 119/case 1/2024-01-01.md',
    ),
  ),
  row(
    120,
    'a folder that is called as a version is',
    published({ files: { [anyName]: 'a', '2024-03-15.md/2024-03-16.md': 'b' } }),
  ),
  row(
    121,
    'a folder that is called article.md',
    published({ files: { [anyName]: 'a' }, odd: { 'article.md': 'folder' } }),
  ),
  row(
    122,
    'endings in capitals',
    shown({ files: { '2024-01-01.MD': '*a*', '2024-01-02.TXT': '*b*' } }, 'paragraph: *b*'),
  ),
  row(
    123,
    'a redaction made of signs of patterns',
    refused(
      { files: { [anyName]: 'a', 'article.md': field('redact: [{quote: ".*", reason: b}]') } },
      'article.md redact: the passage “.*” stands in no version, so nothing would be taken out',
    ),
  ),
  row(
    124,
    'a redaction whose reason is markup',
    shown(
      {
        files: { [anyName]: 'a name b', 'article.md': field('redact: [{quote: name, reason: "<script>$&</script>"}]') },
      },
      'paragraph: a [Removed: <script>$&</script>] b',
    ),
  ),
  row(
    125,
    'a former name that leads out',
    published({ files: { [anyName]: 'a', 'article.md': field('aliases: ["../../etc", "<b>", "..%2f"]') } }),
  ),
  row(
    126,
    'a former name that is the present one',
    refused(
      { folder: 'mill', files: { [anyName]: 'a', 'article.md': field('aliases: [Mill]') } },
      'article.md aliases: it would have the same address (mill) as row 126/mill',
    ),
  ),
  row(
    127,
    'a withdrawal whose reason is markup',
    published({ files: { [anyName]: 'a', 'article.md': field('withdrawn: "</main><script>alert(1)</script>"') } }),
  ),
  row(
    128,
    'a language that is none',
    refused(field('lang: \'en" onload="x\''), `${anyName}:2 lang: “en" onload="x” is no language tag`),
  ),
  row(
    129,
    'headings in which nothing can be read',
    published('#\n\n##\n\n###### \u200B\n\n#'),
    published('\u200B\n==='),
  ),
  row(130, 'nothing but lines across the page', published('***\n\n---\n\n___')),
  row(131, 'code that is never closed, and ends a page', shown('```"><script>\n</pre></body>', 'code: </pre></body>')),
  row(132, 'an address of mail with headers and markup', published('[a](mailto:a@mill.example?subject=x&body="><b>)')),
  row(
    133,
    'an address in angle brackets that runs',
    shown('<javascript:alert(1)> <https://mill.example/>', 'paragraph: javascript:alert(1) https://mill.example/'),
  ),
  row(134, 'footnotes with markup', shown('a[^1]\n\n[^1]: <b>c</b>', 'paragraph: a[^1]', 'paragraph: [^1]: <b>c</b>')),
  row(135, 'a marker of nine digits, and one of ten', published('999999999. a\n\n9999999999. b')),
  row(136, 'a title of sixty thousand characters', published(field(`title: ${'m '.repeat(30_000)}`))),
  row(
    137,
    'five hundred witnesses',
    published(field(`witness: [${lines(500, (at) => `  https://mill.example/${at},`).trim()}]`)),
  ),
  row(138, 'a flag of which one half changed', published(change('🇮🇪', '🇮🇹'))),
  row(139, 'every character that has a name of its own, one after the other', {
    ...warned(String.fromCharCode(...Array.from({ length: 0x300 }, (_, at) => at)), illegalText),
    text: undefined,
  }),
  row(140, 'marks without a letter', published(change('\u0301', '\u0302')), published('\u0301'.repeat(2_000))),
  row(
    141,
    'a change that is longer than a feed takes',
    published(
      change(
        lines(2_000, (at) => `A line ${at}.\n`),
        lines(2_000, (at) => `No line ${at}.\n`),
      ),
    ),
  ),
  row(
    142,
    'links in a text that lead to our own addresses',
    published('[a](https://record.example/) [b](https://record.example/nowhere/#x) [c](/row-1/)'),
  ),
  row(143, 'fifty thousand articles of one source', proven('bad-inputs/many.test.ts', 'many articles of one source')),
  row(144, 'archives made by chance', proven('fuzz/fuzz.test.ts', 'any archive is published as far as it is sound')),
];
